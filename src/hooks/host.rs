//! Pages that the host shows rather than the app: all for which the app has no content, or no page.
//!
//! The host has every page whole. So a link to one that the app could not show is followed by the
//! browser; and where that turns out only after a file has failed, the page is loaded from the host.

use content::Base;
use leptos::{ev, prelude::*};
use leptos_router::hooks::use_location;
use leptos_use_document::use_document;
use leptos_use_event_listener::use_event_listener;
use web_sys::HtmlAnchorElement;

use crate::{
    browser::{link::for_router, texts::are_translated},
    routes::page_at,
    store::Store,
};

/// What is left to the host.
#[derive(Clone)]
pub struct Host {
    base: Base,
    store: Store,
}

impl Host {
    /// Whether the browser has to follow a link. Where the page is translated it always does:
    /// translators see a new page, but not always what the app changes in theirs.
    #[must_use]
    pub fn has(&self, link: &HtmlAnchorElement) -> bool {
        let is_fragment = link.pathname() == window().location().pathname().unwrap_or_default();
        let has_page = || untrack(|| self.has_page(&link.pathname()));
        !is_fragment && (are_translated() || has_page())
    }

    /// Whether the app is known to have nothing to show at a path. Without a connection it
    /// says what is missing, and the browser would say less. Follows changes of the files.
    fn has_page(&self, path: &str) -> bool {
        let library = self.store.library();
        let is_shown = match page_at(&self.base, path) {
            Some(route) => library.can_show(&route),
            None => Some(false),
        };
        is_shown == Some(false) && window().navigator().on_line()
    }
}

/// Leaves links to the host from now on, and pages whose content turns out to have failed.
#[must_use]
pub fn use_host() -> Host {
    let host = Host {
        base: expect_context(),
        store: expect_context(),
    };
    let of_links = host.clone();
    // The router listens to the window, which comes after the document: it is not told.
    let _ = use_event_listener(use_document(), ev::click, move |event| {
        if for_router(&event).is_some_and(|link| of_links.has(&link)) {
            event.stop_propagation();
        }
    });
    let path = use_location().pathname;
    // Here the host has said already what it has.
    let first = path.get_untracked();
    let of_pages = host.clone();
    Effect::new(move |_| {
        let here = path.get();
        if here != first && of_pages.has_page(&here) {
            // Fails only in documents that are not shown any more.
            let _ = window().location().reload();
        }
    });
    host
}
