//! Where a link in a text may lead: nowhere but the web, a mailbox, or a page of this site.

use crate::content::problem::Refusal;
use crate::content::text::invisible;
use crate::content::url::{HttpUrl, with_scheme};

/// The target of a link, safe to put in an `href`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Href {
    /// A page on the web.
    Web(HttpUrl),
    /// An e-mail address, without `mailto:`.
    Mail(String),
    /// A page of this site: a path that begins with one slash.
    Site(String),
}

impl Href {
    /// Reads a link's target as it stands after Markdown's own decoding, so an entity or an
    /// escape hides nothing. What is not known to be harmless is refused.
    pub fn parse(target: &str) -> Result<Href, Refusal> {
        let scheme = target.split_once(':').map(|(scheme, _)| scheme);
        if target.starts_with('/') {
            return site_path(target).ok_or_else(|| refused(target));
        }
        match scheme {
            Some(scheme) if scheme.eq_ignore_ascii_case("mailto") => {
                mail(&target["mailto:".len()..])
            }
            Some(scheme)
                if scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https") =>
            {
                HttpUrl::parse(target)
                    .map(Href::Web)
                    .map_err(|refusal| Refusal {
                        what: ["The link to \"", target, "\": ", &refusal.what].concat(),
                        fix: refusal.fix,
                    })
            }
            _ => Err(refused(target)),
        }
    }

    /// Reads the address of `<name@example.org>`.
    pub(super) fn autolinked_mail(address: &str) -> Result<Href, Refusal> {
        mail(address)
    }
}

fn refused(target: &str) -> Refusal {
    let fix = match with_scheme(target) {
        Some(whole) => ["Write \"", &whole, "\" if that is meant"].concat(),
        None => "Links begin with https://, http:// or mailto:, or with one / for a page of this site, such as \"/events/\"".into(),
    };
    Refusal {
        what: ["A link cannot lead to \"", target, "\""].concat(),
        fix,
    }
}

/// A path whose meaning no browser changes on the way: no empty or dotted segments (they can
/// turn into the `//host` of another site), no backslashes (browsers read them as slashes).
fn site_path(target: &str) -> Option<Href> {
    let bad = |c: char| invisible(c) || matches!(c, '\\' | '"' | '<' | '>' | '`');
    let end = target.find(['?', '#']).unwrap_or(target.len());
    let path = target[..end].to_ascii_lowercase().replace("%2e", ".");
    let mut segments = path[1..].split('/').peekable();
    while let Some(segment) = segments.next() {
        let last = segments.peek().is_none();
        if (segment.is_empty() && !last) || segment == "." || segment == ".." {
            return None;
        }
    }
    let encoded_slash = path.contains("%2f") || path.contains("%5c");
    (!target.contains(bad) && !encoded_slash).then(|| Href::Site(target.to_owned()))
}

/// A plain address: people copy it, so nothing after it and nothing exotic in it.
fn mail(address: &str) -> Result<Href, Refusal> {
    let fits = address.split_once('@').is_some_and(|(name, host)| {
        let name_fits = !name.is_empty()
            && !name.starts_with('.')
            && !name.ends_with('.')
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"!#$'*+-/=^_{|}~.".contains(&b));
        // A host is right if it would be right in a web address.
        let host_fits = host.contains('.')
            && !host.contains([':', '/', '?', '#'])
            && HttpUrl::parse(&["https://", host].concat()).is_ok();
        name_fits && host_fits
    });
    if fits {
        Ok(Href::Mail(address.to_owned()))
    } else {
        Err(Refusal::new(
            &["\"", address, "\" is not an e-mail address"],
            &["Write mailto: and the address alone, such as \"mailto:office@example.org\""],
        ))
    }
}
