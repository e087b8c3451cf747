//! Links as the visitor clicks them.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

/// The link that was clicked, if the router would follow it rather than the browser.
#[must_use]
pub fn for_router(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let link = clicked(event)?;
    let is_external = link.rel().split_whitespace().any(|word| word == "external");
    let is_for_browser = is_external || link.has_attribute("download") || !link.target().is_empty();
    (!is_for_browser).then_some(link)
}

/// The link to a file of the site that was clicked.
#[must_use]
pub fn of_file(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    clicked(event).filter(|link| link.has_attribute("download"))
}

/// The link to an address of this host that was clicked plainly.
fn clicked(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let has_key = event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key();
    if event.default_prevented() || event.button() != 0 || has_key {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    (window().location().origin().ok()? == link.origin()).then_some(link)
}
