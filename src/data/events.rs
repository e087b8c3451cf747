//! What a page of the list of all events shows.

use content::{Event, Route, agenda, paging, words::place_text};
use serde::{Deserialize, Serialize};

use super::{EventSummary, Frame, Head, Loading, PageData, Sources};
use crate::{
    filter::{Counts, Row, Table},
    query::{Key, Query},
};

/// Which page of the list, and what its filters are set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventsAddress {
    /// The page, counted from 1.
    pub number: u16,
    /// The query, of which only the filters of events and the form of the list matter.
    pub query: Query,
}

/// A page of the list of all events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventsData {
    /// The page, counted from 1.
    pub number: u16,
    /// The events; `None` if the list has no such page.
    pub events: Loading<Option<EventsPage>>,
}

/// What is on a page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventsPage {
    /// The page that is shown; the last one if fewer pages match the filters.
    pub number: u16,
    /// How many pages match the filters.
    pub pages: u16,
    /// The events: upcoming ones, the next one first, then past ones, the latest first.
    pub events: Vec<EventSummary>,
    /// How many events match the filters, and how many would match each other choice.
    pub counts: Counts,
}

/// What events can be filtered by.
const KEYS: [Key; 3] = [Key::Kind, Key::Year, Key::Country];

/// The value of [`Key::View`] that asks for a month as a table.
pub const BY_MONTH: &str = "month";

/// Whether a month is asked for, as a table. All events that match are on one page then.
#[must_use]
pub fn is_by_month(query: &Query) -> bool {
    query.get(Key::View) == Some(BY_MONTH)
}

impl PageData for EventsData {
    type Address = EventsAddress;

    fn load(sources: &Sources<'_>, address: &EventsAddress) -> Self {
        let events = &sources.library.events;
        Self {
            number: address.number,
            events: events.map(|events| page(&events.events, address, sources)),
        }
    }

    fn or(self, earlier: &Self) -> Self {
        Self {
            number: self.number,
            events: self.events.or(&earlier.events),
        }
    }

    fn is_as_published(address: &EventsAddress) -> bool {
        let mut keys = KEYS.iter().chain([&Key::Text]);
        keys.all(|key| address.query.get(*key).is_none()) && !is_by_month(&address.query)
    }

    fn is_waiting(&self) -> bool {
        !self.events.is_settled()
    }

    fn head(&self, frame: &Frame) -> Head {
        match (self.number, self.events.value()) {
            (_, Some(None)) => Head::missing(frame),
            (..=1, _) => Head::of_section(Route::Events, frame),
            (number, _) => Head::new(
                Route::EventsPage(number),
                &format!("Events, page {number}"),
                format!("Events of the {}, page {number} of the list.", frame.name),
                frame,
            ),
        }
    }
}

fn page(events: &[Event], address: &EventsAddress, sources: &Sources<'_>) -> Option<EventsPage> {
    let EventsAddress { number, query } = address;
    if *number > paging::pages(events.len()) {
        return None;
    }
    let is_searched = query.get(Key::Text).is_some();
    let rows = events.iter().map(|event| row(event, is_searched));
    let table = Table::new(&KEYS, rows.collect());
    let rows = table.select(query).rows;
    let matching: Vec<&Event> = rows.iter().filter_map(|row| events.get(*row)).collect();
    let listed = agenda::in_order(&matching, sources.now);
    let (number, pages, shown) = if is_by_month(query) {
        (1, 1, listed.as_slice())
    } else {
        let pages = paging::pages(listed.len());
        let number = (*number).min(pages);
        (number, pages, paging::page(&listed, number))
    };
    Some(EventsPage {
        number,
        pages,
        events: shown
            .iter()
            .map(|event| EventSummary::of(event, sources.zones))
            .collect(),
        counts: table.counts(query),
    })
}

/// What an event is filtered by. Its text only if words are looked for: to write out those of a thousand events takes
/// longer than all else that a page of the list needs.
fn row(event: &Event, is_searched: bool) -> Row {
    let country = event.place.country.map(|country| country.code().to_owned());
    let values = vec![
        (Key::Kind, Some(event.kind.name().to_owned())),
        (Key::Year, Some(event.start.year().to_string())),
        (Key::Country, country),
    ];
    if !is_searched {
        return Row::new(values, &[]);
    }
    let place = place_text(&event.place).unwrap_or_default();
    Row::new(values, &[&event.title, &place, &event.summary.plain()])
}
