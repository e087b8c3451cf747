//! `robots.txt`: everything may be read, and where the list of pages is.
//!
//! Crawlers look for it at the root of a host. Where the site stands in a folder, theirs is the
//! host's own file; this one does no harm then.

use super::{artifact::Artifact, edition::Edition, sitemap, text};

/// Where it lies.
pub const PATH: &str = "robots.txt";

/// The file.
#[must_use]
pub fn file(edition: &Edition) -> Artifact {
    let sitemap = text::address(&edition.file(sitemap::PATH));
    Artifact::new(
        PATH,
        format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n"),
    )
}
