//! The same site below a folder of its host.

use std::{env, path::PathBuf};

use crate::{journey::journey_on, server::Host};

/// The site that was built for a folder, at that folder.
fn host() -> Host {
    let dist = env::var_os("ECMONET_DIST_BELOW").map(PathBuf::from);
    let base = env::var("ECMONET_BASE_BELOW").ok();
    let (Some(dist), Some(base)) = (dist, base) else {
        panic!(
            "ECMONET_DIST_BELOW and ECMONET_BASE_BELOW say which build is to be visited, and where"
        );
    };
    Host::of(dist).below(&base)
}

#[tokio::test]
async fn pages_links_and_reloads_work_below_a_folder() {
    journey_on(host(), async |_site, browser| {
        let page = browser.open("/").await;
        page.until_text("h1", "International ECMO Network").await;
        page.until_text_has("main", "Daniel Brodie").await;
        page.follow("All events").await;
        page.until_text("h1", "Events").await;
        page.until_at("/events/").await;
        page.follow("International ECMO Network Meeting, London")
            .await;
        page.until_text("h1", "International ECMO Network Meeting, London")
            .await;
        page.until_at("/events/network-meeting-london-2024/").await;
        page.reload().await;
        page.until_text("h1", "International ECMO Network Meeting, London")
            .await;
        page.back().await;
        page.until_text("h1", "Events").await;
        page.follow("ECMONet").await;
        page.until_text("h1", "International ECMO Network").await;
        page.until_at("/").await;
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_below_a_folder_says_so() {
    journey_on(host(), async |_site, browser| {
        let page = browser.open("/no/such/page/").await;
        page.expect_console("404");
        page.until_text("h1", "Nothing at this address").await;
        page.follow("Events").await;
        page.until_text("h1", "Events").await;
    })
    .await;
}
