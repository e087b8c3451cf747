//! The start of the app on a page.

use std::pin::pin;

use any_spawner::Executor;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use leptos::{
    mount::{hydrate_from, mount_to},
    prelude::*,
    task::spawn_local,
};
use web_sys::HtmlElement;

use super::{
    load,
    location::Location,
    page,
    published::{self, Published},
    time::BrowserTime,
};
use crate::{app::App, clock::Clock, route::Base, store::Library};

/// How often the clock looks whether an event has ended, in milliseconds.
const TICK: u32 = 30_000;

/// Starts the app in the page's mount point.
///
/// A page that was published with its content is taken over as it stands, element by element,
/// and then brought up to date. Elsewhere the app is shown once the content is there, so that
/// nothing moves when more arrives; or when the visitor should be told that something is slow.
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
    let published = published::find(&mount, &base);
    owner.with(|| match published {
        Some(published) => take_over(mount, base, published),
        None => begin(mount, base),
    });
    std::mem::forget(owner);
    page::remember_place();
}

/// Takes over a page that shows its content already.
fn take_over(mount: HtmlElement, base: Base, published: Published) {
    let Published { library, moment } = published;
    let clock = Clock::published(BrowserTime, moment);
    let (folder, shown, its_clock) = (base.clone(), library.clone(), clock.clone());
    hydrate_from(mount, move || {
        view! { <App base=folder library=shown clock=its_clock location=Location::in_bar() /> }
    })
    .forget();
    clock.start();
    keep_time(clock);
    page::say_ready();
    spawn_local(load::all(base, library));
}

/// Draws the app in a page that shows nothing yet, or something else.
fn begin(mount: HtmlElement, base: Base) {
    let library = Library {
        all: load::store(&base),
        excerpt: None,
    };
    let clock = Clock::new(BrowserTime);
    keep_time(clock.clone());
    spawn_local(async move {
        let loading = pin!(load::all(base.clone(), library.clone()));
        let first = select(loading, TimeoutFuture::new(load::SLOW)).await;
        mount.set_inner_html("");
        mount_to(
            mount,
            move || view! { <App base library clock location=Location::in_bar() /> },
        )
        .forget();
        page::say_ready();
        // After the frame in which a fragment may have been gone to.
        request_animation_frame(|| request_animation_frame(page::return_to_place));
        if let Either::Right(((), loading)) = first {
            loading.await;
        }
    });
}

/// Lets the clock go on by itself, and catch up when the visitor comes back to the page:
/// browsers let time stand still for pages that nobody looks at.
fn keep_time(clock: Clock) {
    let returning = clock.clone();
    window_event_listener_untyped("visibilitychange", move |_| returning.tick());
    spawn_local(async move {
        loop {
            TimeoutFuture::new(TICK).await;
            clock.tick();
        }
    });
}
