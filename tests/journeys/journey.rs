//! Holds one journey together: its turn, its site, its browsers, and what is left of a failure.

use std::{
    any::type_name,
    env, fmt,
    panic::{AssertUnwindSafe, resume_unwind},
    sync::LazyLock,
    thread,
    time::Duration,
};

use futures_util::FutureExt;
use tokio::{sync::Semaphore, time::timeout};

use crate::{
    browser::Browser,
    server::{Host, Site},
};

/// No journey takes longer, even when the browser answers nothing; but for [`long_journey`].
const LIMIT: Duration = Duration::from_secs(120);

/// How long a journey may take that repeats something hundreds of times: on the slowest machine of CI
/// several times as long as on a desk.
const LONG_LIMIT: Duration = Duration::from_secs(900);

/// Every browser wants a core for itself; more of them only make each other late.
static TURNS: LazyLock<Semaphore> = LazyLock::new(|| {
    let at_once = env::var("JOURNEYS_AT_ONCE").ok();
    Semaphore::new(at_once.map_or(2, |number| number.parse().expect("a number of journeys")))
});

/// Walks a journey on the finished site.
///
/// ```ignore
/// #[tokio::test]
/// async fn a_visitor_reads_of_the_events() {
///     journey(async |_site, browser| {
///         let page = browser.visit().at("2024-01-15T09:00:00Z").open("/").await;
///         page.follow("Events").await;
///         page.until_text("h1", "Events").await;
///         page.no_axe_findings().await;
///     })
///     .await;
/// }
/// ```
pub async fn journey<W>(walk: W)
where
    W: AsyncFnOnce(&Site, &Browser<'_>),
{
    journey_on(Host::of_the_site(), walk).await;
}

/// Walks a journey that repeats something hundreds of times.
pub async fn long_journey<W>(walk: W)
where
    W: AsyncFnOnce(&Site, &Browser<'_>),
{
    tell(attempt_within(LONG_LIMIT, Host::of_the_site(), walk).await);
}

/// Walks a journey on a site that is hosted in a certain way.
pub async fn journey_on<W>(host: Host, walk: W)
where
    W: AsyncFnOnce(&Site, &Browser<'_>),
{
    tell(attempt(host, walk).await);
}

/// Fails the test if the journey failed.
fn tell(outcome: Result<(), Failure>) {
    if let Err(failure) = outcome {
        // Not `panic!`: that would be told a second time, with a line of this file.
        eprintln!("{failure}");
        resume_unwind(Box::new(failure.to_string()));
    }
}

/// Why a journey failed, and what there was to see.
#[derive(Debug)]
pub struct Failure {
    /// The message of the panic, or what is wrong with the console.
    pub message: String,
    /// Address, text, console and picture of every page that was open.
    pub evidence: Vec<String>,
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "\n{}\n{}", self.message, self.evidence.join("\n"))
    }
}

/// Walks a journey and tells of its failure.
pub async fn attempt<W>(host: Host, walk: W) -> Result<(), Failure>
where
    W: AsyncFnOnce(&Site, &Browser<'_>),
{
    attempt_within(LIMIT, host, walk).await
}

async fn attempt_within<W>(limit: Duration, host: Host, walk: W) -> Result<(), Failure>
where
    W: AsyncFnOnce(&Site, &Browser<'_>),
{
    let _turn = TURNS.acquire().await.expect("nobody closes it");
    let site = host.open();
    let browser = Browser::new(&site, &name_of::<W>());

    let walking = AssertUnwindSafe(walk(&site, &browser)).catch_unwind();
    let outcome = match timeout(limit, walking).await {
        Ok(Ok(())) => verdict(&site, &browser).await,
        Ok(Err(panic)) => Err(message_of(panic.as_ref())),
        Err(_) => Err(format!(
            "the journey took longer than {} s",
            limit.as_secs()
        )),
    };
    let mut evidence = Vec::new();
    for session in browser.sessions() {
        if outcome.is_err() && !session.is_closed() {
            evidence.push(session.evidence().await);
        }
        session.close(outcome.is_ok()).await;
    }
    outcome.map_err(|message| Failure { message, evidence })
}

/// What has to be true after every journey.
async fn verdict(site: &Site, browser: &Browser<'_>) -> Result<(), String> {
    let mut faults = Vec::new();
    for session in browser.sessions() {
        if !session.is_closed() {
            faults.extend(session.faults().await);
        }
    }
    let strays = site.strays().into_iter();
    faults.extend(strays.map(|path| format!("asked for outside of the site: {path}")));
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("\n"))
    }
}

fn message_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("a panic without words").to_owned()
}

/// The test's own name, fit for a file. Tests that run one after the other share the main
/// thread and its name; then the function in which the journey is written has to do.
fn name_of<W>() -> String {
    let written_in = type_name::<W>().replace("::{{closure}}", "");
    let written_in = written_in.split_once("::").map_or("", |(_, path)| path);
    let thread = thread::current();
    let name = match thread.name() {
        None | Some("main") => written_in,
        Some(test) => test,
    };
    name.replace("::", "-").replace(['<', '>'], "_")
}
