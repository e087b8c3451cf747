//! The page that the app runs in: its mount point, its title and description.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlMetaElement};

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

/// Gives the page its title and description.
pub fn describe(head: &Head) {
    document().set_title(&head.title);
    if let Ok(Some(meta)) = document().query_selector("meta[name=description]")
        && let Ok(meta) = meta.dyn_into::<HtmlMetaElement>()
    {
        meta.set_content(&head.description);
    }
}

/// The part of the address behind `#`, decoded; `None` where there is none.
#[must_use]
pub fn fragment() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let hash = hash.strip_prefix('#').filter(|hash| !hash.is_empty())?;
    let decoded = js_sys::decode_uri_component(hash).map(String::from);
    Some(decoded.unwrap_or_else(|_| hash.to_owned()))
}
