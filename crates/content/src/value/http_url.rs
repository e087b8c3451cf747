//! Addresses on the web.

use std::fmt;

use url::{ParseError, Url};

use super::text::invisible;
use crate::Refusal;

/// An absolute `http:` or `https:` address with a host and without a user name, safe to put
/// in an `href`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HttpUrl {
    text: String,
    // Where the host begins and ends in `text`.
    host: (usize, usize),
}

impl HttpUrl {
    /// The address of a path or file below this one: `feed.xml`.
    #[must_use]
    pub fn file(&self, path: &str) -> String {
        let root = self.as_str().trim_end_matches('/');
        format!("{root}/{}", path.trim_start_matches('/'))
    }

    /// Reads an address. Scheme and host become lower case, which does not change their meaning;
    /// the rest stays as written, so that readers see the same letters as the writer.
    pub fn parse(text: &str) -> Result<HttpUrl, Refusal> {
        let text = text.trim();
        let Some((scheme, rest)) = split_scheme(text) else {
            return Err(not_web(text));
        };
        // Browsers drop some of these, or replace them.
        let unsafe_character = |c: char| invisible(c) || matches!(c, '"' | '<' | '>' | '\\' | '`');
        if rest.contains(unsafe_character) {
            return Err(Refusal::new(
                "There is a space or another character in this address that addresses cannot have",
                "Copy the address again from the browser's address bar",
            ));
        }
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        if authority.contains('@') {
            return Err(Refusal::new(
                "This address has a user name in it (the part before @)",
                "Delete that part",
            ));
        }
        // The URL standard reads "https:///host" as an address with a host.
        // Which letters of other scripts make a name is for browsers to say: `url` is built without
        // the tables for that (see `idna_adapter` in Cargo.toml).
        // Without them it wants a name in small letters and no escapes, which could hide others.
        let plain = |c: char| {
            if c.is_ascii() {
                c.to_ascii_lowercase()
            } else {
                'a'
            }
        };
        let host = if authority.is_empty() {
            Err(ParseError::EmptyHost)
        } else if authority.contains('%') {
            Err(ParseError::InvalidDomainCharacter)
        } else {
            Url::parse(&text.chars().map(plain).collect::<String>()).and_then(|url| {
                plain_host(&url, authority).ok_or(ParseError::InvalidDomainCharacter)
            })
        };
        let host = host.map_err(|error| no_host(authority, error))?;
        let start = scheme.len();
        Ok(HttpUrl {
            text: format!("{scheme}{}{path}", authority.to_ascii_lowercase()),
            host: (start, start + host.len()),
        })
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The host for display: without port and leading `www.`.
    pub fn host(&self) -> &str {
        let host = &self.text[self.host.0..self.host.1];
        host.strip_prefix("www.").unwrap_or(host)
    }
}

impl fmt::Display for HttpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl AsRef<str> for HttpUrl {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

fn split_scheme(text: &str) -> Option<(&'static str, &str)> {
    ["https://", "http://"].into_iter().find_map(|scheme| {
        let head = text.get(..scheme.len())?;
        head.eq_ignore_ascii_case(scheme)
            .then(|| (scheme, &text[scheme.len()..]))
    })
}

/// The host as it is written, if it has an ordinary form: the URL standard also accepts labels that
/// are empty or begin with a hyphen, and escapes.
fn plain_host<'a>(url: &Url, authority: &'a str) -> Option<&'a str> {
    if url.port() == Some(0) {
        return None;
    }
    let host = authority.split_once(':').map_or(authority, |(host, port)| {
        // A colon with nothing after it is no port.
        if port.is_empty() { authority } else { host }
    });
    let label_fits = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            // Letters of other scripts are fine: browsers translate them.
            && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    (host.len() <= 253 && host.split('.').all(label_fits)).then_some(host)
}

fn no_host(authority: &str, error: ParseError) -> Refusal {
    let what = match error {
        ParseError::EmptyHost => "The name of the web site is missing in this address".to_owned(),
        _ => format!("\"{authority}\" is not the name of a web site"),
    };
    Refusal::new(
        what,
        "Copy the address again from the browser's address bar",
    )
}

fn not_web(text: &str) -> Refusal {
    let fix = match with_scheme(text) {
        Some(whole) => format!("Write \"{whole}\""),
        None => "Write the whole address, beginning with https://".to_owned(),
    };
    Refusal::new(format!("\"{text}\" is not a web address"), fix)
}

/// The whole address, if only its scheme is missing: `www.example.org/x`, but not `mailto:…` or
/// `about us`.
pub(crate) fn with_scheme(text: &str) -> Option<String> {
    let bare = text.trim_start_matches('/');
    let name = bare.split(['/', '?', '#']).next().unwrap_or("");
    let whole = format!("https://{bare}");
    let fits = name.contains('.') && !bare.contains(':') && HttpUrl::parse(&whole).is_ok();
    fits.then_some(whole)
}
