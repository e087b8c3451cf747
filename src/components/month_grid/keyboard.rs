//! Keys in the table, and where they have led.

use jiff::civil::Date;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent};

use crate::{
    browser::{page, react::react},
    content::PartialDate,
    month::{Month, step},
};

/// Where the keyboard is in a table of days. Outlives the table, which is drawn anew for every
/// month.
#[derive(Clone, Copy, Debug)]
pub struct Cursor {
    /// The day that has the focus, had it last, or is to get it.
    day: RwSignal<Option<Date>>,
    /// Whether the day is to get the focus once its month is drawn.
    moved: RwSignal<bool>,
    /// Whether the focus is on an event of the day, not on the day itself.
    inside: RwSignal<bool>,
    /// Whether the app answers to keys. Until then each event can be reached with Tab.
    awake: RwSignal<bool>,
}

impl Cursor {
    /// Nowhere yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            day: RwSignal::new(None),
            moved: RwSignal::new(false),
            inside: RwSignal::new(false),
            awake: RwSignal::new(false),
        }
    }

    /// Has the day get the focus once its month is drawn.
    pub fn go_to(self, day: Date) {
        self.day.set(Some(day));
        self.moved.set(true);
    }

    /// Takes the focus to where it belongs in a table just drawn. Returns the one day that Tab
    /// comes to: where the keyboard is in this month, `entrance` where it is in none.
    pub(super) fn follow(self, month: Month, entrance: Date) -> Memo<Date> {
        let here = Memo::new(move |_| {
            let day = self.day.get().filter(|day| month.has(*day));
            day.unwrap_or(entrance)
        });
        react(move || {
            turn(self.awake, true);
            let Some(table) = page::find(".month-grid") else {
                return;
            };
            let day = self.day.get_untracked();
            let active = document().active_element();
            let stayed = active.filter(|active| table.contains(Some(active)));
            if self.moved.get_untracked() && day.is_some_and(|day| month.has(day)) {
                self.land(&table, here.get_untracked());
            } else if let Some(active) = stayed {
                // It was there before the app, or on a cell that has become another day.
                match day_of(&active).filter(|day| month.has(*day)) {
                    Some(day) => self.note(day, &active),
                    None => self.land(&table, here.get_untracked()),
                }
            } else {
                turn(self.inside, false);
            }
        });
        here
    }

    /// The focus has come to a day of the month, or to an event on it.
    pub(super) fn arrive(self, day: Date, event: &FocusEvent) {
        if let Some(at) = event.target().and_then(|at| at.dyn_into::<Element>().ok()) {
            self.note(day, &at);
        }
    }

    fn note(self, day: Date, at: &Element) {
        self.day.set(Some(day));
        turn(self.moved, false);
        turn(self.inside, is_link(at));
    }

    /// The focus leaves whatever it was on.
    pub(super) fn leave(self) {
        turn(self.inside, false);
    }

    /// Whether Tab passes over the events of a day.
    pub(super) fn skips(self, day: Date, here: Memo<Date>) -> bool {
        self.awake.get() && !(self.inside.get() && here.get() == day)
    }

    /// Puts the focus on a day that the table has.
    fn land(self, table: &Element, day: Date) {
        self.day.set(Some(day));
        turn(self.moved, false);
        let time = table.query_selector(&format!("[datetime=\"{day}\"]"));
        if let Ok(Some(time)) = time
            && let Ok(Some(cell)) = time.closest("td")
        {
            focus(&cell);
        }
    }
}

impl Default for Cursor {
    fn default() -> Self {
        Self::new()
    }
}

/// A key was pressed in the table of a month.
pub(super) fn press(event: &KeyboardEvent, cursor: Cursor, month: Month, go: Callback<Month>) {
    let at = event.target().and_then(|at| at.dyn_into::<Element>().ok());
    let Some(at) = at.filter(|_| !event.alt_key() && !event.meta_key()) else {
        return;
    };
    let ours = if is_link(&at) {
        !event.ctrl_key() && !event.shift_key() && among_events(&at, &event.key())
    } else {
        among_days(&at, event, cursor, month, go)
    };
    if ours {
        event.prevent_default();
    }
}

/// On a day. Returns whether the key means something there.
fn among_days(
    cell: &Element,
    event: &KeyboardEvent,
    cursor: Cursor,
    month: Month,
    go: Callback<Month>,
) -> bool {
    let key = event.key();
    let (ctrl, shift) = (event.ctrl_key(), event.shift_key());
    if !ctrl && !shift && (key == "Enter" || key == "F2") {
        return enter(cell, key == "Enter");
    }
    let Some(to) = cursor
        .day
        .get_untracked()
        .and_then(|day| step(day, onward(&key), ctrl, shift))
    else {
        return false;
    };
    if month.has(to) {
        if let Ok(Some(table)) = cell.closest("table") {
            cursor.land(&table, to);
        }
    } else {
        cursor.go_to(to);
        go.run(Month::of(to));
    }
    true
}

/// Arrows follow the eye: where text runs from right to left, so do the days.
fn onward(key: &str) -> &str {
    match key {
        "ArrowLeft" if document().dir() == "rtl" => "ArrowRight",
        "ArrowRight" if document().dir() == "rtl" => "ArrowLeft",
        key => key,
    }
}

/// Follows the only event of a day where that is wanted, or else goes to the first one.
fn enter(cell: &Element, follow: bool) -> bool {
    let Ok(Some(first)) = cell.query_selector("a") else {
        return false;
    };
    let several = matches!(cell.query_selector("li + li"), Ok(Some(_)));
    if several || !follow {
        focus(&first);
    } else if let Some(first) = first.dyn_ref::<HtmlElement>() {
        // Clicks are what links are followed by.
        first.click();
    }
    true
}

/// On an event of a day. Returns whether the key means something there.
fn among_events(link: &Element, key: &str) -> bool {
    let (Ok(Some(item)), Ok(Some(cell))) = (link.closest("li"), link.closest("td")) else {
        return false;
    };
    let next = match key {
        "ArrowUp" => item.previous_element_sibling(),
        "ArrowDown" => item.next_element_sibling(),
        "Escape" => {
            focus(&cell);
            return true;
        }
        _ => return false,
    };
    if let Some(next) = next
        && let Ok(Some(link)) = next.query_selector("a")
    {
        focus(&link);
    }
    true
}

/// Sets a signal where that changes it, so that nothing is drawn anew otherwise. There is none any
/// more when the focus leaves the table because its page goes away.
fn turn(signal: RwSignal<bool>, to: bool) {
    if signal.try_get_untracked().is_some_and(|now| now != to) {
        signal.set(to);
    }
}

/// The day of the cell that an element is, or is in.
fn day_of(element: &Element) -> Option<Date> {
    let cell = element.closest("td").ok().flatten()?;
    let time = cell.query_selector("[datetime]").ok().flatten()?;
    let date = PartialDate::parse(&time.get_attribute("datetime")?);
    date.ok()?.day()
}

fn is_link(element: &Element) -> bool {
    element.tag_name() == "A"
}

fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // Fails only on an element that cannot be focused.
        let _ = element.focus();
    }
}
