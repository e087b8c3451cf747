//! Running browsers. To start one takes two seconds of a core, so whoever leaves one clean leaves it
//! to the next visitor.

use std::{
    fs,
    future::pending,
    path::{Path, PathBuf},
    sync::{LazyLock, Mutex},
    thread,
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, error::CmdError};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::{
    runtime::{Builder, Handle},
    time::timeout,
};

use crate::{
    cdp,
    driver::{Driver, chromium},
};

/// Keeps the browser from everything that is not the page: it is the same on every
/// machine, fetches nothing of its own, and cannot reach any other host.
const ARGUMENTS: &[&str] = &[
    "disable-background-networking",
    "disable-breakpad",
    "disable-component-update",
    "disable-default-apps",
    "disable-dev-shm-usage",
    "disable-extensions",
    "disable-gpu",
    "disable-quic",
    "disable-sync",
    "force-color-profile=srgb",
    "headless=new",
    "hide-scrollbars",
    "host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "lang=en-GB",
    "no-default-browser-check",
    "no-first-run",
    "no-sandbox",
    // Over a pipe the browser notices when its driver is gone, and ends too.
    "remote-debugging-pipe",
    "window-size=1440,900",
];

/// Browsers without a trace of whoever had them.
static CLEAN: Mutex<Vec<Started>> = Mutex::new(Vec::new());

/// What speaks with the browsers. Every test has a runtime of its own, which ends with it; the
/// browser stays.
static SPEAKING: LazyLock<Handle> = LazyLock::new(|| {
    let runtime = Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");
    let handle = runtime.handle().clone();
    thread::spawn(move || runtime.block_on(pending::<()>()));
    handle
});

/// A running browser with one empty tab.
#[derive(Debug)]
pub struct Started {
    /// Drives its one tab.
    pub client: Client,
    profile: PathBuf,
}

impl Started {
    /// One without history, storage, cache or console.
    pub async fn clean() -> Self {
        let clean = CLEAN.lock().expect("nobody panics in here").pop();
        if let Some(started) = clean {
            return started;
        }
        let starting = SPEAKING.spawn(async {
            let driver = Driver::shared();
            let profile = driver.new_profile();
            let client = connect(driver, &profile).await;
            Self { client, profile }
        });
        starting.await.expect("the browser starts")
    }

    /// One that somebody else has started.
    pub fn elsewhere(client: Client) -> Self {
        Self {
            client,
            profile: PathBuf::new(),
        }
    }

    /// Leaves it to the next visitor, once nothing is left of this one.
    pub async fn pass_on(self, origin: &str) {
        match timeout(Duration::from_secs(10), self.wipe(origin)).await {
            Ok(Ok(())) => CLEAN.lock().expect("nobody panics in here").push(self),
            Ok(Err(_)) | Err(_) => self.end().await,
        }
    }

    /// Ends it and throws its profile away.
    pub async fn end(self) {
        // Whatever does not end now is ended with the driver.
        timeout(Duration::from_secs(10), self.client.close())
            .await
            .ok();
        fs::remove_dir_all(&self.profile).ok();
    }

    /// What is emulated, the history and the scripts that were given go with the tab; what was
    /// stored belongs to an origin, and the next site may get the same port.
    async fn wipe(&self, origin: &str) -> Result<(), CmdError> {
        let fresh = self.client.new_window(true).await?.handle;
        for window in self.client.windows().await? {
            if window != fresh {
                self.client.switch_to_window(window).await?;
                self.client.close_window().await?;
            }
        }
        self.client.switch_to_window(fresh).await?;
        let stored = json!({ "origin": origin, "storageTypes": "all" });
        cdp::devtools(&self.client, "Storage.clearDataForOrigin", stored).await?;
        cdp::devtools(&self.client, "Network.clearBrowserCache", json!({})).await?;
        cdp::log(&self.client).await?;
        Ok(())
    }
}

async fn connect(driver: &Driver, profile: &Path) -> Client {
    let arguments = ARGUMENTS
        .iter()
        .map(|argument| Value::from(*argument))
        .chain([format!("user-data-dir={}", profile.display()).into()])
        .collect::<Vec<_>>();
    let capabilities = json!({
        "goog:chromeOptions": { "args": arguments, "binary": chromium() },
        "goog:loggingPrefs": { "browser": "ALL" },
        // A journey waits for what a visitor waits for, never for "the page has loaded":
        // that may well not come while the host fails on purpose.
        "pageLoadStrategy": "none",
        "timeouts": { "pageLoad": 20_000, "script": 20_000 },
        "unhandledPromptBehavior": "ignore",
    });
    let Value::Object(capabilities) = capabilities else {
        unreachable!("it is written as an object")
    };
    let url = driver.url();
    let mut builder = ClientBuilder::new(HttpConnector::new());
    let connecting = builder.capabilities(capabilities).connect(&url);
    timeout(Duration::from_secs(60), connecting)
        .await
        .expect("the browser starts within a minute")
        .unwrap_or_else(|error| panic!("the browser does not start: {error}"))
}
