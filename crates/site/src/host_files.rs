//! Files of the site that speak to its host: each host reads its own and ignores the others.
//!
//! | file | read by | says |
//! |---|---|---|
//! | `_headers` | Netlify, Cloudflare Pages | headers, and how long files are kept |
//! | `_redirects` | the same | where the feed and the calendar are, whatever they are guessed to be called |
//! | `.htaccess` | Apache | the same, types, and which page to show where nothing is |
//! | `.nojekyll` | GitHub Pages | that nothing is to be built there |
//!
//! Both hosts that read `_redirects` add a closing slash and answer with `404.html` by themselves:
//! neither needs a rule.

use std::{fmt::Write, path::Path};

use super::{
    artifact::Artifact,
    caching,
    folder::{self, Refused},
    policy,
};
use content::{Base, Redirect};

/// What Apache is told, for a site at the root of its host.
const HTACCESS: &str = include_str!("../../../docs/hosting/htaccess");

/// The line of it after which the rules for old addresses stand.
const OLD_ADDRESSES: &str = "    RewriteRule ^events\\.ics$ calendar.ics [R=301,END]\n";

/// Types that hosts do not guess from the name: a feed's ending could be anything, and those of
/// reference managers are not known to all. The files of single publications have no rule: hosts
/// count rules, and do not agree on what a star before an ending means. Links to them ask for a
/// download, for which the type does not matter.
const TYPES: [(&str, &str); 4] = [
    ("feed.xml", "application/atom+xml; charset=utf-8"),
    ("feed.json", "application/feed+json"),
    ("publications.bib", "application/x-bibtex; charset=utf-8"),
    (
        "publications.ris",
        "application/x-research-info-systems; charset=utf-8",
    ),
];

/// Names that programs try where they were told none, and what is meant. No page has such a name: an
/// entry's id has no dot. The configurations in `docs/hosting/` say the same.
pub const ALIASES: [(&str, &str); 4] = [
    ("rss.xml", "feed.xml"),
    ("atom.xml", "feed.xml"),
    ("index.xml", "feed.xml"),
    ("events.ics", "calendar.ics"),
];

/// Folders whose files are meant for the site's own pages alone.
const OWN_FOLDERS: [&str; 2] = ["content", "fonts"];

/// The host files of the site in `root`, which is to stand at `base`. Hashed files have to be
/// there already: they are listed one by one.
///
/// # Errors
/// When the folder cannot be read.
pub fn artifacts(root: &Path, base: &Base, moved: &[Redirect]) -> Result<Vec<Artifact>, Refused> {
    let names: Vec<String> = folder::files(root)?
        .iter()
        .filter_map(|file| file.to_str().map(str::to_owned))
        .collect();
    Ok(vec![
        Artifact::new("_headers", headers(&names, base)),
        Artifact::new("_redirects", redirects(base, moved)),
        Artifact::new(".htaccess", htaccess(base, moved)),
        Artifact::new(".nojekyll", ""),
    ])
}

/// One rule for everything, and one for each file or folder that needs more. Both hosts join the
/// values where two rules name the same header, so no two rules may.
fn headers(names: &[String], base: &Base) -> String {
    let mut out = String::new();
    let mut rule = |path: &str, headers: &[(&str, &str)]| {
        _ = writeln!(out, "{}", base.file(path));
        for (name, value) in headers {
            _ = writeln!(out, "  {name}: {value}");
        }
    };
    let everywhere = policy::headers();
    rule(
        "*",
        &everywhere
            .each_ref()
            .map(|(name, value)| (*name, value.as_str())),
    );

    let embedding = |name| (policy::EMBEDDING_HEADER, policy::embedding(name));
    // Without a rule both hosts have files asked for each time.
    let kept = |time| ("Cache-Control", time);
    for name in names.iter().filter(|name| !name.contains('/')) {
        let time = caching::of(name);
        if time == caching::FOR_GOOD {
            rule(name, &[kept(time), embedding(name)]);
        }
    }
    for folder in OWN_FOLDERS {
        let path = format!("{folder}/*");
        match folder {
            "fonts" => rule(&path, &[kept(caching::FOR_A_DAY), embedding(folder)]),
            _ => rule(&path, &[embedding(folder)]),
        }
    }
    for (name, kind) in TYPES {
        rule(name, &[("Content-Type", kind)]);
    }
    out
}

/// One rule a line. An old address has one with the closing slash and one without: Cloudflare takes
/// them for two.
fn redirects(base: &Base, moved: &[Redirect]) -> String {
    let rule = |(from, to)| format!("{} {} 301\n", base.file(from), base.file(to));
    let moved = moved.iter().flat_map(|Redirect { from, to }| {
        let to = base.destination(to);
        let from = base.file(from.bare());
        [format!("{from} {to} 301\n"), format!("{from}/ {to} 301\n")]
    });
    ALIASES.map(rule).into_iter().chain(moved).collect()
}

/// Apache wants the folder of the site in two places.
fn htaccess(base: &Base, moved: &[Redirect]) -> String {
    let rules: String = moved
        .iter()
        .map(|Redirect { from, to }| {
            let from = from.bare().replace('.', "\\.");
            let to = base.destination(to);
            format!("    RewriteRule ^{from}/?$ {to} [R=301,NE,END]\n")
        })
        .collect();
    HTACCESS
        .replace(OLD_ADDRESSES, &format!("{OLD_ADDRESSES}{rules}"))
        .replace(
            "ErrorDocument 404 /404.html",
            &format!("ErrorDocument 404 {}", base.file("404.html")),
        )
        .replace(
            "RewriteBase /\n",
            &format!("RewriteBase {}\n", base.file("")),
        )
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const NAMES: [&str; 5] = [
        "index.html",
        "ecmonet-f7669d0bcca8f7f7_bg.wasm",
        "ecmonet-f7669d0bcca8f7f7_bg.wasm.br",
        "favicon-3c6ce856566b57ef.svg",
        "events/x-f7669d0bcca8f7f7.js",
    ];

    fn headers_at(base: &str) -> String {
        headers(&NAMES.map(str::to_owned), &Base::new(base))
    }

    /// The rules, each with its headers.
    fn rules(text: &str) -> Vec<(&str, Vec<(&str, &str)>)> {
        let mut rules: Vec<(&str, Vec<_>)> = Vec::new();
        for line in text.lines() {
            match (line.strip_prefix("  "), rules.last_mut()) {
                (Some(header), Some((_, headers))) => headers.extend(header.split_once(": ")),
                _ => rules.push((line, Vec::new())),
            }
        }
        rules
    }

    #[test]
    fn every_answer_has_exactly_the_security_headers() {
        let text = headers_at("/");
        let all = rules(&text);
        let everywhere = policy::headers();
        let everywhere = everywhere
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        assert_eq!(all[0], ("/*", everywhere.to_vec()));
        for (path, headers) in &all[1..] {
            for (name, _) in headers {
                let again = everywhere.iter().any(|(other, _)| other == name);
                assert!(!again, "{path} repeats {name}");
            }
        }
    }

    #[test]
    fn hashed_files_are_kept_and_nothing_else_for_good() {
        let text = headers_at("/");
        let all = rules(&text);
        let kept = all
            .iter()
            .filter(|(_, headers)| headers.contains(&("Cache-Control", caching::FOR_GOOD)));
        let kept: Vec<_> = kept.map(|(path, _)| *path).collect();
        assert_eq!(
            kept,
            [
                "/ecmonet-f7669d0bcca8f7f7_bg.wasm",
                "/favicon-3c6ce856566b57ef.svg"
            ]
        );
    }

    #[test]
    fn guessed_names_lead_to_what_is_meant() {
        let below = redirects(&Base::new("/repo/below/"), &[]);
        let first = below.lines().next();
        assert_eq!(first, Some("/repo/below/rss.xml /repo/below/feed.xml 301"));
        assert_eq!(below.lines().count(), ALIASES.len());
    }

    #[test]
    fn old_addresses_lead_to_the_new_ones() {
        let moved = |from: &str, to: &str| Redirect {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        };
        let moved = [
            moved("/version-1.2/", "/research/#trials"),
            moved("/about", "https://example.org/"),
        ];
        let base = Base::new("/repo/below/");
        let text = redirects(&base, &moved);
        let lines: Vec<&str> = text.lines().skip(ALIASES.len()).collect();
        assert_eq!(
            lines,
            [
                "/repo/below/version-1.2 /repo/below/research/#trials 301",
                "/repo/below/version-1.2/ /repo/below/research/#trials 301",
                "/repo/below/about https://example.org/ 301",
                "/repo/below/about/ https://example.org/ 301",
            ]
        );
        let apache = htaccess(&base, &moved);
        let rule = "RewriteRule ^version-1\\.2/?$ /repo/below/research/#trials [R=301,NE,END]\n";
        assert!(apache.contains(rule), "{apache}");
    }

    #[test]
    fn no_line_is_longer_than_hosts_read() {
        for line in headers_at("/").lines() {
            assert!(line.len() < 2000, "{line}");
        }
    }

    #[test]
    fn the_folder_stands_where_hosts_ask_for_it() {
        let text = headers_at("/repo/below/");
        for (path, _) in rules(&text) {
            assert!(path.starts_with("/repo/below/"), "{path}");
        }
        let apache = htaccess(&Base::new("/repo/below/"), &[]);
        assert!(apache.contains("\nErrorDocument 404 /repo/below/404.html\n"));
        assert!(apache.contains("RewriteBase /repo/below/\n"));
        assert_eq!(htaccess(&Base::new("/"), &[]), HTACCESS);
    }
}
