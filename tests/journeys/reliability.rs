//! `docs/reliability.md`, cell by cell: each file of the site fails in each way, and the visitor sees what
//! the table there says.

use std::{fs, path::Path};

use serde_json::{Value, json};

use crate::{
    browser::Browser,
    journey::{journey, journey_on},
    offline::{Deployment, visit_and_keep},
    page::Page,
    server::{Fault, Site},
};

/// The columns of the table, in its order.
const WAYS: [&str; 6] = [
    "missing",
    "error",
    "late",
    "cut off",
    "other type",
    "other bytes",
];

/// Not what any file of the site should be.
const OTHER_BYTES: &[u8] = b"}{ <h1>Test bytes from somewhere else</h1>";

/// How browsers tell in the console of a file that has not come as it should.
const TOLD: [&str; 9] = [
    "Failed to load",
    "Fetch API cannot load",
    "Manifest",
    "MIME type",
    "SRI",
    "digest",
    "fetching the script",
    "integrity",
    "net::ERR_",
];

fn fault(way: &str) -> Fault {
    match way {
        "missing" => Fault::Missing,
        "error" => Fault::ServerError,
        "late" => Fault::Hang,
        "cut off" => Fault::Half,
        "other type" => Fault::Type("text/plain"),
        "other bytes" => Fault::Body(OTHER_BYTES.to_vec()),
        other => panic!("{other:?} is not a way in which a file fails"),
    }
}

fn page_of_the_manual() -> String {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reliability.md");
    fs::read_to_string(&place).expect("docs/reliability.md")
}

/// The rows of the manual's tables, each as its cells.
fn rows(manual: &str) -> Vec<Vec<&str>> {
    let lines = manual.lines().filter_map(|line| {
        let cells = line.trim().strip_prefix('|')?.strip_suffix('|')?;
        Some(cells.split('|').map(str::trim).collect::<Vec<_>>())
    });
    lines.filter(|cells| !cells[0].starts_with("--")).collect()
}

/// What the table says of a file, beside the way in which it fails.
fn outcomes(file: &str) -> Vec<(&'static str, String)> {
    let manual = page_of_the_manual();
    let rows = rows(&manual);
    let head = rows
        .iter()
        .find(|row| row[0] == "file")
        .expect("the table of files");
    assert_eq!(head[1..], WAYS, "the columns of the table");
    let row = rows.iter().find(|row| row[0] == file);
    let row = row.unwrap_or_else(|| panic!("docs/reliability.md does not speak of {file:?}"));
    let cells = row[1..].iter().map(|cell| (*cell).to_owned());
    WAYS.into_iter().zip(cells).collect()
}

/// A section of the site: its name, what stands on its page, and a page from which it is opened.
struct Section {
    name: &'static str,
    text: &'static str,
    before: &'static str,
}

const EVENTS: Section = Section {
    name: "Events",
    text: "International ECMO Network Meeting, London",
    before: "/committee/",
};
const NEWS: Section = Section {
    name: "News",
    text: "Two significant platform trials funded",
    before: "/research/",
};
const RESEARCH: Section = Section {
    name: "Research",
    text: "NCT05440851",
    before: "/news/",
};
const COMMITTEE: Section = Section {
    name: "Committee",
    text: "Daniel Brodie",
    before: "/events/",
};

/// The addresses of the files that a row speaks of.
async fn addresses(browser: &Browser<'_>, file: &str) -> Vec<String> {
    let named = |expression: &str| format!("[new URL({expression}, location.href).pathname]");
    let expression = match file {
        "`start.js`" => named("document.querySelector('script[src*=\"start-\"]').src"),
        "`offline.js`" => named("document.querySelector('script[src*=\"offline-\"]').src"),
        "`compiler.js`" => return vec!["/compiler.js".to_owned()],
        "the app's script" => named("document.querySelector('meta[name=app-module]').content"),
        "the app's WebAssembly" => named("document.querySelector('meta[name=app-wasm]').content"),
        "the whole sheet of styles" => {
            named("document.querySelector('meta[name=app-styles]').content")
        }
        "the fonts" => {
            "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
            .filter((path) => path.endsWith('.woff2'))"
                .to_owned()
        }
        "the icon" => named("document.querySelector('link[rel=icon]').href"),
        "the manifest" => named("document.querySelector('link[rel=manifest]').href"),
        "`worker.js`" => named("document.querySelector('meta[name=app-worker]').content"),
        other => {
            let path = other.trim_matches('`');
            return vec![format!("/{path}")];
        }
    };
    let page = browser.open(EVENTS.before).await;
    page.ready().await;
    if file == "the fonts" {
        page.with_fonts().await;
    }
    let found = page.eval(&expression).await;
    page.finish().await;
    let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
    let found: Vec<String> = found
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    assert!(!found.is_empty(), "no page asks for {file}");
    found
}

/// The page is there, with what stands on it: never blank, and no control that does nothing.
async fn reads(page: &Page<'_>, section: &Section) {
    let (heading, text) = match section.before {
        "/committee/" => ("Committee", COMMITTEE.text),
        "/research/" => ("Research", RESEARCH.text),
        "/news/" => ("News", NEWS.text),
        _ => ("Events", EVENTS.text),
    };
    page.until_text("h1", heading).await;
    page.until_text_has("main", text).await;
}

/// Follows the link to the section, and tells whether the app showed it or the browser loaded it.
async fn follows(page: &Page<'_>, section: &Section) -> bool {
    page.eval("window.journeyWasHere = true").await;
    page.follow(section.name).await;
    page.until_text("h1", section.name).await;
    page.until_text_has("main", section.text).await;
    page.gone(".notice").await;
    page.eval("window.journeyWasHere === true").await == json!(true)
}

async fn has_app(page: &Page<'_>) {
    let ready = "return document.documentElement.dataset.app === 'ready'";
    page.until(ready, "the app").await;
}

async fn is_shown_by_the_app(page: &Page<'_>, section: &Section) {
    has_app(page).await;
    let name = section.name;
    assert!(follows(page, section).await, "the app shows {name}");
}

/// Opens the page before the section, lets its files fail, and looks at what the table says.
async fn one_cell(
    site: &Site,
    browser: &Browser<'_>,
    section: &Section,
    files: &[String],
    way: &str,
    outcome: &str,
) {
    for file in files {
        site.fail(file, fault(way));
    }
    let with_worker = files.iter().any(|file| file.ends_with("/worker.js"));
    let visit = if with_worker {
        browser.visit().with_worker()
    } else {
        browser.visit()
    };
    let page = visit.open(section.before).await;
    // The browser says in its console what it could not load. Nothing else may stand there.
    for told in TOLD {
        page.tolerate_console(told);
    }
    reads(&page, section).await;
    match outcome {
        "as ever" => {
            is_shown_by_the_app(&page, section).await;
        }
        "plain" => {
            let without = "return document.readyState === 'complete' && !document.documentElement.dataset.app";
            page.until(without, "the page without the app").await;
            for control in [".filters", ".theme-button", ".search-button[type=button]"] {
                page.gone(control).await;
            }
            assert!(
                !follows(&page, section).await,
                "the browser loads {}",
                section.name
            );
        }
        "later" => {
            for file in files {
                site.asked_for(file, 1).await;
            }
            reads(&page, section).await;
            for file in files {
                site.mend(file);
            }
            is_shown_by_the_app(&page, section).await;
        }
        "whole page" => {
            has_app(&page).await;
            assert!(
                !follows(&page, section).await,
                "the browser loads {}",
                section.name
            );
        }
        other => panic!("{other:?} is not an outcome that the table explains"),
    }
    for file in files {
        site.mend(file);
    }
    page.finish().await;
}

/// One row of the table.
async fn row(file: &'static str, section: Section) {
    journey(async |site: &Site, browser| {
        let files = addresses(browser, file).await;
        for (way, outcome) in outcomes(file) {
            eprintln!("{file}, {way}: {outcome}");
            one_cell(site, browser, &section, &files, way, &outcome).await;
        }
    })
    .await;
}

macro_rules! rows {
    ($($name:ident: $file:literal, $section:expr;)*) => {
        /// Every row that a test holds.
        const ROWS: &[&str] = &[$($file),*, "the page itself"];
        $(#[tokio::test] async fn $name() { row($file, $section).await; })*
    };
}

rows! {
    start: "`start.js`", EVENTS;
    offline_js: "`offline.js`", EVENTS;
    compiler: "`compiler.js`", EVENTS;
    script: "the app's script", EVENTS;
    wasm: "the app's WebAssembly", EVENTS;
    styles: "the whole sheet of styles", EVENTS;
    fonts: "the fonts", EVENTS;
    icon: "the icon", EVENTS;
    manifest: "the manifest", EVENTS;
    worker: "`worker.js`", EVENTS;
    site_json: "`content/site.json`", EVENTS;
    events_json: "`content/events.json`", EVENTS;
    news_json: "`content/news.json`", NEWS;
    research_json: "`content/research.json`", RESEARCH;
    committee_json: "`content/committee.json`", COMMITTEE;
}

/// Pages, and what stands on them: one for each way to fail, because browsers keep what has come of a page,
/// and ask for the rest of it the next time.
const PAGES: [(&str, &str); 6] = [
    ("/events/", EVENTS.text),
    ("/news/", NEWS.text),
    ("/research/", RESEARCH.text),
    ("/events/annual-meeting-abu-dhabi-2025/", "Abu Dhabi"),
    ("/research/blender/", "BLENDER"),
    ("/news/carol-hodgson-ats-award/", "Hodgson"),
];

/// A visitor goes to a page while the host fails there, and sees this.
async fn page_is(site: &Site, page: &Page<'_>, (path, text): (&str, &str), outcome: &str) {
    match outcome {
        "not found" => {
            page.until_text("h1", "Nothing at this address").await;
            page.see(".site-nav a").await;
        }
        "the host's" => page.until_text("body", "out of order").await,
        "later" => {
            site.mend(path);
            page.until_text_has("main", text).await;
        }
        // Nothing can be asked of a page that never ends. It is loaded again.
        "broken off" => {
            site.asked_for(path, 1).await;
            site.mend(path);
            let going = page.client().goto(&site.url(path)).await;
            going.expect("the page can be loaded again");
            page.until_text_has("main", text).await;
        }
        "as text" => page.until_text_has("body", "<!doctype html>").await,
        "as sent" => {
            page.until_text("h1", "Test bytes from somewhere else")
                .await;
        }
        other => panic!("{other:?} is not an outcome that the table explains"),
    }
}

#[tokio::test]
async fn the_page_itself() {
    journey(async |site: &Site, browser| {
        for ((way, outcome), target) in outcomes("the page itself").into_iter().zip(PAGES) {
            let path = target.0;
            eprintln!("the page itself, {way}: {outcome}");
            site.fail(path, fault(way));
            let page = browser.open(path).await;
            for told in TOLD {
                page.tolerate_console(told);
            }
            page_is(site, &page, target, &outcome).await;
            site.mend(path);
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_connection_is_lost_in_the_middle_of_a_change_of_pages() {
    journey(async |site, browser| {
        site.fail("/content/events.json", Fault::Hang);
        let page = browser.open("/committee/").await;
        page.tolerate_console("net::ERR_");
        has_app(&page).await;
        site.asked_for("/content/events.json", 1).await;
        page.follow("Events").await;
        page.see("main .loading").await;
        page.offline(true).await;
        site.fail("/content/events.json", Fault::Reset);
        page.until_text("h1", "Events").await;
        page.until_text_has("main .notice", "The events could not be fetched.")
            .await;
        page.see(".site-nav a").await;
        site.mend("/content/events.json");
        page.offline(false).await;
        page.push("Try again").await;
        page.until_text_has("main", EVENTS.text).await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
async fn the_host_is_lost_in_the_middle_of_a_change_of_pages() {
    journey_on(Deployment::of_the_site().host(), async |site, browser| {
        let page = visit_and_keep(browser, "/committee/").await;
        for told in TOLD {
            page.tolerate_console(told);
        }
        site.fail("/content/events.json", Fault::Hang);
        page.reload().await;
        has_app(&page).await;
        page.follow("Events").await;
        site.stop();
        page.until_text("h1", "Events").await;
        page.until_text_has("main", EVENTS.text).await;
        page.until_text_has("[role=status]", "This is the site as of")
            .await;
        page.gone(".notice").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_of_the_release_before_reads() {
    let deployment = Deployment::of_the_site();
    let before = fs::read(deployment.folder().join("committee/index.html")).unwrap();
    deployment.next_release();
    journey_on(deployment.host(), async |site, browser| {
        site.fail("/committee/", Fault::Body(before));
        let page = browser.open("/committee/").await;
        for told in TOLD {
            page.tolerate_console(told);
        }
        reads(&page, &EVENTS).await;
        let without =
            "return document.readyState === 'complete' && !document.documentElement.dataset.app";
        page.until(without, "the page without the app").await;
        assert!(!follows(&page, &EVENTS).await, "the browser loads Events");
        has_app(&page).await;
        let is_next = "document.querySelector('meta[name=test-release]') !== null";
        assert_eq!(page.eval(is_next).await, true);
        page.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_clock_that_is_wrong_by_years_breaks_nothing() {
    journey(async |_site, browser| {
        for (now, tense) in [
            ("2001-01-01T00:00:00Z", "upcoming"),
            ("2061-01-01T00:00:00Z", "past"),
        ] {
            let page = browser.visit().at(now).open("/committee/").await;
            is_shown_by_the_app(&page, &EVENTS).await;
            page.until_text_has("main h2", tense).await;
            page.go("/").await;
            page.until_text_has("main", COMMITTEE.text).await;
            page.finish().await;
        }
    })
    .await;
}

#[test]
fn every_line_names_its_test() {
    let manual = page_of_the_manual();
    let all = rows(&manual);
    let lines = all
        .iter()
        .filter(|row| row.len() == 3 && row[0] != "what happens");
    let mut count = 0;
    for line in lines {
        let name = line[2].trim_matches('`');
        let (modules, test) = name.rsplit_once("::").expect("a module and a test");
        let place = format!("tests/journeys/{}.rs", modules.replace("::", "/"));
        let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&place));
        let source = source.unwrap_or_else(|error| panic!("{place}: {error}"));
        let head = format!("#[tokio::test]\nasync fn {test}()");
        assert!(
            source.contains(&head),
            "{place} has no test {test}, of which docs/reliability.md speaks"
        );
        count += 1;
    }
    assert!(count > 10, "{count} lines");
}

#[test]
fn every_row_is_tested() {
    let manual = page_of_the_manual();
    let all = rows(&manual);
    let after_head = all.iter().skip_while(|row| row[0] != "file").skip(1);
    let files = after_head
        .take_while(|row| row.len() == 7)
        .map(|row| row[0]);
    let mut files: Vec<&str> = files.collect();
    let mut tested = ROWS.to_vec();
    files.sort_unstable();
    tested.sort_unstable();
    assert_eq!(files, tested);
}
