//! One event as a `VEVENT`.

use ical::{
    component::{IcalComponent, IcalComponentKind},
    param::IcalParam,
    prop::{IcalProp, IcalPropKind},
    value::{IcalValue, text::IcalTextList},
};

use super::{
    value::{day, moment, text, time, uri},
    when::When,
};
use crate::{
    components::when_text,
    content::{Event, EventStatus, File, PartialDate, Place},
    publish::{edition::Edition, text::one_line},
    route::Route,
};

/// The event that takes place then.
///
/// It has no `SEQUENCE`: nobody counts its revisions, and calendars then go by `DTSTAMP`, which is
/// when the record was changed.
pub fn component(event: &Event, when: When, edition: &Edition) -> IcalComponent<'static> {
    let changed = edition.changed(File::Events, &event.id);
    let page = edition.page(&Route::Event(event.id.clone()));
    let uid = format!("{}@{}", event.id, edition.site.url.host());
    let mut props = vec![
        text(IcalPropKind::Uid, &uid),
        moment(IcalPropKind::DtStamp, changed),
        moment(IcalPropKind::LastModified, changed),
    ];
    props.extend(dates(when, event));
    props.push(text(IcalPropKind::Summary, &summary(event)));
    props.push(text(IcalPropKind::Description, &description(event, &page)));
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

/// The title. Many calendars show nothing else, so a change of plan stands there too.
fn summary(event: &Event) -> String {
    let title = one_line(&event.title);
    match event.status {
        EventStatus::Scheduled => title,
        changed => format!("{}: {title}", changed.label()),
    }
}

/// What the event is, a paragraph for each thing there is to say.
fn description(event: &Event, page: &str) -> String {
    let change = match event.status {
        EventStatus::Scheduled => None,
        EventStatus::Cancelled => {
            Some("This event has been cancelled and will not take place.".to_owned())
        }
        EventStatus::Postponed => {
            Some("This event has been postponed. The date given here no longer holds.".to_owned())
        }
    };
    let place = &event.place;
    let paragraphs = [
        change,
        is_mixed(event).then(|| when_text(event)),
        Some(one_line(&event.summary.plain())),
        place.online.as_ref().map(|url| format!("Online: {url}")),
        event
            .url
            .as_ref()
            .map(|url| format!("Official site: {url}")),
        Some(page.to_owned()),
    ];
    let paragraphs: Vec<String> = paragraphs.into_iter().flatten().collect();
    paragraphs.join("\n\n")
}

/// Whether beginning and end are not known equally well, so that the dates of a calendar cannot
/// say all that is known.
fn is_mixed(event: &Event) -> bool {
    let precision = |date: PartialDate| {
        (
            date.month().is_some(),
            date.day().is_some(),
            date.time().is_some(),
        )
    };
    event
        .end
        .is_some_and(|end| precision(end) != precision(event.start))
}

/// Where to go: a place, or else the address to take part at.
fn location(place: &Place) -> Option<String> {
    let parts: Vec<String> = [
        place.venue.as_deref(),
        place.city.as_deref(),
        place.country.as_ref().map(crate::content::Country::name),
    ]
    .into_iter()
    .flatten()
    .map(one_line)
    .collect();
    match parts.as_slice() {
        [] => place.online.as_ref().map(ToString::to_string),
        parts => Some(parts.join(", ")),
    }
}
