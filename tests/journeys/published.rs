//! The finished site with other content, published anew in a folder of its own.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use serde_json::Value;
use site::{Purpose, folder, history::History, publish};

use crate::{archive_content as archive, browser::Browser, page::Page, server::Host};

/// A site of its own, which goes away with this.
#[derive(Debug)]
pub struct Published(PathBuf);

impl Published {
    /// Publishes these content files, as of `now`. What is not among them stays as it is.
    pub fn new(name: &str, now: &str, content: &[(&str, Value)]) -> Self {
        Self::with_picture(name, now, content, None)
    }

    /// The same with a picture in the content folder.
    pub fn with_picture(
        name: &str,
        now: &str,
        content: &[(&str, Value)],
        picture: Option<(&str, &[u8])>,
    ) -> Self {
        let name = format!("{name}-{}", std::process::id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if let Some((path, bytes)) = picture {
            let place = folder.join("content").join(path);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, bytes).unwrap();
        }
        make(&folder, now, content, Purpose::Trial);
        Self(folder)
    }

    /// Publishes the site's own content for those who edit it.
    pub fn to_look_at(name: &str) -> Self {
        let name = format!("{name}-{}", std::process::id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        make(&folder, "2026-01-15T12:00:00Z", &[], Purpose::Draft);
        Self(folder)
    }

    /// Where it lies.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// Hosts it.
    pub fn host(&self) -> Host {
        Host::of(&self.0)
    }
}

impl Drop for Published {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Hosts the large site of `tests/archive/`, which is published once for all journeys of a run.
pub fn archive() -> Host {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("archive-site");
        // What an earlier run left.
        let _ = fs::remove_dir_all(&folder);
        make(&folder, archive::NOW, &archive::files(), Purpose::Trial);
        folder
    });
    Host::of(folder)
}

/// What says how many entries of a list are shown.
pub const STATUS: &str = ".filters-status [role=status]";

/// Opens a page of the large site, at the time that its content is written for.
pub async fn open<'site>(browser: &Browser<'site>, path: &str) -> Page<'site> {
    browser.visit().at(archive::NOW).open(path).await
}

/// The same, and waits until the app is there.
pub async fn open_ready<'site>(browser: &Browser<'site>, path: &str) -> Page<'site> {
    let page = open(browser, path).await;
    page.see("h1").await;
    page.ready().await;
    page
}

/// Copies the finished site, but for its pages, and publishes it with other content.
fn make(folder: &Path, now: &str, content: &[(&str, Value)], purpose: Purpose) {
    let dist = dist();
    for file in folder::files(&dist).unwrap() {
        let ending = file.extension().and_then(|ending| ending.to_str());
        if !matches!(ending, Some("br" | "gz" | "html")) {
            let place = folder.join(&file);
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::copy(dist.join(&file), place).unwrap();
        }
    }
    let page = fs::read_to_string(dist.join("index.html")).unwrap();
    fs::write(folder.join("index.html"), unpublished(&page)).unwrap();
    for (file, content) in content {
        fs::write(folder.join("content").join(file), content.to_string()).unwrap();
    }
    let now = now.parse().unwrap();
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/page/site.css");
    let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("published");
    let history = History::default();
    publish(folder, purpose, now, history, &styles, &cache).unwrap();
}

/// The finished site.
fn dist() -> PathBuf {
    env::var_os("ECMONET_DIST").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
        PathBuf::from,
    )
}

/// The page that Trunk built, from what the publish step made of it.
fn unpublished(page: &str) -> String {
    let (start, rest) = page.split_once("<meta http-equiv").unwrap();
    let (_, rest) = rest.split_once("<meta name=\"viewport\"").unwrap();
    let (settings, rest) = rest.split_once("<!--HEAD-->").unwrap();
    let (_, rest) = rest.split_once("<style>").unwrap();
    let (_, rest) = rest.split_once("</style>").unwrap();
    let (after, rest) = rest.split_once("<body>").unwrap();
    let (_, end) = rest.rsplit_once("</body>").unwrap();
    [
        start,
        "<meta name=\"viewport\"",
        settings,
        "<!-- page: head --><!-- page: styles -->",
        after,
        "<body><!-- page: body --></body>",
        end,
    ]
    .concat()
}
