//! What is wrong with the content files as the host has them, for those who edit them there.
//!
//! Anybody can look, at any address with `?check`: the files are public, and so are their mistakes.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    clock::Clock,
    components::basics::{Icon, Picture},
    store::Store,
};

/// The parameter of an address that asks for the check. It is not among the choices of visitors, so
/// links do not carry it on.
const CHECK: &str = "check";

/// Lists the problems of all content files, where the address asks for that.
#[component]
pub fn ContentCheck() -> impl IntoView {
    let clock: Clock = expect_context();
    let query = use_query_map();
    // Pages are published without it.
    let is_asked = Memo::new(move |_| {
        !clock.is_stopped() && query.with(|query| query.get_str(CHECK).is_some())
    });
    view! {
        <Show when=move || is_asked.get()>
            <Problems />
        </Show>
    }
}

/// The list.
#[component]
fn Problems() -> impl IntoView {
    let store: Store = expect_context();
    let problems = Memo::new(move |_| {
        store
            .problems
            .with(|all| all.values().flatten().cloned().collect::<Vec<_>>())
    });
    let title = move || {
        let count = problems.with(Vec::len);
        match count {
            _ if !store.is_settled() => "The content files are being read …".to_owned(),
            0 => "The content files have no mistakes that the app can see.".to_owned(),
            1 => "One thing is wrong with the content files.".to_owned(),
            count => format!("{count} things are wrong with the content files."),
        }
    };
    view! {
        <div class="wrap content-check">
            <div class="notice" role="status">
                <p class="notice-title">
                    <Picture icon=Icon::Alert />
                    <span>{title}</span>
                </p>
                <ul class="content-problems">
                    <For
                        each=move || problems.get()
                        key=Clone::clone
                        children=|problem| view! { <li dir="auto">{problem}</li> }
                    />
                </ul>
                <p class="notice-text">
                    "What is left out is missing on the pages; the rest shows. Here are the mistakes that keep an entry from being shown; the check that is part of publishing looks at more, and names the lines."
                </p>
            </div>
        </div>
    }
}
