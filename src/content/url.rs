//! Addresses on the web.

use std::fmt;

use super::problem::Refusal;
use super::text::invisible;

/// An absolute `http:` or `https:` address with a host and without a user name, safe to put
/// in an `href`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HttpUrl {
    text: String,
    // Where the host begins and ends in `text`.
    host: (usize, usize),
}

impl HttpUrl {
    /// Reads an address. Scheme and host become lower case, which changes nothing in what they
    /// mean; the rest stays as written.
    pub fn parse(text: &str) -> Result<HttpUrl, Refusal> {
        let text = text.trim();
        let Some((scheme, rest)) = split_scheme(text) else {
            return Err(not_web(text));
        };
        let unsafe_character = |c: char| invisible(c) || matches!(c, '"' | '<' | '>' | '\\' | '`');
        if rest.contains(unsafe_character) {
            return Err(Refusal::new(
                &[
                    "There is a space or another character in this address that addresses cannot have",
                ],
                &["Copy the address again from the browser's address bar"],
            ));
        }
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        if authority.contains('@') {
            return Err(Refusal::new(
                &["This address has a user name in it (the part before @)"],
                &["Delete that part"],
            ));
        }
        let host = host_of(authority).ok_or_else(|| {
            let fix = ["Copy the address again from the browser's address bar"];
            if authority.is_empty() {
                let what = ["The name of the web site is missing in this address"];
                Refusal::new(&what, &fix)
            } else {
                let what = ["\"", authority, "\" is not the name of a web site"];
                Refusal::new(&what, &fix)
            }
        })?;
        let start = scheme.len();
        Ok(HttpUrl {
            text: [scheme, &authority.to_ascii_lowercase(), path].concat(),
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

/// The host of `host` or `host:port`, if it can be one.
fn host_of(authority: &str) -> Option<&str> {
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => {
            port.parse::<u16>().ok().filter(|port| *port > 0)?;
            host
        }
        Some(_) => return None,
        None => authority,
    };
    let label_fits = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            // Letters of other scripts are fine: browsers translate them.
            && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    (host.len() <= 253 && host.split('.').all(label_fits)).then_some(host)
}

fn not_web(text: &str) -> Refusal {
    Refusal::worded(|| {
        let what = ["\"", text, "\" is not a web address"];
        match with_scheme(text) {
            Some(whole) => Refusal::new(&what, &["Write \"", &whole, "\""]),
            None => Refusal::new(&what, &["Write the whole address, beginning with https://"]),
        }
    })
}

/// The whole address, where only its scheme is missing: `www.example.org/x`, but not
/// `mailto:…` or `about us`.
pub(crate) fn with_scheme(text: &str) -> Option<String> {
    let bare = text.trim_start_matches('/');
    let name = bare.split(['/', '?', '#']).next().unwrap_or("");
    let whole = ["https://", bare].concat();
    let fits = name.contains('.') && !bare.contains(':') && HttpUrl::parse(&whole).is_ok();
    fits.then_some(whole)
}
