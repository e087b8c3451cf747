//! Loading the content files: all at once, each on its own, each once a visit.

use std::pin::pin;

use futures_util::future::{Either, join_all, select};
use gloo_net::http::{Request, RequestBuilder};
use gloo_timers::future::TimeoutFuture;
use leptos::{logging::log, task::spawn_local};
use web_sys::{AbortSignal, RequestCache};

use crate::{
    content::{Content, File},
    route::Base,
    store::{Failure, Phase, Remote, Store},
};

/// After how many milliseconds the visitor is told that something is loading.
pub const SLOW: u32 = 500;
/// After how many milliseconds the site gives a file up.
const LATE: u32 = 10_000;

/// A store in which nothing has arrived, and that asks for a file again when it is told to.
#[must_use]
pub fn store(base: &Base) -> Store {
    let base = base.clone();
    Store::waiting(move |(store, file)| spawn_local(one(base.clone(), store, file)))
}

/// Asks for every content file, and is done when each has arrived or failed.
pub async fn all(base: Base, store: Store) {
    join_all(File::ALL.map(|file| one(base.clone(), store, file))).await;
}

/// Asks for one file.
async fn one(base: Base, store: Store, file: File) {
    let address = base.content(file.name());
    let inbox: Box<dyn Inbox> = match file {
        File::Site => Box::new(store.site),
        File::Events => Box::new(store.events),
        File::News => Box::new(store.news),
        File::Research => Box::new(store.research),
        File::Committee => Box::new(store.committee),
    };
    inbox.wait();
    let slow = TimeoutFuture::new(SLOW);
    let fetched = match select(pin!(fetch(&address)), slow).await {
        Either::Left((fetched, _)) => fetched,
        Either::Right(((), fetching)) => {
            inbox.mark_slow();
            fetching.await
        }
    };
    match fetched {
        Ok(bytes) => inbox.receive(&bytes),
        Err(failure) => inbox.fail(failure),
    }
}

/// Where a file arrives, whatever it holds.
trait Inbox {
    fn wait(&self);
    fn mark_slow(&self);
    fn receive(&self, bytes: &[u8]);
    fn fail(&self, failure: Failure);
}

impl<T: Content + Send + Sync + 'static> Inbox for Remote<T> {
    fn wait(&self) {
        self.set(Phase::Waiting);
    }

    fn mark_slow(&self) {
        Self::mark_slow(*self);
    }

    fn receive(&self, bytes: &[u8]) {
        let parsed = T::parse(bytes);
        // For whoever looks after the content; visitors are told on the page.
        for problem in &parsed.problems {
            log!("{problem}");
        }
        self.set(parsed.into());
    }

    fn fail(&self, failure: Failure) {
        self.set(Phase::Failed(failure));
    }
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

/// A request that gives up by itself, and that asks the host whether a cached file is current:
/// an edited file shows at the next reload.
fn request(address: &str) -> RequestBuilder {
    Request::get(address)
        .cache(RequestCache::NoCache)
        .abort_signal(Some(&AbortSignal::timeout_with_u32(LATE)))
}

/// Tells a request that was given up from one that did not get through.
fn failure(error: &gloo_net::Error) -> Failure {
    match error {
        gloo_net::Error::JsError(error) if error.name == "TimeoutError" => Failure::Late,
        _ => Failure::Unreachable,
    }
}
