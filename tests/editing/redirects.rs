//! Addresses that pages had before.

use serde_json::json;
use site::Purpose;

use crate::folder::{Folder, text};

#[test]
fn a_page_at_the_old_address_leads_on_without_a_script() {
    let folder = Folder::new();
    folder.change("site.json", |site| {
        site["redirects"] = json!([
            { "from": "/old/", "to": "/research/#trials" },
            { "from": "/about.html", "to": "https://example.org/" },
        ]);
    });
    assert_eq!(folder.problems(), [""; 0]);
    let files = folder.publish(Purpose::Trial);
    let page = text(&files, "old/index.html");
    for part in [
        "<meta http-equiv=\"refresh\" content=\"0; url=/research/#trials\">",
        "<link rel=\"canonical\" href=\"https://internationalecmonet.org/research/#trials\">",
        "<meta name=\"robots\" content=\"noindex\">",
        "<a href=\"/research/#trials\">",
        "Content-Security-Policy",
        "<html lang=\"en\">",
    ] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(!page.contains("<script"), "{page}");
    assert!(text(&files, "about.html").contains("https://example.org/"));
    assert!(!text(&files, "sitemap.xml").contains("/old/"));
}

#[test]
fn what_would_not_lead_on_is_told() {
    let folder = Folder::new();
    folder.change("site.json", |site| {
        site["redirects"] = json!([
            { "from": "/events/", "to": "/news/" },
            { "from": "/a/", "to": "/b" },
            { "from": "/b/", "to": "/resaerch/" },
            { "from": "/a", "to": "/news/" },
            { "from": "/?page=2", "to": "/news/" },
        ]);
    });
    insta::assert_snapshot!(folder.problems().join("\n"));
}

#[test]
fn links_name_the_new_address() {
    let folder = Folder::new();
    folder.add(
        "news.json",
        "news",
        json!({ "id": "x", "title": "X", "kind": "award", "summary": "[a](/current-research/)" }),
    );
    insta::assert_snapshot!(folder.problems().join("\n"));
}
