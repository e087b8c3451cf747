//! The page that the app runs in: its mount point, title and description, and place.

use leptos::prelude::{document, window, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlMetaElement, PerformanceNavigation};

use crate::{head::Head, route::Base};

/// The element that the app is mounted to, and the folder that the site stands in, which the
/// build wrote into the page's head.
#[must_use]
pub fn mount_point() -> Option<(HtmlElement, Base)> {
    let element = document()
        .get_element_by_id("app")?
        .dyn_into::<HtmlElement>()
        .ok()?;
    let base = document()
        .query_selector("meta[name=app-base]")
        .ok()
        .flatten()
        .and_then(|meta| meta.get_attribute("content"))
        .unwrap_or_default();
    Some((element, Base::new(&base)))
}

/// Tells the page around the app, and its styles, that the app answers from now on.
pub fn say_ready() {
    if let Some(root) = document().document_element() {
        // Fails for no name that an attribute can have.
        let _ = root.set_attribute("data-app", "ready");
    }
}

/// Gives the page its title and description.
pub fn describe(head: &Head) {
    document().set_title(&head.title);
    if let Ok(Some(meta)) = document().query_selector("meta[name=description]")
        && let Ok(meta) = meta.dyn_into::<HtmlMetaElement>()
    {
        meta.set_content(&head.description);
    }
}

/// The first element of the page that a CSS selector finds.
#[must_use]
pub fn find(selector: &str) -> Option<HtmlElement> {
    let found = document().query_selector(selector);
    found.ok().flatten()?.dyn_into().ok()
}

/// The element of the page that an event began at.
#[must_use]
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The part of the address behind `#`, decoded; `None` where there is none.
#[must_use]
pub fn fragment() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let hash = hash.strip_prefix('#').filter(|hash| !hash.is_empty())?;
    let decoded = js_sys::decode_uri_component(hash).map(String::from);
    Some(decoded.unwrap_or_else(|_| hash.to_owned()))
}

/// Where the visitor's place on the page is kept while the page is loaded anew.
const PLACE: &str = "ecmonet-place";

/// Keeps the visitor's place on the page when they leave it.
pub fn remember_place() {
    window_event_listener_untyped("pagehide", |_| {
        let storage = window().session_storage().ok().flatten();
        if let (Some(storage), Some(place)) = (storage, place()) {
            // Where nothing can be kept, a reload begins at the top.
            let _ = storage.set_item(PLACE, &place);
        }
    });
}

/// Goes to the place where the visitor was, after a reload or on coming back from another site:
/// the browser tries that by itself, but before the content is there.
pub fn return_to_place() {
    let come_by = window()
        .performance()
        .map(|timing| timing.navigation().type_());
    let returned = matches!(
        come_by,
        Some(PerformanceNavigation::TYPE_RELOAD | PerformanceNavigation::TYPE_BACK_FORWARD)
    );
    let storage = window().session_storage().ok().flatten();
    let kept = storage.and_then(|storage| storage.get_item(PLACE).ok().flatten());
    if let Some((address, y)) = kept.as_deref().and_then(|kept| kept.rsplit_once(' '))
        && returned
        && window().location().href().is_ok_and(|here| here == address)
        && let Ok(y) = y.parse::<u32>()
    {
        window().scroll_to_with_x_and_y(0.0, y.into());
    }
}

/// The address, and how far down the page is scrolled in whole pixels.
fn place() -> Option<String> {
    let address = window().location().href().ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a page is neither endless nor scrolled above its top"
    )]
    let y = window().scroll_y().ok()? as u32;
    Some(format!("{address} {y}"))
}
