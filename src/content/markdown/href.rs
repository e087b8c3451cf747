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
    /// Reads a link's target as it stands without Markdown's backslashes. What is not known to
    /// be harmless is refused, and so are entities: they mean nothing here, but elsewhere.
    pub fn parse(target: &str) -> Result<Href, Refusal> {
        if target.split('&').skip(1).any(is_entity) {
            return Err(Refusal::new(
                &["There is an entity in the link to \"", target, "\""],
                &["Write the character it stands for, such as & for &amp;"],
            ));
        }
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
                    .map_err(|refusal| refusal.after(&["The link to \"", target, "\": "]))
            }
            _ => Err(refused(target)),
        }
    }

    /// Reads the address of `<name@example.org>`.
    pub(super) fn autolinked_mail(address: &str) -> Result<Href, Refusal> {
        mail(address)
    }
}

/// Whether an entity goes on like this after its `&`.
fn is_entity(rest: &str) -> bool {
    rest.split_once(';').is_some_and(|(name, _)| {
        let name = name.strip_prefix('#').unwrap_or(name);
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}

fn refused(target: &str) -> Refusal {
    Refusal::worded(|| {
        let what = ["A link cannot lead to \"", target, "\""];
        match with_scheme(target) {
            Some(whole) => Refusal::new(&what, &["Write \"", &whole, "\" if that is meant"]),
            None => Refusal::new(
                &what,
                &[
                    "Links begin with https://, http:// or mailto:, or with one / for a page of this site, such as \"/events/\"",
                ],
            ),
        }
    })
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
