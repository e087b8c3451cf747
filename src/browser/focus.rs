//! Moving the focus.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Moves the focus to the form or section that contains an element, before the element is removed.
pub fn stay_near(element: &Element) {
    if let Ok(Some(part)) = element.closest("form, section, main") {
        focus(&part);
    }
}

/// Scrolls and moves the focus to the element that the fragment names. Returns whether there is
/// one.
#[must_use]
pub fn go_to_fragment() -> bool {
    let target = fragment().and_then(|id| document().get_element_by_id(&id));
    let Some(target) = target else { return false };
    target.scroll_into_view();
    focus(&target);
    true
}

/// Moves the focus to the page's heading, so that reading and tabbing go on from there. Does not
/// scroll: the router and the browser set the scroll position.
///
/// Returns whether there is a heading; without one the focus moves to `main`.
#[must_use]
pub fn go_to_heading() -> bool {
    let heading = document().query_selector("main h1").ok().flatten();
    let found = heading.is_some();
    if let Some(target) = heading.or_else(|| document().get_element_by_id("main")) {
        focus(&target);
    }
    found
}

/// Takes the focus from what is in `main`, before another page is drawn there. Removing the element that has it makes
/// Chromium lay out the page with both contents.
pub fn leave_page() {
    let focused = document().active_element();
    let is_in_main =
        |focused: &HtmlElement| focused.closest("main").is_ok_and(|main| main.is_some());
    let focused = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok());
    if let Some(focused) = focused.filter(is_in_main) {
        // It always succeeds.
        let _ = focused.blur();
    }
}

/// Focuses an element without scrolling to it, even if it is not focusable by itself.
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

/// The fragment of the address, decoded; `None` if there is none.
fn fragment() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let hash = hash.strip_prefix('#').filter(|hash| !hash.is_empty())?;
    let decoded = js_sys::decode_uri_component(hash).map(String::from);
    Some(decoded.unwrap_or_else(|_| hash.to_owned()))
}
