//! Reads what was published with a page: its data, and the moment of publishing.
//!
//! `crates/site` writes both: as attributes of the mount point and as one JSON block.

use content::Base;
use jiff::Timestamp;
use leptos::{logging::error, prelude::*};
use serde::Deserialize;
use web_sys::HtmlElement;

use super::page::yield_to_browser;
use crate::data::{
    Frame, Published,
    published::{AnyPage, ELEMENT},
};

/// The attribute of the mount point with the page's own path on the site; empty on the page for
/// addresses that do not exist.
pub const PAGE: &str = "data-page";
/// The attribute of the mount point with the moment of publishing.
pub const MOMENT: &str = "data-published";
/// The attribute of the mount point with the moment at which the first of the upcoming events is
/// over: from then on `public/page/start.js` treats the page as out of date. Missing if no event is
/// upcoming.
pub const UNTIL: &str = "data-until";

/// The attribute of the mount point with the number of elements in it.
pub const ELEMENTS: &str = "data-elements";

/// Whether the page has the elements that were published. Translation by the browser, links made of
/// dates, icons of password managers: all of them add some, and hydration would look for nodes where
/// they are not any more.
#[must_use]
pub fn is_untouched(mount: &HtmlElement) -> bool {
    let elements = mount.get_elements_by_tag_name("*").length();
    mount.get_attribute(ELEMENTS) == Some(elements.to_string())
}

/// What was published with this page, and when; `None` if nothing was.
///
/// The frame and the page itself are read one after the other, with a pause for the browser.
pub async fn find(mount: &HtmlElement) -> Option<(Published, Timestamp)> {
    let moment = mount.get_attribute(MOMENT)?.parse().ok()?;
    let block = document().get_element_by_id(ELEMENT)?.text_content()?;
    let OfFrame { path, frame } = read(&block)?;
    yield_to_browser().await;
    let OfPage { page } = read(&block)?;
    Some((Published { path, frame, page }, moment))
}

/// Whether the page belongs to the present address.
#[must_use]
pub fn belongs_here(published: &Published, base: &Base) -> bool {
    let Ok(here) = window().location().pathname() else {
        return false;
    };
    match &published.path {
        Some(path) => here == base.file(path),
        // The page for addresses that do not exist is right at any address for which the router has
        // no page.
        None => !crate::routes::is_page(base, &here),
    }
}

/// A [`Published`] without the page itself.
#[derive(Deserialize)]
struct OfFrame {
    path: Option<String>,
    frame: Frame,
}

/// A [`Published`] without what is around the page.
#[derive(Deserialize)]
struct OfPage {
    page: Option<AnyPage>,
}

fn read<'a, T: Deserialize<'a>>(block: &'a str) -> Option<T> {
    match serde_json::from_str(block) {
        Ok(read) => Some(read),
        Err(problem) => {
            error!("The data of this page cannot be read, so it is drawn anew: {problem}");
            None
        }
    }
}
