//! Loading the content files: all at once, each on its own, each once a visit.

use std::pin::pin;

use futures_util::future::{Either, join_all, select};
use gloo_net::http::{Request, RequestBuilder};
use gloo_timers::future::TimeoutFuture;
use leptos::{logging::log, task::spawn_local};
use web_sys::{AbortSignal, RequestCache};

use crate::{
    content::{Content, File, version},
    route::Base,
    store::{Failure, Library, Phase, Remote, Store},
};

/// After how many milliseconds the visitor is told that something is loading.
pub const SLOW: u32 = 500;
/// After how many milliseconds the site gives a file up.
const LATE: u32 = 10_000;

/// A store in which nothing has arrived, and that asks for a file again when it is told to.
#[must_use]
pub fn store(base: &Base) -> Store {
    let base = base.clone();
    Store::waiting(move |(all, file)| {
        let excerpt = None;
        spawn_local(one(base.clone(), Library { all, excerpt }, file));
    })
}

/// Asks for every content file, and is done when each has arrived or failed.
pub async fn all(base: Base, library: Library) {
    join_all(File::ALL.map(|file| one(base.clone(), library.clone(), file))).await;
}

/// Takes over what came with the page for its own store, and for that of all content if it is
/// all of the file.
pub fn take(page: Store, all: Option<Store>, file: File, text: &str) {
    inbox(page, all, file).receive(text.as_bytes());
}

/// Where a file arrives: a store, and another one that takes what can be shown.
fn inbox(store: Store, other: Option<Store>, file: File) -> Box<dyn Inbox> {
    match file {
        File::Site => Box::new((store.site, other.map(|other| other.site))),
        File::Events => Box::new((store.events, other.map(|other| other.events))),
        File::News => Box::new((store.news, other.map(|other| other.news))),
        File::Research => Box::new((store.research, other.map(|other| other.research))),
        File::Committee => Box::new((store.committee, other.map(|other| other.committee))),
    }
}

/// Asks for one file. What is shown already stays until something newer is there.
async fn one(base: Base, library: Library, file: File) {
    let address = base.content(file.name());
    let excerpt = library.excerpt;
    let inbox = inbox(library.all, None, file);
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
        Ok(bytes) => {
            let now = (file, version(&bytes));
            // A page that shows this very file already is left alone.
            let page = excerpt.filter(|excerpt| !excerpt.versions.contains(&now));
            let page = page.map(|excerpt| excerpt.store);
            self::inbox(library.all, page, file).receive(&bytes);
        }
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

impl<T: Content + Send + Sync + 'static> Inbox for (Remote<T>, Option<Remote<T>>) {
    fn wait(&self) {
        self.0.set_unless_there(Phase::Waiting);
    }

    fn mark_slow(&self) {
        self.0.mark_slow();
    }

    fn receive(&self, bytes: &[u8]) {
        let parsed = T::parse(bytes);
        // For whoever looks after the content; visitors are told on the page.
        for problem in &parsed.problems {
            log!("{problem}");
        }
        let phase = Phase::from(parsed);
        for remote in [Some(self.0), self.1].into_iter().flatten() {
            match phase {
                Phase::Ready { .. } => remote.set(phase.clone()),
                // Something to read is better than a newer file that cannot be read.
                _ => remote.set_unless_there(phase.clone()),
            }
        }
    }

    fn fail(&self, failure: Failure) {
        self.0.set_unless_there(Phase::Failed(failure));
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
