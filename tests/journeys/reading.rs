//! What every page says, however a visitor comes to it.

use crate::{browser::Browser, journey::journey};

/// A day after all events of the site.
const TODAY: &str = "2027-06-15T12:00:00Z";

/// Opens an address and finds this title, heading and text there.
async fn reads(browser: &Browser<'_>, path: &str, title: &str, heading: &str, texts: &[&str]) {
    let page = browser.visit().at(TODAY).open(path).await;
    page.until_text("h1", heading).await;
    page.until(&format!("return document.title === {title:?}"), title)
        .await;
    for text in texts {
        page.until_text_has("main", text).await;
    }
    let headings = page.eval("document.querySelectorAll('h1').length").await;
    assert_eq!(headings, 1, "{path} has one heading of the first level");
    let description = page
        .eval("document.querySelector('meta[name=description]').content")
        .await;
    let length = description.as_str().unwrap_or_default().chars().count();
    assert!(
        (20..=160).contains(&length),
        "{path} describes itself in {length} characters"
    );
    page.finish().await;
}

#[tokio::test]
async fn home_has_the_networks_own_words() {
    journey(async |_site, browser| {
        reads(
            browser,
            "/",
            "International ECMO Network (ECMONet)",
            "International ECMO Network",
            &[
                "The International ECMO Network (ECMONet) is dedicated to conducting and supporting high-quality, high-impact research",
                "No meetings are scheduled right now.",
                "SCCM Critical Care Congress, San Diego",
                "We are delighted to announce the funding of two significant Platform Trials",
                "RECOMMEND Platform Trial will address critical evidence gaps",
                "PRACTICAL Platform Trial is a Bayesian adaptive platform",
                "We would like to congratulate Prof. Carol Hodgson",
                "It is with great sadness that we announce the loss of our dear friend and supporter, Dr. Jordi Mancebo.",
                "Our committee members are known internationally for their contributions.",
                "Daniel Brodie",
            ],
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn events_are_listed_and_each_has_a_page() {
    journey(async |_site, browser| {
        reads(
            browser,
            "/events/",
            "Events · ECMONet",
            "Events",
            &[
                "ECMONet Annual Meeting, Abu Dhabi",
                "Critical Care Canada Forum (CCCF), Toronto",
                "Toronto, Canada",
            ],
        )
        .await;
        reads(
            browser,
            "/events/network-meeting-london-2024/",
            "International ECMO Network Meeting, London · ECMONet",
            "International ECMO Network Meeting, London",
            &[
                "February 2024",
                "London, United Kingdom",
                "fostering scientific progress",
                "Past",
            ],
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn news_are_listed_and_each_has_a_page() {
    journey(async |_site, browser| {
        reads(
            browser,
            "/news/",
            "News · ECMONet",
            "News",
            &["Prof. Carol Hodgson receives the ATS Mid-Career Achievement Award"],
        )
        .await;
        reads(
            browser,
            "/news/carol-hodgson-ats-award/",
            "Prof. Carol Hodgson receives the ATS Mid-Career Achievement Award · ECMONet",
            "Prof. Carol Hodgson receives the ATS Mid-Career Achievement Award",
            &["demonstrated significant and meaningful contributions to the CCA in a multitude of areas."],
        )
        .await;
        reads(
            browser,
            "/news/in-memoriam-jordi-mancebo/",
            "Dr. Jordi Mancebo · ECMONet",
            "Dr. Jordi Mancebo",
            &["We express our sincere sympathies", "Died 6 August 2022"],
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn research_and_committee_name_their_sources() {
    journey(async |_site, browser| {
        reads(
            browser,
            "/research/",
            "Research · ECMONet",
            "Research",
            &[
                "NCT05440851",
                "Recruiting, as of 27 June 2025",
                "Extracorporeal Membrane Oxygenation for Severe Acute Respiratory Distress Syndrome",
                "10.1056/NEJMoa1800385",
            ],
        )
        .await;
        reads(
            browser,
            "/research/recommend/",
            "RECOMMEND: Reducing Major Complications to Improve the Safety and Efficacy of ECMO in Severe Cardiac and Respiratory Failure · ECMONet",
            "RECOMMEND",
            &[
                "Status Not yet recruiting as of 22 July 2025",
                "red blood cell (RBC) transfusion strategies",
                "Fluid balance targets",
                "Two significant platform trials funded",
            ],
        )
        .await;
        reads(
            browser,
            "/committee/",
            "Committee · ECMONet",
            "Committee",
            &["Daniel Brodie", "Eddy Fan", "ORCID 0000-0002-0813-3145", "As published on 23 May 2022"],
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_says_so_and_leads_back() {
    journey(async |_site, browser| {
        for path in [
            "/no/such/page/",
            "/events/no-such-event/",
            "/news/no-such-news",
        ] {
            let page = browser.open(path).await;
            page.expect_console("404");
            page.until_text("h1", "Nothing at this address").await;
            page.until(
                "return document.title === 'Page not found · ECMONet'",
                "the title",
            )
            .await;
            page.follow("Go to the home page").await;
            page.until_text("h1", "International ECMO Network").await;
            page.until_at("/").await;
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_closing_slash_may_be_missing() {
    journey(async |_site, browser| {
        let page = browser.open("/events/network-meeting-london-2024").await;
        page.until_text("h1", "International ECMO Network Meeting, London")
            .await;
        page.reload().await;
        page.until_text("h1", "International ECMO Network Meeting, London")
            .await;
    })
    .await;
}
