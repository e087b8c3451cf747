//! The ways in which people write a DOI, and what each is told.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::Refusal;
use crate::value::text::{hyphenated, invisible};

/// Signs that the sentence around a DOI has put behind it. The Handbook lets a DOI end in them; none
/// that anybody registers does.
const AFTER: [char; 14] = [
    '.', ',', ';', ':', '!', '/', '\'', '"', '’', '‘', '”', '“', '»', '…',
];

/// Ends that publishers' addresses have behind the DOI.
const PARTS_OF_PAGES: [&str; 10] = [
    "/full",
    "/fulltext",
    "/abstract",
    "/pdf",
    "/epdf",
    "/html",
    "/meta",
    "/references",
    ".pdf",
    "/full/html",
];

/// The bare form of a DOI in any of the ways people write it. A right one comes back unchanged.
pub(super) fn bare(text: &str) -> Option<String> {
    let text = text.trim();
    let starts = text.match_indices("10.").map(|(at, _)| at);
    starts
        .filter_map(|at| found(&text[..at], &text[at..]))
        .next()
}

/// The DOI at the beginning of `rest`, of which `before` says what it is part of.
fn found(before: &str, rest: &str) -> Option<String> {
    let is_address = before.ends_with('/') && before.contains('.');
    let rest = if is_address { path(rest) } else { rest };
    // What was escaped twice is escaped still after once.
    let mut plain = rest.to_owned();
    while let Some(once) = unescaped(&plain) {
        plain = once;
    }
    let plain: String = hyphenated(&plain)
        .chars()
        .filter(|c| c.is_whitespace() || !invisible(*c))
        .collect();
    let mut doi = plain.as_str();
    if is_address && !before.contains("doi.org") {
        for part in PARTS_OF_PAGES {
            doi = doi.strip_suffix(part).unwrap_or(doi);
        }
    }
    let doi = without_sentence(before, doi);
    fits(doi).then(|| doi.to_owned())
}

/// The path of an address, without query and fragment. Old DOIs end in `#`, which people forget to
/// escape.
fn path(rest: &str) -> &str {
    let end = rest.find('?').unwrap_or(rest.len());
    let rest = &rest[..end];
    match rest.find('#') {
        Some(at) if at + 1 < rest.len() => &rest[..at],
        _ => rest,
    }
}

/// The text with the escapes of addresses and of HTML undone, if there are any.
fn unescaped(text: &str) -> Option<String> {
    let decoded = percent_decode_str(text)
        .decode_utf8()
        .unwrap_or(Cow::Borrowed(text));
    let decoded = decoded
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    (decoded != text).then_some(decoded)
}

/// The DOI without what stands behind it: the end of a sentence, or the bracket that was opened
/// before it.
fn without_sentence<'a>(before: &str, doi: &'a str) -> &'a str {
    let mut doi = doi;
    loop {
        let shorter = doi.trim_end_matches(AFTER);
        let closed = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>')]
            .into_iter()
            .find_map(|(open, close)| {
                let shorter = shorter.strip_suffix(close)?;
                let count = |sign| doi.matches(sign).count();
                let unopened = count(close) > count(open);
                // Old DOIs have < and > in them, whether they balance or not.
                (unopened && (close != '>' || before.ends_with('<'))).then_some(shorter)
            });
        match closed {
            Some(shorter) => doi = shorter,
            None => return shorter,
        }
    }
}

/// `10.`, a registrant of four to nine digits (and parts of it), a slash, a suffix.
fn fits(text: &str) -> bool {
    let Some((registrant, suffix)) = text
        .strip_prefix("10.")
        .and_then(|rest| rest.split_once('/'))
    else {
        return false;
    };
    let first = registrant.split('.').next();
    let first_fits = first.is_some_and(|part| (4..=9).contains(&part.len()));
    let digits = registrant
        .split('.')
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    first_fits && digits && !suffix.is_empty() && !suffix.contains(invisible)
}

/// Why a text is not the DOI that is meant by it.
pub(super) fn refusal(text: &str, meant: Option<&str>) -> Refusal {
    let Some(meant) = meant else {
        return unknown(text);
    };
    let inner = text.trim();
    let what = if inner.contains(|c| invisible(c) && !meant.contains(c)) {
        format!("\"{text}\" is not a DOI: there is an invisible character in it")
    } else if hyphenated(inner) != inner {
        "This DOI has a dash or a typographic hyphen where its hyphen (-) was".to_owned()
    } else if inner
        .find("10.")
        .is_some_and(|at| unescaped(&inner[at..]).is_some())
    {
        "This DOI is escaped, as in an address; it is written here with its own characters"
            .to_owned()
    } else if inner.starts_with(meant) && inner[meant.len()..].chars().all(|c| AFTER.contains(&c)) {
        let end = &inner[meant.len()..];
        format!("This DOI ends in \"{end}\", which belongs to the text it was copied from")
    } else {
        "A DOI is written here without anything around it".to_owned()
    };
    Refusal::new(what, format!("Write \"{meant}\""))
}

fn unknown(text: &str) -> Refusal {
    let short = text.trim().rsplit_once("10/").filter(|(before, code)| {
        (before.is_empty() || before.ends_with('/'))
            && code.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    let (what, fix) = match short {
        Some((_, code)) if !code.is_empty() => (
            format!("\"{text}\" is not a DOI but a short form of one"),
            format!("Open https://doi.org/10/{code} and write the DOI that the page names"),
        ),
        _ => (
            format!("\"{text}\" is not a DOI"),
            "Write it as the journal prints it, beginning with 10. and without spaces, such as \"10.1000/182\"".to_owned(),
        ),
    };
    Refusal::new(what, fix)
}
