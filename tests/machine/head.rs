//! The head of a page: its address, its link preview, its feeds; and that no text gets out of
//! its attribute.

use content::Route;

use crate::{
    editions::{self, article, event},
    html::{Element, elements, find_meta, head, linked_data, meta},
};

fn link<'a>(elements: &'a [Element], rel: &str) -> Vec<&'a Element> {
    elements
        .iter()
        .filter(|element| element.name == "link" && element.get("rel") == rel)
        .collect()
}

#[test]
fn heads_say_this() {
    let edition = editions::complete();
    let mut text = String::new();
    for route in [Some(&Route::Home), Some(&article("dated")), None] {
        text.push_str(&format!(
            "{}\n",
            route.map_or("404".to_owned(), Route::path)
        ));
        for element in head(&edition, route) {
            if element.name != "script" {
                text.push_str(&format!("{} {:?}\n", element.name, element.attributes));
            }
        }
        text.push('\n');
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("head", text);
    });
}

#[test]
fn every_page_names_its_full_address() {
    for (_, edition) in editions::all() {
        for route in edition.routes() {
            let elements = head(&edition, Some(&route));
            let canonical = link(&elements, "canonical");
            assert_eq!(canonical.len(), 1);
            assert_eq!(canonical[0].get("href"), edition.page(&route));
            assert_eq!(meta(&elements, "og:url"), edition.page(&route));
            assert!(!meta(&elements, "robots").contains("noindex"));
        }
    }
}

#[test]
fn nobody_lists_the_page_for_addresses_that_do_not_exist() {
    let elements = head(&editions::complete(), None);
    assert_eq!(meta(&elements, "robots"), "noindex");
    assert!(link(&elements, "canonical").is_empty());
    assert_eq!(find_meta(&elements, "og:url"), None);
}

#[test]
fn a_preview_has_a_name_a_text_and_a_picture() {
    let edition = editions::complete();
    let elements = head(&edition, Some(&event("course")));
    assert_eq!(meta(&elements, "og:type"), "website");
    assert_eq!(meta(&elements, "og:site_name"), "Network for Tests");
    assert_eq!(meta(&elements, "og:title"), "Test course to the minute");
    assert_eq!(meta(&elements, "og:description"), "There and online.");
    assert!(meta(&elements, "og:image").starts_with("https://example.org/below/ä/previews/"));
    assert_eq!(meta(&elements, "og:image:width"), "1200");
    assert_eq!(meta(&elements, "og:image:height"), "630");
    assert!(!meta(&elements, "og:image:alt").is_empty());
    assert_eq!(meta(&elements, "twitter:card"), "summary_large_image");
}

#[test]
fn news_says_when_it_was_published_and_changed_where_that_is_known() {
    let edition = editions::complete();
    let times = |id| {
        let elements = head(&edition, Some(&article(id)));
        assert_eq!(meta(&elements, "og:type"), "article");
        ["article:published_time", "article:modified_time"]
            .map(|name| find_meta(&elements, name).map(str::to_owned))
    };
    assert_eq!(
        times("dated"),
        [
            Some("2031-04-01".to_owned()),
            Some("2031-04-02T09:30:00Z".to_owned())
        ]
    );
    assert_eq!(times("month"), [None, None]);
    assert_eq!(times("undated"), [None, None]);
}

#[test]
fn feeds_and_calendar_are_found_from_every_page() {
    let edition = editions::complete();
    for route in edition.routes().iter().map(Some).chain([None]) {
        let elements = head(&edition, route);
        let types: Vec<&str> = link(&elements, "alternate")
            .iter()
            .map(|element| element.get("type"))
            .collect();
        assert_eq!(
            types,
            [
                "application/atom+xml",
                "application/feed+json",
                "text/calendar"
            ]
        );
    }
}

#[test]
fn no_text_gets_out_of_its_attribute() {
    let edition = editions::hostile();
    for route in edition.routes() {
        // Reading fails on anything but elements side by side.
        let elements = head(&edition, Some(&route));
        let names: Vec<&str> = elements
            .iter()
            .map(|element| element.name.as_str())
            .collect();
        assert!(
            names.iter().all(|name| ["link", "meta"].contains(name)),
            "{names:?}"
        );
        // Fails if anything gets out of the block.
        let _ = linked_data(&edition, &route);
        for element in &elements {
            let known = [
                "rel", "href", "type", "title", "name", "property", "content",
            ];
            let strange = element
                .attributes
                .keys()
                .find(|key| !known.contains(&key.as_str()));
            assert_eq!(strange, None, "{element:?}");
            for text in element.attributes.values() {
                assert!(
                    !text.contains(['\r', '\n', '\0', '\u{1b}', '\u{202e}']),
                    "{text:?}"
                );
            }
        }
        let title = meta(&elements, "og:site_name");
        assert!(title.starts_with("</script><script>alert(1)</script> ]]> --> <!-- \" ' & &amp;"));
    }
}

#[test]
fn reading_heads_notices_what_gets_out() {
    let escaped = std::panic::catch_unwind(|| elements("<meta content=\"\"><b>\">"));
    assert!(escaped.is_err());
}
