//! Hostile texts in the content: visitors see them as texts, and nothing of them runs, whether
//! the app draws a page or takes over one that was published with them.

use content::{Route, paging};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::{
    journey::{journey, journey_on},
    page::Page,
    published::Published,
    server::{Fault, Site},
};
use crowd::{LAST, LEFT_OUT, Record, content, records, site as site_of, with_refused};

#[path = "../hostile/corpus.rs"]
mod corpus;
#[path = "../hostile/crowd.rs"]
mod crowd;

/// What the scripts of these journeys have in common.
const LOOK: &str = include_str!("../hostile/look.js");

/// The day on which the visitors come, and on which the site was published.
const TODAY: &str = "2031-05-01T00:00:00Z";

/// The pages with lists, and the file that each shows.
const LISTS: [(&str, &str); 4] = [
    ("/events/", "events.json"),
    ("/news/", "news.json"),
    ("/research/", "research.json"),
    ("/committee/", "committee.json"),
];

/// Cases of which more is looked at: one of each way out of a text.
const CHOSEN: [&str; 8] = [
    "script after an end of script",
    "end of the title",
    "end of a double-quoted attribute",
    "marks of the drawn page",
    "another mount point",
    "entities twice over",
    "override of the direction",
    "line separators",
];

fn is_chosen(record: &Record) -> bool {
    CHOSEN.contains(&record.case)
}

fn expected(records: &[Record]) -> Vec<Value> {
    records.iter().map(Record::expected).collect()
}

/// Puts these files on the host, in the place of its own.
fn serve(site: &Site, file: &str, content: &Value) {
    let body = Fault::Body(content.to_string().into_bytes());
    site.fail(&format!("/content/{file}"), body);
}

/// Asserts that a script in the page finds nothing wrong.
async fn finds_nothing_wrong(page: &Page<'_>, script: &str, arguments: Vec<Value>) {
    let found: Result<Value, CmdError> = page.run(&format!("{LOOK}\n{script}"), arguments).await;
    let found = found.unwrap_or_else(|error| panic!("{script}: {error}"));
    none_of(&found, script);
}

#[track_caller]
fn none_of(found: &Value, what: &str) {
    let found = found.as_array().expect("a list of what is wrong");
    let lines: Vec<&str> = found.iter().filter_map(Value::as_str).collect();
    assert!(found.is_empty(), "{what}:\n{}", lines.join("\n"));
}

/// Asserts that the list at this address shows every record as it was written.
async fn lists(page: &Page<'_>, path: &str, records: &[Record]) {
    let arguments = vec![json!(path), json!(expected(records))];
    finds_nothing_wrong(
        page,
        "return wrongWithList(arguments[0], arguments[1])",
        arguments,
    )
    .await;
}

#[tokio::test]
async fn lists_show_the_texts_and_leave_out_what_is_refused() {
    journey(async |site, browser| {
        let records = records();
        let files = with_refused(content(&records, |_| true));
        for (file, content, _) in &files {
            serve(site, file, content);
        }
        let page = browser.visit().at(TODAY).open("/").await;
        page.until_text_has("main", &records[0].shown_line).await;
        page.ready().await;
        finds_nothing_wrong(&page, "return intruders()", Vec::new()).await;
        // The host has no files for the pages of long lists.
        page.expect_console("404");
        for (path, file) in LISTS {
            let pages: Option<fn(u16) -> Route> = match path {
                "/events/" => Some(Route::events),
                "/news/" => Some(Route::news),
                _ => None,
            };
            if let Some(address) = pages {
                for (number, records) in (1..).zip(records.chunks(paging::LENGTH)) {
                    page.go(&address(number).path()).await;
                    page.until_text_has("main", &records[0].shown_line).await;
                    page.ready().await;
                    lists(&page, path, records).await;
                }
            } else {
                page.go(path).await;
                page.until_text_has("main", LAST).await;
                lists(&page, path, &records).await;
            }
            let left_out = files.iter().find(|(name, ..)| *name == file);
            let count = left_out.map_or(0, |(.., count)| *count);
            let note =
                format!("{count} entries could not be shown because they have mistakes in them.");
            page.until_text_has("main .left-out", &note).await;
            assert!(!page.text().await.contains(LEFT_OUT), "{path}");
        }
    })
    .await;
}

/// Every case has a page of its own below this address, which the app draws.
async fn pages_show_the_texts(section: &'static str, chunk: usize) {
    journey(async |site, browser| {
        let records = records();
        for (file, content) in content(&records, |_| true) {
            serve(site, file, &content);
        }
        let page = browser.visit().at(TODAY).open("/").await;
        page.until_text_has("main", &records[0].shown_line).await;
        page.ready().await;
        for records in records.chunks(chunk) {
            let script = format!(
                "{LOOK}\nconst [root, section, records, done] = arguments;
                 wrongWithPages(root, section, records).then(done, (error) => done([String(error)]));"
            );
            let root = site.url("/");
            let arguments = vec![
                json!(root.trim_end_matches('/')),
                json!(section),
                json!(expected(records)),
            ];
            let found = page.client().execute_async(&script, arguments).await;
            none_of(&found.expect("the pages are looked at"), section);
        }
    })
    .await;
}

#[tokio::test]
async fn pages_of_events_show_the_texts() {
    pages_show_the_texts("/events/", 24).await;
}

#[tokio::test]
async fn pages_of_news_show_the_texts() {
    pages_show_the_texts("/news/", 24).await;
}

#[tokio::test]
async fn the_networks_own_words_are_texts_too() {
    journey(async |site, browser| {
        let page = browser.visit().at(TODAY).open("/").await;
        for record in records().iter().filter(|record| is_chosen(record)) {
            serve(site, "site.json", &site_of(record));
            page.go("/").await;
            let script = "const found = [];
                check(found, arguments[0], document.querySelector('h1'), arguments[0].line, 'name', true);
                check(found, arguments[0], document.querySelector('.brand'), arguments[0].line, 'short name', true);
                check(found, arguments[0], document.querySelector('.site-footer-links a'), arguments[0].line, 'link', true);
                prose(found, arguments[0], document.querySelector('main .lead'), 'mission');
                const title = `${arguments[0].line} (${arguments[0].line})`;
                if (plain(document.title) !== plain(title)) found.push(`the title is ${document.title}`);
                return found.length === 0 || found";
            page.wait(
                format!("the texts of {}", record.case),
                format!("{LOOK}\n{script}"),
                vec![record.expected()],
            )
            .await;
            finds_nothing_wrong(&page, "return intruders()", Vec::new()).await;
        }
    })
    .await;
}

/// The finished site with hostile content.
fn published(records: &[Record]) -> Published {
    let mut files = content(records, is_chosen);
    files.push(("site.json", site_of(&records[0])));
    Published::new("hostile-site", TODAY, &files)
}

/// Remembers the heading, and what is taken away from the page or put into it.
const WITNESS: &str = "addEventListener('DOMContentLoaded', () => {
        const app = document.getElementById('app');
        // The window's own empty page, before the first of the site.
        if (!app) return;
        window.heading = document.querySelector('h1');
        window.changed = [];
        new MutationObserver((changes) => {
            for (const { addedNodes, removedNodes, target } of changes) {
                if (!target.closest?.('main')) continue;
                for (const node of [...addedNodes, ...removedNodes]) changed.push(node.textContent.slice(0, 200));
            }
        }).observe(app, { childList: true, subtree: true });
    });";

#[tokio::test]
async fn pages_published_with_the_texts_are_taken_over_as_they_are() {
    let records = records();
    let published = published(&records);
    journey_on(published.host(), async |_site, browser| {
        let page = browser
            .visit()
            .at(TODAY)
            .with_script(WITNESS)
            .open("/")
            .await;
        let chosen: Vec<Record> = records.iter().filter(|record| is_chosen(record)).cloned().collect();
        assert_eq!(chosen.len(), CHOSEN.len());
        let mut paths = vec!["/".to_owned()];
        paths.extend(LISTS.map(|(path, _)| path.to_owned()));
        for record in &chosen {
            paths.push(format!("/events/{}/", record.id));
            paths.push(format!("/news/{}/", record.id));
            paths.push(format!("/research/{}/", record.id));
        }
        for path in &paths {
            page.go(path).await;
            page.until("return location.pathname === document.getElementById('app')?.dataset.page", path)
                .await;
            page.ready().await;
            page.until(
                "return performance.getEntriesByType('resource').filter((e) => e.name.endsWith('.json')).length === 5",
                "the content, asked for once more",
            )
            .await;
            assert_eq!(page.eval("document.querySelector('h1') === window.heading").await, true, "{path}");
            assert_eq!(page.eval("window.changed").await, json!([]), "{path}");
            finds_nothing_wrong(&page, "return intruders()", Vec::new()).await;
            match path.as_str() {
                "/events/" | "/news/" => lists(&page, path, &chosen).await,
                "/research/" | "/committee/" => lists(&page, path, &records).await,
                _ => {}
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_a_text_must_not_do_is_noticed() {
    journey(async |_site, browser| {
        let page = browser.visit().at(TODAY).open("/").await;
        page.ready().await;
        finds_nothing_wrong(&page, "return intruders()", Vec::new()).await;
        for (what, tampering) in [
            ("<form>", "main.insertAdjacentHTML('beforeend', '<form></form>')"),
            ("<x-y>", "main.insertAdjacentHTML('beforeend', '<x-y></x-y>')"),
            ("title of <p>", "main.insertAdjacentHTML('beforeend', '<p title=x>')"),
            ("a link to", "main.insertAdjacentHTML('beforeend', '<a href=\"javascript:x\">x</a>')"),
            ("a link to", "main.insertAdjacentHTML('beforeend', '<a href=\"data:,x\">x</a>')"),
            ("not one main", "main.after(document.createElement('main'))"),
            ("a script of the content ran", "window.__hacked = 1"),
        ] {
            let script = format!("{LOOK}\nconst main = document.querySelector('main'); {tampering}; return intruders()");
            let found = page.run(&script, Vec::new()).await.unwrap().to_string();
            assert!(found.contains(what), "{what} in {found}");
        }
        // A text with a character too few, and one that nobody can see.
        let looks = "const record = { case: 'x', prose: 'x' }, found = [], heading = document.querySelector('h1');
            check(found, record, heading, heading.textContent, 'heading', true);
            if (found.length > 0) return found;
            check(found, record, heading, heading.textContent.slice(1), 'heading', true);
            prose(found, record, heading, 'prose');
            check(found, record, undefined, 'x', 'nothing', true);
            const hidden = document.querySelector('main [hidden], title');
            check(found, record, hidden, hidden.textContent, 'hidden', true);
            return found";
        let found = page.run(&format!("{LOOK}\n{looks}"), Vec::new()).await.unwrap();
        assert_eq!(found.as_array().map(Vec::len), Some(4), "{found}");
    })
    .await;
}

#[tokio::test]
async fn pages_of_studies_show_the_texts() {
    pages_show_the_texts("/research/", 24).await;
}
