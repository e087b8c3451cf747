//! The rules of a time zone, which a calendar has to bring along for every zone it names.

use ical::{
    component::{IcalComponent, IcalComponentKind},
    prop::{IcalProp, IcalPropKind},
    recur::IcalRecurDateTime,
    tree::cst::IcalCst,
    tz::IcalTz,
    tzdb,
    value::{IcalValue, utc_offset::IcalUtcOffset},
};
use jiff::{
    Timestamp, ToSpan,
    civil::{DateTime, Time},
    tz::{Dst, Offset, TimeZone, TimeZoneTransition},
};

use content::calendar::file::value::{local, text, time};

/// The `VTIMEZONE` of this zone, right for these times in it. Nothing comes back for a zone that
/// is not in the database.
///
/// Most zones have a yearly rule, which every calendar program understands. Some decide on each
/// change anew, and some changed their rule between two events: where the rule would get one of
/// the times wrong, all changes of the clock are listed instead.
pub fn component(name: &str, times: &[DateTime]) -> Option<IcalComponent<'static>> {
    let zone = TimeZone::get(name).ok()?;
    let moments: Option<Vec<Timestamp>> = times.iter().map(|time| moment(&zone, *time)).collect();
    let mut moments = moments?;
    moments.sort_unstable();
    let (first, last) = (moments.first()?, moments.last()?);
    ruled(name, *first)
        .filter(|rule| fits(rule, &zone, times))
        .or_else(|| listed(name, &zone, *first, *last))
}

/// The zone by its yearly rule at this moment.
fn ruled(name: &str, moment: Timestamp) -> Option<IcalComponent<'static>> {
    let mut calendar = IcalCst::empty("VCALENDAR");
    calendar.push_component(tzdb::vtimezone(name, moment.as_second())?);
    let zone = calendar.decode().components.pop()?;
    Some(zone.into_owned())
}

/// Whether a reader of these rules finds the right moment for each of the times. Before the first
/// rule sets in, readers differ.
fn fits(rules: &IcalComponent<'_>, zone: &TimeZone, times: &[DateTime]) -> bool {
    let Some(rules) = IcalTz::of_component(rules) else {
        return false;
    };
    times.iter().all(|time| {
        let Ok(local) = IcalRecurDateTime::parse(&local(*time)) else {
            return false;
        };
        let begun = rules.transitions(local.year);
        let begun = begun.first().is_some_and(|first| first.local <= local);
        let read = rules.resolve(local).literal_instant(local);
        begun && moment(zone, *time).is_some_and(|moment| moment.as_second() == read)
    })
}

/// The zone by every change of its clocks from the one before `first` to the one after `last`.
fn listed(
    name: &str,
    zone: &TimeZone,
    first: Timestamp,
    last: Timestamp,
) -> Option<IcalComponent<'static>> {
    // A change at that very moment counts as before it.
    let next = first.checked_add(1.second()).ok()?;
    let mut observances = vec![match zone.preceding(next).next() {
        Some(change) => changed(zone, &change)?,
        None => unchanged(zone, first),
    }];
    for change in zone.following(first) {
        observances.push(changed(zone, &change)?);
        if change.timestamp() > last {
            break;
        }
    }
    Some(IcalComponent {
        name: IcalComponentKind::VTimezone.into(),
        props: vec![text(IcalPropKind::TzId, name)],
        components: observances,
    })
}

/// A change of the clocks. Its beginning is told in the time that they showed until then.
fn changed(zone: &TimeZone, change: &TimeZoneTransition<'_>) -> Option<IcalComponent<'static>> {
    let before = zone.to_offset(change.timestamp().checked_sub(1.second()).ok()?);
    Some(observance(
        change.dst(),
        before.to_datetime(change.timestamp()),
        (before, change.offset()),
        change.abbreviation(),
    ))
}

/// The clocks of a zone before it ever changed them, from the day of this moment.
fn unchanged(zone: &TimeZone, moment: Timestamp) -> IcalComponent<'static> {
    let clocks = zone.to_offset_info(moment);
    let day = clocks.offset().to_datetime(moment).date();
    observance(
        clocks.dst(),
        day.to_datetime(Time::midnight()),
        (clocks.offset(), clocks.offset()),
        clocks.abbreviation(),
    )
}

/// What clocks show from one moment on.
fn observance(
    summer: Dst,
    onset: DateTime,
    (before, after): (Offset, Offset),
    name: &str,
) -> IcalComponent<'static> {
    let kind = match summer {
        Dst::Yes => IcalComponentKind::Daylight,
        Dst::No => IcalComponentKind::Standard,
    };
    let offset = |kind: IcalPropKind, offset: Offset| IcalProp {
        name: kind.into(),
        params: Vec::new(),
        value: IcalValue::UtcOffset(IcalUtcOffset(offset_text(offset).into())),
    };
    IcalComponent {
        name: kind.into(),
        props: vec![
            time(IcalPropKind::DtStart, onset, None),
            offset(IcalPropKind::TzOffsetFrom, before),
            offset(IcalPropKind::TzOffsetTo, after),
            text(IcalPropKind::TzName, name),
        ],
        components: Vec::new(),
    }
}

/// An offset as calendars write it: `+0100`, with seconds only where it has some.
fn offset_text(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match seconds {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        _ => format!("{sign}{hours:02}{minutes:02}{seconds:02}"),
    }
}

/// The moment of a time of day there; the first of two, where clocks show it twice.
fn moment(zone: &TimeZone, time: DateTime) -> Option<Timestamp> {
    zone.to_ambiguous_timestamp(time).compatible().ok()
}
