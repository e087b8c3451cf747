//! Where pages were before, and where they are now.

use std::fmt;

use crate::{Href, HttpUrl, Refusal};

/// A path that a page of the site had before: `/current-research/`. It names a file for every host
/// to serve, so it has neither query nor fragment, and plain characters only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OldPath(String);

impl OldPath {
    /// Reads a path.
    pub fn parse(text: &str) -> Result<OldPath, Refusal> {
        let Some(rest) = text.strip_prefix('/') else {
            return Err(no_path(text));
        };
        if let Some(mark) = rest.find(['?', '#']) {
            let fix = match &rest[..mark] {
                "" => "Leave it out: who follows that address sees the start page".to_owned(),
                path => format!(
                    "Write \"/{path}\" alone, if that address is meant with whatever follows"
                ),
            };
            return Err(Refusal::new(
                format!(
                    "\"{}\" is no part of a path: no host looks at it to find a page",
                    &rest[mark..]
                ),
                fix,
            ));
        }
        let plain =
            |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'~' | b'/');
        if !rest.bytes().all(plain) {
            return Err(Refusal::new(
                format!("\"{text}\" has characters that not every host finds a file by"),
                "Use addresses of the letters a to z, digits and - _ . ~ / alone",
            ));
        }
        let path = rest.strip_suffix('/').unwrap_or(rest);
        let mut segments = path.split('/');
        if segments.any(|segment| segment.is_empty() || segment.starts_with('.')) {
            return Err(Refusal::new(
                format!("\"{text}\" is not the address of a page"),
                "Write the path as the browser showed it, such as \"/current-research/\"",
            ));
        }
        Ok(OldPath(text.to_owned()))
    }

    /// The path as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path without slashes at its ends: `current-research`.
    #[must_use]
    pub fn bare(&self) -> &str {
        bare(&self.0)
    }

    /// Whether this is the same address. Hosts add and take a closing slash.
    #[must_use]
    pub fn is(&self, path: &str) -> bool {
        self.bare() == bare(path)
    }

    /// Where the page for this address lies on the host, from the site's root: a file of that name,
    /// if its last part has an ending, or the page of a folder.
    #[must_use]
    pub fn file(&self) -> String {
        let path = self.bare();
        let name = path.rsplit('/').next().unwrap_or(path);
        if name.ends_with(".html") || name.ends_with(".htm") {
            path.to_owned()
        } else {
            format!("{path}/index.html")
        }
    }
}

fn bare(path: &str) -> &str {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    path.trim_matches('/')
}

fn no_path(text: &str) -> Refusal {
    let path = text
        .split_once("://")
        .and_then(|(_, rest)| rest.split_once('/'));
    let fix = match path {
        Some((_, path)) => format!("Write what comes after the name of the site: \"/{path}\""),
        None => format!(
            "Begin it with one slash: \"/{}\"",
            text.trim_start_matches('/')
        ),
    };
    Refusal::new(format!("\"{text}\" is not a path of this site"), fix)
}

impl fmt::Display for OldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where an old address leads now: a path of this site, or the address of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A page of this site, or a part of one.
    Site(String),
    /// A page on the web.
    Web(HttpUrl),
}

impl Destination {
    /// Reads a path of the site or a web address.
    pub fn parse(text: &str) -> Result<Destination, Refusal> {
        match Href::parse(text)? {
            Href::Site(path) => Ok(Destination::Site(path)),
            Href::Web(url) => Ok(Destination::Web(url)),
            Href::Mail(_) => Err(Refusal::new(
                "No page can stand for an e-mail address",
                "Write the path of a page of this site, such as \"/committee/\", or a web address",
            )),
        }
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Destination::Site(path) => f.write_str(path),
            Destination::Web(url) => url.fmt(f),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn hosts_find_a_file_at_the_old_address() {
        let file = |path| OldPath::parse(path).unwrap().file();
        assert_eq!(file("/current-research/"), "current-research/index.html");
        assert_eq!(file("/research/current"), "research/current/index.html");
        assert_eq!(file("/about.html"), "about.html");
        assert_eq!(file("/version-1.2"), "version-1.2/index.html");
    }

    #[test]
    fn a_closing_slash_makes_no_other_address() {
        let path = OldPath::parse("/research/current").unwrap();
        assert!(path.is("/research/current/"));
        assert!(path.is("/research/current/index.html"));
        assert!(!path.is("/research/"));
    }

    #[test]
    fn what_hosts_cannot_tell_apart_is_refused() {
        let refused = |path| OldPath::parse(path).unwrap_err().to_string();
        assert_eq!(
            refused("/?page_id=12"),
            "\"?page_id=12\" is no part of a path: no host looks at it to find a page. \
             Leave it out: who follows that address sees the start page."
        );
        assert_eq!(
            refused("https://example.org/about/us"),
            "\"https://example.org/about/us\" is not a path of this site. \
             Write what comes after the name of the site: \"/about/us\"."
        );
        assert!(refused("about").contains("\"/about\""));
        for path in ["/", "//a/", "/a//b", "/a/../b", "/.git/", "/a b", "/ä"] {
            assert!(OldPath::parse(path).is_err(), "{path}");
        }
    }

    #[test]
    fn destinations_are_on_this_site_or_on_the_web() {
        assert!(Destination::parse("/research/#trials").is_ok());
        assert!(Destination::parse("https://example.org/").is_ok());
        assert!(Destination::parse("mailto:a@example.org").is_err());
        assert!(Destination::parse("javascript:alert(1)").is_err());
        assert!(Destination::parse("//example.org/").is_err());
    }
}
