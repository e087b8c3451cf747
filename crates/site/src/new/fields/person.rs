//! What is asked of a member of the committee.

use content::Group;

use super::{AS_OF, Field, SOURCE, read};

pub(in super::super) static FIELDS: &[Field] = &[
    Field::text("name", "name", "Name", read::line)
        .hint("Without titles and degrees")
        .needed(),
    Field::text("credentials", "credentials", "Degrees", read::line)
        .hint("As written after the name, such as MD, PhD"),
    Field::among("group", "Group", |known| &known.groups, Group::unknown),
    Field::text("role", "role", "Role in the network", read::line).hint("Such as Chair"),
    Field::text(
        "affiliation",
        "affiliation",
        "Hospital or university",
        read::line,
    ),
    Field::text("city", "city", "Its city", read::line)
        .asked_if(|answers| answers.has("affiliation")),
    Field::text("country", "country", "Its country", read::country)
        .hint("Two capital letters, such as GB, CA or AE"),
    Field::text("orcid", "orcid", "ORCID iD", read::orcid)
        .hint("Four groups of four, such as 0000-0002-1825-0097"),
    Field::text("url", "url", "The person's own page", read::url)
        .hint("An address that begins with https://"),
    Field::text("photo", "photo", "Photo", read::photo)
        .hint("A picture in content/photos/, such as photos/jane-doe.jpg")
        .not_asked(),
    SOURCE,
    AS_OF,
    Field::id("The name in lower-case letters, joined by hyphens; it never changes afterwards"),
];
