//! The files of records, made by the app: for records that the host has no file of, because they were
//! added after the site was published.

use content::{
    Moments, Publication, Zones,
    calendar::{self, file::of_event},
    citation::Format,
};
use jiff::Timestamp;

use crate::data::Library;

/// A file for the visitor to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeFile {
    /// Its name.
    pub name: String,
    /// What kind of file it is.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// The file at a path from the site's root, if it is one that follows from the content.
#[must_use]
pub fn file(path: &str, library: &Library, zones: &dyn Zones, now: Timestamp) -> Option<MadeFile> {
    citation_file(path, library).or_else(|| calendar_file(path, library, zones, now))
}

fn citation_file(path: &str, library: &Library) -> Option<MadeFile> {
    let publications = &library.research.value()?.publications;
    Format::ALL.into_iter().find_map(|format| {
        let is_it = |one: &&Publication| format.path(one) == path;
        let text = if path == format.all() {
            format.file(publications)
        } else {
            format.entry(publications.iter().find(is_it)?)
        };
        Some(MadeFile {
            name: path.rsplit('/').next()?.to_owned(),
            media_type: format.media_type(),
            text,
        })
    })
}

fn calendar_file(
    path: &str,
    library: &Library,
    zones: &dyn Zones,
    now: Timestamp,
) -> Option<MadeFile> {
    let (site, events) = (library.site.value()?, library.events.value()?);
    let event = events
        .events
        .iter()
        .find(|event| calendar::path(event).as_deref() == Some(path))?;
    let moments = Moments::of(event, zones);
    let bytes = of_event(event, moments, &site.name, &site.url, now)?;
    Some(MadeFile {
        name: format!("{}.ics", event.id),
        media_type: "text/calendar",
        text: String::from_utf8(bytes).ok()?,
    })
}
