//! Opens the site as one visitor has it: their clock, zone, screen and preferences.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use fantoccini::Client;
use serde_json::{Map, Value, json};

use crate::{
    cdp,
    page::{Page, Session},
    server::Site,
    started::Started,
};

/// The browsers of one journey.
#[derive(Debug)]
pub struct Browser<'site> {
    site: &'site Site,
    journey: String,
    sessions: Mutex<Vec<Arc<Session>>>,
}

impl<'site> Browser<'site> {
    pub(crate) fn new(site: &'site Site, journey: &str) -> Self {
        Self {
            site,
            journey: journey.to_owned(),
            sessions: Mutex::default(),
        }
    }

    /// Opens a path as an ordinary visitor: now, in UTC, on a desktop, in light colours.
    pub async fn open(&self, path: &str) -> Page<'site> {
        self.visit().open(path).await
    }

    /// Describes the visitor before they come.
    pub fn visit(&self) -> Visit<'_, 'site> {
        Visit {
            browser: self,
            scripts: vec![include_str!("in_page/policy.js").to_owned()],
            has_worker: false,
            is_still: false,
            zone: "UTC".to_owned(),
            media: "",
            features: Map::from_iter([("prefers-color-scheme".to_owned(), "light".into())]),
            screen: Screen::desktop(1440, 900),
            commands: Vec::new(),
        }
    }

    pub(crate) fn sessions(&self) -> Vec<Arc<Session>> {
        self.sessions.lock().expect("nobody panics in here").clone()
    }

    /// A page in a browser of another engine, which tells nothing of its console.
    pub fn in_another_engine(&self, client: Client) -> Page<'site> {
        Page::new(self.site, self.keep(Started::elsewhere(client), true))
    }

    async fn start(&self, leaves_traces: bool) -> Arc<Session> {
        let started = Started::clean().await;
        self.keep(started, leaves_traces)
    }

    fn keep(&self, started: Started, leaves_traces: bool) -> Arc<Session> {
        let mut sessions = self.sessions.lock().expect("nobody panics in here");
        let name = match sessions.len() {
            0 => self.journey.clone(),
            others => format!("{}-{}", self.journey, others + 1),
        };
        let origin = self.site.origin();
        let session = Arc::new(Session::new(started, name, origin, leaves_traces));
        sessions.push(Arc::clone(&session));
        session
    }
}

#[derive(Clone, Copy, Debug)]
struct Screen {
    width: u32,
    height: u32,
    phone: bool,
}

impl Screen {
    fn desktop(width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            phone: false,
        }
    }
}

/// One visitor, about to open the site.
#[derive(Debug)]
pub struct Visit<'browser, 'site> {
    browser: &'browser Browser<'site>,
    scripts: Vec<String>,
    has_worker: bool,
    is_still: bool,
    zone: String,
    media: &'static str,
    features: Map<String, Value>,
    screen: Screen,
    commands: Vec<(&'static str, Value)>,
}

impl<'site> Visit<'_, 'site> {
    /// Comes at this instant (`2024-02-06T09:00:00Z`), at which the clock then stands
    /// still. `page.clock(…)` moves it.
    pub fn at(mut self, instant: &str) -> Self {
        let clock = include_str!("in_page/clock.js");
        self.scripts.push(format!("({clock})({});", json!(instant)));
        self
    }

    /// Is in this time zone (`Pacific/Auckland`).
    pub fn in_zone(mut self, zone: &str) -> Self {
        self.zone = zone.to_owned();
        self
    }

    /// Has asked their system for `light` or `dark` colours.
    pub fn theme_pref(self, scheme: &str) -> Self {
        self.feature("prefers-color-scheme", scheme)
    }

    /// Has asked their system for less motion.
    pub fn reduced_motion(self) -> Self {
        self.feature("prefers-reduced-motion", "reduce")
    }

    /// Has set colours of their own, as with a high-contrast theme.
    pub fn forced_colors(self) -> Self {
        self.feature("forced-colors", "active")
    }

    /// Sees the page as it is printed.
    pub fn on_paper(mut self) -> Self {
        self.media = "print";
        self
    }

    /// Has a window that shows so many CSS pixels.
    pub fn size(mut self, width: u32, height: u32) -> Self {
        self.screen = Screen::desktop(width, height);
        self
    }

    /// Has a telephone of so many CSS pixels: touch, and a mobile viewport.
    pub fn phone(mut self, width: u32, height: u32) -> Self {
        self.screen = Screen {
            width,
            height,
            phone: true,
        };
        self
    }

    /// Has switched scripts off.
    pub fn without_scripts(mut self) -> Self {
        let off = json!({ "value": true });
        self.commands
            .push(("Emulation.setScriptExecutionDisabled", off));
        self
    }

    /// Does nothing by themselves. Others move once the page is loaded, which starts the app.
    pub fn still(mut self) -> Self {
        self.is_still = true;
        self
    }

    /// Has a browser with service workers. Others have none, so that the host is asked for
    /// everything, and for nothing that the journey does not ask for.
    pub fn with_worker(mut self) -> Self {
        self.has_worker = true;
        self
    }

    /// Comes with a browser that was given this command of the DevTools protocol.
    pub fn with_command(mut self, command: &'static str, params: Value) -> Self {
        self.commands.push((command, params));
        self
    }

    /// Runs a script of the journey before any script of every page.
    pub fn with_script(mut self, script: &str) -> Self {
        self.scripts.push(script.to_owned());
        self
    }

    /// Opens a path of the site. Nothing is waited for but the answer's first byte.
    pub async fn open(self, path: &str) -> Page<'site> {
        let leaves_traces = self.has_worker;
        let session = self.browser.start(leaves_traces).await;
        for (command, params) in self.preparations() {
            cdp::devtools(&session.client, command, params)
                .await
                .unwrap_or_else(|error| panic!("{command}: {error}"));
        }
        let page = Page::new(self.browser.site, session);
        page.go(path).await;
        page
    }

    fn feature(mut self, name: &str, value: &str) -> Self {
        self.features.insert(name.to_owned(), value.into());
        self
    }

    fn preparations(&self) -> Vec<(&'static str, Value)> {
        let Screen {
            width,
            height,
            phone,
        } = self.screen;
        let features: Vec<_> = self
            .features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let scale = if phone { 2 } else { 1 };
        let mut commands = vec![
            (
                "Emulation.setDeviceMetricsOverride",
                json!({
                    "width": width, "height": height, "mobile": phone,
                    "deviceScaleFactor": scale,
                }),
            ),
            (
                "Emulation.setTouchEmulationEnabled",
                json!({ "enabled": phone }),
            ),
            (
                "Emulation.setTimezoneOverride",
                json!({ "timezoneId": self.zone }),
            ),
            (
                "Emulation.setEmulatedMedia",
                json!({ "media": self.media, "features": features }),
            ),
        ];
        let no_worker = "delete Navigator.prototype.serviceWorker".to_owned();
        let guard = (!self.has_worker).then_some(&no_worker);
        let move_about = "addEventListener('load', () => setTimeout(() =>
            dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))))"
            .to_owned();
        let moves = (!self.is_still).then_some(&move_about);
        commands.extend(self.scripts.iter().chain(guard).chain(moves).map(|script| {
            let params = json!({ "source": script });
            ("Page.addScriptToEvaluateOnNewDocument", params)
        }));
        commands.extend(self.commands.iter().cloned());
        commands
    }
}

/// Where pictures of failed journeys are kept: `target/journeys/`.
pub fn pictures() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = target.parent().unwrap_or(target).join("journeys");
    fs::create_dir_all(&folder).expect("a folder in target/");
    folder
}
