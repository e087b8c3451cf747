//! What browsers are told about the pages' safety: the one place for the security headers.
//!
//! Each host says them in its own language: `docs/hosting/` and `_headers` repeat the values, and
//! a test at the end of this file holds them to it. Why each is there: `docs/hosting.md`.
//!
//! `require-trusted-types-for 'script'` was tried and left out: Leptos sets `innerHTML` of templates, and a
//! policy that lets any text through there would have no effect.

/// What a page may load and run: the site's own files, and of what stands in the page itself the
/// scripts and styles with these hashes, nothing else. Each page says this of itself in a `<meta>`
/// element, because only the build knows its hashes.
///
/// `wasm-unsafe-eval` is what browsers ask for before they compile WebAssembly; it allows no
/// JavaScript to be made from text.
#[must_use]
pub fn in_page<'a>(
    scripts: impl IntoIterator<Item = &'a str>,
    styles: impl IntoIterator<Item = &'a str>,
) -> String {
    let [scripts, styles] = [sources(scripts), sources(styles)];
    format!(
        "default-src 'none'; script-src 'self'{scripts} 'wasm-unsafe-eval'; \
        style-src 'self'{styles}; font-src 'self'; img-src 'self'; connect-src 'self'; \
        manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
    )
}

/// The same for the page of the forms. Sveltia CMS writes its styles into the page, shows pictures that
/// are not saved yet, and draws previews in a frame, both from memory; `servers` are those of the
/// repository that the forms save to, `faces` those with the pictures of who signs in there. Scripts
/// are the site's own here as well.
#[must_use]
pub fn of_forms(import_map: &str, servers: &[String], faces: &[&str]) -> String {
    let servers: String = servers.iter().map(|server| format!(" {server}")).collect();
    let faces: String = faces.iter().map(|server| format!(" {server}")).collect();
    format!(
        "default-src 'none'; script-src 'self' '{import_map}' 'wasm-unsafe-eval'; \
        style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' blob: data:{faces}; \
        media-src blob:; connect-src 'self' blob: data:{servers}; frame-src blob:; \
        worker-src 'self' blob:; manifest-src blob:; base-uri 'self'; form-action 'none'"
    )
}

fn sources<'a>(hashes: impl IntoIterator<Item = &'a str>) -> String {
    hashes
        .into_iter()
        .map(|hash| format!(" '{hash}'"))
        .collect()
}

/// What no page can say, and is the same for all: no other site may show the pages in a frame, which
/// browsers heed in a header only; and the service worker, which obeys the header it came with,
/// reaches this host alone. The forms read pictures that are not saved yet from memory.
pub const IN_HEADER: &str = "connect-src 'self' blob: data:; frame-ancestors 'none'";

/// The same where the forms save to a repository: what hosts send counts for all pages, and each page
/// narrows it down again by its own policy.
#[must_use]
pub fn in_header(servers: &[String]) -> String {
    let servers: String = servers.iter().map(|server| format!(" {server}")).collect();
    IN_HEADER.replacen("'self'", &format!("'self'{servers}"), 1)
}

/// Other sites learn where a visitor came from, but not from which page; over plain HTTP nothing.
pub const REFERRER_POLICY: &str = "strict-origin-when-cross-origin";

/// Everything a page could ask for that no page here does; addresses and references are copied.
pub const PERMISSIONS_POLICY: &str = "accelerometer=(), autoplay=(), camera=(), \
    clipboard-read=(), clipboard-write=(self), compute-pressure=(), display-capture=(), \
    encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), \
    idle-detection=(), keyboard-map=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), \
    payment=(), picture-in-picture=(), publickey-credentials-create=(), \
    publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), \
    sync-xhr=(), usb=(), window-management=(), xr-spatial-tracking=()";

/// Who may build a file into a page of their own: nobody.
pub const EMBEDDING: &str = "same-origin";

/// The same for pictures: anybody. Link previews and feed readers show them.
pub const EMBEDDING_OF_PICTURES: &str = "cross-origin";

/// The name of the header with one of the two values above.
pub const EMBEDDING_HEADER: &str = "Cross-Origin-Resource-Policy";

/// The kinds of files that are pictures.
const PICTURES: [&str; 8] = ["avif", "gif", "ico", "jpeg", "jpg", "png", "svg", "webp"];

/// Who may build the file of this name into a page of their own.
#[must_use]
pub fn embedding(name: &str) -> &'static str {
    let is_picture = name
        .rsplit_once('.')
        .is_some_and(|(_, kind)| PICTURES.contains(&kind));
    if is_picture {
        EMBEDDING_OF_PICTURES
    } else {
        EMBEDDING
    }
}

/// The headers of every answer, whatever was asked for.
///
/// `Strict-Transport-Security` is not among them: it is for whoever runs the host to promise
/// that the whole domain has HTTPS for good.
#[must_use]
pub fn headers() -> [(&'static str, String); 5] {
    [
        ("Content-Security-Policy", IN_HEADER.to_owned()),
        ("Referrer-Policy", REFERRER_POLICY.to_owned()),
        ("Permissions-Policy", PERMISSIONS_POLICY.to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = include_str!("../../../docs/hosting.md");

    /// Every shipped configuration, and how it writes a header.
    const CONFIGURATIONS: [(&str, &str, &str); 4] = [
        (
            "nginx.conf",
            include_str!("../../../docs/hosting/nginx.conf"),
            "add_header NAME \"VALUE\" always;",
        ),
        (
            "htaccess",
            include_str!("../../../docs/hosting/htaccess"),
            "Header always set NAME \"VALUE\"",
        ),
        (
            "Caddyfile",
            include_str!("../../../docs/hosting/Caddyfile"),
            "NAME \"VALUE\"",
        ),
        (
            "lighttpd.conf",
            include_str!("../../../docs/hosting/lighttpd.conf"),
            "\"NAME\" => \"VALUE\"",
        ),
    ];

    #[test]
    fn every_configuration_has_exactly_these_headers() {
        for (file, text, form) in CONFIGURATIONS {
            for (name, value) in headers() {
                let line = form.replace("NAME", name).replace("VALUE", &value);
                assert!(text.contains(&line), "docs/hosting/{file} lacks: {line}");
                let times = text.matches(name).count();
                assert_eq!(times, 1, "docs/hosting/{file} says {name} more than once");
            }
            for value in [EMBEDDING, EMBEDDING_OF_PICTURES] {
                let value = format!("\"{value}\"");
                assert!(text.contains(&value), "docs/hosting/{file} lacks {value}");
            }
            assert!(text.contains(EMBEDDING_HEADER), "docs/hosting/{file}");
        }
    }

    #[test]
    fn the_document_names_every_value() {
        for (name, value) in headers() {
            let line = format!("{name}: {value}");
            assert!(DOCUMENT.contains(&line), "docs/hosting.md lacks: {line}");
        }
    }

    #[test]
    fn of_what_is_written_in_a_page_only_the_known_runs() {
        let policy = in_page(["sha256-A"], ["sha256-B"]);
        for loose in [
            "unsafe-inline",
            "'unsafe-eval'",
            "unsafe-hashes",
            "http:",
            "https:",
            "data:",
            "*",
        ] {
            assert!(!policy.contains(loose), "{loose} in {policy}");
        }
        assert!(policy.contains("script-src 'self' 'sha256-A' 'wasm-unsafe-eval';"));
        assert!(policy.contains("style-src 'self' 'sha256-B';"), "{policy}");
    }

    #[test]
    fn a_page_says_only_what_works_there() {
        for header_only in ["frame-ancestors", "report-", "sandbox"] {
            assert!(!in_page([], []).contains(header_only), "{header_only}");
        }
    }
}
