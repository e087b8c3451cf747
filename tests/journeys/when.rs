//! Upcoming or past, as the visitor's browser has it.

use crate::{
    journey::journey,
    server::{Fault, Site},
};

/// Browsers know zones through `Temporal`, or through `Intl` alone.
const BROWSERS: [&str; 2] = ["", "delete globalThis.Temporal"];

/// Puts one event on the site.
fn with_event(site: &Site, fields: &str) {
    let events = format!(
        r#"{{"$schema":"schema/events.schema.json","events":[{{"id":"test-event","title":"Test event","kind":"course","status":"scheduled","place":{{}},"summary":"For tests.",{fields}}}]}}"#
    );
    site.fail("/content/events.json", Fault::Body(events.into()));
}

#[tokio::test]
async fn a_day_without_a_zone_ends_at_the_visitors_midnight() {
    journey(async |site, browser| {
        with_event(site, r#""start":"2027-03-14""#);
        // The same moment: the 14th is over on Kiritimati, and not in Pago Pago.
        for (zone, heading) in [
            ("Pacific/Kiritimati", "Past events"),
            ("Pacific/Pago_Pago", "Upcoming events"),
        ] {
            let page = browser
                .visit()
                .at("2027-03-14T10:00:00Z")
                .in_zone(zone)
                .open("/events/")
                .await;
            page.until_text_has("main", heading).await;
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_zone_of_its_own_counts_for_everybody() {
    journey(async |site, browser| {
        // Midnight in Auckland, on a day of summer time there.
        with_event(
            site,
            r#""start":"2027-03-14","time_zone":"Pacific/Auckland""#,
        );
        for (now, heading) in [
            ("2027-03-14T10:59:59Z", "Upcoming events"),
            ("2027-03-14T11:00:00Z", "Past events"),
        ] {
            for script in BROWSERS {
                let visit = browser.visit().at(now).in_zone("America/Los_Angeles");
                let page = visit.with_script(script).open("/events/").await;
                page.until_text_has("main", heading).await;
                page.finish().await;
            }
        }
        // The clock goes forward in London on 28 March 2027: that day has 23 hours.
        with_event(site, r#""start":"2027-03-28","time_zone":"Europe/London""#);
        for (now, heading) in [
            ("2027-03-28T22:59:59Z", "Upcoming events"),
            ("2027-03-28T23:00:00Z", "Past events"),
        ] {
            let page = browser
                .visit()
                .at(now)
                .in_zone("Pacific/Auckland")
                .open("/events/")
                .await;
            page.until_text_has("main", heading).await;
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_time_that_clocks_skip_or_show_twice_is_the_earlier_offsets() {
    journey(async |site, browser| {
        // London: 01:30 does not exist on 28 March 2027, and exists twice on 31 October.
        for (end, over) in [
            ("2027-03-28T01:30", "2027-03-28T01:30:00Z"),
            ("2027-10-31T01:30", "2027-10-31T00:30:00Z"),
        ] {
            with_event(
                site,
                &format!(r#""start":"2027-03-01T09:00","end":"{end}","time_zone":"Europe/London""#),
            );
            let before = over.replace(":30:00Z", ":29:59Z");
            for script in BROWSERS {
                for (now, heading) in [(over, "Past events"), (&before, "Upcoming events")] {
                    let visit = browser.visit().at(now).with_script(script);
                    let page = visit.open("/events/").await;
                    page.until_text_has("main", heading).await;
                    page.finish().await;
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn home_announces_events_until_they_are_over() {
    journey(async |_site, browser| {
        let page = browser.visit().at("2024-02-29T23:59:00Z").open("/").await;
        page.until_text_has(
            "[aria-labelledby=home-events]",
            "International ECMO Network Meeting, London",
        )
        .await;
        page.until(
            "return !document.body.innerText.includes('No meetings are scheduled')",
            "the page as of today",
        )
        .await;
        page.finish().await;

        let page = browser.visit().at("2027-03-18T00:00:00Z").open("/").await;
        page.until_text_has(
            "[aria-labelledby=home-events]",
            "No meetings are scheduled right now.",
        )
        .await;
        page.until_text_has("[aria-labelledby=home-events] .chip", "Past")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_page_left_open_notices_that_the_event_is_over() {
    journey(async |site, browser| {
        with_event(site, r#""start":"2027-03-14""#);
        let page = browser
            .visit()
            .at("2027-03-14T23:59:00Z")
            .open("/events/")
            .await;
        page.until_text_has("main", "Upcoming events").await;
        page.clock("2027-03-15T00:00:00Z").await;
        page.eval("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
            .await;
        page.until_text_has("main", "Past events").await;
    })
    .await;
}

#[tokio::test]
async fn cancelled_and_postponed_are_unmistakable() {
    journey(async |site, browser| {
        let events = r#"{"$schema":"schema/events.schema.json","events":[
            {"id":"test-cancelled","title":"Test one","start":"2027-05","kind":"course","status":"cancelled","place":{"city":"Testville"},"summary":"For tests."},
            {"id":"test-postponed","title":"Test two","start":"2027-06","kind":"webinar","status":"postponed","place":{"online_url":"https://example.org/room"},"summary":"For tests."}]}"#;
        site.fail("/content/events.json", Fault::Body(events.into()));
        let page = browser.visit().at("2026-01-15T12:00:00Z").open("/events/").await;
        page.until_text_has(".event-cancelled", "Cancelled").await;
        page.until_text_has("main", "Postponed").await;
        page.no_axe_findings().await;
        page.follow("Cancelled: Test one").await;
        page.until_text_has("main", "This event has been cancelled and will not take place.").await;
        page.no_axe_findings().await;
        page.follow("Later Test two").await;
        page.until_text_has("main", "The date given here no longer holds.").await;
    })
    .await;
}
