//! `committee.json`: the people, and the groups they work in.

use super::country::Country;
use super::file::{Content, File, Parsed};
use super::hint::nearest;
use super::keys::Keys;
use super::markdown::Markdown;
use super::orcid::Orcid;
use super::photo::MediaPath;
use super::problem::Refusal;
use super::reader::{self, Fields};
use super::slug::Slug;
use super::source::Source;
use super::url::HttpUrl;

/// The committee, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Committee {
    /// The groups.
    pub groups: Vec<Group>,
    /// The people. Whoever names a group names one of `groups`.
    pub members: Vec<Member>,
}

/// A group of the committee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What members name it by.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// What it does.
    pub description: Option<Markdown>,
}

/// A member of the committee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The name in the address.
    pub id: Slug,
    /// The name, without titles.
    pub name: String,
    /// Degrees, as written after the name.
    pub credentials: Option<String>,
    /// What the member does in the network.
    pub role: Option<String>,
    /// The group the member is in.
    pub group: Option<Slug>,
    /// The hospital or university.
    pub affiliation: Option<String>,
    /// Its city.
    pub city: Option<String>,
    /// Its country.
    pub country: Option<Country>,
    /// The member's ORCID iD.
    pub orcid: Option<Orcid>,
    /// The member's own page.
    pub url: Option<HttpUrl>,
    /// A photo.
    pub photo: Option<MediaPath>,
    /// Where we know this from.
    pub source: Option<Source>,
}

impl Committee {
    /// The keys of the file.
    pub const KEYS: Keys = Keys {
        required: &["groups", "members"],
        optional: &["$schema"],
    };

    fn build(fields: &Fields<'_>) -> Option<Committee> {
        fields.line("$schema");
        let groups = fields.records("groups", &Group::KEYS, Group::build);
        // A group with a problem of its own is named all the same: its members stay.
        let named = fields.ids("groups");
        let members = fields.records("members", &Member::KEYS, |fields| {
            Member::build(fields, &named)
        });
        // One list that cannot be read does not hide the other.
        if groups.is_none() && members.is_none() {
            return None;
        }
        let groups = groups.unwrap_or_default();
        let mut members = members.unwrap_or_default();
        for member in &mut members {
            let group = member.group.take();
            member.group = group.filter(|id| groups.iter().any(|group| group.id == *id));
        }
        Some(Committee { groups, members })
    }
}

impl Content for Committee {
    const FILE: File = File::Committee;

    fn parse(bytes: &[u8]) -> Parsed<Committee> {
        reader::read(Committee::FILE, bytes, &Committee::KEYS, Committee::build)
    }
}

impl Group {
    /// The keys of a group.
    pub const KEYS: Keys = Keys {
        required: &["id", "name"],
        optional: &["description"],
    };

    fn build(fields: &Fields<'_>) -> Option<Group> {
        let id = fields.id();
        let name = fields.line("name");
        let description = Markdown::read(fields, "description");
        Some(Group {
            id: id?,
            name: name?,
            description,
        })
    }
}

impl Member {
    /// The keys of a member.
    pub const KEYS: Keys = Keys {
        required: &["id", "name"],
        optional: &[
            "credentials",
            "role",
            "group",
            "affiliation",
            "city",
            "country",
            "orcid",
            "url",
            "photo",
            "source",
        ],
    };

    fn build(fields: &Fields<'_>, groups: &[&str]) -> Option<Member> {
        let id = fields.id();
        let name = fields.line("name");
        let member = Member {
            credentials: fields.line("credentials"),
            role: fields.line("role"),
            group: fields.parse("group", Slug::parse),
            affiliation: fields.line("affiliation"),
            city: fields.line("city"),
            country: fields.parse("country", Country::parse),
            orcid: fields.parse("orcid", Orcid::parse),
            url: fields.parse("url", HttpUrl::parse),
            photo: fields.parse("photo", MediaPath::parse),
            source: Source::of(fields),
            id: id?,
            name: name?,
        };
        if let (Some(group), Some(at)) = (&member.group, fields.at("group"))
            && !groups.contains(&group.as_str())
        {
            at.refuse(no_such_group(group.as_str(), groups));
        }
        Some(member)
    }

    /// One or two letters to stand for a photo: those of the first and the last word of the
    /// name, with the accents that belong to them.
    pub fn initials(&self) -> String {
        let mut words = self.name.split_whitespace().filter_map(first_letter);
        let first = words.next();
        let last = words.next_back();
        [first, last].into_iter().flatten().collect()
    }
}

fn no_such_group(group: &str, groups: &[&str]) -> Refusal {
    Refusal::worded(|| {
        let what = ["There is no group with the id \"", group, "\""];
        match (nearest(group, groups.iter().copied()), groups) {
            (Some(meant), _) => Refusal::new(
                &what,
                &[
                    "Did you mean \"",
                    meant,
                    "\"? If not, add the group to \"groups\"",
                ],
            ),
            (None, []) => Refusal::new(&what, &["Add the group to \"groups\", or delete this key"]),
            (None, groups) => Refusal::new(
                &what,
                &[
                    "Add the group to \"groups\", or write one of: ",
                    &groups.join(", "),
                ],
            ),
        }
    })
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
