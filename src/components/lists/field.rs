//! A search field.

use leptos::prelude::*;

use crate::{
    components::basics::{Icon, Picture},
    query::Key,
};

/// A search field with its label.
#[component]
pub fn Field(
    /// Its label.
    #[prop(into)]
    label: String,
    /// Its text.
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
