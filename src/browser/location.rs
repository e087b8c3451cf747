//! Where the visitor is on the site: links are followed without loading pages anew, and the
//! browser's history is kept.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

use super::{page, react::listen};
use crate::route::Base;

/// An address of the host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The path.
    pub path: String,
    /// The query, with its `?`; nothing where there is none.
    pub search: String,
    /// The fragment, with its `#`; nothing where there is none.
    pub hash: String,
}

impl Address {
    /// The address in the bar.
    #[must_use]
    pub fn in_bar() -> Self {
        let bar = window().location();
        // The bar of a page on the web has all of these.
        Self {
            path: bar.pathname().unwrap_or_default(),
            search: bar.search().unwrap_or_default(),
            hash: bar.hash().unwrap_or_default(),
        }
    }

    fn href(&self) -> String {
        [self.path.as_str(), &self.search, &self.hash].concat()
    }
}

/// Whether an address gets an entry of its own in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Going back leads to the address before.
    New,
    /// It takes the place of the address before: what is being typed is not gone back through key
    /// by key.
    Same,
}

/// Where the visitor is, or is about to be.
#[derive(Clone, Copy)]
pub struct Location {
    address: RwSignal<Address>,
    /// Whether the page of the address is still to be drawn, and then scrolled to its top.
    waiting: StoredValue<Option<bool>>,
}

impl Location {
    /// At this path.
    #[must_use]
    pub fn at(path: &str) -> Self {
        Self::new(Address {
            path: path.to_owned(),
            ..Address::default()
        })
    }

    /// Where the browser is.
    #[must_use]
    pub fn in_bar() -> Self {
        Self::new(Address::in_bar())
    }

    fn new(address: Address) -> Self {
        Self {
            address: RwSignal::new(address),
            waiting: StoredValue::new(None),
        }
    }

    /// Where the visitor goes. In the bar it stands once its page is drawn, or before, if the
    /// browser's own buttons lead there.
    #[must_use]
    pub fn address(self) -> Address {
        self.address.get()
    }

    /// Whether the visitor goes to the page at this path, or is there. Follows no changes.
    #[must_use]
    pub fn is_at(self, path: &str) -> bool {
        self.address.with_untracked(|address| address.path == path)
    }

    /// Follows links within the site, and the browser's own buttons.
    ///
    /// Left to the browser are clicks with keys that mean something to it, and links with `target`,
    /// `download` or `rel=external`. Links with `data-noscroll` leave the page scrolled as it is.
    pub fn follow_links(self, base: &Base) {
        let base = base.clone();
        listen("click", move |event: MouseEvent| {
            let Some(link) = link(&event) else { return };
            let to = Address {
                path: link.pathname(),
                search: link.search(),
                hash: link.hash(),
            };
            let is_ours = window()
                .location()
                .origin()
                .is_ok_and(|here| here == link.origin());
            if !is_ours || !base.has(&to.path) {
                return;
            }
            event.prevent_default();
            let scroll = !link.has_attribute("data-noscroll");
            let is_here = self.is_at(&to.path);
            self.address.set(to);
            if is_here {
                self.enter(Entry::New, scroll);
            } else {
                self.waiting.set_value(Some(scroll));
            }
        });
        listen("popstate", move |_: Event| {
            self.waiting.set_value(None);
            self.address.set(Address::in_bar());
        });
    }

    /// Goes to an address of the site. Where the page is the same, it stays scrolled as it is.
    pub fn go(self, to: Address, entry: Entry) {
        let scroll = !self.is_at(&to.path);
        self.address.set(to);
        self.enter(entry, scroll);
    }

    /// The page of the address is drawn.
    pub fn arrive(self) {
        if let Some(scroll) = self.waiting.get_value() {
            self.enter(Entry::New, scroll);
        }
    }

    /// Puts the address into the bar, and goes to the place on the page.
    fn enter(self, entry: Entry, scroll: bool) {
        self.waiting.set_value(None);
        let address = self.address.get_untracked();
        let href = address.href();
        let is_new = entry == Entry::New && address != Address::in_bar();
        if let Ok(history) = window().history() {
            // Fails only for addresses of other sites, and where scripts change them too often.
            let _ = match is_new {
                true => history.push_state_with_url(&JsValue::NULL, "", Some(&href)),
                false => history.replace_state_with_url(&JsValue::NULL, "", Some(&href)),
            };
        }
        let target = page::fragment().and_then(|id| document().get_element_by_id(&id));
        if let Some(target) = target {
            target.scroll_into_view();
        } else if scroll {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
}

/// The link that was clicked, unless it is the browser's to follow.
fn link(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let has_key = event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key();
    if event.default_prevented() || event.button() != 0 || has_key {
        return None;
    }
    let at: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = at.closest("a[href]").ok()??.dyn_into().ok()?;
    let is_external = link.rel().split_whitespace().any(|word| word == "external");
    let is_left = is_external || link.has_attribute("download") || !link.target().is_empty();
    (!is_left).then_some(link)
}
