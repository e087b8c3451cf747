//! What the frame around every page shows: the network's name, and links of the footer.

use content::{HttpUrl, NamedLink, Site};
use serde::{Deserialize, Serialize};

/// The network's name, used if no content can be loaded.
pub const NAME: &str = "International ECMO Network";
/// Its short form, used if no content can be loaded.
pub const SHORT_NAME: &str = "ECMONet";

/// What header and footer show, and what pages need to know of the site as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// The network's name.
    pub name: String,
    /// Its short form.
    pub short_name: String,
    /// The site's own address, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<HttpUrl>,
    /// Links to sites close to the network.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<NamedLink>,
}

impl Default for Frame {
    fn default() -> Self {
        Self {
            name: NAME.to_owned(),
            short_name: SHORT_NAME.to_owned(),
            url: None,
            links: Vec::new(),
        }
    }
}

impl Frame {
    /// The full address of a path or file of the site, given from its root; `None` if the site's
    /// own address is not known.
    #[must_use]
    pub fn address(&self, path: &str) -> Option<String> {
        Some(self.url.as_ref()?.file(path))
    }
}

impl From<&Site> for Frame {
    fn from(site: &Site) -> Self {
        Self {
            name: site.name.clone(),
            short_name: site.short_name.clone(),
            url: Some(site.url.clone()),
            links: site.links.clone(),
        }
    }
}
