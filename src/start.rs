//! Starts the app on a page.

use std::pin::pin;

use any_spawner::Executor;
use content::Base;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use leptos::{
    prelude::*,
    tachys::{
        hydration::Cursor,
        view::{Mountable, PositionState, Render, RenderHtml},
    },
    task::spawn_local,
};
use leptos_router::components::Router;
use leptos_use_document::use_document;
use leptos_use_event_listener::use_event_listener;
use leptos_use_interval_fn::use_interval_fn;
use web_sys::HtmlElement;

use crate::{
    app::{Pages, Setting, router_base},
    browser::{load, page, published, time::BrowserTime},
    clock::Clock,
    components::layout::{Announcement, Footer, Header},
    data::Library,
    store::Store,
};

/// The interval at which the clock is updated, in milliseconds.
const TICK: u64 = 30_000;

/// Starts the app in the page's mount point.
///
/// A published page is hydrated, and then brought up to date. Any other page is drawn once the
/// content has loaded, so that nothing moves when more arrives; or once loading is slow, to say so.
///
/// On a page without a mount point it does nothing but log an error.
pub fn start() {
    console_error_panic_hook::set_once();
    let Some((mount, base)) = page::mount_point() else {
        leptos::logging::error!("This page has no place for the app.");
        return;
    };
    // Fails only if there is an executor already, which serves as well.
    let _ = Executor::init_wasm_bindgen();
    page::tidy_address();
    page::remember_place();
    match published::find(&mount, &base) {
        Some((published, moment)) => {
            let setting = Setting {
                base,
                store: Store::new(Library::default()),
                clock: Clock::published(BrowserTime, moment),
                published: Some(published),
            };
            spawn_local(take_over(setting));
        }
        None => spawn_local(draw_page(base)),
    }
}

/// Hydrates a page that shows its content already, a part at a time: between two parts the browser
/// can respond to the visitor.
async fn take_over(setting: Setting) {
    let owner = Owner::new_root(None);
    let (base, store, clock) = (setting.base.clone(), setting.store, setting.clock.clone());
    owner.with(|| setting.provide());
    yield_to_browser().await;
    hydrate(&owner, "#site-footer", || view! { <Footer /> });
    yield_to_browser().await;
    // In one task: once the router follows links, the page it draws has to be the one that is here.
    owner.with(|| provide_router(&base));
    hydrate(&owner, "#main", || view! { <Pages /> });
    yield_to_browser().await;
    hydrate(&owner, "#site-header", || view! { <Header /> });
    yield_to_browser().await;
    hydrate(
        &owner,
        "#announcement",
        || view! { <Announcement is_published=true /> },
    );
    page::say_ready();
    yield_to_browser().await;
    clock.start();
    run_clock(&owner, clock);
    yield_to_browser().await;
    handle_reloads(&owner, &base, store);
    load::all(base, store).await;
    // What the owner holds is needed as long as the page is open.
    std::mem::forget(owner);
}

/// Draws a page in the place of whatever it shows.
async fn draw_page(base: Base) {
    let store = Store::new(Library::default());
    let clock = Clock::new(BrowserTime);
    let owner = Owner::new_root(None);
    let setting = Setting {
        base: base.clone(),
        store,
        clock: clock.clone(),
        published: None,
    };
    owner.with(|| setting.provide());
    let loading = pin!(load::all(base.clone(), store));
    let first = select(loading, TimeoutFuture::new(load::SLOW)).await;
    owner.with(|| provide_router(&base));
    mount(&owner, "#site-header", || view! { <Header /> });
    mount(&owner, "#main", || view! { <Pages /> });
    mount(&owner, "#site-footer", || view! { <Footer /> });
    mount(
        &owner,
        "#announcement",
        || view! { <Announcement is_published=false /> },
    );
    page::say_ready();
    // After the frame in which a fragment may have been followed.
    request_animation_frame(|| request_animation_frame(page::return_to_place));
    run_clock(&owner, clock);
    handle_reloads(&owner, &base, store);
    if let Either::Right(((), loading)) = first {
        loading.await;
    }
    std::mem::forget(owner);
}

/// Lets the browser do what is waiting: paint, handle clicks and keys.
async fn yield_to_browser() {
    TimeoutFuture::new(0).await;
}

/// Provides the router's contexts to all parts of the page.
fn provide_router(base: &Base) {
    let base = router_base(base);
    // The router draws nothing of its own; what it provides belongs to the current owner.
    let _ = view! { <Router base>""</Router> };
}

/// Hydrates a part of the page that was drawn natively with the same view.
fn hydrate<V: IntoView>(owner: &Owner, selector: &str, view: impl FnOnce() -> V) {
    let Some(part) = part(selector) else { return };
    let state = owner.with(|| {
        view()
            .into_view()
            .hydrate::<true>(&Cursor::new(part.clone().into()), &PositionState::default())
    });
    // Dropping the state would remove the part from the page.
    std::mem::forget(state);
    // From now on the part is interactive, and `public/start.js` no longer remembers its events.
    // Fails only for names that an attribute cannot have.
    let _ = part.set_attribute("data-taken-over", "");
}

/// Draws a part of the page in the place of whatever is there.
fn mount<V: IntoView>(owner: &Owner, selector: &str, view: impl FnOnce() -> V) {
    let Some(part) = part(selector) else { return };
    part.set_inner_html("");
    let state = owner.with(|| {
        let mut state = view().into_view().build();
        state.mount(&part, None);
        state
    });
    std::mem::forget(state);
}

/// A part of the page. Every page has all of them.
fn part(selector: &str) -> Option<HtmlElement> {
    let part = page::find(selector);
    if part.is_none() {
        leptos::logging::error!("This page has no {selector}, so the app leaves it out.");
    }
    part
}

/// Updates the clock at intervals, and when the visitor comes back to the page: browsers slow down
/// timers of pages in the background.
fn run_clock(owner: &Owner, clock: Clock) {
    owner.with(|| {
        let returning = clock.clone();
        let _ = use_event_listener(use_document(), leptos::ev::visibilitychange, move |_| {
            returning.tick();
        });
        let _ = use_interval_fn(move || clock.tick(), TICK);
    });
}

/// Lets views load a file again.
fn handle_reloads(owner: &Owner, base: &Base, store: Store) {
    let base = base.clone();
    owner.with(|| store.on_reload(move |file| load::again(base.clone(), store, file)));
}
