//! `sitemap.xml`: every page once, with its address in full, and only dates that are known.

use content::{Content, Route, Site};
use roxmltree::Document;
use site::{edition::Edition, sitemap};

use crate::editions;

const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Address and date of every page in the file.
fn entries(edition: &Edition) -> Vec<(String, Option<String>)> {
    let file = sitemap::file(edition);
    assert_eq!(file.path, "sitemap.xml");
    let text = String::from_utf8(file.bytes).unwrap();
    let document = Document::parse(&text).unwrap();
    let root = document.root_element();
    assert_eq!(root.tag_name().namespace(), Some(NAMESPACE));
    assert_eq!(root.tag_name().name(), "urlset");
    let urls = root.children().filter(roxmltree::Node::is_element);
    urls.map(|url| {
        assert_eq!(url.tag_name().name(), "url");
        let text = |name| {
            let child = url
                .children()
                .find(|child| child.has_tag_name((NAMESPACE, name)));
            child.and_then(|child| child.text()).map(str::to_owned)
        };
        (text("loc").unwrap(), text("lastmod"))
    })
    .collect()
}

#[test]
fn every_page_is_listed_once() {
    for (which, edition) in editions::all() {
        let mut listed: Vec<String> = entries(&edition).into_iter().map(|(url, _)| url).collect();
        assert_eq!(listed.len(), edition.routes().len(), "{which}");
        listed.sort();
        listed.dedup();
        assert_eq!(listed.len(), edition.routes().len(), "{which}");
        assert!(
            listed
                .iter()
                .all(|url| url.is_ascii() && url.ends_with('/')),
            "{listed:?}"
        );
    }
    let edition = editions::published();
    assert_eq!(entries(&edition)[0].0, edition.page(&Route::Home));
}

#[test]
fn dates_are_those_of_the_last_change_or_missing() {
    let entries = entries(&editions::complete());
    let date = |path: &str| {
        let url = format!("https://example.org/below/%C3%A4/{path}");
        let (_, date) = entries.iter().find(|(listed, _)| *listed == url).unwrap();
        date.as_deref()
    };
    assert_eq!(date(""), Some("2031-04-02T09:30:00Z"));
    assert_eq!(date("events/"), Some("2031-03-01T08:00:00Z"));
    assert_eq!(date("events/course/"), Some("2031-03-01T08:00:00Z"));
    assert_eq!(date("events/month/"), None);
    assert_eq!(date("news/dated/"), Some("2031-04-02T09:30:00Z"));
    assert_eq!(date("committee/"), None);
}

#[test]
fn an_address_with_signs_of_xml_is_still_one() {
    let mut edition = editions::complete();
    let site = r#"{"name":"a","short_name":"a","url":"https://example.org/a&b'c]]>/","description":"a","mission":"a","committee_statement":"a","links":[]}"#;
    let site = site.replace('>', "");
    edition.site = Site::parse(site.as_bytes()).value.unwrap();
    assert_eq!(entries(&edition)[0].0, "https://example.org/a&b'c%5D%5D/");
}
