//! The targets that links in a text may have: the web, a mailbox, or a page of this site.

use email_address::{EmailAddress, Options};

use crate::value::http_url::with_scheme;
use crate::value::text::invisible;
use crate::{HttpUrl, Refusal};

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
    /// Reads a link's target as the Markdown parser gives it, without backslashes and entities.
    /// Everything that is not known to be harmless is refused.
    pub fn parse(target: &str) -> Result<Href, Refusal> {
        if target.starts_with('/') {
            return site_path(target).ok_or_else(|| refused(target));
        }
        let scheme = target.split_once(':').map(|(scheme, _)| scheme);
        let is = |name: &str| scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case(name));
        if is("mailto") {
            return mail(&target["mailto:".len()..]);
        }
        if is("http") || is("https") {
            return HttpUrl::parse(target).map(Href::Web).map_err(|refusal| {
                let what = format!("The link to \"{target}\": {}", refusal.what);
                Refusal { what, ..refusal }
            });
        }
        Err(refused(target))
    }
}

fn refused(target: &str) -> Refusal {
    let fix = match with_scheme(target) {
        Some(whole) => format!("Write \"{whole}\" if that is meant"),
        None if mail(target).is_ok() => format!("Write \"mailto:{target}\" if that is meant"),
        None => "Links begin with https://, http:// or mailto:, or with one / for a page of this site, such as \"/events/\"".to_owned(),
    };
    Refusal::new(format!("A link cannot lead to \"{target}\""), fix)
}

/// A path that browsers do not change: no empty or dotted segments (they can turn into the `//host`
/// of another site), no backslashes (browsers read them as slashes).
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

/// A plain address, because people copy it: no parameters and no unusual syntax.
pub(super) fn mail(address: &str) -> Result<Href, Refusal> {
    let options = Options::default()
        .with_minimum_sub_domains(2)
        .without_display_text()
        .without_domain_literal();
    // These are valid in an address, but have another meaning in a link.
    let plain = !address.contains(['"', '%', '&', '?', '`']);
    let (name, host) = address.split_once('@').unwrap_or((address, ""));
    // A host is valid if it is valid in a web address.
    let host_fits =
        !host.contains([':', '/', '?', '#']) && HttpUrl::parse(&format!("https://{host}")).is_ok();
    let fits = plain
        && name.is_ascii()
        && host_fits
        && EmailAddress::parse_with_options(address, options).is_ok();
    if fits {
        Ok(Href::Mail(address.to_owned()))
    } else {
        Err(Refusal::new(
            format!("\"{address}\" is not an e-mail address"),
            "Write mailto: and the address alone, such as \"mailto:office@example.org\"",
        ))
    }
}
