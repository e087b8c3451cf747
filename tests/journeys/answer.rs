//! How the static host answers one request: like any plain file host, unless told to fail.

use std::{
    collections::HashMap,
    io::{self, ErrorKind},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, Uri, header},
    response::Response,
};
use futures_util::{StreamExt, stream};
use tokio::sync::watch;
use tower_http::services::ServeDir;

/// A way in which the host fails at one address.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The file is not there: 404 with the site's own page for it.
    Missing,
    /// The host broke: 500 with a plain text.
    ServerError,
    /// Another content under the same address and type.
    Body(Vec<u8>),
    /// The connection ends after so many bytes of a longer answer.
    Truncated(usize),
    /// The connection ends after half of the answer.
    Half,
    /// The right answer, as if it were something else: of this media type.
    Type(&'static str),
    /// The right answer, late.
    Slow(Duration),
    /// No answer until the fault is mended; then the right one.
    Hang,
    /// The connection is closed instead of an answer.
    Reset,
}

/// What the host knows while it runs. Watch channels, because a journey changes the
/// faults and awaits the counts from outside the server's own thread.
#[derive(Debug)]
pub struct Knowledge {
    pub(crate) dist: PathBuf,
    /// Where the site is mounted: starts and ends with a slash.
    pub(crate) mount: String,
    pub(crate) policy: Option<HeaderValue>,
    pub(crate) faults: watch::Sender<HashMap<String, Fault>>,
    /// Whether it is about to end: who still waits for an answer gets none.
    pub(crate) stopping: watch::Sender<bool>,
    pub(crate) requests: watch::Sender<HashMap<String, usize>>,
    pub(crate) strays: watch::Sender<Vec<String>>,
}

/// Answers one request.
pub async fn answer(State(known): State<Arc<Knowledge>>, mut request: Request) -> Response {
    let asked = request.uri().path().to_owned();
    let Some(path) = asked
        .strip_prefix(known.mount.as_str())
        .map(|rest| format!("/{rest}"))
    else {
        known.strays.send_modify(|all| all.push(asked));
        return plain(StatusCode::NOT_FOUND, "outside of the site");
    };
    known
        .requests
        .send_modify(|all| *all.entry(path.clone()).or_default() += 1);

    let query = request.uri().query().map(|query| format!("?{query}"));
    *request.uri_mut() = format!("{path}{}", query.unwrap_or_default())
        .parse::<Uri>()
        .expect("a part of an address is an address");
    // Modification times count whole seconds. A file that changes within one would be
    // answered with "not modified", and a journey would see the old content now and then.
    for conditional in [header::IF_MODIFIED_SINCE, header::IF_UNMODIFIED_SINCE] {
        request.headers_mut().remove(conditional);
    }

    let fault = fault_at(&known, &path).await;
    let mut response = match fault {
        Some(Fault::Missing) => not_found(&known).await,
        Some(Fault::ServerError) => plain(StatusCode::INTERNAL_SERVER_ERROR, "out of order"),
        Some(Fault::Reset) => cut(&[], Response::new(Body::empty())),
        Some(Fault::Truncated(length)) => truncated(file(&known, request).await, length).await,
        Some(Fault::Half) => half(file(&known, request).await).await,
        Some(Fault::Type(kind)) => typed(file(&known, request).await, kind),
        Some(Fault::Body(content)) => replaced(file(&known, request).await, content),
        Some(Fault::Slow(_) | Fault::Hang) | None => file(&known, request).await,
    };
    set_headers(&mut response, &known);
    response
}

/// The fault at an address, once it has been waited for. A host that stops cuts off who waits.
async fn fault_at(known: &Knowledge, path: &str) -> Option<Fault> {
    let mut stopping = known.stopping.subscribe();
    tokio::select! {
        biased;
        fault = waited_for(known, path) => fault,
        _ = stopping.wait_for(|stopping| *stopping) => Some(Fault::Reset),
    }
}

async fn waited_for(known: &Knowledge, path: &str) -> Option<Fault> {
    let mut faults = known.faults.subscribe();
    let faults = faults
        .wait_for(|all| all.get(path) != Some(&Fault::Hang))
        .await;
    let fault = faults.ok().and_then(|all| all.get(path).cloned());
    if let Some(Fault::Slow(delay)) = fault {
        tokio::time::sleep(delay).await;
    }
    fault
}

async fn file(known: &Knowledge, request: Request) -> Response {
    let served = ServeDir::new(&known.dist)
        .redirect_path_prefix(known.mount.trim_end_matches('/'))
        .try_call(request)
        .await;
    match served {
        Ok(response) if response.status() == StatusCode::NOT_FOUND => not_found(known).await,
        Ok(response) => response.map(Body::new),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            not_found(known).await
        }
        Err(error) => plain(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
    }
}

async fn not_found(known: &Knowledge) -> Response {
    let Ok(page) = std::fs::read(known.dist.join("404.html")) else {
        return plain(StatusCode::NOT_FOUND, "404.html is missing");
    };
    let mut response = plain(StatusCode::NOT_FOUND, "");
    *response.body_mut() = page.into();
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html"));
    response
}

fn plain(status: StatusCode, text: &str) -> Response {
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, "text/plain")
        .body(Body::from(text.to_owned()))
        .expect("a status and a text make a response")
}

fn replaced(file: Response, content: Vec<u8>) -> Response {
    let kind = file.headers().get(header::CONTENT_TYPE).cloned();
    let mut response = Response::new(content.into());
    if let Some(kind) = kind {
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    response
}

fn typed(mut file: Response, kind: &'static str) -> Response {
    let kind = HeaderValue::from_static(kind);
    file.headers_mut().insert(header::CONTENT_TYPE, kind);
    file
}

async fn half(file: Response) -> Response {
    let (head, body) = file.into_parts();
    let content = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let length = content.len() / 2;
    truncated(Response::from_parts(head, content.into()), length).await
}

async fn truncated(file: Response, length: usize) -> Response {
    let (head, body) = file.into_parts();
    let content = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let start = content.get(..length).unwrap_or(&content);
    // The head still promises the whole length: that is how the browser notices.
    cut(start, Response::from_parts(head, Body::empty()))
}

/// Sends head and these bytes, if there are any, and then breaks the connection.
fn cut(start: &[u8], response: Response) -> Response {
    let broken = || Err(io::Error::other("cut on purpose"));
    let body = if start.is_empty() {
        // An error at once: not even the head leaves the buffer.
        Body::from_stream(stream::iter([broken() as io::Result<Bytes>]))
    } else {
        let start = Ok(Bytes::copy_from_slice(start));
        let broken = stream::once(async move {
            // A pause, in which the buffer is written out.
            tokio::task::yield_now().await;
            broken()
        });
        Body::from_stream(stream::iter([start]).chain(broken))
    };
    response.map(|_| body)
}

fn set_headers(response: &mut Response, known: &Knowledge) {
    let kind = response.headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if kind.starts_with("text/html") || kind.starts_with("application/json") {
        let fresh = HeaderValue::from_static("no-cache");
        response.headers_mut().insert(header::CACHE_CONTROL, fresh);
    }
    if let Some(policy) = &known.policy {
        let name = HeaderName::from_static("content-security-policy");
        response.headers_mut().insert(name, policy.clone());
    }
}
