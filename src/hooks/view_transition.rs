//! View transitions between a list and a record, if the browser supports them.
//!
//! The router can animate every navigation; here only those to and from a record are animated,
//! because both pages share an element. Capturing the old page takes a frame or two, which other
//! navigations need not wait for. Going back or forward is not animated: the browser restores the
//! scroll position at once, which works only if the page is there.

use content::Base;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Promise, Reflect};
use leptos::{ev, prelude::*, task::spawn_local};
use leptos_router::hooks::use_location;
use leptos_use_document::use_document;
use leptos_use_event_listener::{UseEventListenerOptions, use_event_listener_with_options};
use leptos_use_preferences::use_prefers_reduced_motion;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use crate::routes::is_record;

/// Animates clicks on links to a record, and on links away from one.
///
/// The click is held back until the browser has captured the old page, and then repeated for the
/// router to follow.
pub fn use_view_transitions() {
    let base: Base = expect_context();
    let path = use_location().pathname;
    let reduces_motion = use_prefers_reduced_motion();
    let is_repeated = StoredValue::new(false);
    let fade_to = move |event: MouseEvent| {
        if is_repeated.get_value() || reduces_motion.get_untracked() {
            return;
        }
        let Some(link) = clicked_link(&event) else {
            return;
        };
        let here = path.get_untracked();
        let to = link.pathname();
        let is_ours = window()
            .location()
            .origin()
            .is_ok_and(|origin| origin == link.origin());
        let fades = is_ours && to != here && (is_record(&base, &to) || is_record(&base, &here));
        let Some(start) = fades.then(start_view_transition).flatten() else {
            return;
        };
        event.prevent_default();
        event.stop_immediate_propagation();
        fade(&start, move || {
            is_repeated.set_value(true);
            link.click();
            is_repeated.set_value(false);
        });
    };
    let options = UseEventListenerOptions::default().capture(true);
    let _ = use_event_listener_with_options(use_document(), ev::click, fade_to, options);
}

/// The link that was clicked, unless the browser follows it rather than the router.
fn clicked_link(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let has_key = event.meta_key() || event.alt_key() || event.ctrl_key() || event.shift_key();
    if event.default_prevented() || event.button() != 0 || has_key {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let is_external = link.rel().split_whitespace().any(|word| word == "external");
    let is_for_browser = is_external || link.has_attribute("download") || !link.target().is_empty();
    (!is_for_browser).then_some(link)
}

/// `document.startViewTransition`, if the browser has it.
fn start_view_transition() -> Option<Function> {
    let start = Reflect::get(&document(), &"startViewTransition".into());
    start.ok()?.dyn_into().ok()
}

/// Changes the page in a view transition.
fn fade(start: &Function, change: impl FnOnce() + 'static) {
    let change = Closure::once_into_js(move || {
        change();
        // The new page is drawn by the next task; the browser captures it after that.
        future_to_promise(async {
            TimeoutFuture::new(0).await;
            Ok(JsValue::UNDEFINED)
        })
    });
    let Ok(transition) = start.call1(&document(), &change) else {
        return;
    };
    // A transition that is skipped for the next one rejects both promises; that is no error.
    for stage in ["ready", "finished"] {
        let stage = Reflect::get(&transition, &stage.into()).unwrap_or(JsValue::UNDEFINED);
        if let Ok(stage) = stage.dyn_into::<Promise>() {
            spawn_local(async move {
                let _ = JsFuture::from(stage).await;
            });
        }
    }
}
