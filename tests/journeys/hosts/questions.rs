//! What every server that can be set up must answer.

use std::fs;

use axum::http::StatusCode;
use site::{caching, host_files, policy};

use super::{
    answer::{Answer, get},
    files::TYPES,
    server::Server,
};

/// What browsers say they can read.
const ALL: [(&str, &str); 1] = [("accept-encoding", "gzip, deflate, br, zstd")];

/// Every file is what it is called, also compressed.
pub async fn says_what_files_are(server: &Server) {
    for (path, kind) in TYPES {
        let path = named(server, path);
        for headers in [&[], &ALL[..]] {
            let answer = get(server, &path, headers).await;
            assert_eq!(answer.status, StatusCode::OK, "/{path}");
            assert_eq!(kind_of(&answer), kind, "/{path} {headers:?}");
        }
    }
}

/// Every file says how long it may be kept, and carries the security headers.
pub async fn says_for_how_long_and_for_whom(server: &Server) {
    let mut paths: Vec<String> = TYPES.map(|(path, _)| named(server, path)).into();
    paths.extend(
        server
            .place
            .names()
            .into_iter()
            .filter(|name| !name.starts_with('.')),
    );
    for path in paths {
        let name = path.rsplit('/').next().unwrap();
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        for headers in [&[], &ALL[..]] {
            let answer = get(server, &path, headers).await;
            has_security_headers(&path, &answer);
            let told = answer.header("cache-control");
            // One of the hosts can count, but has no word for "never changes".
            let counted = match caching::of(name) {
                caching::FOR_GOOD => "max-age=31536000",
                caching::FOR_A_DAY => "max-age=86400",
                _ => "max-age=0",
            };
            assert!(
                told == caching::of(name) || (server.quirks.only_counts && told == counted),
                "/{path} {headers:?}: cache-control: {told}"
            );
        }
    }
}

/// Whatever is not there is answered with the site's own page for that.
pub async fn says_what_is_not_there(server: &Server) {
    let page = fs::read(server.place.site().join("404.html")).unwrap();
    for path in [
        "no/such/page/",
        "events/no-such-event",
        "no-such.ics",
        // After an update, an open page may ask for a file that is gone.
        "ecmonet-0123456789abcdef_bg.wasm",
        "fonts/no-such.woff2",
    ] {
        for headers in [&[], &ALL[..]] {
            let answer = get(server, path, headers).await;
            is_not_there(server, path, &answer);
            assert!(answer.content() == page, "/{path}: another page");
            assert_eq!(kind_of(&answer), "text/html; charset=utf-8", "/{path}");
            has_security_headers(path, &answer);
        }
    }
    // A folder without a page, files for other hosts, and what was copied along.
    for path in ["fonts/", ".htaccess", ".git/config"] {
        let answer = get(server, path, &[]).await;
        if server.quirks.forbids {
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "/{path}");
        } else {
            is_not_there(server, path, &answer);
            assert!(answer.content() == page, "/{path}: another page");
        }
    }
    for (path, full) in [
        ("events", "events/"),
        (
            "news/in-memoriam-jordi-mancebo",
            "news/in-memoriam-jordi-mancebo/",
        ),
    ] {
        let answer = get(server, path, &[]).await;
        assert!(answer.status.is_redirection(), "/{path}: {}", answer.status);
        let place = answer.header("location");
        let full = format!("{}{full}", server.place.mount);
        assert!(place.ends_with(&full), "/{path}: {place}");
    }
}

/// Who guesses the name of the feed or the calendar is led there.
pub async fn leads_to_what_is_meant(server: &Server) {
    for (guessed, meant) in host_files::ALIASES {
        let answer = get(server, guessed, &[]).await;
        assert_eq!(answer.status, StatusCode::MOVED_PERMANENTLY, "/{guessed}");
        let place = answer.header("location");
        let meant = format!("{}{meant}", server.place.mount);
        assert!(place.ends_with(&meant), "/{guessed}: {place}");
    }
}

/// A browser gets the smallest form that it can read, and another the file as it is.
pub async fn sends_compressed_files(server: &Server) {
    let site = server.place.site();
    for (path, file) in [
        ("", "index.html"),
        ("events/", "events/index.html"),
        ("*_bg.wasm", ""),
        ("*.css", ""),
        ("content/news.json", ""),
    ] {
        let path = named(server, path);
        let file = site.join(if file.is_empty() { &path } else { file });
        let original = fs::read(&file).unwrap();
        for (accepted, sibling) in [
            ("gzip, deflate, br, zstd", "br"),
            ("gzip, deflate", "gz"),
            ("identity", ""),
        ] {
            let answer = get(server, &path, &[("accept-encoding", accepted)]).await;
            assert!(answer.content() == original, "/{path} as {accepted}");
            let encoding = answer.header("content-encoding");
            match fs::read(format!("{}.{sibling}", file.display())) {
                // Content is compressed as it is sent, by most hosts with gzip only.
                Err(_) if !sibling.is_empty() => {
                    assert!(matches!(&*encoding, "gzip" | "br"), "/{path}: {encoding}");
                }
                Err(_) => assert_eq!(encoding, "", "/{path}"),
                Ok(sent) => {
                    assert_eq!(encoding, sibling.replace("gz", "gzip"), "/{path}");
                    assert!(
                        server.quirks.compresses_itself || answer.body == sent,
                        "/{path}: not the {sibling} file of the build"
                    );
                }
            }
            let varies = answer.header("vary").to_ascii_lowercase();
            assert!(
                varies.contains("accept-encoding"),
                "/{path} as {accepted}: {varies}"
            );
        }
    }
}

/// What a browser has already is not sent again.
pub async fn sends_nothing_twice(server: &Server) {
    for path in ["", "events/", "content/news.json", "*.css"] {
        let path = named(server, path);
        let answer = get(server, &path, &ALL).await;
        let tag = answer.header("etag");
        assert!(!tag.is_empty(), "/{path} has no ETag");
        let again = get(server, &path, &[ALL[0], ("if-none-match", &tag)]).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "/{path} {tag}");
        let told = again.header("cache-control");
        assert!(
            told.is_empty() || told == answer.header("cache-control"),
            "/{path}: {told}"
        );
    }
}

fn is_not_there(server: &Server, path: &str, answer: &Answer) {
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "/{path}");
    let told = answer.header("cache-control");
    assert!(
        told == caching::ASK_EACH_TIME || (server.quirks.only_counts && told.is_empty()),
        "/{path}: cache-control: {told}"
    );
}

fn has_security_headers(path: &str, answer: &Answer) {
    for (name, value) in policy::headers() {
        assert_eq!(answer.header(name), value, "{name} of /{path}");
    }
    let embedding = answer.header(policy::EMBEDDING_HEADER);
    if answer.status == StatusCode::OK {
        assert_eq!(embedding, policy::embedding(path), "/{path}");
    }
}

/// The type, written as one host or another writes it.
fn kind_of(answer: &Answer) -> String {
    let kind = answer.header("content-type").to_ascii_lowercase();
    kind.replace(";charset", "; charset")
}

/// The path of a file whose name the build has made.
fn named(server: &Server, path: &str) -> String {
    let Some(ending) = path.strip_prefix('*') else {
        return path.to_owned();
    };
    let names = server.place.names();
    let found = names.iter().find(|name| name.ends_with(ending));
    found
        .unwrap_or_else(|| panic!("no file of the site is called {path}"))
        .clone()
}
