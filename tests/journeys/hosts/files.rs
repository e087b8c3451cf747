//! What the site is made of: small samples, for builds that do not have a file of their own, and
//! what a host must call each.

/// Files of kinds that not every build has.
pub const SAMPLES: [(&str, &str); 14] = [
    ("feed.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>"),
    (
        "feed.json",
        "{\"version\":\"https://jsonfeed.org/version/1.1\"}",
    ),
    ("calendar.ics", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"),
    (
        "events/sample/event.ics",
        "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    ),
    ("publications.bib", "@article{sample,\n}\n"),
    ("research/sample.ris", "TY  - JOUR\r\nER  - \r\n"),
    ("site.webmanifest", "{}"),
    ("worker.js", "// nothing"),
    ("sitemap.xml", "<urlset/>"),
    ("robots.txt", "User-agent: *"),
    ("llms.txt", "# Sample"),
    ("previews/sample.png", "\u{fffd}PNG"),
    ("photos/sample.webp", "RIFF"),
    // A host that sends anything of a folder like this has been pointed at a checkout.
    (".git/config", "[core]"),
];

/// Files, and their types. A name that begins with `*` stands for the one file in the site's
/// folder that ends so.
pub const TYPES: [(&str, &str); 25] = [
    ("", "text/html; charset=utf-8"),
    ("events/", "text/html; charset=utf-8"),
    ("404.html", "text/html; charset=utf-8"),
    ("*.css", "text/css; charset=utf-8"),
    ("*_bg.wasm", "application/wasm"),
    ("*.svg", "image/svg+xml"),
    ("worker.js", "text/javascript; charset=utf-8"),
    ("content/events.json", "application/json"),
    ("content/schema/events.schema.json", "application/json"),
    ("fonts/public-sans-latin.woff2", "font/woff2"),
    ("fonts/LICENSE-newsreader.txt", "text/plain; charset=utf-8"),
    ("images/icon-192.png", "image/png"),
    ("previews/sample.png", "image/png"),
    ("photos/sample.webp", "image/webp"),
    ("feed.xml", "application/atom+xml; charset=utf-8"),
    ("feed.json", "application/feed+json"),
    ("calendar.ics", "text/calendar; charset=utf-8"),
    ("events/sample/event.ics", "text/calendar; charset=utf-8"),
    ("publications.bib", "application/x-bibtex; charset=utf-8"),
    (
        "research/sample.ris",
        "application/x-research-info-systems; charset=utf-8",
    ),
    ("site.webmanifest", "application/manifest+json"),
    ("sitemap.xml", "application/xml; charset=utf-8"),
    ("robots.txt", "text/plain; charset=utf-8"),
    ("llms.txt", "text/plain; charset=utf-8"),
    ("images/favicon.svg", "image/svg+xml"),
];
