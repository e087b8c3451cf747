//! The events as calendars (RFC 5545): one of all events to subscribe to, and a file for each.
//!
//! An event is in them once its first day is known. With a month alone there is no honest
//! `VEVENT`: it has to begin on a day, and a task or a journal entry would not be an event. Until
//! then the event is on the site only, and comes to those who follow the calendar when its day
//! does.
//!
//! The calendar of all events may so be without any. The format asks for at least one component
//! and some readers refuse a calendar that has none; its component is then a time zone that
//! nothing refers to.

mod zone;

use std::collections::BTreeMap;

use ical::{
    component::IcalComponent,
    param::IcalParam,
    prop::{IcalProp, IcalPropKind},
    validator::IcalValidateError,
    value::{IcalValue, duration::IcalDuration},
};
use jiff::civil::DateTime;

use super::{artifact::Artifact, edition::Edition, text::one_line};
use content::{
    Event, File, Route, ZoneName,
    calendar::{
        When,
        file::{
            Clocks, calendar, component,
            value::{moment, text, uri},
        },
        path,
    },
};

/// Where the calendar of all events lies.
pub const ALL: &str = content::route::CALENDAR;

/// How often a calendar program should look for changes: once a day.
const REFRESH: &str = "P1D";

/// The zone of a calendar without events.
const NO_ZONE: &str = "Etc/UTC";

/// Why a calendar could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The time zone of an event has no rules that a calendar could bring along.
    #[error("the rules of the time zone {0} are not known; write another zone in events.json")]
    Zone(String),
    /// The calendar breaks the rules of the format.
    #[error("{path} would not be a valid calendar:{}", sentences(errors))]
    Invalid {
        /// Where it would lie.
        path: String,
        /// What it breaks.
        errors: Vec<IcalValidateError>,
    },
}

fn sentences(errors: &[IcalValidateError]) -> String {
    errors.iter().map(|error| format!(" {error}.")).collect()
}

/// The calendar of all events, then a file for each event whose day is known.
///
/// # Errors
/// When the format cannot express something of the edition.
pub fn files(edition: &Edition) -> Result<Vec<Artifact>, Error> {
    let events: Vec<(&Event, When)> = edition
        .events
        .events
        .iter()
        .filter_map(|event| Some((event, When::of(event)?)))
        .collect();
    let mut files = vec![write(ALL.into(), subscription(edition), &events, edition)?];
    for (event, when) in events {
        if let Some(path) = path(event) {
            files.push(write(path, Vec::new(), &[(event, when)], edition)?);
        }
    }
    Ok(files)
}

/// What the calendar of all events says of itself. Programs know part of it by older names, too.
fn subscription(edition: &Edition) -> Vec<IcalProp<'static>> {
    let name = one_line(&format!("{}: {}", edition.site.name, Route::Events.name()));
    let description = one_line(&edition.site.description);
    let mut props = vec![
        text(IcalPropKind::Method, "PUBLISH"),
        text(IcalPropKind::Name, &name),
        text("X-WR-CALNAME", &name),
        text(IcalPropKind::Description, &description),
        text("X-WR-CALDESC", &description),
        uri(IcalPropKind::Url, &edition.page(&Route::Events)),
        uri(IcalPropKind::Source, &edition.file(ALL)),
        IcalProp {
            name: IcalPropKind::RefreshInterval.into(),
            params: vec![IcalParam::Value("DURATION".into())],
            value: IcalValue::Duration(IcalDuration(REFRESH.into())),
        },
        text("X-PUBLISHED-TTL", REFRESH),
    ];
    if let Some(changed) = edition.history.file(File::Events) {
        props.push(moment(IcalPropKind::LastModified, changed));
    }
    props
}

/// A calendar of these events, with the zones that their times are in.
fn write(
    path: String,
    props: Vec<IcalProp<'static>>,
    events: &[(&Event, When)],
    edition: &Edition,
) -> Result<Artifact, Error> {
    let site = &edition.site;
    let mut components = zones(events)?;
    components.extend(events.iter().map(|(event, when)| {
        let changed = edition.changed(File::Events, &event.id);
        component(event, *when, Clocks::OfZone, &site.url, changed)
    }));
    match calendar(&site.name, props, components) {
        Ok(bytes) => Ok(Artifact::new(path, bytes)),
        Err(errors) => Err(Error::Invalid { path, errors }),
    }
}

/// The rules of every zone that the events' times are in; see the module for a calendar without
/// events.
fn zones(events: &[(&Event, When)]) -> Result<Vec<IcalComponent<'static>>, Error> {
    let mut times: BTreeMap<&str, Vec<DateTime>> = BTreeMap::new();
    for (event, when) in events {
        if let (When::Times { start, end }, Some(zone)) = (when, &event.zone) {
            let times = times.entry(ZoneName::as_str(zone)).or_default();
            times.push(*start);
            times.extend(end);
        }
    }
    if events.is_empty() {
        times.insert(NO_ZONE, vec![DateTime::constant(1970, 1, 1, 0, 0, 0, 0)]);
    }
    times
        .into_iter()
        .map(|(name, times)| {
            zone::component(name, &times).ok_or_else(|| Error::Zone(name.to_owned()))
        })
        .collect()
}
