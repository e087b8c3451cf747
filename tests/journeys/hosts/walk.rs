//! One visitor's walk, the same on every server.

use serde_json::json;

use super::server::Server;
use crate::journey::journey_on;

/// Walks about the site: links, addresses typed in, the way back, and an address that is none.
/// Nothing may stand in the console, and nothing may be refused by the policy.
pub async fn walk(server: &Server) {
    journey_on(server.host(), async |_site, browser| {
        let page = browser.open("/").await;
        page.until_text("h1", "International ECMO Network").await;
        page.until_text_has("main", "Daniel Brodie").await;
        let failed = "performance.getEntriesByType('resource')
            .filter((file) => file.responseStatus !== 200)
            .map((file) => file.name)";
        assert_eq!(
            page.eval(failed).await,
            json!([]),
            "files of the first page"
        );
        let kind = "fetch(document.querySelector('meta[name=app-wasm]').content)
            .then((answer) => answer.headers.get('content-type'))";
        assert_eq!(page.eval(kind).await, "application/wasm");

        page.follow("All events").await;
        page.until_text("h1", "Events").await;
        page.until_at("/events/").await;

        let meeting = "International ECMO Network Meeting, London";
        let address = "/events/network-meeting-london-2024/";
        page.go(address).await;
        page.until_text("h1", meeting).await;
        page.go("/").await;
        page.until_text("h1", "International ECMO Network").await;
        page.go(address.trim_end_matches('/')).await;
        page.until_text("h1", meeting).await;
        page.until_at(address).await;
        page.reload().await;
        page.until_text("h1", meeting).await;
        page.back().await;
        page.until_text("h1", "International ECMO Network").await;

        page.go("/news/carol-hodgson-ats-award/").await;
        page.until_text(
            "h1",
            "Prof. Carol Hodgson receives the ATS Mid-Career Achievement Award",
        )
        .await;

        page.expect_console("404");
        page.go("/no/such/page/").await;
        let status = "performance.getEntriesByType('navigation')[0].responseStatus";
        if server.quirks.shows_its_own_404 {
            page.until_text_has("body", "Error response").await;
        } else {
            page.until_text("h1", "Nothing at this address").await;
            page.follow("Events").await;
            page.until_text("h1", "Events").await;
        }
        assert_eq!(page.eval(status).await, 404);
    })
    .await;
}
