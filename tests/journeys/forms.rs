//! The forms for the content, on a copy of it: an event is added, news edited and a portrait uploaded.
//! The files then say exactly that, the checker has nothing to say, and the site shows it.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use content::File;
use fantoccini::Locator;
use serde_json::{Value, json};
use site::check::check;
use tempfile::TempDir;

use crate::{
    browser::Browser, journey::journey_on, page::Page, published::Published, server::Host,
};

/// What is added to the events, as people write it by hand.
const EVENT: &str = r#"    {
      "id": "test-event-2030",
      "title": "Test event",
      "start": "2030-05",
      "time_zone": "Europe/London",
      "kind": "network",
      "status": "scheduled",
      "place": {
        "city": "Testville",
        "country": "GB"
      },
      "summary": "A test with an **important** word."
    },
"#;

/// The forms, served as `make admin` does, for a copy of the content.
struct Forms {
    server: Child,
    address: SocketAddr,
    content: TempDir,
}

impl Forms {
    fn start() -> Self {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let content = tempfile::tempdir().unwrap();
        for file in File::ALL {
            let name = file.name();
            fs::copy(
                project.join("public/content").join(name),
                content.path().join(name),
            )
            .unwrap();
        }
        let pages = env::var_os("ECMONET_FORMS")
            .map_or_else(|| project.join("target/forms"), PathBuf::from);
        let mut server = Command::new("node")
            .arg(project.join("scripts/admin/server.mjs"))
            .args([&pages, content.path()])
            .env("FORMS_CHECKER", checker())
            // The system chooses a port, and the server ends with its input, which is ours.
            .args(["0", "attended"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node starts");
        let said = BufReader::new(server.stdout.take().unwrap()).lines().next();
        let said = said.expect("the server says where it listens").unwrap();
        let port: u16 = said.rsplit(' ').next().unwrap().parse().unwrap();
        Self {
            server,
            address: SocketAddr::from(([127, 0, 0, 1], port)),
            content,
        }
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.content.path().join(file)).unwrap()
    }

    fn json(&self, file: &str) -> Value {
        serde_json::from_str(&self.text(file)).unwrap()
    }

    /// Opens the form of a file.
    async fn open(&self, page: &Page<'_>, form: &str) {
        let address = format!("/admin/#/collections/_singletons/entries/{form}");
        page.go(&address).await;
        page.see("[data-key-path]").await;
    }

    /// Saves the form, which then closes, and waits until the file is written.
    async fn save(&self, page: &Page<'_>, file: File) {
        let before = self.text(file.name());
        push(page, "body", "Save").await;
        page.until_at("/admin/#/collections/_singletons").await;
        page.wait_for(format!("another {}", file.name()), async || {
            let is_written = self.text(file.name()) != before;
            is_written.then_some(()).ok_or("the same".to_owned())
        })
        .await;
    }
}

/// The program that checks the content, as the tests were compiled with it.
fn checker() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    target.join("debug/site")
}

impl Drop for Forms {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Comes to the forms, and waits until they have read the files.
async fn visit<'site>(browser: &Browser<'site>) -> Page<'site> {
    let page = browser.open("/admin/").await;
    page.until_text_has("body", "Events").await;
    page
}

/// Where a field is: forms name it by the path of its key.
fn at(path: &str) -> String {
    format!("[data-key-path=\"{path}\"]")
}

/// Scrolls on until a field is there: fields are drawn as they come near.
async fn reach(page: &Page<'_>, path: &str) {
    let (record, _) = path.rsplit_once('.').unwrap();
    let look = format!(
        "const field = document.querySelector('{}');
         const drawn = [...document.querySelectorAll('[data-key-path^=\"{record}.\"]')];
         (field ?? drawn.at(-1))?.scrollIntoView({{ block: 'center' }});
         return field?.checkVisibility()",
        at(path)
    );
    page.until(&look, &format!("the field {path}")).await;
}

/// Pushes a button with this text, as soon as it can be pushed.
async fn push(page: &Page<'_>, within: &str, text: &str) {
    // Words from the configuration stand between signs that keep their direction.
    let look = "const named = (button) => textOf(button).replace(/[\\u2068\\u2069]/g, '').endsWith(arguments[1]);
        const buttons = seen(`${arguments[0]} button:not(:disabled)`);
        const button = buttons.find((button) => button.ariaDisabled !== 'true' && named(button));
        button?.click();
        return button !== undefined";
    page.wait(
        format!("the button {text:?} in {within}"),
        look,
        vec![json!(within), json!(text)],
    )
    .await;
}

/// Adds a record to a list, and waits until it has the focus, as it gets it when it is drawn.
async fn add(page: &Page<'_>, list: &str, text: &str) {
    push(page, &at(list), text).await;
    let look = format!(
        "return document.activeElement.matches('{} .item-list button')",
        at(list)
    );
    page.until(&look, "the new record").await;
}

/// Unfolds the first record of a list.
async fn unfold(page: &Page<'_>, list: &str) {
    let look = format!(
        "const first = document.querySelector('{0} [aria-label=Expand]');
         if (!document.querySelector('[data-key-path^=\"{list}.0.\"]')) first?.click();
         return document.querySelector('[data-key-path^=\"{list}.0.\"]') !== null",
        at(list)
    );
    page.until(&look, &format!("the first record of {list}"))
        .await;
}

/// Clicks into a field.
async fn enter(page: &Page<'_>, path: &str, element: &str) {
    reach(page, path).await;
    let selector = format!("{} {element}", at(path));
    page.wait_for(format!("{selector} to click on"), async || {
        let found = page.client().find(Locator::Css(&selector)).await;
        let found = found.map_err(|error| error.to_string())?;
        found.click().await.map_err(|error| error.to_string())
    })
    .await;
}

/// Types into a field, behind what is there.
async fn fill(page: &Page<'_>, path: &str, text: &str) {
    enter(page, path, "input").await;
    page.press("End").await;
    page.type_text(text).await;
}

/// Chooses from the list of a field.
async fn choose(page: &Page<'_>, path: &str, option: &str) {
    enter(page, path, "[role=combobox]").await;
    let look =
        "const option = seen('[role=option]').find((option) => textOf(option) === arguments[0]);
        option?.click();
        return option !== undefined";
    page.wait(format!("the option {option}"), look, vec![json!(option)])
        .await;
    let chosen = "const field = document.querySelector(arguments[0]);
        return textOf(field) === arguments[1] || textOf(field)";
    let field = format!("{} [role=combobox]", at(path));
    page.wait(
        format!("{option} to be chosen"),
        chosen,
        vec![json!(field), json!(option)],
    )
    .await;
}

async fn add_an_event(forms: &Forms, page: &Page<'_>) {
    forms.open(page, "events").await;
    add(page, "events", "Add Event").await;
    fill(page, "events.0.id", "test-event-2030").await;
    fill(page, "events.0.title", "Test event").await;
    fill(page, "events.0.start", "2030-05").await;
    choose(page, "events.0.time_zone", "Europe/London").await;
    choose(page, "events.0.kind", "Network").await;
    choose(page, "events.0.status", "Scheduled").await;
    fill(page, "events.0.place.city", "Testville").await;
    choose(page, "events.0.place.country", "United Kingdom").await;
    enter(page, "events.0.summary", "[contenteditable=true]").await;
    page.type_text("A test with an **important** word.").await;
    forms.save(page, File::Events).await;
}

async fn edit_the_first_news(forms: &Forms, page: &Page<'_>) {
    forms.open(page, "news").await;
    unfold(page, "news").await;
    fill(page, "news.0.title", " (tested)").await;
    forms.save(page, File::News).await;
}

async fn upload_a_portrait(forms: &Forms, page: &Page<'_>, portrait: &Path) {
    forms.open(page, "committee").await;
    unfold(page, "members").await;
    reach(page, "members.0.photo").await;
    let input = format!("{} input[type=file]", at("members.0.photo"));
    let input = page.client().find(Locator::Css(&input)).await.unwrap();
    input.send_keys(portrait.to_str().unwrap()).await.unwrap();
    page.see(&format!("{} img", at("members.0.photo"))).await;
    forms.save(page, File::Committee).await;
}

/// The text with `addition` behind the first `mark`.
fn behind(text: &str, mark: &str, addition: &str) -> String {
    let (before, after) = text.split_once(mark).unwrap();
    [before, mark, addition, after].concat()
}

/// The text of the committee's file whose first member has this photo.
fn with_photo(text: &str, member: &Value) -> String {
    // Behind the last key that precedes it in a member and is there.
    let keys = ["url", "orcid", "country", "city", "affiliation", "group"];
    let key = keys.into_iter().find(|key| member[key].is_string());
    let key = key.expect("the first member is in a group");
    let (_, members) = text.split_once("\"members\"").unwrap();
    let line = format!("\"{key}\": {},\n", member[key]);
    let members_now = behind(
        members,
        &line,
        "      \"photo\": \"photos/test-portrait.webp\",\n",
    );
    text.replace(members, &members_now)
}

#[tokio::test]
async fn what_is_typed_into_forms_is_what_the_files_say_and_the_site_shows() {
    let forms = Forms::start();
    let pictures = tempfile::tempdir().unwrap();
    let portrait = pictures.path().join("Test Portrait.png");
    let icon = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/images/icon-192.png");
    fs::copy(icon, &portrait).unwrap();

    let before = File::ALL.map(|file| forms.text(file.name()));
    let [site, events, news, research, committee] = &before;
    let title = forms.json("news.json")["news"][0]["title"].to_string();
    let member = forms.json("committee.json")["members"][0].clone();
    let expected = [
        site.clone(),
        behind(events, "\"events\": [\n", EVENT),
        news.replacen(
            &title,
            &format!("{} (tested)\"", title.trim_end_matches('"')),
            1,
        ),
        research.clone(),
        with_photo(committee, &member),
    ];

    journey_on(Host::elsewhere(forms.address), async |_site, browser| {
        let page = visit(browser).await;
        add_an_event(&forms, &page).await;
        edit_the_first_news(&forms, &page).await;
        upload_a_portrait(&forms, &page, &portrait).await;
    })
    .await;

    for (file, expected) in File::ALL.into_iter().zip(expected) {
        assert_eq!(forms.text(file.name()), expected, "{}", file.name());
    }
    let report = check(forms.content.path());
    assert!(report.is_clean(), "{report}");

    let files = File::ALL.map(|file| (file.name(), forms.json(file.name())));
    let photo = fs::read(forms.content.path().join("photos/test-portrait.webp")).unwrap();
    let published = Published::with_picture(
        "with-forms",
        "2030-01-01T00:00:00Z",
        &files,
        Some(("photos/test-portrait.webp", &photo)),
    );
    journey_on(published.host(), async |_site, browser| {
        let page = browser.open("/events/test-event-2030/").await;
        page.until_text("h1", "Test event").await;
        page.until_text("strong", "important").await;
        page.go("/news/").await;
        page.until_text_has(".story-title", "(tested)").await;
        page.go("/committee/").await;
        page.until(
            "const face = document.querySelector('img.face');
             return face?.complete && face.naturalWidth > 0",
            "the portrait",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn what_no_form_knows_is_said_once_it_is_saved() {
    let forms = Forms::start();
    journey_on(Host::elsewhere(forms.address), async |_site, browser| {
        let page = visit(browser).await;
        forms.open(&page, "events").await;
        unfold(&page, "events").await;
        fill(&page, "events.0.end", "1999").await;
        forms.save(&page, File::Events).await;
        page.until_text_has("dialog li", "before it begins").await;
        page.push("Close").await;
        page.gone("dialog li").await;
    })
    .await;
}

#[tokio::test]
async fn visitors_load_nothing_of_the_forms() {
    journey_on(Host::of_the_site(), async |site, browser| {
        let page = browser.visit().with_worker().open("/").await;
        page.ready().await;
        page.until(
            "return navigator.serviceWorker.controller !== null",
            "the service worker",
        )
        .await;
        let kept = "(async () => {
            const names = await caches.keys();
            const requests = names.map(async (name) => (await caches.open(name)).keys());
            return (await Promise.all(requests)).flat().map(({ url }) => url);
        })()";
        let kept = page.eval(kept).await;
        let kept = kept.as_array().unwrap();
        assert!(!kept.is_empty());
        let of_forms = |url: &&Value| url.as_str().is_some_and(|url| url.contains("/admin/"));
        assert_eq!(kept.iter().find(of_forms), None);
        for file in ["/admin/", "/admin/admin.js", "/admin/config.json"] {
            assert_eq!(site.requests(file), 0, "{file}");
        }
        // They are there all the same, and ask which folder to work in.
        page.go("/admin/").await;
        page.until_text("button", "Open the project’s folder").await;
    })
    .await;
}
