//! Entries that had a page and are gone, with nothing to lead to another.

use content::{File, PartialDate, Refusal, words::date_text};
use jiff::tz::TimeZone;

use super::{
    document::{Document, Finding},
    links::SiteMap,
};
use crate::history::Gone;

/// The entries of a file that are gone without an old address that leads on.
pub(super) fn findings(
    gone: &[Gone],
    file: File,
    document: &Document<'_>,
    map: &SiteMap,
) -> Vec<Finding> {
    let lost = gone.iter().filter(|gone| gone.file == file);
    lost.filter(|gone| map.moved(&gone.page.path()).is_none())
        .map(|gone| document.at_value(&format!("/{}", gone.list), refusal(gone)))
        .collect()
}

fn refusal(gone: &Gone) -> Refusal {
    let path = gone.page.path();
    let section = gone
        .page
        .section()
        .map_or_else(|| "/".to_owned(), |page| page.path());
    let until = match gone.since {
        Some(moment) => {
            let day = PartialDate::Day(moment.to_zoned(TimeZone::UTC).date());
            format!("was on this site until {}", date_text(day))
        }
        None => "is on this site".to_owned(),
    };
    Refusal::new(
        format!(
            "The page \"{path}\" {until}, and no entry here makes it any more: links to it lead nowhere"
        ),
        format!(
            "Put the entry back under its id, or say where it is now, in \"redirects\" of site.json: \
             {{ \"from\": \"{path}\", \"to\": \"{section}\" }}"
        ),
    )
}
