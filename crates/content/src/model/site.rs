//! `site.json`: what the site says about the network on every page.

use jiff::Timestamp;
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::reading::{Content, Parsed, read_whole};
use crate::value::line::{Description, Line, SiteAddress};
use crate::{Audience, Destination, File, HttpUrl, Markdown, NamedLink, OldPath, Source};

/// What the site says about the network on every page.
#[skip_serializing_none]
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
    /// What the network wants to achieve, in the order it is shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aims: Vec<Aim>,
    /// To whom the network is open, and what it invites them to do.
    pub invitation: Option<Invitation>,
    /// Addresses that pages had before, and where they are now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub redirects: Vec<Redirect>,
}

/// An address that a page had before, and where it is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Redirect {
    /// The address before, from the site’s root and beginning with one /.
    pub from: OldPath,
    /// The page that stands for it now, beginning with one /, or the address of another site.
    pub to: Destination,
}

/// One aim of the network.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Aim {
    /// The aim in a few words.
    #[serde(with = "Line")]
    pub title: String,
    /// The aim in a sentence or two.
    pub text: Markdown,
    /// Where this comes from, and when it was true.
    pub source: Option<Source>,
}

/// An invitation of the network.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Invitation {
    /// The invitation in a sentence or two.
    pub text: Markdown,
    /// Where this comes from, and when it was true.
    pub source: Option<Source>,
}

impl Site {
    /// Where a path of the site leads that no page has any more.
    #[must_use]
    pub fn redirect(&self, path: &str) -> Option<&Destination> {
        let mut redirects = self.redirects.iter();
        let found = redirects.find(|redirect| redirect.from.is(path));
        found.map(|redirect| &redirect.to)
    }

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

    fn keep(self, _: Audience, _: Timestamp) -> Self {
        self
    }
}
