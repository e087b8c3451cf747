//! `sitemap.xml`: every page, and when what it shows was last changed (sitemaps.org, 0.9).
//!
//! One file takes 50,000 addresses. The site cannot come near that: every visitor loads all
//! events and all news, which would be unbearable far below.

use super::{artifact::Artifact, edition::Edition, text};

/// Where it lies.
pub const PATH: &str = "sitemap.xml";

/// The file. Pages of which nobody knows when they were changed say nothing of it.
#[must_use]
pub fn file(edition: &Edition) -> Artifact {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for route in edition.routes() {
        let location = escape(&text::address(&edition.page(&route)));
        xml.push_str(&format!("  <url><loc>{location}</loc>"));
        if let Some(moment) = edition.history.page(&route) {
            xml.push_str(&format!("<lastmod>{moment}</lastmod>"));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    Artifact::new(PATH, xml)
}

/// The signs that an address in ASCII, without brackets and quotes, can still have.
fn escape(address: &str) -> String {
    address.replace('&', "&amp;").replace('\'', "&apos;")
}
