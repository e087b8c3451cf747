//! After navigation: moving the focus, following fragments, announcing the page.

use leptos::{ev, prelude::*};
use leptos_router::hooks::use_location;
use leptos_use_document::use_document;
use leptos_use_event_listener::use_event_listener;
use leptos_use_window::use_window;

use super::page_name::PageName;
use crate::{
    browser::{
        focus::{go_to_fragment, go_to_heading, leave_page},
        followed::Followed,
        link::for_router,
    },
    store::Store,
};

/// For how many frames the link that was followed is looked for: the page that it is on may be drawn
/// later than the address changes.
const FRAMES: u8 = 30;

/// Moves the focus to the link that was followed from the present page, as soon as it is there. Returns
/// whether it is there already.
fn return_focus(followed: StoredValue<Followed, LocalStorage>, frames: u8) -> bool {
    let is_done = followed.try_with_value(Followed::return_focus);
    if is_done == Some(false) && frames > 0 {
        request_animation_frame(move || {
            let _ = return_focus(followed, frames - 1);
        });
    }
    is_done == Some(true)
}

/// Moves the focus on every page that the visitor navigates to, and returns the text to announce.
///
/// The first page is left to the browser, except for a fragment on a page that was not published:
/// it can be followed only once its target is drawn. On every later page the focus moves to the
/// target of the fragment or to the heading, and the page's name is announced. On going back or
/// forward the browser restores the scroll position, so fragments are not followed, and the focus
/// returns to the link that was followed from there.
#[must_use]
pub fn use_arrival(is_published: bool) -> RwSignal<String> {
    let announcement = RwSignal::new(String::new());
    let store: Store = expect_context();
    let name: PageName = expect_context();
    let location = use_location();
    let is_settled = Memo::new(move |_| store.is_settled());
    // Whether the fragment of this address has been followed, or need not be.
    let is_fragment_done = StoredValue::new(is_published);
    // Whether the heading of a new page is not drawn yet.
    let awaits_heading = StoredValue::new(false);
    // Whether the visitor went back or forward to this address.
    let is_traversal = StoredValue::new(false);

    let followed = StoredValue::new_local(Followed::default());

    let _ = use_event_listener(use_window(), ev::popstate, move |_| {
        is_traversal.set_value(true);
    });
    let _ = use_event_listener(use_document(), ev::click, move |event| {
        if let Some(link) = for_router(&event) {
            followed.update_value(|followed| followed.note(&link));
            is_traversal.set_value(false);
        }
    });
    Effect::new(move |before: Option<(String, String)>| {
        let now = (location.pathname.get(), location.hash.get());
        let is_settled = is_settled.get();
        let is_new_page = before.as_ref().is_some_and(|before| before.0 != now.0);
        let is_new_address = before.is_some_and(|before| before != now);
        let here = now.0.clone();
        if is_new_address {
            is_fragment_done.set_value(false);
        }
        if is_new_page {
            leave_page();
        }
        // The page of this address is drawn by the next frame.
        request_animation_frame(move || {
            // The visitor has gone on meanwhile; that step has a frame of its own.
            if location
                .pathname
                .with_untracked(|pathname| *pathname != here)
            {
                return;
            }
            let is_back_or_forward = is_new_address && is_traversal.get_value();
            if is_new_address {
                is_traversal.set_value(false);
            }
            let is_found = !is_back_or_forward && !is_fragment_done.get_value() && go_to_fragment();
            if is_found || is_back_or_forward || is_settled {
                is_fragment_done.set_value(true);
            }
            let is_back = is_back_or_forward && is_new_page && return_focus(followed, FRAMES);
            if !is_found && !is_back && (is_new_page || awaits_heading.get_value()) {
                awaits_heading.set_value(!go_to_heading());
            }
            if is_new_page {
                announcement.set(name.get_untracked());
            }
        });
        now
    });
    announcement
}
