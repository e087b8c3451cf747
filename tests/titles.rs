//! What stands in the title of a published page is text, whatever somebody writes.
#![allow(clippy::unwrap_used, missing_docs)]

use std::path::Path;

use content::{Base, File};
use site::render::{draw, read_library, with_file};

#[test]
fn a_title_does_not_end_the_title() {
    let news = br#"{"news":[{"id":"test-title","title":"</title><script>alert(1)</script> & more",
        "kind":"announcement","summary":"For tests."}]}"#;
    let content = with_file(read_library(Path::new("public/content")), File::News, news);
    let now = "2030-01-01T00:00:00Z".parse().unwrap();
    let drawing = draw("/news/test-title/", &Base::new("/"), &content, now);
    let head = drawing.fill_head("<head><!--HEAD--></head>".to_owned());
    let title =
        "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more · ECMONet</title>";
    assert!(head.contains(title), "{head}");
    assert_eq!(head.matches("</title>").count(), 1, "{head}");
    assert!(!head.contains("<script"), "{head}");
}
