//! `robots.txt`: everything but the forms may be read, and where the list of pages is.
//!
//! Crawlers look for it at the root of a host. Where the site stands in a folder, theirs is the
//! host's own file; this one does no harm then.

use super::{admin, artifact::Artifact, edition::Edition, sitemap, text};

/// Where it lies.
pub const PATH: &str = "robots.txt";

/// The file.
#[must_use]
pub fn file(edition: &Edition) -> Artifact {
    let sitemap = text::address(&edition.file(sitemap::PATH));
    // The same site without its scheme and host.
    let folder = sitemap.trim_end_matches(sitemap::PATH);
    let folder = folder.splitn(4, '/').last().unwrap_or_default();
    let forms = admin::FOLDER;
    Artifact::new(
        PATH,
        format!("User-agent: *\nAllow: /\nDisallow: /{folder}{forms}/\n\nSitemap: {sitemap}\n"),
    )
}
