//! A dialog to search from, wherever the visitor is.

use leptos::{
    ev::{KeyboardEvent, MouseEvent, SubmitEvent},
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

use super::{Finder, Results, enter};
use crate::{
    browser::{
        address::use_navigator,
        location::Entry,
        page,
        react::{listen, react},
        recent,
    },
    components::{Icon, Picture, live},
    query::{Key, Query},
    route::{Base, Route},
};

/// The way to the search: a link to its page, which opens the dialog instead where the app is
/// there to do so. `/` and Ctrl or ⌘ with K open it, too.
#[component]
pub fn SearchDialog() -> impl IntoView {
    let base: Base = expect_context();
    let finder: Finder = expect_context();
    let is_open = RwSignal::new(false);
    let open = move || {
        let Some(dialog) = dialog() else { return };
        finder.want();
        is_open.set(true);
        if !dialog.open() {
            // Fails only for a dialog that is open or not on the page.
            let _ = dialog.show_modal();
        }
    };
    let close = move || {
        if let Some(dialog) = dialog() {
            dialog.close();
        }
    };
    listen("keydown", move |event: KeyboardEvent| {
        if opens(&event) && !is_open.get_untracked() {
            event.prevent_default();
            open();
        }
    });
    let push = move |event: MouseEvent| {
        // With these the link is opened elsewhere.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            open();
        }
    };
    // A click beside the box closes it, and so does following a link in it.
    let click = move |event: MouseEvent| {
        let target = page::target(&event);
        let is_beside = target
            .as_ref()
            .is_some_and(|target| target.tag_name() == "DIALOG");
        let link = target.and_then(|target| target.closest("a").ok().flatten());
        if is_beside || link.is_some() {
            close();
        }
    };
    view! {
        <a
            class="search-button"
            href=base.href(&Route::Search)
            aria-keyshortcuts="/ Control+K Meta+K"
            on:click=push
        >
            <Picture icon=Icon::Search />
            <span>"Search"</span>
            <kbd aria-hidden="true">"/"</kbd>
        </a>
        <dialog
            class="search-dialog"
            aria-label="Search"
            on:close=move |_| is_open.set(false)
            on:click=click
        >
            {live(move || is_open.get().then(|| view! { <Panel close=Callback::new(move |()| close()) /> }).into_any())}
        </dialog>
    }
}

/// The dialog, which is on every page.
fn dialog() -> Option<HtmlDialogElement> {
    page::find(".search-dialog")?.dyn_into().ok()
}

/// Whether a key opens the dialog.
fn opens(event: &KeyboardEvent) -> bool {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() {
        return key.eq_ignore_ascii_case("k") && !event.alt_key() && !event.shift_key();
    }
    let target = page::target(event).and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let is_typing = target.is_some_and(|target| {
        target.is_content_editable()
            || matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    });
    key == "/" && !event.alt_key() && !is_typing
}

/// What is in the dialog while it is open.
#[component]
fn Panel(close: Callback<()>) -> impl IntoView {
    let navigator = use_navigator();
    let text = RwSignal::new(String::new());
    let everywhere = Memo::new(|_| None);
    let found = expect_context::<Finder>().search(text, everywhere);
    react(|| {
        if let Some(field) = page::find(".search-dialog input") {
            // Fails only on a field that cannot be focused.
            let _ = field.focus();
        }
    });
    let go = move |event: SubmitEvent| {
        event.prevent_default();
        let words = text.with_untracked(|text| text.trim().to_owned());
        recent::remember(&words);
        close.run(());
        navigator.go(
            &Route::Search,
            &Query::default().with(Key::Text, &words),
            Entry::New,
        );
    };
    view! {
        <div class="search">
            <form class="search-form" role="search" on:submit=go>
                <label class="field-box">
                    <Picture icon=Icon::Search />
                    <span class="visually-hidden">"Search the site"</span>
                    <input
                        type="search"
                        placeholder="Search the site"
                        autocomplete="off"
                        spellcheck="false"
                        enterkeyhint="search"
                        on:input=move |event| text.set(event_target_value(&event))
                        on:keydown=|event| enter(&event)
                    />
                </label>
                <button class="search-close" type="button" aria-label="Close" on:click=move |_| close.run(())>
                    <Picture icon=Icon::Close />
                </button>
            </form>
            <Results text found within=everywhere />
        </div>
    }
}
