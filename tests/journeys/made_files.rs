//! Files of records that were added on the host after publishing: the app makes them.

use serde_json::{Value, json};

use crate::{
    journey::journey,
    page::Page,
    server::{Fault, Site},
};

/// Keeps what links lead to that are clicked by a script, and saves nothing.
const SAVED: &str = "window.saved = [];
    HTMLAnchorElement.prototype.click = function () { saved.push([this.download, decodeURIComponent(this.href)]); };";

/// Two records that the published site does not have.
fn add_records(site: &Site) {
    let events = json!({ "events": [{
        "id": "test-added", "title": "Test meeting, added", "kind": "network", "status": "scheduled",
        "start": "2031-05-06T09:30", "end": "2031-05-06T17:00", "time_zone": "Europe/London",
        "place": { "city": "Test City" }, "summary": "For tests.",
    }] });
    let research = json!({ "trials": [], "publications": [{
        "id": "test-added", "title": "A test paper, added", "authors": ["Sample AB"],
        "journal": "Journal of Tests", "year": 2030, "doi": "10.1000/182",
    }] });
    for (name, content) in [("events", events), ("research", research)] {
        let path = format!("/content/{name}.json");
        site.fail(&path, Fault::Body(content.to_string().into()));
    }
}

/// Clicks a link of the page as a visitor does until a file is saved whose name or address ends so, and
/// tells both. Until the content is there, a click is the browser's.
async fn saved(page: &Page<'_>, selector: &str, ending: &str) -> (String, String) {
    let found = format!("saved.find((file) => file.some((text) => text.endsWith({ending:?})))");
    page.until(
        &format!(
            "document.querySelector({selector:?}).dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}));
             return {found}"
        ),
        &format!("{ending} to be saved"),
    )
    .await;
    let file: Value = page.eval(&found).await;
    let text = |place: usize| file[place].as_str().unwrap().to_owned();
    (text(0), text(1))
}

#[tokio::test]
async fn a_publication_that_the_host_has_no_files_of_is_cited_all_the_same() {
    journey(async |site, browser| {
        add_records(site);
        let page = browser.visit().with_script(SAVED).open("/research/").await;
        page.expect_console("404");
        page.ready().await;
        page.see("#publication-test-added").await;
        let (name, ris) = saved(
            &page,
            "#publication-test-added a[href$='.ris']",
            "test-added.ris",
        )
        .await;
        assert_eq!(name, "test-added.ris");
        let start = "data:application/x-research-info-systems;charset=utf-8,TY  - JOUR\r\n";
        assert!(
            ris.starts_with(start) && ris.contains("DO  - 10.1000/182\r\n"),
            "{ris}"
        );
        let (name, bib) = saved(
            &page,
            "#publication-test-added a[href$='.bib']",
            "test-added.bib",
        )
        .await;
        assert_eq!(name, "test-added.bib");
        assert!(bib.contains("@article{test-added,"), "{bib}");
        // Of all, the host has a file.
        let (_, all) = saved(
            &page,
            ".reference-files a[href$='.bib']",
            "/publications.bib",
        )
        .await;
        assert_eq!(all, site.url("/publications.bib"));
    })
    .await;
}

#[tokio::test]
async fn an_event_that_the_host_has_no_file_of_goes_into_calendars_all_the_same() {
    journey(async |site, browser| {
        add_records(site);
        let page = browser
            .visit()
            .at("2031-01-01T12:00:00Z")
            .with_script(SAVED)
            .reduced_motion()
            .open("/events/")
            .await;
        page.expect_console("404");
        page.ready().await;
        page.follow("Test meeting, added").await;
        page.until_text("h1", "Test meeting, added").await;
        let (name, calendar) = saved(&page, "a[href$='event.ics']", ".ics").await;
        assert_eq!(name, "test-added.ics");
        for line in [
            "data:text/calendar;charset=utf-8,BEGIN:VCALENDAR\r\n",
            "UID:test-added@internationalecmonet.org\r\n",
            // London is an hour ahead in May.
            "DTSTART:20310506T083000Z\r\n",
            "DTEND:20310506T160000Z\r\n",
            "SUMMARY:Test meeting\\, added\r\n",
        ] {
            assert!(calendar.contains(line), "{line} in {calendar}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_the_host_has_is_the_hosts_also_where_the_app_runs() {
    journey(async |site, browser| {
        let page = browser
            .visit()
            .at("2027-01-01T12:00:00Z")
            .with_script(SAVED)
            .open("/events/sccm-congress-san-diego-2027/")
            .await;
        page.ready().await;
        let (_, address) = saved(&page, "a[href$='event.ics']", ".ics").await;
        assert_eq!(
            address,
            site.url("/events/sccm-congress-san-diego-2027/event.ics")
        );
    })
    .await;
}

#[tokio::test]
async fn a_host_that_says_nothing_is_not_waited_for() {
    journey(async |site, browser| {
        let page = browser.visit().with_script(SAVED).open("/research/").await;
        page.ready().await;
        let path = "/research/blender-2024.ris";
        site.fail(path, Fault::Hang);
        let (name, ris) = saved(&page, &format!("main a[href$='{path}']"), ".ris").await;
        assert_eq!(name, "blender-2024.ris");
        assert!(
            ris.contains("TY  - JOUR\r\nID  - blender-2024\r\n"),
            "{ris}"
        );
        site.mend(path);
    })
    .await;
}
