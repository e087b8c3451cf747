//! Arriving on a page: where the focus goes, and following `#fragment` once its target is drawn.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::page;
use crate::{head::Head, route::Route};

/// Lands on every page that the visitor goes to, and returns what is to be announced.
///
/// The first page is the browser's own business, but for a fragment: that can be followed only
/// once its target is drawn, which is when the content has `settled`. On every later page the
/// focus goes to the target of the fragment or to the heading, and the page's name is announced.
pub fn follow(
    route: Memo<Option<Route>>,
    hash: Memo<String>,
    head: Memo<Head>,
    settled: Memo<bool>,
) -> Signal<String> {
    let announcement = RwSignal::new(String::new());
    Effect::new(move |before: Option<Address>| {
        let now = Address {
            route: route.get(),
            hash: hash.get(),
            reached: settled.get(),
        };
        let (moved, turned) = before.as_ref().map_or((false, false), |before| {
            let turned = before.route != now.route;
            (turned || before.hash != now.hash, turned)
        });
        let expected = moved || before.is_none_or(|before| !before.reached);
        // A frame later, so that the page of this address is drawn.
        request_animation_frame(move || {
            let found = expected && go_to_fragment();
            if turned && !found {
                go_to_heading();
            }
        });
        if turned {
            announcement.set(head.with_untracked(|head| head.name.clone()));
        }
        now
    });
    announcement.into()
}

/// Where the visitor is, and whether everything that the address may point to had arrived.
struct Address {
    route: Option<Route>,
    hash: String,
    reached: bool,
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
/// Does not scroll: where a page is shown is the router's and the browser's to decide.
fn go_to_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(target) = heading.or_else(|| document().get_element_by_id("main")) {
        focus(&target);
    }
}

/// Focuses an element that takes no focus by itself.
fn focus(element: &web_sys::Element) {
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
