//! The links that the visitor has followed: on going back the focus returns to them, as it does where
//! the browser keeps the page.

use std::collections::HashMap;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, HtmlElement, NodeList};

/// For each address of this visit, the link that was followed last from there.
#[derive(Default)]
pub struct Followed(HashMap<String, Link>);

/// A link, to be found again on a page that may have been drawn anew.
struct Link {
    /// As it stands on the page.
    href: String,
    /// How many links before it lead to the same address.
    before: u32,
}

impl Followed {
    /// Notes that a link of the present page is followed.
    pub fn note(&mut self, link: &HtmlAnchorElement) {
        let noted = link.get_attribute("href").and_then(|href| {
            let links = links(&href)?;
            let before = (0..links.length()).find(|at| links.get(*at).as_ref() == Some(link))?;
            Some((address()?, Link { href, before }))
        });
        self.0.extend(noted);
    }

    /// Moves the focus to the link that was followed from the present page. Returns whether there is
    /// one.
    #[must_use]
    pub fn return_focus(&self) -> bool {
        let followed = address().and_then(|here| self.0.get(&here));
        let link = followed.and_then(|link| links(&link.href)?.get(link.before));
        let link = link.and_then(|link| link.dyn_into::<HtmlElement>().ok());
        if let Some(link) = &link {
            // Scrolls to it only if it is not to be seen, because the page was drawn a little differently.
            // Fails only on elements that cannot be focused.
            let _ = link.focus();
        }
        link.is_some()
    }
}

/// The links of the page that lead to an address, in their order.
fn links(href: &str) -> Option<NodeList> {
    // Rust and CSS escape the same characters of addresses in the same way.
    document()
        .query_selector_all(&format!("a[href={href:?}]"))
        .ok()
}

/// The address without its fragment.
fn address() -> Option<String> {
    let href = window().location().href().ok()?;
    Some(href.split('#').next().unwrap_or_default().to_owned())
}
