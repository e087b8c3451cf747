//! `site.json`: what the site says about the network on every page.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::reading::{Content, Parsed, read_whole};
use crate::value::line::{Description, Line, SiteAddress};
use crate::{File, HttpUrl, Markdown, NamedLink};

/// What the site says about the network on every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "The site"))]
pub struct Site {
    /// The network’s name in full.
    #[serde(with = "Line")]
    pub name: String,
    /// The name people use.
    #[serde(with = "Line")]
    pub short_name: String,
    /// The site’s own address, as others link to it. Link previews, feeds and the site map need
    /// it.
    #[serde(with = "SiteAddress")]
    pub url: HttpUrl,
    /// One sentence for search engines and link previews, 160 characters at most.
    #[serde(with = "Description")]
    pub description: String,
    /// What the network is for.
    pub mission: Markdown,
    /// What the site says of the committee.
    pub committee_statement: Markdown,
    /// Links to sites close to the network. Leave the list empty if there are none.
    pub links: Vec<NamedLink>,
}

impl Site {
    /// The full address of a path or file of the site, given from its root: `feed.xml`.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        self.url.file(path)
    }
}

impl Content for Site {
    const FILE: File = File::Site;

    fn parse(bytes: &[u8]) -> Parsed<Site> {
        read_whole(Site::FILE, bytes)
    }
}
