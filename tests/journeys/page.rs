//! A page in the browser: what a visitor reads there and does there.

use std::{
    fs,
    future::Future,
    panic::Location,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use fantoccini::{Client, error::CmdError};
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::{
    browser::pictures,
    cdp,
    console::{Console, Line},
    server::Site,
    started::Started,
    wait::PATIENCE,
};

/// One page of each kind of the site.
pub const EACH_KIND: [&str; 11] = [
    "/",
    "/events/",
    "/events/network-meeting-london-2024/",
    "/news/",
    "/news/recommend-and-practical-funded/",
    "/news/in-memoriam-jordi-mancebo/",
    "/research/",
    "/research/blender/",
    "/committee/",
    "/search/",
    "/no/such/page/",
];

/// Opens every script: the words of `look.js`.
const LOOK: &str = include_str!("in_page/look.js");

/// One running browser, shared by the page in the journey and the journey's clean-up.
#[derive(Debug)]
pub struct Session {
    pub(crate) client: Client,
    started: Mutex<Option<Started>>,
    name: String,
    origin: String,
    leaves_traces: bool,
    console: Mutex<Console>,
}

/// A page of the site, in a browser that nobody else has.
#[derive(Clone, Debug)]
pub struct Page<'site> {
    site: &'site Site,
    session: Arc<Session>,
    patience: Duration,
}

impl<'site> Page<'site> {
    pub(crate) fn new(site: &'site Site, session: Arc<Session>) -> Self {
        Self {
            site,
            session,
            patience: PATIENCE,
        }
    }

    /// The same page, looked at by somebody who waits no longer than this.
    pub fn patient_for(&self, patience: Duration) -> Self {
        Self {
            patience,
            ..self.clone()
        }
    }

    pub(crate) fn patience(&self) -> Duration {
        self.patience
    }

    pub(crate) fn site(&self) -> &'site Site {
        self.site
    }

    /// The driver's own client, for what the harness has no word for.
    pub fn client(&self) -> &Client {
        &self.session.client
    }

    /// Types a path of the site into the address bar.
    pub async fn go(&self, path: &str) {
        // Who leaves while the app is fetched breaks that off, which the console calls an error.
        self.ready().await;
        let going = self.client().goto(&self.site.url(path)).await;
        going.unwrap_or_else(|error| panic!("cannot go to {path}: {error}"));
    }

    /// Loads the page anew, and waits until the old one is gone.
    #[track_caller]
    pub fn reload(&self) -> impl Future<Output = ()> {
        let gone = self.wait(
            "the page to be loaded anew".to_owned(),
            "return window.journeyBeforeReload === undefined",
            Vec::new(),
        );
        async move {
            self.eval("window.journeyBeforeReload = true").await;
            self.client().refresh().await.expect("the page is reloaded");
            gone.await;
        }
    }

    /// Presses the browser's back button.
    pub async fn back(&self) {
        self.client().back().await.expect("there is a page before");
    }

    /// Presses the browser's forward button.
    pub async fn forward(&self) {
        self.client()
            .forward()
            .await
            .expect("there is a page after");
    }

    /// Path, query and fragment on the site, whatever it is mounted below.
    pub async fn address(&self) -> String {
        let url = self.eval("location.href").await;
        let url = url.as_str().unwrap_or_default();
        let root = self.site.url("/");
        url.strip_prefix(&root)
            .map_or_else(|| url.to_owned(), |path| format!("/{path}"))
    }

    /// The title of the tab.
    pub async fn title(&self) -> String {
        self.client().title().await.expect("a page has a title")
    }

    /// What all visible elements that match the selector read, white space collapsed.
    #[track_caller]
    pub fn texts(&self, selector: &str) -> impl Future<Output = Vec<String>> {
        let journey = Location::caller();
        async move {
            let texts = self
                .run("return texts(arguments[0])", vec![json!(selector)])
                .await;
            let texts = texts.unwrap_or_else(|error| panic!("{journey}: {selector}: {error}"));
            let texts = texts.as_array().map(Vec::as_slice).unwrap_or_default();
            let strings = texts.iter().filter_map(Value::as_str);
            strings.map(str::to_owned).collect()
        }
    }

    /// What the whole page reads.
    pub async fn text(&self) -> String {
        let text = self.eval("document.body?.innerText ?? ''").await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The value of a script expression.
    #[track_caller]
    pub fn eval(&self, expression: &str) -> impl Future<Output = Value> {
        let journey = Location::caller();
        let script = format!("return ({expression})");
        async move {
            let value = self.run(&script, Vec::new()).await;
            value.unwrap_or_else(|error| panic!("{journey}: {script}: {error}"))
        }
    }

    /// Runs one command of the DevTools protocol.
    #[track_caller]
    pub fn devtools(&self, command: &'static str, params: Value) -> impl Future<Output = Value> {
        let journey = Location::caller();
        async move {
            let value = cdp::devtools(self.client(), command, params).await;
            value.unwrap_or_else(|error| panic!("{journey}: {command}: {error}"))
        }
    }

    /// Moves the clock of a visit that came `.at(…)` an instant.
    pub async fn clock(&self, instant: &str) {
        self.eval(&format!("journeyClock({})", json!(instant)))
            .await;
    }

    /// Takes the network away, or gives it back.
    pub async fn offline(&self, is_offline: bool) {
        self.devtools("Network.enable", json!({})).await;
        let conditions = json!({
            "offline": is_offline, "latency": 0,
            "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.devtools("Network.emulateNetworkConditions", conditions)
            .await;
    }

    /// Says that the console will complain with this text; then it must.
    pub fn expect_console(&self, part: &str) {
        self.session.console().expected.push(part.to_owned());
    }

    /// Says that the console may complain with this text.
    pub fn tolerate_console(&self, part: &str) {
        self.session.console().tolerated.push(part.to_owned());
    }

    /// Everything that the console has complained of so far.
    pub async fn console_errors(&self) -> Vec<String> {
        self.session.read_console().await;
        let console = self.session.console();
        let complaints = console.lines.iter().filter(|line| line.is_complaint());
        complaints.map(Line::to_string).collect()
    }

    /// Ends the visit: nothing unexpected may stand in the console. Whatever a journey
    /// leaves open is finished after its last line.
    #[track_caller]
    pub fn finish(self) -> impl Future<Output = ()> {
        let journey = Location::caller();
        async move {
            let faults = self.session.faults().await;
            assert!(faults.is_empty(), "{journey}: {}", faults.join("\n"));
            self.session.close(true).await;
        }
    }

    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        let script = format!("{LOOK}\n{script}");
        self.client().execute(&script, arguments).await
    }
}

impl Session {
    /// A visit to this origin. Who `leaves_traces`, such as a worker, ends the browser, too.
    pub(crate) fn new(started: Started, name: String, origin: String, leaves_traces: bool) -> Self {
        // A picture of an earlier run would speak of a failure that is over.
        fs::remove_file(picture_of(&name)).ok();
        Self {
            client: started.client.clone(),
            started: Mutex::new(Some(started)),
            name,
            origin,
            leaves_traces,
            console: Mutex::default(),
        }
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.started().is_none()
    }

    /// What is wrong with the console of this visit.
    pub(crate) async fn faults(&self) -> Vec<String> {
        self.read_console().await;
        self.console().faults()
    }

    /// All that helps to understand a failure.
    pub(crate) async fn evidence(&self) -> String {
        let gathered = async {
            let url = self.client.current_url().await.map(String::from);
            let text = "return document.body?.innerText.slice(0, 600).split(/\\s*\\n\\s*/).join(' | ') ?? ''";
            let text = self.client.execute(text, Vec::new()).await;
            let text = text.map(|text| text.as_str().unwrap_or_default().to_owned());
            self.read_console().await;
            let picture = self.client.screenshot().await;
            (url, text, picture)
        };
        // A page that hangs answers nothing; its failure has to be told all the same.
        let Ok((url, text, picture)) = timeout(Duration::from_secs(10), gathered).await else {
            return "the browser does not answer any more".to_owned();
        };
        let or_error = |told: Result<String, CmdError>| told.unwrap_or_else(|e| e.to_string());
        let file = picture_of(&self.name);
        let picture = match picture.map(|bytes| fs::write(&file, bytes)) {
            Ok(Ok(())) => file.display().to_string(),
            Ok(Err(error)) => error.to_string(),
            Err(error) => error.to_string(),
        };
        let console: String = self
            .console()
            .lines
            .iter()
            .map(|line| format!("\n    {line}"))
            .collect();
        format!(
            "  address: {}\n  picture: {picture}\n  console:{console}\n  text:\n    {}",
            or_error(url),
            or_error(text),
        )
    }

    /// Ends the visit. After one that went `well` the browser is there for the next.
    pub(crate) async fn close(&self, well: bool) {
        let started = self.started().take();
        match started {
            Some(started) if well && !self.leaves_traces => started.pass_on(&self.origin).await,
            Some(started) => started.end().await,
            None => {}
        }
    }

    async fn read_console(&self) {
        if let Ok(log) = cdp::log(&self.client).await {
            self.console().lines.extend(Line::all(&log));
        }
    }

    fn started(&self) -> MutexGuard<'_, Option<Started>> {
        self.started.lock().expect("nobody panics in here")
    }

    fn console(&self) -> MutexGuard<'_, Console> {
        self.console.lock().expect("nobody panics in here")
    }
}

fn picture_of(name: &str) -> PathBuf {
    pictures().join(format!("{name}.png"))
}
