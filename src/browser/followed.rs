//! The links that the visitor has followed: on going back the focus returns to them, as it does where
//! the browser keeps the page.

use std::collections::HashMap;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

use super::focus::focus;

/// For each address of this visit, the link that was followed last from there.
#[derive(Default)]
pub struct Followed(HashMap<String, Link>);

/// A link, to be found again on a page that may have been drawn anew.
struct Link {
    href: String,
    /// How many links before it lead to the same address.
    before: usize,
}

impl Followed {
    /// Notes that a link of the present page is followed.
    pub fn note(&mut self, link: &HtmlAnchorElement) {
        let href = link.href();
        let before = links(&href).iter().position(|other| other == link);
        if let (Some(here), Some(before)) = (address(), before) {
            self.0.insert(here, Link { href, before });
        }
    }

    /// Moves the focus to the link that was followed from the present page. Returns whether there is
    /// one.
    #[must_use]
    pub fn return_focus(&self) -> bool {
        let followed = address().and_then(|here| self.0.get(&here));
        let link = followed.and_then(|link| links(&link.href).into_iter().nth(link.before));
        if let Some(link) = &link {
            focus(link);
        }
        link.is_some()
    }
}

/// The links of the page that lead to an address, in their order.
fn links(href: &str) -> Vec<HtmlAnchorElement> {
    let Ok(all) = document().query_selector_all("a[href]") else {
        return Vec::new();
    };
    (0..all.length())
        .filter_map(|index| all.get(index)?.dyn_into::<HtmlAnchorElement>().ok())
        .filter(|link| link.href() == href)
        .collect()
}

/// The address without its fragment.
fn address() -> Option<String> {
    let href = window().location().href().ok()?;
    Some(href.split('#').next().unwrap_or_default().to_owned())
}
