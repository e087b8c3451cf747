//! `site.json`: what the site says about the network on every page.

use super::file::{Content, File, Parsed};
use super::keys::Keys;
use super::markdown::Markdown;
use super::problem::Refusal;
use super::reader::{self, Fields};
use super::source::NamedLink;
use super::text;
use super::url::HttpUrl;

/// The network in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// The network's name in full.
    pub name: String,
    /// The name people use.
    pub short_name: String,
    /// The site's own address, as others link to it.
    pub url: HttpUrl,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// What the network is for.
    pub mission: Markdown,
    /// What the site says of the committee.
    pub committee_statement: Markdown,
    /// Links to sites close to the network.
    pub links: Vec<NamedLink>,
}

impl Site {
    /// The keys of the file.
    pub const KEYS: Keys = Keys {
        required: &[
            "name",
            "short_name",
            "url",
            "description",
            "mission",
            "committee_statement",
            "links",
        ],
        optional: &["$schema"],
    };

    /// Search engines cut a description after about so many characters.
    pub const LONGEST_DESCRIPTION: usize = 160;

    /// The full address of a path or file of the site, given from its root: `feed.xml`.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        let root = self.url.as_str().trim_end_matches('/');
        [root, "/", path.trim_start_matches('/')].concat()
    }

    fn build(fields: &Fields<'_>) -> Option<Site> {
        fields.line("$schema");
        let name = fields.line("name");
        let short_name = fields.line("short_name");
        let url = fields.parse("url", root);
        let description = fields.parse("description", description);
        let mission = Markdown::read(fields, "mission");
        let committee_statement = Markdown::read(fields, "committee_statement");
        let links = NamedLink::all_of(fields);
        // The site has no records to leave out: it is right as a whole or not there.
        if !fields.sound() {
            return None;
        }
        Some(Site {
            name: name?,
            short_name: short_name?,
            url: url?,
            description: description?,
            mission: mission?,
            committee_statement: committee_statement?,
            links,
        })
    }
}

impl Content for Site {
    const FILE: File = File::Site;

    fn parse(bytes: &[u8]) -> Parsed<Site> {
        reader::read(Site::FILE, bytes, &Site::KEYS, Site::build)
    }
}

/// The address that all others of the site begin with.
fn root(text: &str) -> Result<HttpUrl, Refusal> {
    let url = HttpUrl::parse(text)?;
    match url.as_str().find(['?', '#']) {
        None => Ok(url),
        Some(end) => Err(Refusal::new(
            &["Every address of the site begins with this one, so it can have no ? and no #"],
            &["Write \"", &url.as_str()[..end], "\""],
        )),
    }
}

fn description(text: &str) -> Result<String, Refusal> {
    let line = text::line(text)?;
    let length = line.chars().count();
    if length > Site::LONGEST_DESCRIPTION {
        return Err(Refusal::worded(|| {
            let length = length.to_string();
            Refusal::new(
                &[
                    "The description has ",
                    &length,
                    " characters; search engines show 160",
                ],
                &["Shorten it to 160 characters or fewer"],
            )
        }));
    }
    Ok(line)
}
