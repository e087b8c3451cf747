//! What came with a published page: which page it is, when it was published, and the content that
//! it shows.
//!
//! `publish::pages` writes it: attributes of the mount point, and one data block for each content
//! file that the page shows something of.

use jiff::Timestamp;
use leptos::prelude::{document, window};
use web_sys::HtmlElement;

use super::load;
use crate::{
    content::File,
    route::{Base, Route},
    store::{Excerpt, Library},
};

/// The attribute of the mount point with the page's own path on the site; empty on the page for
/// addresses that do not exist.
pub const PAGE: &str = "data-page";
/// The attribute of the mount point with the moment of publishing.
pub const MOMENT: &str = "data-published";
/// The attribute of the mount point with the moment at which the first event that is now to come is
/// over, so that pages change by themselves. `public/start.js` reads it; missing where there is none.
pub const UNTIL: &str = "data-until";
/// The attribute of a data block with the name of the content file that it comes from.
pub const CONTENT: &str = "data-content";
/// The attribute of a data block that holds all of its file, not just what the page shows of it.
pub const WHOLE: &str = "data-whole";

/// The attribute of a data block with the [version](crate::content::version) of its file, in hexadecimal digits.
pub const VERSION: &str = "data-version";

/// A page that was published, and is now to be taken over.
pub struct Published {
    /// The content, as far as it came with the page.
    pub library: Library,
    /// When it was published.
    pub moment: Timestamp,
}

/// What came with this page; `None` where nothing did, or where the page belongs to another
/// address than the one it is shown at.
#[must_use]
pub fn find(mount: &HtmlElement, base: &Base) -> Option<Published> {
    let page = mount.get_attribute(PAGE)?;
    let moment = mount.get_attribute(MOMENT)?.parse().ok()?;
    let route = Route::parse(&page);
    let here = base.route(&window().location().pathname().ok()?);
    if here != route {
        return None;
    }
    let (all, store) = (load::store(base), load::store(base));
    let mut versions = Vec::new();
    for file in File::ALL {
        let block = ["script[", CONTENT, "=\"", file.name(), "\"]"].concat();
        if let Ok(Some(block)) = document().query_selector(&block) {
            let whole = block.has_attribute(WHOLE);
            let text = block.text_content().unwrap_or_default();
            load::take(store, whole.then_some(all), file, &text);
            let version = block.get_attribute(VERSION);
            let version = version.and_then(|version| u64::from_str_radix(&version, 16).ok());
            versions.extend(version.map(|version| (file, version)));
        }
    }
    let excerpt = Some(Excerpt {
        route,
        store,
        versions,
    });
    Some(Published {
        library: Library { all, excerpt },
        moment,
    })
}
