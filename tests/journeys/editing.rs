//! Maintainers at work: what is saved shows in the open page, mistakes are told over it, drafts are
//! marked; and addresses that pages had before lead on.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
};

use serde_json::{Value, json};
use site::live::Preview;

use crate::{browser::Browser, journey::journey_on, page::Page, published::Published};

/// The content of a site that is edited, and the site that shows it.
struct Desk {
    content: PathBuf,
    site: Published,
}

impl Desk {
    /// Lays out a copy of the published content, and follows it until the tests end.
    fn new(name: &str) -> Self {
        let content = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-content"));
        let _ = fs::remove_dir_all(&content);
        fs::create_dir_all(content.join("photos")).unwrap();
        let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
        for entry in fs::read_dir(published).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, content.join(path.file_name().unwrap())).unwrap();
            }
        }
        let site = Published::to_look_at(name);
        let (folder, shown) = (content.clone(), site.folder().to_owned());
        thread::spawn(move || {
            let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/page/site.css");
            let preview = Preview {
                content: &folder,
                site: &shown,
                styles: &styles,
            };
            preview.follow(|_| {}).unwrap();
        });
        Self { content, site }
    }

    /// Saves a change, as an editor does: in a file of its own, which takes the old one's place.
    fn save(&self, file: &str, change: impl FnOnce(&mut String)) {
        let path = self.content.join(file);
        let mut text = fs::read_to_string(&path).unwrap();
        change(&mut text);
        let aside = path.with_extension("part");
        fs::write(&aside, text).unwrap();
        fs::rename(aside, path).unwrap();
    }
}

/// Whether the content is followed.
const FOLLOWED: &str = "return fetch('/preview.json').then((state) => state.json()).then(({ version }) => Boolean(version))";

/// Opens a page, and waits until the app is there and the content followed.
async fn open<'site>(browser: &Browser<'site>, path: &str) -> Page<'site> {
    let page = browser.open(path).await;
    page.ready().await;
    // Its answer is promised, which `until` would take for one.
    page.wait("the preview".to_owned(), FOLLOWED, Vec::new())
        .await;
    page
}

/// A change of one value.
fn replaced(from: &str, to: &str) -> impl FnOnce(&mut String) {
    move |text| {
        assert!(text.contains(from), "{from}");
        *text = text.replacen(from, to, 1);
    }
}

/// Waits until what is told over the page has this in it.
async fn until_told(page: &Page<'_>, text: &str) {
    page.wait(
        format!("\"{text}\" over the page"),
        "const told = document.querySelector('#content-problems')?.shadowRoot.textContent;
         return told?.includes(arguments[0]) || told",
        vec![json!(text)],
    )
    .await;
}

#[tokio::test]
async fn what_is_saved_shows_where_the_reader_is() {
    let desk = Desk::new("desk-saved");
    journey_on(desk.site.host(), async |_site, browser| {
        let page = open(browser, "/research/").await;
        page.eval("(scrollTo({ top: 900, behavior: 'instant' }), (window.kept = true))")
            .await;
        desk.save(
            "research.json",
            replaced("\"name\": \"BLENDER\"", "\"name\": \"Changed name\""),
        );
        page.until_text_has("#blender .study-name", "Changed name")
            .await;
        assert_eq!(
            page.eval("window.kept").await,
            true,
            "the page was not loaded anew"
        );
        assert_eq!(page.eval("Math.round(scrollY)").await, 900);
        // Whoever comes later finds it in the page itself.
        let later = browser.visit().without_scripts().open("/research/").await;
        later
            .until_text_has("#blender .study-name", "Changed name")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_mistake_is_told_over_the_page_until_it_is_mended() {
    let desk = Desk::new("desk-mistake");
    journey_on(desk.site.host(), async |_site, browser| {
        let page = open(browser, "/news/").await;
        desk.save(
            "news.json",
            replaced("\"kind\": \"funding\"", "\"kind\": \"fundign\""),
        );
        until_told(&page, "1 problem in the content").await;
        until_told(&page, "\"fundign\" cannot be used here").await;
        until_told(&page, "Did you mean \"funding\"?").await;
        // The page shows what it showed, and works.
        page.until_text_has("#news-title", "Latest news").await;
        page.follow("Events").await;
        page.until_at("/events/").await;
        until_told(&page, "fundign").await;
        // A page that is opened now is told as well.
        page.reload().await;
        until_told(&page, "fundign").await;
        desk.save("news.json", replaced("fundign", "funding"));
        page.gone("#content-problems").await;
    })
    .await;
}

#[tokio::test]
async fn a_draft_shows_with_a_badge() {
    let desk = Desk::new("desk-draft");
    journey_on(desk.site.host(), async |_site, browser| {
        let page = open(browser, "/news/").await;
        desk.save("news.json", |text| {
            let mut news: Value = serde_json::from_str(text).unwrap();
            let draft = json!({
                "id": "sample", "title": "A sample draft", "kind": "award", "summary": "Sample.",
                "draft": true,
            });
            news["news"].as_array_mut().unwrap().insert(0, draft);
            *text = news.to_string();
        });
        page.until_text_has(".story-lead", "A sample draft").await;
        let badge = "getComputedStyle(document.querySelector('.story-lead'), '::after').content";
        assert_eq!(page.eval(badge).await, "\"Draft\"");
        page.follow("A sample draft").await;
        page.until_at("/news/sample/").await;
        page.see("article[data-held=Draft]").await;
    })
    .await;
}

#[tokio::test]
async fn an_address_that_moved_leads_on_everywhere() {
    let site = Published::new("moved", "2026-01-15T12:00:00Z", &[]);
    journey_on(site.host(), async |_site, browser| {
        // Without a script, by the page that was published.
        let page = browser
            .visit()
            .without_scripts()
            .open("/current-research/")
            .await;
        page.until_at("/research/").await;
        // Added on the host since: by the app.
        let path = site.folder().join("content/site.json");
        let mut content: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        content["redirects"] = json!([{ "from": "/since/then", "to": "/committee/" }]);
        fs::write(path, content.to_string()).unwrap();
        let page = browser.open("/since/then/").await;
        page.until_at("/committee/").await;
        page.expect_console("404");
    })
    .await;
}
