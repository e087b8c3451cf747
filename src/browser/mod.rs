//! What touches the browser: the page around the app, loading, focus, theme and time.
//!
//! Compiles natively too, so that views may name it, but runs in browsers only: views call it
//! from effects and event handlers, which never run where pages are rendered to text.

pub mod landing;
pub mod load;
pub mod page;
pub mod theme;
pub mod time;
pub mod zone;

use std::pin::pin;

use any_spawner::Executor;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use leptos::{mount::mount_to, prelude::*, task::spawn_local};

use crate::{app::App, clock::Clock};

/// How often the clock looks whether an event has ended, in milliseconds.
const TICK: u32 = 30_000;

/// Starts the app in the page's mount point.
///
/// It is shown once the content is there, so that nothing moves when more arrives; or when the
/// visitor should be told that something is slow.
///
/// Does nothing, and says so in the console, on a page that has no mount point.
pub fn start() {
    let Some((mount, base)) = page::mount_point() else {
        leptos::logging::error!("This page has no place for the app.");
        return;
    };
    // In development builds a panic says what it is about; in the release it is a plain trap.
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|info| leptos::logging::error!("{info}")));
    // Fails where there is an executor already, which will do as well.
    let _ = Executor::init_wasm_bindgen();
    // What the app reads lives as long as the page.
    let owner = Owner::new();
    let (store, clock) = owner.with(|| (load::store(&base), Clock::new(time::BrowserTime)));
    std::mem::forget(owner);

    keep_time(&clock);
    page::remember_place();
    spawn_local(async move {
        let loading = pin!(load::all(base.clone(), store));
        let first = select(loading, TimeoutFuture::new(load::SLOW)).await;
        mount.set_inner_html("");
        mount_to(mount, move || view! { <App base store clock /> }).forget();
        // After the frame in which a fragment may have been gone to.
        request_animation_frame(|| request_animation_frame(page::return_to_place));
        if let Either::Right(((), loading)) = first {
            loading.await;
        }
    });
}

/// Lets the clock go on by itself, and catch up when the visitor comes back to the page:
/// browsers let time stand still for pages that nobody looks at.
fn keep_time(clock: &Clock) {
    let returning = clock.clone();
    window_event_listener_untyped("visibilitychange", move |_| returning.tick());
    let clock = clock.clone();
    spawn_local(async move {
        loop {
            TimeoutFuture::new(TICK).await;
            clock.tick();
        }
    });
}
