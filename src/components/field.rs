//! A field for words.

use leptos::prelude::*;

use super::{Icon, Picture};
use crate::query::Key;

/// A field for words to look for, with its name.
#[component]
pub fn Field(
    /// What it is for.
    #[prop(into)]
    label: String,
    /// What stands in it.
    text: RwSignal<String>,
) -> impl IntoView {
    view! {
        <label class="field field-words">
            <span class="field-name">{label}</span>
            <span class="field-box">
                <Picture icon=Icon::Search />
                <input
                    type="search"
                    name=Key::Text.name()
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))
                />
            </span>
        </label>
    }
}
