//! The header of every page: wordmark, navigation, search, theme.

use content::{Base, Route};
use leptos::{ev, html, prelude::*};
use leptos_router::hooks::use_location;
use leptos_use_event_listener::use_event_listener;
use leptos_use_window::use_window;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, Node};

use super::ThemeSwitch;
use crate::{
    components::{
        basics::{Icon, Link, Mark, Picture, Step},
        search::SearchDialog,
    },
    data::Frame,
};

/// The content of the `<header>` of every page: wordmark, navigation, search and theme switch.
///
/// On a phone the navigation opens and closes with a button; it also closes when a link is
/// followed, when the focus moves elsewhere, and with Escape.
#[component]
pub fn Header() -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let is_open = RwSignal::new(false);
    let nav: NodeRef<html::Nav> = NodeRef::new();
    let button: NodeRef<html::Button> = NodeRef::new();
    let _ = use_event_listener(use_window(), ev::keydown, move |event| {
        if event.key() == "Escape" && is_open.get_untracked() {
            is_open.set(false);
            // The link that may have had the focus is hidden now.
            if let Some(button) = button.get_untracked() {
                // Fails only on a button that cannot be focused.
                let _ = button.focus();
            }
        }
    });
    let _ = use_event_listener(use_window(), ev::pointerdown, move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Node>().ok());
        let is_within = nav
            .get_untracked()
            .is_some_and(|nav| nav.contains(target.as_ref()));
        if !is_within && is_open.get_untracked() {
            is_open.set(false);
        }
    });

    view! {
        <div class="wrap">
            <Link to=Route::Home class="brand">
                <Mark />
                <span>{move || frame.with(|frame| frame.short_name.clone())}</span>
            </Link>
            <Step>
                <nav
                    class="site-nav"
                    aria-label="Main"
                    node_ref=nav
                    on:focusout=move |event| {
                        if is_focus_leaving(&event) {
                            is_open.set(false);
                        }
                    }
                >
                    <button
                        class="menu-button"
                        type="button"
                        aria-expanded=move || is_open.get().to_string()
                        aria-controls="site-menu"
                        node_ref=button
                        on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                    >
                        <Picture icon=Icon::Menu />
                        <Picture icon=Icon::Close />
                        <span>"Menu"</span>
                    </button>
                    <ul class="menu" id="site-menu" on:click=move |_| is_open.set(false)>
                        {Route::SECTIONS.map(|to| view! { <MenuItem to /> }).collect_view()}
                    </ul>
                </nav>
            </Step>
            <Step>
                <SearchDialog />
            </Step>
            <Step>
                <ThemeSwitch />
            </Step>
        </div>
    }
}

/// A section of the site in the navigation, marked if the current page belongs to it.
#[component]
fn MenuItem(to: Route) -> impl IntoView {
    let base: Base = expect_context();
    let path = use_location().pathname;
    let href = base.href(&to);
    let section = href.clone();
    let current = move || path.with(|path| aria_current(path, &section));
    view! {
        <li>
            <a href=href aria-current=current>
                {to.name()}
            </a>
        </li>
    }
}

/// Whether the focus leaves the element that listens, rather than moving within it.
fn is_focus_leaving(event: &FocusEvent) -> bool {
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

/// The `aria-current` of a link to a section: whether it leads to the current page, or to a page
/// above it.
fn aria_current(path: &str, section: &str) -> Option<&'static str> {
    let rest = path.strip_prefix(section.trim_end_matches('/'))?;
    match rest {
        "" | "/" => Some("page"),
        rest => rest.starts_with('/').then_some("true"),
    }
}
