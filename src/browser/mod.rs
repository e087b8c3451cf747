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

use gloo_timers::future::TimeoutFuture;
use leptos::{mount::mount_to, prelude::*, task::spawn_local};

use crate::{app::App, clock::Clock};

/// How often the clock looks whether an event has ended, in milliseconds.
const TICK: u32 = 30_000;

/// Starts the app in the page's mount point.
///
/// Does nothing, and says so in the console, on a page that has none.
pub fn start() {
    let Some((mount, base)) = page::mount_point() else {
        leptos::logging::error!("This page has no place for the app.");
        return;
    };
    mount.set_inner_html("");
    mount_to(mount, move || {
        let clock = Clock::new(time::BrowserTime);
        spawn_local({
            let clock = clock.clone();
            async move {
                loop {
                    TimeoutFuture::new(TICK).await;
                    clock.tick();
                }
            }
        });
        let store = load::all(&base);
        view! { <App base store clock /> }
    })
    .forget();
}
