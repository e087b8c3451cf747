//! What can be done with an event: calendars, sharing, times in two zones, how long until then.

use serde_json::{Value, json};

use crate::{
    archive_content::NOW,
    journey::journey_on,
    page::Page,
    published::{archive, open_ready},
};

const NEXT: &str = "/events/test-next/";
const TITLE: &str = "Test meeting in three weeks";
const ADD: &str = "Add to calendar : Test meeting in three weeks";

/// Waits until what stands beside this name in the list of facts is this.
async fn until_fact(page: &Page<'_>, name: &str, value: &str) {
    let look = "const terms = [...document.querySelectorAll('.facts dt')];
        const fact = terms.find((term) => term.textContent === arguments[0])?.nextElementSibling;
        return fact ? textOf(fact) === arguments[1] || textOf(fact) : 'no such fact'";
    page.wait(
        format!("{name}: {value}"),
        look,
        vec![json!(name), json!(value)],
    )
    .await;
}

/// Name and address of each way into a calendar.
async fn calendars(page: &Page<'_>) -> Vec<(String, String)> {
    let links =
        "[...document.querySelectorAll('main details[open] a')].map((a) => [textOf(a), a.href])";
    let links = page.eval(links).await;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let links = links.as_array().cloned().unwrap_or_default();
    links
        .iter()
        .map(|link| (text(&link[0]), text(&link[1])))
        .collect()
}

#[tokio::test]
async fn an_event_goes_into_every_calendar() {
    journey_on(archive(), async |site, browser| {
        let page = open_ready(browser, NEXT).await;
        page.click("DisclosureTriangle", ADD).await;
        page.see("details[open] a").await;
        page.no_axe_findings().await;
        let links = calendars(&page).await;
        let names: Vec<&str> = links
            .iter()
            .map(|(name, _)| name.split(" (opens").next().unwrap())
            .collect();
        assert_eq!(names.len(), 5, "{names:?}");
        for (name, host, time) in [
            (
                "Google Calendar",
                "https://calendar.google.com/",
                "dates=20260706T090000/20260706T173000",
            ),
            (
                "Outlook.com",
                "https://outlook.live.com/",
                "startdt=2026-07-06T08%3A00%3A00Z",
            ),
            (
                "Office 365",
                "https://outlook.cloud.microsoft/",
                "enddt=2026-07-06T16%3A30%3A00Z",
            ),
            // The visitor is in UTC.
            ("Yahoo", "https://calendar.yahoo.com/", "ST=20260706T080000"),
        ] {
            let link = links.iter().find(|(label, _)| label.starts_with(name));
            let (_, href) = link.unwrap_or_else(|| panic!("{name} is not among {links:?}"));
            assert!(
                href.starts_with(host) && href.contains(time),
                "{name}: {href}"
            );
            assert!(
                href.contains("Test%20meeting%20in%20three%20weeks"),
                "{name}: {href}"
            );
        }
        let (file, address) = links.first().unwrap();
        assert_eq!(file, "Calendar file (.ics)");
        assert_eq!(*address, site.url("/events/test-next/event.ics"));
        let text = "return (await fetch(arguments[0])).text()";
        let text = format!("return (async () => {{ {text} }})()");
        let file = page.run(&text, vec![json!(address)]).await.unwrap();
        let file = file.as_str().unwrap();
        for line in [
            "BEGIN:VEVENT",
            "DTSTART;TZID=Europe/London:20260706T090000",
            "SUMMARY:Test meeting in three weeks",
        ] {
            assert!(file.lines().any(|other| other == line), "{line} in\n{file}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_calendars_open_by_keyboard_and_without_script() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, NEXT).await;
        page.tab_to(&format!("DisclosureTriangle {ADD:?}")).await;
        page.press("Enter").await;
        page.see("details[open] a").await;
        page.press("Tab").await;
        assert_eq!(page.focused().await, "link \"Calendar file (.ics)\"");
        page.finish().await;

        let page = browser.visit().at(NOW).without_scripts().open(NEXT).await;
        page.until_text("h1", TITLE).await;
        page.gone("details a").await;
        page.client()
            .find(fantoccini::Locator::Css("main summary"))
            .await
            .unwrap()
            .click()
            .await
            .unwrap();
        page.see("details[open] a").await;
        // Of no use without script.
        page.gone(".share button").await;
    })
    .await;
}

#[tokio::test]
async fn all_events_can_be_subscribed_to() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, NEXT).await;
        let link = page.eval("[...document.querySelectorAll('main a')].find((a) => a.textContent.includes('Subscribe')).href").await;
        assert_eq!(link, json!("webcal://internationalecmonet.org/calendar.ics"));
    })
    .await;
}

#[tokio::test]
async fn what_is_over_cancelled_or_without_a_day_goes_into_no_calendar() {
    journey_on(archive(), async |_site, browser| {
        for path in [
            "/events/test-past/",
            "/events/test-cancelled/",
            "/events/test-postponed/",
            "/events/test-october/",
        ] {
            let page = open_ready(browser, path).await;
            page.until_text_has("main", "Subscribe to all events").await;
            page.gone("main details").await;
            if path != "/events/test-october/" {
                page.gone("main .countdown").await;
            }
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn times_are_the_events_own_with_the_visitors_beside_them() {
    journey_on(archive(), async |_site, browser| {
        // Where both clocks show the same nothing is said twice.
        for (path, when, zones) in [
            (
                NEXT,
                "6 July 2026, 09:00–17:30 (Europe/London)",
                vec![
                    ("Europe/London", ""),
                    ("UTC", "6 July 2026, 08:00–16:30"),
                    (
                        "Pacific/Kiritimati",
                        "6 July 2026, 22:00 – 7 July 2026, 06:30",
                    ),
                    (
                        "Pacific/Pago_Pago",
                        "5 July 2026, 21:00 – 6 July 2026, 05:30",
                    ),
                    (
                        "Australia/Lord_Howe",
                        "6 July 2026, 18:30 – 7 July 2026, 03:00",
                    ),
                ],
            ),
            // From summer time into winter time, and the other way.
            (
                "/events/test-clock-back/",
                "25 October 2026, 00:15–03:15 (Europe/London)",
                vec![("UTC", "24 October 2026, 23:15 – 25 October 2026, 03:15")],
            ),
            (
                "/events/test-clock-forward/",
                "28 March 2027, 00:15–03:15 (Europe/London)",
                vec![("UTC", "28 March 2027, 00:15–02:15")],
            ),
            (
                "/events/test-first-zone/",
                "1 October 2026, 00:30–02:00 (Pacific/Kiritimati)",
                vec![
                    ("Pacific/Kiritimati", ""),
                    (
                        "Pacific/Pago_Pago",
                        "29 September 2026, 23:30 – 30 September 2026, 01:00",
                    ),
                ],
            ),
            (
                "/events/test-last-zone/",
                "31 December 2026, 23:30 – 1 January 2027, 00:30 (Pacific/Pago Pago)",
                vec![("Pacific/Kiritimati", "2 January 2027, 00:30–01:30")],
            ),
        ] {
            for (zone, own) in zones {
                let page = browser.visit().at(NOW).in_zone(zone).open(path).await;
                let shown = match own {
                    "" => when.to_owned(),
                    own => format!("{when} Your time: {own}"),
                };
                page.ready().await;
                until_fact(&page, "When", &shown).await;
                page.finish().await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn how_long_it_is_until_then_stays_true() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, NEXT).await;
        page.until_text(".countdown", "in 3 weeks").await;
        for (now, words) in [
            ("2026-06-22T12:00:00Z", "in 2 weeks"),
            ("2026-07-03T12:00:00Z", "in 3 days"),
            // Midnight in London, where the event is.
            ("2026-07-04T22:59:00Z", "in 2 days"),
            ("2026-07-04T23:00:00Z", "tomorrow"),
            ("2026-07-05T23:00:00Z", "today"),
            ("2026-07-06T08:00:00Z", "on now"),
        ] {
            page.clock(now).await;
            page.eval("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
                .await;
            page.until_text(".countdown", words).await;
        }
        page.clock("2026-07-06T16:30:00Z").await;
        page.eval("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
            .await;
        page.gone(".countdown").await;
        page.until_text_has("main .chip", "Past").await;
        page.gone("main details").await;
    })
    .await;
}

#[tokio::test]
async fn a_place_that_is_known_is_on_a_map_and_others_are_not() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, NEXT).await;
        let map = "[...document.querySelectorAll('.facts a')].find((a) => a.textContent.startsWith('Map'))?.href ?? ''";
        let link = page.eval(map).await;
        assert_eq!(
            link,
            json!("https://www.openstreetmap.org/search?query=Test%20Hall%2C%20M%C3%A1laga%2C%20Spain")
        );
        page.finish().await;
        let page = open_ready(browser, "/events/test-first-zone/").await;
        assert_eq!(page.eval(map).await, json!(""), "nowhere but online");
    })
    .await;
}

#[tokio::test]
async fn sharing_copies_the_link_where_the_device_has_no_other_way() {
    journey_on(archive(), async |site, browser| {
        let copies = "delete Navigator.prototype.share; window.copied = [];
            Object.defineProperty(Navigator.prototype, 'clipboard', { value: { writeText: async (text) => { copied.push(text); } } });";
        let page = browser.visit().at(NOW).with_script(copies).open(NEXT).await;
        page.push("Share").await;
        page.until_text(".share [role=status]", "Link copied").await;
        assert_eq!(page.eval("copied").await, json!([site.url(NEXT)]));
        page.no_axe_findings().await;
        page.finish().await;

        let refuses = "delete Navigator.prototype.share; delete Navigator.prototype.clipboard;";
        let page = browser.visit().at(NOW).with_script(refuses).open(NEXT).await;
        page.push("Share").await;
        page.until_text_has(".share [role=status]", "does not allow copying").await;
    })
    .await;
}

#[tokio::test]
async fn sharing_hands_over_to_the_device_where_it_can() {
    journey_on(archive(), async |site, browser| {
        let shares = "window.shared = [];
            Navigator.prototype.share = async (what) => { shared.push(what); };";
        let page = browser.visit().at(NOW).with_script(shares).open(NEXT).await;
        page.push("Share").await;
        page.until("return window.shared.length === 1", "the device's own sharing").await;
        assert_eq!(page.eval("shared").await, json!([{ "title": TITLE, "url": site.url(NEXT) }]));
        assert_eq!(page.texts(".share [role=status]").await.concat(), "", "the device says it itself");
        page.finish().await;

        // Who thinks better of it is told nothing.
        let thinks = "Navigator.prototype.share = async () => { window.asked = true; throw new DOMException('', 'AbortError'); };";
        let page = browser.visit().at(NOW).with_script(thinks).open(NEXT).await;
        page.push("Share").await;
        page.until("return window.asked", "the device's own sharing").await;
        assert_eq!(page.texts(".share [role=status]").await.concat(), "");
    })
    .await;
}

#[tokio::test]
async fn news_and_neighbours_belong_to_an_event() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, NEXT).await;
        page.until_text(".related .story-title", "Test programme is out")
            .await;
        page.follow("Later Test meeting some day in October").await;
        page.until_text("h1", "Test meeting some day in October")
            .await;
        page.follow(&format!("Earlier {TITLE}")).await;
        page.until_text("h1", TITLE).await;
        page.follow("Test programme is out").await;
        page.until_text("h1", "Test programme is out").await;
        page.follow("the test meeting").await;
        page.until_text("h1", TITLE).await;
        page.back().await;
        page.back().await;
        page.until_text("h1", TITLE).await;
    })
    .await;
}

#[tokio::test]
async fn the_next_meeting_can_be_taken_from_the_start_page() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/").await;
        page.until_text(".next-event-words", "Next meeting in 3 weeks")
            .await;
        page.click("DisclosureTriangle", ADD).await;
        page.see("details[open] a").await;
        let links = calendars(&page).await;
        assert_eq!(links.len(), 5);
        assert!(
            links
                .iter()
                .all(|(_, href)| href.contains("est-next") || href.contains("in%20three%20weeks")),
            "{links:?}"
        );
        page.no_axe_findings().await;
    })
    .await;
}
