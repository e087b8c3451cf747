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
use web_sys::MouseEvent;

use super::host::Host;
use crate::{browser::link::for_router, routes::is_record};

/// Animates clicks on links to a record, and on links away from one.
///
/// The click is held back until the browser has captured the old page, and then repeated for the
/// router to follow. Links to pages of the host are left alone.
pub fn use_view_transitions(host: Host) {
    let base: Base = expect_context();
    let path = use_location().pathname;
    let reduces_motion = use_prefers_reduced_motion();
    let is_repeated = StoredValue::new(false);
    let fade_to = move |event: MouseEvent| {
        if is_repeated.get_value() || reduces_motion.get_untracked() {
            return;
        }
        let Some(link) = for_router(&event).filter(|link| !host.has(link)) else {
            return;
        };
        let here = path.get_untracked();
        let to = link.pathname();
        let fades = to != here && (is_record(&base, &to) || is_record(&base, &here));
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
