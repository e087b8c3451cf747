//! Loads the content files: each on its own, and once per visit.

use std::{pin::pin, sync::Arc};

use content::{Base, Content, File};
use futures_util::future::{Either, join5, select};
use gloo_net::http::{Request, RequestBuilder};
use gloo_timers::future::TimeoutFuture;
use js_sys::{Function, Reflect};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::JsCast;
use web_sys::{AbortSignal, RequestCache};

use super::{page::yield_to_browser, time::BrowserTime};
use crate::{
    clock::Time,
    data::{Failure, Loading, library},
    store::{FileSignal, Store},
};

/// After how many milliseconds a file counts as slow, and the visitor is told that it is loading.
pub const SLOW: u32 = 500;
/// After how many milliseconds a request times out.
const LATE: u32 = 10_000;

/// Loads every content file, and is done when each has loaded or failed.
pub async fn all(base: Base, store: Store) {
    join5(
        file(&base, store, store.site),
        file(&base, store, store.events),
        file(&base, store, store.news),
        file(&base, store, store.research),
        file(&base, store, store.committee),
    )
    .await;
}

/// Loads one file again.
pub fn again(base: Base, store: Store, which: File) {
    spawn_local(async move {
        match which {
            File::Site => file(&base, store, store.site).await,
            File::Events => file(&base, store, store.events).await,
            File::News => file(&base, store, store.news).await,
            File::Research => file(&base, store, store.research).await,
            File::Committee => file(&base, store, store.committee).await,
        }
    });
}

/// Loads one file. Content that has loaded already stays until newer content has.
async fn file<T>(base: &Base, store: Store, signal: FileSignal<T>)
where
    T: Content + Send + Sync + 'static,
{
    // Asking, reading, and drawing what has changed are tasks of their own: together, and for several files
    // at once, they would block the main thread for long.
    yield_to_browser().await;
    let address = base.content(T::FILE.name());
    let set = |state: Loading<Arc<T>>| signal.update(|now| *now = state.or(now));
    set(Loading::Waiting);
    let fetched = match select(pin!(fetch(&address)), TimeoutFuture::new(SLOW)).await {
        Either::Left((fetched, _)) => fetched,
        Either::Right(((), fetching)) => {
            set(Loading::Slow);
            fetching.await
        }
    };
    yield_to_browser().await;
    let (content, problems) = match fetched {
        Ok(bytes) => {
            let (content, problems) =
                library::read_with_problems(&bytes, store.audience, BrowserTime.now());
            let problems = problems.iter().map(ToString::to_string);
            (content, problems.collect())
        }
        Err(failure) => {
            let problem = failure.explain(T::FILE.name());
            (Loading::Failed(failure), vec![problem])
        }
    };
    yield_to_browser().await;
    store.problems.update(|all| {
        all.insert(T::FILE, problems);
    });
    set(content);
}

/// The bytes of the file at `address`.
async fn fetch(address: &str) -> Result<Vec<u8>, Failure> {
    let response = request(address)
        .send()
        .await
        .map_err(|error| failure(&error))?;
    if !response.ok() {
        return Err(Failure::Status(response.status()));
    }
    response.binary().await.map_err(|error| failure(&error))
}

/// A request that times out, and that revalidates a cached file, so that an edited file shows at
/// the next reload.
fn request(address: &str) -> RequestBuilder {
    Request::get(address)
        .cache(RequestCache::NoCache)
        .abort_signal(timeout().as_ref())
}

/// The signal that ends a late request; `None` in browsers without it, where it is waited for.
fn timeout() -> Option<AbortSignal> {
    let class = Reflect::get(&js_sys::global(), &"AbortSignal".into()).ok()?;
    let make: Function = Reflect::get(&class, &"timeout".into())
        .ok()?
        .dyn_into()
        .ok()?;
    make.call1(&class, &LATE.into()).ok()?.dyn_into().ok()
}

/// Tells a timeout from a failed connection.
fn failure(error: &gloo_net::Error) -> Failure {
    match error {
        gloo_net::Error::JsError(error) if error.name == "TimeoutError" => Failure::Late,
        _ => Failure::Unreachable,
    }
}
