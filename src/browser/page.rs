//! The page that the app runs in: its mount point, address and scroll position.

use std::cell::Cell;

use content::{Audience, Base};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::{document, window, window_event_listener_untyped};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlElement, Location, PerformanceEntry, PerformanceNavigation, Storage,
};

use crate::{data::Published, routes::page_at};

/// The name of the `<meta>` element in pages for those who edit the content.
pub const PREVIEW: &str = "app-preview";

/// The element that the app is mounted to, and the site's folder on the host, which the build wrote
/// into the page's head.
#[must_use]
pub fn mount_point() -> Option<(HtmlElement, Base)> {
    let element = document()
        .get_element_by_id("app")?
        .dyn_into::<HtmlElement>()
        .ok()?;
    let base = find_any("meta[name=app-base]")
        .and_then(|meta| meta.get_attribute("content"))
        .unwrap_or_default();
    Some((element, Base::new(&base)))
}

/// Whom this page was made for: the build marks pages for those who edit the content.
#[must_use]
pub fn audience() -> Audience {
    match find_any(&format!("meta[name={PREVIEW}]")) {
        Some(_) => Audience::Maintainers,
        None => Audience::Everybody,
    }
}

thread_local! {
    /// When the browser had its last turn.
    static LAST_TURN: Cell<f64> = const { Cell::new(0.0) };
}

/// Lets the browser do what is waiting: paint, handle clicks and keys.
pub async fn yield_to_browser() {
    TimeoutFuture::new(0).await;
    LAST_TURN.set(now());
}

/// Lets the browser do what is waiting, if it has not been able to for this many milliseconds.
pub async fn yield_after(milliseconds: f64) {
    if now() - LAST_TURN.get() > milliseconds {
        yield_to_browser().await;
    }
}

/// Milliseconds since the page was opened.
fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// Marks the page as interactive for its scripts and styles.
pub fn say_ready() {
    if let Some(root) = document().document_element() {
        // Fails only for names that an attribute cannot have.
        let _ = root.set_attribute("data-app", "ready");
    }
}

/// The first element of the page that matches a CSS selector.
#[must_use]
pub fn find(selector: &str) -> Option<HtmlElement> {
    find_any(selector)?.dyn_into().ok()
}

fn find_any(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// The element that an event was dispatched to.
#[must_use]
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Makes the address the one that the router knows the page by: `/events/`, not `/events/index.html`,
/// `//events/` or `/%65vents/`, which hosts take for the same.
///
/// Any page but the first of the site says of itself where it belongs. That one may stand in for
/// every address that a host does not know. An address to which the visitor has gone since the page
/// was asked for stays: another page belongs to it.
pub fn tidy_address(base: &Base, published: Option<&Published>) {
    let location = window().location();
    let (Ok(path), Ok(search), Ok(hash)) =
        (location.pathname(), location.search(), location.hash())
    else {
        return;
    };
    let tidy = match published.and_then(|published| published.path.as_deref()) {
        Some(own) if own != "/" => base.file(own),
        _ => tidy(&path),
    };
    if tidy != path
        && is_first_address(&location)
        && page_at(base, &tidy).is_some()
        && let Ok(history) = window().history()
    {
        let address = format!("{tidy}{search}{hash}");
        // Fails only for addresses of other sites.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Whether the address is still the one that the host was asked for.
fn is_first_address(location: &Location) -> bool {
    let entries = window()
        .performance()
        .map(|timing| timing.get_entries_by_type("navigation"));
    let entry = entries.and_then(|entries| entries.get(0).dyn_into::<PerformanceEntry>().ok());
    let before = |address: String| address.split(['?', '#']).next().map(str::to_owned);
    let asked = entry.and_then(|entry| before(entry.name()));
    asked.is_some() && asked == location.href().ok().and_then(before)
}

/// A path without doubled slashes, without the name of the file that hosts show for a folder, and
/// with letters written as themselves.
fn tidy(path: &str) -> String {
    let decoded = js_sys::decode_uri(path).map_or_else(|_| path.to_owned(), String::from);
    let mut tidy = String::with_capacity(decoded.len());
    for letter in decoded.chars() {
        if letter != '/' || !tidy.ends_with('/') {
            tidy.push(letter);
        }
    }
    match tidy.strip_suffix("index.html") {
        Some(folder) if folder.ends_with('/') => folder.to_owned(),
        _ => tidy,
    }
}

/// The key under which the scroll position is stored while the page is reloaded.
const PLACE: &str = "ecmonet-place";

/// Stores the scroll position when the visitor leaves the page.
pub fn remember_place() {
    window_event_listener_untyped("pagehide", |_| {
        let storage = session_storage();
        if let (Some(storage), Some(place)) = (storage, place()) {
            // If nothing can be stored, a reload begins at the top.
            let _ = storage.set_item(PLACE, &place);
        }
    });
}

/// Restores the scroll position after a reload or on return from another site: the browser tries
/// that by itself, but before the content is drawn.
pub fn return_to_place() {
    let navigation = window()
        .performance()
        .map(|timing| timing.navigation().type_());
    let is_return = matches!(
        navigation,
        Some(PerformanceNavigation::TYPE_RELOAD | PerformanceNavigation::TYPE_BACK_FORWARD)
    );
    let storage = session_storage();
    let stored = storage.and_then(|storage| storage.get_item(PLACE).ok().flatten());
    if let Some((address, y)) = stored.as_deref().and_then(|stored| stored.rsplit_once(' '))
        && is_return
        && window().location().href().is_ok_and(|here| here == address)
        && let Ok(y) = y.parse::<u32>()
    {
        window().scroll_to_with_x_and_y(0.0, y.into());
    }
}

fn session_storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// The address, and the scroll position in whole pixels.
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
