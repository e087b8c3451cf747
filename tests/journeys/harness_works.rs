//! The harness on a small site whose behaviour is known: it sees what happens, and it
//! fails when it should.

use std::{path::Path, time::Duration};

use serde_json::json;

use crate::{
    journey::{Failure, attempt, journey_on},
    server::{Fault, Host, strict_policy},
};

const EVENTS: &str = "/content/events.json";

fn fixture() -> Host {
    Host::of(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys/fixture"))
}

/// What the page says after its content met this fault.
async fn trouble_after(fault: Fault, says: &str, console: Option<&str>) {
    journey_on(fixture(), async |site, browser| {
        site.fail(EVENTS, fault);
        let page = browser.open("/").await;
        page.until_text("#trouble", says).await;
        if let Some(text) = console {
            page.expect_console(text);
        }
        site.mend(EVENTS);
        page.push("Load again").await;
        page.until_text("#events li", "Second event").await;
        assert!(site.requests(EVENTS) >= 2);
    })
    .await;
}

async fn failure_of(path: &str, walk: impl AsyncFnOnce(&crate::page::Page<'_>)) -> Failure {
    let walked = attempt(fixture(), async |_site, browser| {
        let page = browser.open(path).await;
        page.see("h1").await;
        walk(&page).await;
    });
    walked.await.expect_err("this journey should fail")
}

#[tokio::test]
async fn a_missing_file_is_told() {
    trouble_after(Fault::Missing, "No events: Error", Some("404")).await;
}

#[tokio::test]
async fn a_broken_host_is_told() {
    trouble_after(Fault::ServerError, "No events: Error", Some("500")).await;
}

#[tokio::test]
async fn another_body_is_read() {
    let body = b"{ \"events\": 7 }".to_vec();
    trouble_after(Fault::Body(body), "No events: TypeError", None).await;
}

#[tokio::test]
async fn half_an_answer_is_no_answer() {
    trouble_after(
        Fault::Truncated(9),
        "No events: TypeError",
        Some("ERR_CONTENT_LENGTH_MISMATCH"),
    )
    .await;
}

#[tokio::test]
async fn a_closed_connection_is_no_answer() {
    trouble_after(
        Fault::Reset,
        "No events: TypeError",
        Some("ERR_EMPTY_RESPONSE"),
    )
    .await;
}

#[tokio::test]
async fn a_hanging_answer_comes_when_it_is_mended() {
    journey_on(fixture(), async |site, browser| {
        site.fail(EVENTS, Fault::Hang);
        let page = browser.open("/").await;
        site.asked_for(EVENTS, 1).await;
        page.see("#again").await;
        assert!(page.texts("#events li").await.is_empty());
        site.mend(EVENTS);
        page.until_text("#events li", "First event").await;

        site.fail(EVENTS, Fault::Slow(Duration::from_millis(200)));
        page.push("Load again").await;
        page.gone("#events li").await;
        page.until_text("#events li", "First event").await;
        assert_eq!(site.requests(EVENTS), 2);
    })
    .await;
}

#[tokio::test]
async fn a_host_can_stop_and_return() {
    journey_on(fixture(), async |site, browser| {
        let page = browser.open("/").await;
        page.until_text("#events li", "First event").await;
        site.stop();
        page.push("Load again").await;
        page.until_text("#trouble", "No events: TypeError").await;
        page.expect_console("ERR_CONNECTION_REFUSED");
        site.restart();
        page.reload().await;
        page.until_text("#events li", "First event").await;

        page.offline(true).await;
        page.push("Load again").await;
        page.until_text("#trouble", "No events: TypeError").await;
        page.expect_console("ERR_INTERNET_DISCONNECTED");
        page.offline(false).await;
        page.push("Load again").await;
        page.until_text("#events li", "First event").await;
    })
    .await;
}

#[tokio::test]
async fn a_site_below_a_path_is_an_ordinary_site() {
    let host = fixture()
        .below("/repo/below/")
        .with_policy(&strict_policy());
    journey_on(host, async |site, browser| {
        let page = browser.open("/").await;
        page.until_text("#events li", "First event").await;
        assert_eq!(page.address().await, "/");
        assert!(site.url("/").ends_with("/repo/below/"));

        // One of two that lead to the same place, without a slash: the host redirects.
        page.follow("Events").await;
        page.until_at("/events/").await;
        page.until_text("h1", "Events").await;
        page.back().await;
        page.until_at("/").await;
        page.forward().await;
        page.until_text("h1", "Events").await;

        page.go("/nothing/here").await;
        page.until_text("h1", "Not found").await;
        page.expect_console("404");
        page.finish().await;
    })
    .await;
}

#[tokio::test]
async fn a_request_outside_of_the_site_fails_the_journey() {
    let walked = attempt(fixture().below("/repo/"), async |_site, browser| {
        let page = browser.open("/").await;
        page.see("h1").await;
        page.eval("fetch('/content/events.json').then(() => 0)")
            .await;
        page.expect_console("404");
    });
    let failure = walked.await.expect_err("this journey should fail");
    assert_eq!(
        failure.message,
        "asked for outside of the site: /content/events.json"
    );
}

#[tokio::test]
async fn the_clock_stands_still_in_its_zone() {
    journey_on(fixture(), async |_site, browser| {
        let visit = browser.visit().at("2024-02-05T12:30:00Z");
        let page = visit.in_zone("Pacific/Auckland").open("/").await;
        page.until_text("#clock", "2024-2-6 Pacific/Auckland").await;
        let facts = "[
            Date.now(), new Date().toISOString(), new Date(2024, 0, 1).toISOString(),
            new Date() instanceof Date, new Date().constructor === Date,
            Date().slice(0, 15), Date.UTC(2024, 0), new Date(0).getTimezoneOffset(),
            new Intl.DateTimeFormat('en-GB').format(),
        ]";
        assert_eq!(
            page.eval(facts).await,
            json!([
                1_707_136_200_000_i64,
                "2024-02-05T12:30:00.000Z",
                "2023-12-31T11:00:00.000Z",
                true,
                true,
                "Tue Feb 06 2024",
                1_704_067_200_000_i64,
                -720,
                "06/02/2024",
            ])
        );
        page.clock("2025-06-30T11:59:59.999Z").await;
        page.push("Load again").await;
        page.until_text("#clock", "2025-6-30 Pacific/Auckland")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_visitor_has_a_screen_and_preferences() {
    journey_on(fixture(), async |_site, browser| {
        let media = "[
            innerWidth, innerHeight, navigator.maxTouchPoints > 0,
            matchMedia('(prefers-color-scheme: dark)').matches,
            matchMedia('(prefers-reduced-motion: reduce)').matches,
            matchMedia('(forced-colors: active)').matches, matchMedia('print').matches,
        ]";
        let page = browser.open("/").await;
        page.see("h1").await;
        let ordinary = json!([1440, 900, false, false, false, false, false]);
        assert_eq!(page.eval(media).await, ordinary);
        page.finish().await;

        let visit = browser.visit().phone(390, 844).theme_pref("dark");
        let visit = visit.reduced_motion().forced_colors().on_paper();
        let page = visit.open("/").await;
        page.see("h1").await;
        let particular = json!([390, 844, true, true, true, true, true]);
        assert_eq!(page.eval(media).await, particular);
        page.finish().await;

        let page = browser.visit().without_scripts().open("/").await;
        page.until_text("h1", "Fixture").await;
        page.follow("Events").await;
        page.until_text("h1", "Events").await;
        assert!(page.texts("#events li").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn hands_and_focus() {
    journey_on(fixture(), async |_site, browser| {
        let page = browser.open("/").await;
        page.until_text("#events li", "First event").await;
        assert_eq!(page.focused().await, "body");
        page.press("Tab").await;
        assert_eq!(page.focused().await, r#"link "Events""#);
        page.press("Tab").await;
        assert_eq!(page.focused().await, r#"button "Load again""#);
        page.press("Shift+Tab").await;
        assert_eq!(page.focused().await, r#"link "Events""#);
        page.fill("searchbox", "Search", "lung").await;
        page.type_text("s!").await;
        page.until_text("#echo", "lungs!").await;
        page.go("/").await;
        page.until_text("#events li", "First event").await;
        page.press("Tab").await;
        page.press("Enter").await;
        page.until_at("/events/").await;
    })
    .await;
}

#[tokio::test]
async fn the_outline_is_what_is_told() {
    journey_on(fixture(), async |_site, browser| {
        let page = browser.open("/").await;
        let both = "return document.querySelectorAll('#events li').length === 2";
        page.until(both, "both events").await;
        let outline = page.outline().await;
        for line in [
            "page \"Fixture\"\n",
            "  banner\n    navigation \"Main\"\n      link \"Events\"\n",
            "    heading \"Fixture\" level=1\n",
            "    button \"Load again\"\n",
        ] {
            assert!(outline.contains(line), "{line:?} is missing:\n{outline}");
        }
    })
    .await;
}

#[tokio::test]
async fn axe_finds_what_was_planted_and_nothing_else() {
    let host = fixture().with_policy(&strict_policy());
    journey_on(host, async |_site, browser| {
        let page = browser.open("/").await;
        page.until_text("#events li", "Second event").await;
        page.no_axe_findings().await;
    })
    .await;
    let failure = failure_of("/faulty/", async |page| {
        page.no_axe_findings().await;
    });
    let message = failure.await.message;
    assert!(
        message.starts_with("axe-core on /faulty/:\nimage-alt (critical)"),
        "{message}"
    );
    assert!(
        message.contains("Element does not have an alt attribute"),
        "{message}"
    );
}

#[tokio::test]
async fn complaints_in_the_console_fail_the_journey() {
    let failure = failure_of("/faulty/", async |page| {
        for button in ["Throw", "Complain", "Warn"] {
            page.push(button).await;
        }
    })
    .await;
    for complaint in ["Error: thrown", "complained", "warned"] {
        let complaint = format!("{complaint} on purpose");
        assert!(failure.message.contains(&complaint), "{failure}");
    }
    let failure = failure_of("/faulty/", async |page| {
        page.expect_console("on purpose");
        page.push("Complain").await;
        page.push("Throw").await;
        page.expect_console("something else");
    })
    .await;
    assert!(!failure.message.contains("complained"), "{failure}");
    assert!(failure.message.contains("thrown on purpose"), "{failure}");
    assert!(
        failure
            .message
            .contains("never written: \"something else\""),
        "{failure}"
    );
}

#[tokio::test]
async fn a_browser_that_is_passed_on_remembers_nothing() {
    journey_on(fixture(), async |_site, browser| {
        let phone = browser
            .visit()
            .at("2024-02-06T09:00:00Z")
            .in_zone("Pacific/Auckland")
            .theme_pref("dark")
            .phone(390, 844);
        let page = phone.open("/").await;
        page.until_text("#events li", "First event").await;
        page.follow("Events").await;
        page.until_at("/events/").await;
        page.eval("localStorage.setItem('kept', 'yes') ?? sessionStorage.setItem('kept', 'yes')")
            .await;
        page.finish().await;

        let page = browser.open("/").await;
        page.until_text("#events li", "First event").await;
        let seen = page
            .eval(
                "[localStorage.length, sessionStorage.length, history.length, innerWidth,
                  matchMedia('(prefers-color-scheme: dark)').matches,
                  Intl.DateTimeFormat().resolvedOptions().timeZone,
                  new Date().getFullYear() > 2024, document.visibilityState]",
            )
            .await;
        let as_new = json!([0, 0, 2, 1440, false, "UTC", true, "visible"]);
        assert_eq!(seen, as_new);
    })
    .await;
}

#[tokio::test]
async fn a_refusal_by_the_policy_fails_the_journey() {
    let host = fixture().with_policy(&strict_policy());
    let walked = attempt(host, async |_site, browser| {
        let page = browser.open("/faulty/").await;
        page.expect_console("policy");
        page.until_text("h1", "Faulty").await;
        assert_eq!(page.title().await, "Faulty");
    });
    let failure = walked.await.expect_err("this journey should fail");
    let refusal = "refused by the content-security policy: script-src-elem, inline";
    assert!(failure.message.contains(refusal), "{failure}");
}

#[tokio::test]
async fn a_failure_leaves_evidence() {
    let failure = failure_of("/", async |page| {
        page.until_text("#events li", "Second event").await;
        let hurried = page.patient_for(Duration::from_millis(100));
        hurried.until_text("h1", "Events").await;
    })
    .await;
    let place = failure.message.split(": ").next().unwrap_or_default();
    assert!(place.contains("harness_works.rs:"), "{failure}");
    assert!(
        failure
            .message
            .contains("waited 100ms for \"Events\" in h1"),
        "{failure}"
    );
    assert!(
        failure
            .message
            .ends_with("in the end it was: [\"Fixture\"]"),
        "{failure}"
    );
    let [evidence] = failure.evidence.as_slice() else {
        panic!("one page was open: {failure}");
    };
    assert!(evidence.contains("Second event"), "{failure}");
    let picture = evidence
        .split("picture: ")
        .nth(1)
        .and_then(|rest| rest.lines().next());
    let picture = std::fs::metadata(picture.unwrap_or_default()).expect("a picture was taken");
    assert!(picture.len() > 1000);
}
