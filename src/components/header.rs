//! The head of every page: wordmark, navigation, search, theme.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, FocusEvent, KeyboardEvent, Node};

use super::{Icon, Link, Mark, Picture, SearchDialog, ThemeSwitch, live_text};
use crate::{
    browser::{page, react::listen},
    head::Names,
    route::{Base, Route},
};

/// The wordmark, the way to every section, the search and the theme switch.
///
/// On a phone the navigation opens and closes with a button; it closes by itself when a link is
/// followed or the focus goes elsewhere, and with Escape.
#[component]
pub fn Header(
    /// The page that is shown.
    route: Memo<Option<Route>>,
) -> impl IntoView {
    let base: Base = expect_context();
    let names: Names = expect_context();
    let open = RwSignal::new(false);
    listen("keydown", move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            // The link that may have had the focus is hidden now.
            if let Some(button) = page::find(".menu-button") {
                // Fails only on a button that cannot be focused.
                let _ = button.focus();
            }
        }
    });
    listen("pointerdown", move |event: Event| {
        let target = page::target(&event);
        let within = page::find(".site-nav").is_some_and(|nav| nav.contains(target.as_deref()));
        if !within && open.get_untracked() {
            open.set(false);
        }
    });

    view! {
        <header class="site-header">
            <div class="wrap">
                <Link to=Route::Home class="brand">
                    <Mark />
                    <span>{live_text(move || names.short.get())}</span>
                </Link>
                <nav
                    class="site-nav"
                    aria-label="Main"
                    on:focusout=move |event| {
                        if left(&event) {
                            open.set(false);
                        }
                    }
                >
                    <button
                        class="menu-button"
                        type="button"
                        aria-expanded=move || open.get().to_string()
                        aria-controls="site-menu"
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <Picture icon=Icon::Menu />
                        <Picture icon=Icon::Close />
                        <span>"Menu"</span>
                    </button>
                    <ul class="menu" id="site-menu" on:click=move |_| open.set(false)>
                        {Route::SECTIONS
                            .map(|to| {
                                let href = base.href(&to);
                                let name = to.name();
                                view! {
                                    <li>
                                        <a href=href aria-current=move || current(route.get(), &to)>
                                            {name}
                                        </a>
                                    </li>
                                }
                                .into_any()
                            })
                            .into_iter()
                            .collect_view()}
                    </ul>
                </nav>
                <SearchDialog />
                <ThemeSwitch />
            </div>
        </header>
    }
}

/// Whether the focus leaves the element that listens, rather than moving within it.
fn left(event: &FocusEvent) -> bool {
    let to = event
        .related_target()
        .and_then(|to| to.dyn_into::<Node>().ok());
    let within = event
        .current_target()
        .and_then(|within| within.dyn_into::<Node>().ok());
    match (to, within) {
        (Some(to), Some(within)) => !within.contains(Some(&to)),
        // Nothing gets the focus: a tap beside the menu, or on a link in some browsers, whose
        // click is still to come.
        _ => false,
    }
}

/// How a link of the navigation is marked: it leads to the page that is shown, or to a page
/// above it.
fn current(shown: Option<Route>, link: &Route) -> Option<&'static str> {
    let shown = shown?;
    if shown == *link {
        Some("page")
    } else {
        (shown.section().as_ref() == Some(link)).then_some("true")
    }
}
