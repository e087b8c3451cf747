//! Keyboard navigation in the table of a month.

use content::{
    PartialDate,
    month::{Month, step},
};
use jiff::civil::Date;
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent};

/// The position of the keyboard in a table of days. It outlives the table: each month is a new one.
#[derive(Clone, Copy, Debug)]
pub struct Cursor {
    /// The day that has the focus, had it last, or is to get it.
    day: RwSignal<Option<Date>>,
    /// Whether the day is to get the focus once its month is drawn.
    focus_pending: RwSignal<bool>,
    /// Whether the focus is on an event of the day, not on the day itself.
    on_event: RwSignal<bool>,
    /// Whether the app handles keys. Until then Tab reaches every event.
    handles_keys: RwSignal<bool>,
}

impl Cursor {
    /// A cursor without a position.
    #[must_use]
    pub fn new() -> Self {
        Self {
            day: RwSignal::new(None),
            focus_pending: RwSignal::new(false),
            on_event: RwSignal::new(false),
            handles_keys: RwSignal::new(false),
        }
    }

    /// Gives a day the focus once its month is drawn.
    pub fn go_to(self, day: Date) {
        self.day.set(Some(day));
        self.focus_pending.set(true);
    }

    /// Prepares for the table to be drawn, which may take the focus away, and restores the focus
    /// once it is. Returns the one day that Tab reaches: that of the cursor if it is in this month,
    /// else `default_day`.
    pub(super) fn follow(
        self,
        table: NodeRef<html::Table>,
        month: Month,
        default_day: Date,
    ) -> Memo<Date> {
        let tab_stop = Memo::new(move |_| {
            let day = self.day.get().filter(|day| month.has(*day));
            day.unwrap_or(default_day)
        });
        let mut held = table
            .get_untracked()
            .and_then(|drawn| Held::in_table(&drawn));
        Effect::new(move || {
            set_if_changed(self.handles_keys, true);
            let Some(table) = table.get() else {
                return;
            };
            let day = self.day.get_untracked();
            if self.focus_pending.get_untracked() && day.is_some_and(|day| month.has(day)) {
                self.focus_day(&table, tab_stop.get_untracked());
            } else if let Some(held) = held.take() {
                match held.find(&table).filter(|_| month.has(held.day)) {
                    Some(element) => focus(&element),
                    None => self.focus_day(&table, tab_stop.get_untracked()),
                }
            } else {
                set_if_changed(self.on_event, false);
            }
        });
        tab_stop
    }

    /// A day of the month, or an event on it, got the focus.
    pub(super) fn arrive(self, day: Date, event: &FocusEvent) {
        if let Some(at) = event.target().and_then(|at| at.dyn_into::<Element>().ok()) {
            self.remember(day, &at);
        }
    }

    fn remember(self, day: Date, at: &Element) {
        self.day.set(Some(day));
        set_if_changed(self.focus_pending, false);
        set_if_changed(self.on_event, is_link(at));
    }

    /// An element of the table lost the focus.
    pub(super) fn leave(self) {
        set_if_changed(self.on_event, false);
    }

    /// Whether Tab skips the events of a day.
    pub(super) fn skips(self, day: Date, tab_stop: Memo<Date>) -> bool {
        self.handles_keys.get() && !(self.on_event.get() && tab_stop.get() == day)
    }

    /// Gives the focus to a day of the table.
    fn focus_day(self, table: &Element, day: Date) {
        self.day.set(Some(day));
        set_if_changed(self.focus_pending, false);
        if let Some(cell) = cell_of(table, day) {
            focus(&cell);
        }
    }
}

impl Default for Cursor {
    fn default() -> Self {
        Self::new()
    }
}

/// Handles a key that was pressed in the table of a month.
pub(super) fn press(event: &KeyboardEvent, cursor: Cursor, month: Month, go: Callback<Month>) {
    let at = event.target().and_then(|at| at.dyn_into::<Element>().ok());
    let Some(at) = at.filter(|_| !event.alt_key() && !event.meta_key()) else {
        return;
    };
    let is_handled = if is_link(&at) {
        !event.ctrl_key() && !event.shift_key() && press_on_event(&at, &event.key())
    } else {
        press_on_day(&at, event, cursor, month, go)
    };
    if is_handled {
        event.prevent_default();
    }
}

/// Handles a key on a day. Returns whether the key has a meaning there.
fn press_on_day(
    cell: &Element,
    event: &KeyboardEvent,
    cursor: Cursor,
    month: Month,
    go: Callback<Month>,
) -> bool {
    let key = event.key();
    let (ctrl, shift) = (event.ctrl_key(), event.shift_key());
    if !ctrl && !shift && (key == "Enter" || key == "F2") {
        return open_events(cell, key == "Enter");
    }
    let Some(to) = cursor
        .day
        .get_untracked()
        .and_then(|day| step(day, mirrored(&key), ctrl, shift))
    else {
        return false;
    };
    if month.has(to) {
        if let Ok(Some(table)) = cell.closest("table") {
            cursor.focus_day(&table, to);
        }
    } else {
        cursor.go_to(to);
        go.run(Month::of(to));
    }
    true
}

/// Arrow keys are mirrored where the page runs from right to left, because the days do too.
fn mirrored(key: &str) -> &str {
    match key {
        "ArrowLeft" if document().dir() == "rtl" => "ArrowRight",
        "ArrowRight" if document().dir() == "rtl" => "ArrowLeft",
        key => key,
    }
}

/// Follows the link of a day's only event if `follow` is set, else gives the focus to the first
/// event.
fn open_events(cell: &Element, follow: bool) -> bool {
    let Ok(Some(first)) = cell.query_selector("a") else {
        return false;
    };
    let several = matches!(cell.query_selector("li + li"), Ok(Some(_)));
    if several || !follow {
        focus(&first);
    } else if let Some(first) = first.dyn_ref::<HtmlElement>() {
        // The router follows links that are clicked.
        first.click();
    }
    true
}

/// Handles a key on an event of a day. Returns whether the key has a meaning there.
fn press_on_event(link: &Element, key: &str) -> bool {
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

/// Sets a signal only if its value changes, so that nothing is redrawn otherwise. The signal may be
/// disposed of already: the focus also leaves the table when its page is removed.
fn set_if_changed(signal: RwSignal<bool>, to: bool) {
    if signal.try_get_untracked().is_some_and(|now| now != to) {
        signal.set(to);
    }
}

/// Where the focus was in a table that is about to be drawn anew.
struct Held {
    day: Date,
    /// The address of the event that had it; `None` if the day itself had.
    event: Option<String>,
}

impl Held {
    /// `None` if the focus is outside the table.
    fn in_table(table: &Element) -> Option<Self> {
        let active = document().active_element();
        let active = active.filter(|active| table.contains(Some(active)))?;
        let event = active.get_attribute("href");
        day_of(&active).map(|day| Self { day, event })
    }

    /// The same event, if it is still on that day, else the day. `None` if the table has no such
    /// day.
    fn find(&self, table: &Element) -> Option<Element> {
        let cell = cell_of(table, self.day)?;
        let event = self.event.as_deref().and_then(|href| {
            let link = cell.query_selector(&format!("a[href={href:?}]"));
            link.ok().flatten()
        });
        Some(event.unwrap_or(cell))
    }
}

/// The cell of a day.
fn cell_of(table: &Element, day: Date) -> Option<Element> {
    let time = table.query_selector(&format!("[datetime=\"{day}\"]"));
    time.ok().flatten()?.closest("td").ok().flatten()
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
