//! The search dialog, which opens from any page.

use content::{Base, Route};
use leptos::{
    ev::{self, KeyboardEvent, MouseEvent, SubmitEvent},
    html,
    prelude::*,
};
use leptos_use_event_listener::use_event_listener;
use leptos_use_window::use_window;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{Finder, Results, SlashKey, SlashSwitch, enter};
use crate::{
    browser::{page, recent, slash},
    components::basics::{Icon, Picture},
    hooks::{History, use_go},
    query::{Key, Query},
};

/// A link to the search page, which opens the search dialog instead once the app runs. Ctrl or ⌘ with K
/// open the dialog, too, and `/` unless it is switched off.
#[component]
pub fn SearchDialog() -> impl IntoView {
    let base: Base = expect_context();
    let finder: Finder = expect_context();
    let slash_key: SlashKey = expect_context();
    let is_open = RwSignal::new(false);
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    let is_shown = move || dialog.get_untracked().is_some_and(|dialog| dialog.open());
    let open = move || {
        let Some(dialog) = dialog.get_untracked() else {
            return;
        };
        finder.want();
        is_open.set(true);
        if !dialog.open() {
            // Fails only for a dialog that is open or not on the page.
            let _ = dialog.show_modal();
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
        is_open.set(false);
    };
    let _ = use_event_listener(use_window(), ev::keydown, move |event| {
        if is_shortcut(&event) && !is_shown() {
            event.prevent_default();
            open();
        }
    });
    let follow_link = move |event: MouseEvent| {
        // With these keys the browser opens the link in another tab or window.
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            open();
        }
    };
    // A click on the backdrop closes the dialog, and so does following a link in it.
    let close_on_click = move |event: MouseEvent| {
        let target = page::target(&event);
        let is_backdrop = target
            .as_ref()
            .is_some_and(|target| target.tag_name() == "DIALOG");
        let link = target.and_then(|target| target.closest("a").ok().flatten());
        if is_backdrop || link.is_some() {
            close();
        }
    };
    view! {
        <a
            class="search-button"
            href=base.href(&Route::Search)
            aria-keyshortcuts=move || slash_key.shortcuts()
            on:click=follow_link
        >
            <Picture icon=Icon::Search />
            <span>"Search"</span>
            <kbd aria-hidden="true">"/"</kbd>
        </a>
        <dialog
            class="search-dialog"
            aria-label="Search"
            node_ref=dialog
            // The browser tells that it has closed the dialog later, when it may be open again.
            on:close=move |_| is_open.set(is_shown())
            on:click=close_on_click
        >
            <Show when=move || is_open.get()>
                <Panel close=Callback::new(move |()| close()) />
            </Show>
        </dialog>
    }
}

/// Whether a key press opens the dialog.
fn is_shortcut(event: &KeyboardEvent) -> bool {
    let key = event.key();
    if event.ctrl_key() || event.meta_key() {
        return key.eq_ignore_ascii_case("k") && !event.alt_key() && !event.shift_key();
    }
    let target = page::target(event).and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let is_typing = target.is_some_and(|target| {
        target.is_content_editable()
            || matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    });
    key == "/" && !event.alt_key() && !is_typing && slash::is_on()
}

/// The content of the open dialog.
#[component]
fn Panel(close: Callback<()>) -> impl IntoView {
    let go = use_go();
    let field: NodeRef<html::Input> = NodeRef::new();
    let text = RwSignal::new(String::new());
    let everywhere = Memo::new(|_| None);
    let found = expect_context::<Finder>().search(text, everywhere);
    Effect::new(move || {
        if let Some(field) = field.get() {
            // Fails only on a field that cannot be focused.
            let _ = field.focus();
        }
    });
    // Browsers would empty the field first, and close the dialog at the second press.
    let answer_keys = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            event.prevent_default();
            close.run(());
        } else {
            enter(&event);
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let words = text.with_untracked(|text| text.trim().to_owned());
        recent::remember(&words);
        close.run(());
        let query = Query::default().with(Key::Text, &words);
        go(&Route::Search, &query, History::Push);
    };
    view! {
        <div class="search">
            <form class="search-form" role="search" on:submit=submit>
                <label class="field-box">
                    <Picture icon=Icon::Search />
                    <span class="visually-hidden">"Search the site"</span>
                    <input
                        type="search"
                        placeholder="Search the site"
                        autocomplete="off"
                        spellcheck="false"
                        enterkeyhint="search"
                        node_ref=field
                        on:input=move |event| text.set(event_target_value(&event))
                        on:keydown=answer_keys
                    />
                </label>
                <button class="search-close" type="button" aria-label="Close" on:click=move |_| close.run(())>
                    <Picture icon=Icon::Close />
                </button>
            </form>
            <Results text found within=everywhere />
            <SlashSwitch />
        </div>
    }
}
