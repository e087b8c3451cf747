//! One event as a `VEVENT`.

use ical::{
    component::{IcalComponent, IcalComponentKind},
    param::IcalParam,
    prop::{IcalProp, IcalPropKind},
    value::{IcalValue, text::IcalTextList},
};

use super::value::{day, moment, text, time, uri};
use crate::edition::Edition;
use content::{
    Event, EventStatus, File, Route,
    calendar::{
        When,
        words::{description, location, summary, title},
    },
};

/// The event that takes place then.
///
/// It has no `SEQUENCE`: nobody counts its revisions, and calendars then go by `DTSTAMP`, which is
/// when the record was changed.
pub fn component(event: &Event, when: When, edition: &Edition) -> IcalComponent<'static> {
    let changed = edition.changed(File::Events, &event.id);
    let page = edition.page(&Route::Event(event.id.clone()));
    let uid = format!("{}@{}", event.id, edition.site.url.host());
    let words = description(event, Some(summary(event)), &page, false);
    let mut props = vec![
        text(IcalPropKind::Uid, &uid),
        moment(IcalPropKind::DtStamp, changed),
        moment(IcalPropKind::LastModified, changed),
    ];
    props.extend(dates(when, event));
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

fn dates(when: When, event: &Event) -> Vec<IcalProp<'static>> {
    let (start, end) = (IcalPropKind::DtStart, IcalPropKind::DtEnd);
    match when {
        When::Days {
            start: first,
            end: after,
        } => [Some(day(start, first)), after.map(|after| day(end, after))]
            .into_iter()
            .flatten()
            .collect(),
        When::Times {
            start: from,
            end: to,
        } => [
            Some(time(start, from, event.zone.as_ref())),
            to.map(|to| time(end, to, event.zone.as_ref())),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

/// A postponed event has lost its date but is not given up.
fn status(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Scheduled => "CONFIRMED",
        EventStatus::Cancelled => "CANCELLED",
        EventStatus::Postponed => "TENTATIVE",
    }
}
