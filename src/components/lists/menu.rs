//! A menu that sets a parameter of the address.

use content::Route;
use leptos::{ev::KeyboardEvent, prelude::*};

use crate::{
    hooks::{History, use_go, use_query},
    query::Key,
};

/// A menu that sets a parameter of the address; its first option removes it.
#[component]
pub fn Menu(
    /// The page that it is on.
    route: Route,
    /// Its parameter in the address.
    key: Key,
    /// Its label.
    name: &'static str,
    /// The options: each value in the address, and its label.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let query = use_query();
    let go = use_go();
    let chosen =
        Memo::new(move |_| query.with(|query| query.get(key).unwrap_or_default().to_owned()));
    // In a closed menu arrow keys and letters choose one option after the other. They are one step of
    // the history, until the visitor leaves the menu.
    let is_by_key = StoredValue::new(false);
    let is_passing = StoredValue::new(false);
    let note_key = move |event: KeyboardEvent| {
        let decides = ["Enter", " ", "Tab", "Escape"].contains(&event.key().as_str());
        is_by_key.set_value(!decides);
    };
    let choose = move |event| {
        let value = event_target_value(&event);
        let query = query.with_untracked(|query| query.with(key, &value));
        let history = if is_by_key.get_value() && is_passing.get_value() {
            History::Replace
        } else {
            History::Push
        };
        is_passing.set_value(is_by_key.get_value());
        go(&route, &query, history);
    };
    let option = move |(value, label): (String, String)| {
        let own = value.clone();
        let is_chosen = Memo::new(move |_| chosen.with(|chosen| *chosen == own));
        view! {
            <option
                value=value
                selected=move || is_chosen.get()
                prop:selected=move || is_chosen.get()
            >
                {label}
            </option>
        }
    };
    view! {
        <label class="field">
            <span class="field-name">{name}</span>
            <select
                class="field-box"
                name=key.name()
                on:keydown=note_key
                on:pointerdown=move |_| is_by_key.set_value(false)
                on:blur=move |_| is_passing.set_value(false)
                on:change=choose
            >
                <For each=move || options.get() key=|option| option.clone() children=option />
            </select>
        </label>
    }
}
