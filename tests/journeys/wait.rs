//! Waiting for what a visitor would wait for: a condition with a deadline, never a pause.

use std::{future::Future, panic::Location, time::Duration};

use serde_json::{Value, json};
use tokio::time::{Instant, MissedTickBehavior, interval};

use crate::page::Page;

/// How long a condition may take to come true, unless a page is given another patience.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// The app is there, or will not come.
const ANSWERS: &str = "return document.readyState === 'complete'
    && document.documentElement.dataset.app !== 'coming'";
/// How often a condition is looked at: about once a frame or two.
const LOOK_EVERY: Duration = Duration::from_millis(25);

// None of these is an `async fn`, because only a plain function knows its caller, and a
// failure should name the line of the journey.
impl Page<'_> {
    /// Waits until a visible element that matches the selector reads exactly so.
    #[track_caller]
    pub fn until_text(&self, selector: &str, text: &str) -> impl Future<Output = ()> {
        self.wait(
            format!("{text:?} in {selector}"),
            "const found = texts(arguments[0]); return found.includes(arguments[1]) || found",
            vec![json!(selector), json!(text)],
        )
    }

    /// Waits until a visible element that matches the selector contains this text.
    #[track_caller]
    pub fn until_text_has(&self, selector: &str, text: &str) -> impl Future<Output = ()> {
        self.wait(
            format!("a text with {text:?} in {selector}"),
            "const found = texts(arguments[0]);
             return found.some((text) => text.includes(arguments[1])) || found",
            vec![json!(selector), json!(text)],
        )
    }

    /// Waits until something visible matches the selector.
    #[track_caller]
    pub fn see(&self, selector: &str) -> impl Future<Output = ()> {
        self.wait(
            format!("something visible that matches {selector}"),
            "return seen(arguments[0]).length > 0",
            vec![json!(selector)],
        )
    }

    /// Waits until nothing visible matches the selector.
    #[track_caller]
    pub fn gone(&self, selector: &str) -> impl Future<Output = ()> {
        self.wait(
            format!("the end of everything visible that matches {selector}"),
            "const left = texts(arguments[0]); return left.length === 0 || left",
            vec![json!(selector)],
        )
    }

    /// Waits until the page is loaded and the app, if it is to come, has taken it over.
    #[track_caller]
    pub fn ready(&self) -> impl Future<Output = ()> {
        self.wait_for("the app".to_owned(), || self.answers())
    }

    /// Whether the page is loaded and the app, if it is to come, has taken it over.
    pub(crate) async fn answers(&self) -> Result<(), String> {
        match self.run(ANSWERS, Vec::new()).await {
            Ok(Value::Bool(true)) => Ok(()),
            Ok(_) => Err("not ready".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Waits until the site's own fonts have taken the place of the device's.
    #[track_caller]
    pub fn with_fonts(&self) -> impl Future<Output = ()> {
        self.until(
            "return document.querySelector(':root[data-fonts], #site-footer[data-fonts]')
                && document.fonts.status === 'loaded'",
            "the fonts",
        )
    }

    /// Waits until the address bar shows this path, query and fragment of the site.
    #[track_caller]
    pub fn until_at(&self, path: &str) -> impl Future<Output = ()> {
        self.wait(
            format!("the address {path}"),
            "return location.href === arguments[0] || location.href",
            vec![json!(self.site().url(path))],
        )
    }

    /// Waits until this script, the body of a function, returns something true.
    #[track_caller]
    pub fn until(&self, script: &str, what: &str) -> impl Future<Output = ()> {
        self.wait(
            what.to_owned(),
            format!("const value = (() => {{ {script} }})(); return value ? true : value"),
            Vec::new(),
        )
    }

    /// Waits until `look` answers `true`. Its last other answer is named in the failure.
    #[track_caller]
    pub(crate) fn wait(
        &self,
        what: String,
        look: impl Into<String>,
        arguments: Vec<Value>,
    ) -> impl Future<Output = ()> {
        let look = look.into();
        self.wait_for(what, async move || {
            match self.run(&look, arguments.clone()).await {
                Ok(Value::Bool(true)) => Ok(()),
                Ok(other) => Err(other.to_string()),
                // Between two pages there is nothing to run a script in.
                Err(error) => Err(error.to_string()),
            }
        })
    }

    /// Waits until `look` succeeds. Its last error is named in the failure.
    #[track_caller]
    pub(crate) fn wait_for<T>(
        &self,
        what: String,
        look: impl AsyncFn() -> Result<T, String>,
    ) -> impl Future<Output = T> {
        let journey = Location::caller();
        async move {
            let patience = self.patience();
            let deadline = Instant::now() + patience;
            let mut ticks = interval(LOOK_EVERY);
            ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
            loop {
                ticks.tick().await;
                let seen = match look().await {
                    Ok(found) => return found,
                    Err(seen) => seen,
                };
                assert!(
                    Instant::now() < deadline,
                    "{journey}: waited {patience:?} for {what}; in the end it was: {seen}"
                );
            }
        }
    }
}
