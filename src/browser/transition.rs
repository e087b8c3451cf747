//! From page to page: the address that is shown, and the fade to it where the browser has one.

use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Promise, Reflect};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::{
    location::{Address, Location},
    react::react,
};
use crate::route::Base;

/// The address of the page that is shown: where the visitor goes, but for the moment in which the
/// browser takes a picture of the page that is left, so as to fade from it.
///
/// The picture takes a frame or two, so that only the way to a detail and from it fades, of which
/// something on both pages is the same thing. Going back and forth, nothing fades: the browser
/// restores the place on the page at once, and finds it only if the page is there.
#[must_use]
pub fn shown(location: Location, base: &Base) -> RwSignal<Address> {
    let base = base.clone();
    let is_detail = move |path: &str| base.route(path).is_some_and(|route| route.is_detail());
    let goes_to = move || untrack(|| location.address());
    let shown = RwSignal::new(goes_to());
    let mut is_first = true;
    react(move || {
        let next = location.address();
        if std::mem::take(&mut is_first) {
            return;
        }
        let fades = shown.with_untracked(|shown| {
            shown.path != next.path && (is_detail(&shown.path) || is_detail(&next.path))
        });
        // A link's address gets into the bar with its page; going back it is there before.
        let is_in_bar = window()
            .location()
            .pathname()
            .is_ok_and(|path| path == next.path);
        if fades && !is_in_bar {
            // Meanwhile the visitor may have gone elsewhere.
            fade(move || shown.set(goes_to()));
        } else if shown.with_untracked(|shown| *shown != next) {
            shown.set(next);
        }
    });
    shown
}

/// Changes the page, with a fade where the browser has one and the visitor does not mind motion.
fn fade(change: impl FnOnce() + 'static) {
    let document: JsValue = document().into();
    let start = Reflect::get(&document, &"startViewTransition".into());
    let start = start
        .ok()
        .and_then(|start| start.dyn_into::<Function>().ok());
    let Some(start) = start.filter(|_| moves()) else {
        change();
        return;
    };
    let change = Closure::once_into_js(move || {
        change();
        // The picture of the new page is taken when it is drawn, which is in a moment.
        future_to_promise(async {
            TimeoutFuture::new(0).await;
            Ok(JsValue::UNDEFINED)
        })
    });
    let Ok(transition) = start.call1(&document, &change) else {
        return;
    };
    // A fade that is overtaken by the next is none; that is no error.
    for stage in ["ready", "finished"] {
        let stage = Reflect::get(&transition, &stage.into()).unwrap_or(JsValue::UNDEFINED);
        if let Ok(stage) = stage.dyn_into::<Promise>() {
            spawn_local(async move {
                let _ = JsFuture::from(stage).await;
            });
        }
    }
}

/// Whether the visitor's system has nothing against motion.
fn moves() -> bool {
    let still = window().match_media("(prefers-reduced-motion: reduce)");
    still.is_ok_and(|still| still.is_none_or(|still| !still.matches()))
}
