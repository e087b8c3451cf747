//! The rules that schemas name in `format`: each is checked, and explained, by the type itself.

use content::author::NamePart;
use content::value::line::{Description, Line, SiteAddress};
use content::{
    Author, Country, Destination, Doi, HttpUrl, Markdown, MediaPath, OldPath, Orcid, PartialDate,
    Pmid, Refusal, Slug, TextFormat, ZoneName,
};

use super::advice::better;
use super::zones;

/// A format: its name, and everything that is wrong with a text by its rule.
pub(super) type Format = (&'static str, fn(&str) -> Vec<Refusal>);

/// Every format.
pub(super) const FORMATS: [Format; 17] = [
    format::<Author>(),
    format::<Country>(),
    format::<Description>(),
    format::<Destination>(),
    format::<Doi>(),
    format::<HttpUrl>(),
    format::<Line>(),
    (Markdown::FORMAT, markdown),
    format::<MediaPath>(),
    format::<NamePart>(),
    format::<OldPath>(),
    format::<Orcid>(),
    format::<PartialDate>(),
    format::<Pmid>(),
    format::<SiteAddress>(),
    format::<Slug>(),
    (ZoneName::FORMAT, zones::refusals),
];

const fn format<T: TextFormat>() -> Format {
    (T::FORMAT, |text| T::read(text).err().into_iter().collect())
}

fn markdown(text: &str) -> Vec<Refusal> {
    Markdown::read_all(text).err().unwrap_or_default()
}

/// Everything that is wrong with a text by the rule of this name.
pub(super) fn refusals(name: &str, text: &str) -> Vec<Refusal> {
    let format = FORMATS.iter().find(|(format, _)| *format == name);
    let refusals = format.map(|(_, check)| check(text)).unwrap_or_default();
    let refusals = refusals.into_iter();
    refusals
        .map(|refusal| better(name, text, refusal))
        .collect()
}
