//! `committee.json`: the people, and the groups they work in.

use jiff::Timestamp;
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::reading::{Content, Parsed, Record, read_lists};
use crate::reference::Reference;
use crate::value::line::{Line, OptionalLine};
use crate::{
    Audience, Country, File, HttpUrl, Markdown, MediaPath, Orcid, PartialDate, Pictures, Refusal,
    Slug, Source, release,
};

/// The people, and the groups they work in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Committee {
    /// The groups, in the order they are shown.
    pub groups: Vec<Group>,
    /// The members, in the order they are shown.
    pub members: Vec<Member>,
    /// The measures of the pictures, added by the build.
    #[serde(default, skip_serializing_if = "Pictures::is_empty")]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub pictures: Pictures,
}

/// A group of the committee.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Group {
    /// What members name the group by.
    pub id: Slug,
    /// The group’s name.
    #[serde(with = "Line")]
    pub name: String,
    /// What the group does.
    pub description: Option<Markdown>,
}

/// A member of the committee.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Member {
    /// The member’s name in the address, /committee/#<id>.
    pub id: Slug,
    /// The name, without titles and degrees.
    #[serde(with = "Line")]
    pub name: String,
    /// Degrees, as written after the name.
    #[serde(default, with = "OptionalLine")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["MD, PhD"])))]
    pub credentials: Option<String>,
    /// What the member does in the network.
    #[serde(default, with = "OptionalLine")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["Chair"])))]
    pub role: Option<String>,
    /// The id of the group the member is in.
    pub group: Option<Slug>,
    /// The hospital or university.
    #[serde(default, with = "OptionalLine")]
    pub affiliation: Option<String>,
    /// Its city.
    #[serde(default, with = "OptionalLine")]
    pub city: Option<String>,
    /// Its country.
    pub country: Option<Country>,
    /// The ORCID iD alone, without https://orcid.org/ before it.
    pub orcid: Option<Orcid>,
    /// The member’s own page.
    pub url: Option<HttpUrl>,
    /// A portrait of the member, in content/photos/. It is shown in a small circle.
    pub photo: Option<MediaPath>,
    /// Where this comes from, and when it was true.
    pub source: Option<Source>,
    /// Whether it is still being written. Only those who edit the content see a draft, marked as
    /// one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// The day from which it may be published, in universal time. Until then it is a draft. It
    /// appears when the site is built on that day or later.
    pub publish_on: Option<PartialDate>,
}

impl Content for Committee {
    const FILE: File = File::Committee;

    fn parse(bytes: &[u8]) -> Parsed<Committee> {
        read_lists(Committee::FILE, bytes, |lists| {
            let (groups, members) = (lists.take(), lists.take());
            // One list that cannot be read does not hide the other.
            let any = groups.is_some() || members.is_some();
            let pictures = lists.pictures();
            any.then(|| {
                let (groups, members) = (groups.unwrap_or_default(), members.unwrap_or_default());
                Committee::new(groups, members, pictures)
            })
        })
    }

    fn keep(mut self, audience: Audience, now: Timestamp) -> Self {
        release::keep(&mut self.members, audience, now);
        self
    }
}

impl Committee {
    /// Members whose group is not among `groups` are there without one.
    fn new(groups: Vec<Group>, mut members: Vec<Member>, pictures: Pictures) -> Committee {
        for member in &mut members {
            let known = |id: &Slug| groups.iter().any(|group| group.id == *id);
            member.group = member.group.take().filter(known);
        }
        Committee {
            groups,
            members,
            pictures,
        }
    }
}

impl Record for Group {
    const LIST: &'static str = "groups";

    fn id(&self) -> &Slug {
        &self.id
    }
}

release::releases!(Member);

impl Record for Member {
    const LIST: &'static str = "members";

    fn id(&self) -> &Slug {
        &self.id
    }
}

impl Group {
    /// Why a member cannot be in a group that is not among those with the ids `groups`.
    #[must_use]
    pub fn unknown(id: &str, groups: &[&str]) -> Refusal {
        Reference {
            what: "group",
            list: Group::LIST,
        }
        .unknown(id, groups)
    }
}

impl Member {
    /// One or two letters to stand for a photo: those of the first and the last word of the
    /// name, with the accents that belong to them.
    pub fn initials(&self) -> String {
        let mut words = self.name.split_whitespace().filter_map(first_letter);
        let first = words.next();
        let last = words.next_back();
        [first, last].into_iter().flatten().collect()
    }
}

/// The first letter of a word and the marks that combine with it.
fn first_letter(word: &str) -> Option<&str> {
    let start = word.find(char::is_alphanumeric)?;
    let word = &word[start..];
    let end = word
        .char_indices()
        .skip(1)
        .find(|(_, c)| !combines(*c))
        .map_or(word.len(), |(at, _)| at);
    Some(&word[..end])
}

/// Combining marks, variation selectors and the vowel signs of the scripts of India: enough for
/// names, without the tables of a full segmentation.
fn combines(c: char) -> bool {
    matches!(
        c,
        '\u{0300}'..='\u{036F}'
            | '\u{0591}'..='\u{05C7}'
            | '\u{064B}'..='\u{065F}'
            | '\u{093A}'..='\u{094F}'
            | '\u{09BC}'..='\u{09CD}'
            | '\u{0A3C}'..='\u{0A4D}'
            | '\u{0ABC}'..='\u{0ACD}'
            | '\u{0BBE}'..='\u{0BCD}'
            | '\u{0C3C}'..='\u{0C4D}'
            | '\u{0CBC}'..='\u{0CCD}'
            | '\u{0D3B}'..='\u{0D4D}'
            | '\u{0E31}'
            | '\u{0E34}'..='\u{0E3A}'
            | '\u{0E47}'..='\u{0E4E}'
            | '\u{1AB0}'..='\u{1AFF}'
            | '\u{1DC0}'..='\u{1DFF}'
            | '\u{200D}'
            | '\u{20D0}'..='\u{20FF}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FE20}'..='\u{FE2F}'
    )
}
