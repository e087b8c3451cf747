//! Events.

use serde_json::Value;

use super::{
    date,
    elsewhere::told_by,
    name::Names,
    node::{Node, reference, term},
};
use crate::edition::Edition;
use content::{Event, EventKind, EventStatus, Place, Route};

/// An event.
pub(super) fn node(edition: &Edition, names: Names<'_>, event: &Event) -> Node {
    let route = Route::Event(event.id.clone());
    let kind = match event.kind {
        EventKind::Course => "EducationEvent",
        EventKind::Network | EventKind::Congress | EventKind::Webinar => "Event",
    };
    let status = match event.status {
        EventStatus::Scheduled => "EventScheduled",
        EventStatus::Cancelled => "EventCancelled",
        EventStatus::Postponed => "EventPostponed",
    };
    let own = (event.kind == EventKind::Network).then(|| reference(names.organization()));
    let others = event.organizer.as_ref();
    let others = others.map(|name| Node::new("Organization").text("name", name).into_value());
    let zone = event.zone.as_ref();
    Node::named(kind, names.event(&event.id))
        .text("name", &event.title)
        .text("description", &event.summary.plain())
        .set("url", edition.page(&route))
        .set("mainEntityOfPage", reference(names.page(&route)))
        .set("image", reference(names.preview(&route)))
        .set("startDate", date::moment(event.start, zone))
        .maybe("endDate", event.end.map(|end| date::moment(end, zone)))
        .set("eventStatus", term(status))
        .maybe("eventAttendanceMode", attendance(event).map(term))
        .all("location", locations(&event.place))
        .all("organizer", own.into_iter().chain(others).collect())
        .maybe("sameAs", event.url.as_ref().map(|url| url.as_str()))
        .maybe("subjectOf", told_by(event.source.as_ref()))
}

/// How people take part, as far as that is known.
fn attendance(event: &Event) -> Option<&'static str> {
    let online = event.place.online.is_some() || event.kind == EventKind::Webinar;
    match (is_somewhere(&event.place), online) {
        (true, true) => Some("MixedEventAttendanceMode"),
        (true, false) => Some("OfflineEventAttendanceMode"),
        (false, true) => Some("OnlineEventAttendanceMode"),
        (false, false) => None,
    }
}

fn is_somewhere(place: &Place) -> bool {
    place.venue.is_some() || place.city.is_some() || place.country.is_some()
}

/// The place, the address to take part online, or both.
fn locations(place: &Place) -> Vec<Value> {
    let there = is_somewhere(place).then(|| {
        let country = place.country.as_ref().map(|country| country.code());
        Node::new("Place")
            .maybe_text("name", place.venue.as_deref())
            .maybe("address", address(place.city.as_deref(), country))
    });
    let online = place
        .online
        .as_ref()
        .map(|url| Node::new("VirtualLocation").set("url", url.as_str()));
    there.into_iter().chain(online).map(Value::from).collect()
}

/// A postal address of a city and a country, by its code.
pub(super) fn address(city: Option<&str>, country: Option<&str>) -> Option<Node> {
    (city.is_some() || country.is_some()).then(|| {
        Node::new("PostalAddress")
            .maybe_text("addressLocality", city)
            .maybe("addressCountry", country)
    })
}
