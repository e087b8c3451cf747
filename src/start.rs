//! Starts the app on a page.

use std::pin::pin;

use any_spawner::Executor;
use content::{Audience, Base, File};
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use leptos::{
    ev::Custom,
    prelude::*,
    tachys::{
        hydration::Cursor,
        view::{Mountable, PositionState, Render, RenderHtml},
    },
    task::spawn_local_scoped,
};
use leptos_router::components::Router;
use leptos_use_document::use_document;
use leptos_use_event_listener::use_event_listener;
use leptos_use_interval_fn::use_interval_fn;
use leptos_use_window::use_window;
use web_sys::HtmlElement;

use crate::{
    app::{Pages, Setting, router_base},
    browser::{
        load,
        page::{self, yield_to_browser},
        published, texts,
        time::BrowserTime,
    },
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
    let owner = Owner::new_root(None);
    owner.with(|| spawn_local_scoped(begin(mount, base)));
    // What it holds is needed as long as the page is open.
    std::mem::forget(owner);
}

async fn begin(mount: HtmlElement, base: Base) {
    yield_to_browser().await;
    page::remember_place();
    let found = published::find(&mount).await;
    page::tidy_address(&base, found.as_ref().map(|(published, _)| published));
    yield_to_browser().await;
    match found.filter(|(published, _)| published::belongs_here(published, &base)) {
        Some((published, moment)) => {
            let setting = Setting {
                base,
                store: Store::new(Library::default(), page::audience()),
                clock: Clock::published(BrowserTime, moment),
                published: Some(published),
            };
            take_over(setting, &mount).await;
        }
        None => draw_page(base, &mount).await,
    }
}

/// Takes over a page that shows its content already, a step at a time: between two steps the browser
/// can respond to the visitor. Until the last one nothing changes that views read, and
/// `public/page/start.js` keeps the visitor's events from them.
///
/// The page is hydrated if it is as it was published, or else drawn again from what came with it.
async fn take_over(setting: Setting, page: &HtmlElement) {
    let is_untouched = published::is_untouched(page);
    let (base, store, clock) = (setting.base.clone(), setting.store, setting.clock.clone());
    setting.provide();
    // Without a pause until here: the router reads the address that the page was found to belong to.
    provide_router(&base);
    yield_to_browser().await;
    let announcement = || view! { <Announcement is_published=true /> };
    if is_untouched {
        hydrate("#site-footer", || view! { <Footer /> }).await;
        yield_to_browser().await;
        hydrate("#main", || view! { <Pages /> }).await;
        yield_to_browser().await;
        hydrate("#site-header", || view! { <Header /> }).await;
        yield_to_browser().await;
        hydrate("#announcement", announcement).await;
    } else {
        mount("#site-footer", || view! { <Footer /> });
        mount("#main", || view! { <Pages /> });
        mount("#site-header", || view! { <Header /> });
        mount("#announcement", announcement);
    }
    texts::keep_shown(page);
    page::say_ready();
    yield_to_browser().await;
    clock.start();
    run_clock(clock);
    yield_to_browser().await;
    handle_reloads(&base, store);
    follow_edits(store);
    load::all(base, store).await;
}

/// Draws a page in the place of whatever it shows.
async fn draw_page(base: Base, page: &HtmlElement) {
    let store = Store::new(Library::default(), page::audience());
    let clock = Clock::new(BrowserTime);
    let setting = Setting {
        base: base.clone(),
        store,
        clock: clock.clone(),
        published: None,
    };
    setting.provide();
    let loading = pin!(load::all(base.clone(), store));
    let first = select(loading, TimeoutFuture::new(load::SLOW)).await;
    provide_router(&base);
    mount("#site-header", || view! { <Header /> });
    mount("#main", || view! { <Pages /> });
    mount("#site-footer", || view! { <Footer /> });
    mount(
        "#announcement",
        || view! { <Announcement is_published=false /> },
    );
    texts::keep_shown(page);
    page::say_ready();
    // After the frame in which a fragment may have been followed.
    request_animation_frame(|| request_animation_frame(page::return_to_place));
    run_clock(clock);
    handle_reloads(&base, store);
    follow_edits(store);
    if let Either::Right(((), loading)) = first {
        loading.await;
    }
}

/// Provides the router's contexts to all parts of the page.
fn provide_router(base: &Base) {
    let base = router_base(base);
    // The router draws nothing of its own; what it provides belongs to the current owner.
    let _ = view! { <Router base>""</Router> };
}

/// Hydrates a part of the page that was drawn natively with the same view.
async fn hydrate<V: IntoView>(selector: &str, view: impl FnOnce() -> V) {
    let Some(part) = part(selector) else { return };
    let view = view().into_view();
    let place = Cursor::new(part.into());
    let state = view.hydrate_async(&place, &PositionState::default()).await;
    // Dropping the state would remove the part from the page.
    std::mem::forget(state);
}

/// Draws a part of the page in the place of whatever is there.
fn mount<V: IntoView>(selector: &str, view: impl FnOnce() -> V) {
    let Some(part) = part(selector) else { return };
    part.set_inner_html("");
    let mut state = view().into_view().build();
    state.mount(&part, None);
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
fn run_clock(clock: Clock) {
    let returning = clock.clone();
    let _ = use_event_listener(use_document(), leptos::ev::visibilitychange, move |_| {
        returning.tick();
    });
    let _ = use_interval_fn(move || clock.tick(), TICK);
}

/// Loads the files again whenever `public/page/preview.js` says that somebody has edited them.
fn follow_edits(store: Store) {
    if store.audience == Audience::Maintainers {
        let edited: Custom<web_sys::Event> = Custom::new("content-changed");
        let _ = use_event_listener(use_window(), edited, move |_| {
            File::ALL.into_iter().for_each(|file| store.reload(file));
        });
    }
}

/// Lets views load a file again.
fn handle_reloads(base: &Base, store: Store) {
    let base = base.clone();
    store.on_reload(move |file| load::again(base.clone(), store, file));
}
