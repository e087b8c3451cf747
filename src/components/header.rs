//! The head of every page: wordmark, navigation, theme.

use leptos::{ev, html::Button, prelude::*};

use super::{Icon, Link, Mark, Picture, ThemeSwitch};
use crate::{
    head::SHORT_NAME,
    route::{Base, Route},
};

/// The wordmark, the way to every section, and the theme switch.
///
/// On a phone the navigation opens and closes with a button; it closes by itself when a page is
/// reached, and with Escape.
#[component]
pub fn Header(
    /// The page that is shown.
    route: Memo<Option<Route>>,
) -> impl IntoView {
    let base: Base = expect_context();
    let open = RwSignal::new(false);
    Effect::new(move || {
        route.track();
        open.set(false);
    });
    let button = NodeRef::<Button>::new();
    Effect::new(move || {
        let escape = window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" && open.get_untracked() {
                open.set(false);
                // The link that may have had the focus is hidden now.
                if let Some(button) = button.get_untracked() {
                    // Fails only on a button that cannot be focused.
                    let _ = button.focus();
                }
            }
        });
        on_cleanup(move || escape.remove());
    });

    view! {
        <header class="site-header">
            <div class="wrap">
                <Link to=Route::Home class="brand">
                    <Mark />
                    <span>{SHORT_NAME}</span>
                </Link>
                <nav class="site-nav" aria-label="Main">
                    <button
                        class="menu-button"
                        node_ref=button
                        type="button"
                        aria-expanded=move || open.get().to_string()
                        aria-controls="site-menu"
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <Picture icon=Icon::Menu />
                        <Picture icon=Icon::Close />
                        <span>"Menu"</span>
                    </button>
                    <ul class="menu" id="site-menu">
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
                            })
                            .into_iter()
                            .collect_view()}
                    </ul>
                </nav>
                <ThemeSwitch />
            </div>
        </header>
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
