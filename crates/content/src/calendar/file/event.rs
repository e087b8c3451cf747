//! One event as a `VEVENT`.

use ical::{
    component::{IcalComponent, IcalComponentKind},
    param::IcalParam,
    prop::{IcalProp, IcalPropKind},
    value::{IcalValue, text::IcalTextList},
};
use jiff::Timestamp;

use super::{
    Clocks,
    value::{day, moment, text, time, uri},
};
use crate::{
    Event, EventStatus, HttpUrl, Route,
    calendar::{
        When,
        words::{description, location, summary, title},
    },
};

/// The event that takes place then, on the site with this address, as it was `changed` last.
///
/// It has no `SEQUENCE`: nobody counts its revisions, and calendars then go by `DTSTAMP`, which is
/// when the record was changed.
#[must_use]
pub fn component(
    event: &Event,
    when: When,
    clocks: Clocks,
    site: &HttpUrl,
    changed: Timestamp,
) -> IcalComponent<'static> {
    let page = site.file(&Route::Event(event.id.clone()).path());
    let uid = format!("{}@{}", event.id, site.host());
    let words = description(event, Some(summary(event)), &page, false);
    let mut props = vec![
        text(IcalPropKind::Uid, &uid),
        moment(IcalPropKind::DtStamp, changed),
        moment(IcalPropKind::LastModified, changed),
    ];
    props.extend(dates(when, event, clocks));
    props.push(text(IcalPropKind::Summary, &title(event)));
    props.push(text(IcalPropKind::Description, &words));
    props.extend(location(&event.place).map(|place| text(IcalPropKind::Location, &place)));
    props.push(uri(IcalPropKind::Url, &page));
    props.extend(event.place.online.as_ref().map(|online| {
        let mut conference = uri(IcalPropKind::Conference, online.as_str());
        conference
            .params
            .push(IcalParam::Label("Take part online".into()));
        conference
    }));
    props.push(IcalProp {
        name: IcalPropKind::Categories.into(),
        params: Vec::new(),
        value: IcalValue::TextList(IcalTextList(vec![event.kind.label().into()])),
    });
    props.push(text(IcalPropKind::Status, status(event.status)));
    // Whoever follows the calendar does not thereby go to everything in it.
    props.push(text(IcalPropKind::Transp, "TRANSPARENT"));
    IcalComponent {
        name: IcalComponentKind::VEvent.into(),
        props,
        components: Vec::new(),
    }
}

fn dates(when: When, event: &Event, clocks: Clocks) -> Vec<IcalProp<'static>> {
    let (start, end) = (IcalPropKind::DtStart, IcalPropKind::DtEnd);
    let clock = |name, local, at: Option<Timestamp>| match (clocks, at) {
        (Clocks::Utc(_), Some(at)) => moment(name, at),
        // Without its rules a zone must not be named: this is then the time wherever one is.
        (Clocks::Utc(_), None) => time(name, local, None),
        (Clocks::OfZone, _) => time(name, local, event.zone.as_ref()),
    };
    let moments = match clocks {
        Clocks::Utc(moments) => [moments.start, moments.end],
        Clocks::OfZone => [None, None],
    };
    let dates = match when {
        When::Days {
            start: first,
            end: after,
        } => [Some(day(start, first)), after.map(|after| day(end, after))],
        When::Times {
            start: from,
            end: to,
        } => [
            Some(clock(start, from, moments[0])),
            to.map(|to| clock(end, to, moments[1])),
        ],
    };
    dates.into_iter().flatten().collect()
}

/// A postponed event has lost its date but is not given up.
fn status(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Scheduled => "CONFIRMED",
        EventStatus::Cancelled => "CANCELLED",
        EventStatus::Postponed => "TENTATIVE",
    }
}
