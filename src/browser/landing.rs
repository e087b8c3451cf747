//! Arriving on a page: where the focus goes, and following `#fragment` once its target is drawn.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement};

use super::{
    page,
    react::{listen, react},
};
use crate::{head::Head, route::Route};

/// Lands on every page that the visitor goes to, and returns what is to be announced.
///
/// The first page is the browser's own business, but for a fragment: that can be followed only
/// once its target is drawn, which is when the content has `settled`. On every later page the
/// focus goes to the target of the fragment or to the heading, and the page's name is announced.
/// Going back and forth, the browser shows the place where the visitor was, so that fragments are
/// left alone. `landed` says that the first page was there before the app.
pub fn follow(
    route: Memo<Option<Route>>,
    hash: Memo<String>,
    head: Memo<Head>,
    settled: Memo<bool>,
    landed: bool,
) -> RwSignal<String> {
    let announcement = RwSignal::new(String::new());
    // Whether the fragment of this address has been followed, or need not be.
    let landed = StoredValue::new(landed);
    // Whether a page was turned to whose heading is not there yet.
    let heading_is_late = StoredValue::new(false);
    // Whether this address was come to by the browser's own buttons.
    let traversed = StoredValue::new(false);

    listen("popstate", move |_: Event| traversed.set_value(true));
    let mut before: Option<Address> = None;
    react(move || {
        let now = Address {
            route: route.get(),
            hash: hash.get(),
        };
        let settled = settled.get();
        let turned = before
            .as_ref()
            .is_some_and(|before| before.route != now.route);
        let moved = turned
            || before
                .as_ref()
                .is_some_and(|before| before.hash != now.hash);
        before = Some(now);
        if moved {
            landed.set_value(false);
        }
        // A frame later, so that the page of this address is drawn.
        request_animation_frame(move || {
            let back_or_forth = moved && traversed.get_value();
            traversed.set_value(false);
            let found = !back_or_forth && !landed.get_value() && go_to_fragment();
            if found || back_or_forth || settled {
                landed.set_value(true);
            }
            if !found && (turned || heading_is_late.get_value()) {
                heading_is_late.set_value(!go_to_heading());
            }
        });
        if turned {
            announcement.set(head.with_untracked(|head| head.name.clone()));
        }
    });
    announcement
}

/// Where the visitor is.
struct Address {
    route: Option<Route>,
    hash: String,
}

/// Puts the focus on the part of the page that an element is in, before the element goes away.
pub fn stay_near(element: &Element) {
    if let Ok(Some(part)) = element.closest("section, main") {
        focus(&part);
    }
}

/// Goes to the element that the address names behind `#`, if there is one on the page.
///
/// Returns whether it was found.
fn go_to_fragment() -> bool {
    let target = page::fragment().and_then(|id| document().get_element_by_id(&id));
    let Some(target) = target else { return false };
    target.scroll_into_view();
    focus(&target);
    true
}

/// Puts the focus on the page's heading, so that reading and tabbing go on from there.
///
/// Does not scroll: where a page is shown is for `location` and the browser to decide.
///
/// Returns whether there is a heading; until then the focus is on the content as a whole.
fn go_to_heading() -> bool {
    let heading = document().query_selector("main h1").ok().flatten();
    let found = heading.is_some();
    if let Some(target) = heading.or_else(|| document().get_element_by_id("main")) {
        focus(&target);
    }
    found
}

/// Focuses an element, also one that takes no focus by itself.
pub fn focus(element: &Element) {
    let Some(element) = element.dyn_ref::<HtmlElement>() else {
        return;
    };
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        element.set_tab_index(-1);
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Fails only on elements that cannot be focused, where there is nothing to do.
    let _ = element.focus_with_options(&options);
}
