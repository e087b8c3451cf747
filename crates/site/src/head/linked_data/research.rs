//! Trials, registries and publications.

use serde_json::Value;

use super::{
    elsewhere::{DOI, PUBMED, number, told_by},
    name::Names,
    node::{Node, reference, term},
};
use crate::edition::Edition;
use content::{Author, Doi, Pmid, Publication, Route, Slug, Trial, TrialStatus, citation::Pages};

/// The publications, on the page that lists them.
pub(super) fn publications(edition: &Edition, names: Names<'_>) -> Vec<Node> {
    let publications = edition.research.publications.iter();
    publications
        .map(|publication| article(names, publication))
        .collect()
}

/// A trial, and what was published on it.
pub(super) fn study_nodes(edition: &Edition, names: Names<'_>, id: &Slug) -> Vec<Node> {
    let research = &edition.research;
    let trial = research.trials.iter().find(|trial| trial.id == *id);
    let publications = research.publications.iter();
    let own: Vec<&Publication> = publications
        .filter(|publication| publication.trial.as_ref() == Some(id))
        .collect();
    let study = trial.map(|trial| study(edition, names, trial, &own));
    let articles = own.iter().map(|publication| article(names, publication));
    study.into_iter().chain(articles).collect()
}

/// What kind of study it is, as its design says in words.
fn kind(trial: &Trial) -> &'static str {
    let design = trial.design.as_deref().unwrap_or_default().to_lowercase();
    let says = |words: [&str; 2]| words.iter().any(|word| design.contains(word));
    if says(["observational", "registry"]) {
        "MedicalObservationalStudy"
    } else if says(["trial", "randomised"]) {
        "MedicalTrial"
    } else {
        "MedicalStudy"
    }
}

/// A trial, a registry or another study.
fn study(
    edition: &Edition,
    names: Names<'_>,
    trial: &Trial,
    publications: &[&Publication],
) -> Node {
    let route = Route::Trial(trial.id.clone());
    let registry = trial.registry.as_ref();
    let registered =
        registry.map(|registry| number(&registry.name, &registry.number, registry.url()));
    let elsewhere = registry.and_then(|registry| registry.url());
    let own = trial.url.as_ref().map(|url| url.as_str().to_owned());
    let sponsor = trial.sponsor.as_deref();
    let countries = trial.country.iter().map(|country| {
        Node::new("Country")
            .text("name", country.name())
            .text("identifier", country.code())
            .into_value()
    });
    let told = told_by(trial.source.as_ref()).map(Value::from);
    let papers = publications
        .iter()
        .map(|publication| reference(names.publication(&publication.id)));
    Node::named(kind(trial), names.study(&trial.id))
        .text("name", &trial.title)
        .text("alternateName", &trial.name)
        .text("description", &trial.summary.plain())
        .set("url", edition.page(&route))
        .set("mainEntityOfPage", reference(names.page(&route)))
        .set("image", reference(names.preview(&route)))
        .maybe("identifier", registered)
        .all(
            "sameAs",
            elsewhere.into_iter().chain(own).map(Into::into).collect(),
        )
        .maybe(
            "sponsor",
            sponsor.map(|name| Node::new("Organization").text("name", name)),
        )
        .all("studyLocation", countries.collect())
        .maybe(
            "status",
            trial.status.map(|status| term(study_status(status))),
        )
        .all("subjectOf", told.into_iter().chain(papers).collect())
}

/// The value of `MedicalStudyStatus`.
fn study_status(status: TrialStatus) -> &'static str {
    match status {
        TrialStatus::NotYetRecruiting => "NotYetRecruiting",
        TrialStatus::Recruiting => "Recruiting",
        TrialStatus::EnrollingByInvitation => "EnrollingByInvitation",
        TrialStatus::ActiveNotRecruiting => "ActiveNotRecruiting",
        TrialStatus::Suspended => "Suspended",
        TrialStatus::Terminated => "Terminated",
        TrialStatus::Completed => "Completed",
        TrialStatus::Withdrawn => "Withdrawn",
    }
}

fn article(names: Names<'_>, publication: &Publication) -> Node {
    let (doi, pmid) = (publication.doi.as_ref(), publication.pmid.as_ref());
    let numbers = [
        doi.map(|doi| number(DOI, doi.as_str(), Some(doi.url()))),
        pmid.map(|pmid| number(PUBMED, pmid.as_str(), Some(pmid.url()))),
    ];
    let pages_elsewhere = [doi.map(Doi::url), pmid.map(Pmid::url)];
    let summary = publication.summary.as_ref().map(|summary| summary.plain());
    Node::named("ScholarlyArticle", names.publication(&publication.id))
        .text("headline", &publication.title)
        .maybe_text("description", summary.as_deref())
        .maybe("url", publication.url())
        .all(
            "sameAs",
            pages_elsewhere
                .into_iter()
                .flatten()
                .map(Value::from)
                .collect(),
        )
        .all(
            "identifier",
            numbers.into_iter().flatten().map(Value::from).collect(),
        )
        .all("author", publication.authors.iter().map(author).collect())
        .set("datePublished", publication.year.to_string())
        .maybe_text("pagination", pages(publication).as_deref())
        .set("isPartOf", part_of(publication))
}

/// A person by the name that reference lists have and by its parts, or a group.
fn author(author: &Author) -> Value {
    match author {
        Author::Person(person) => Node::new("Person")
            .text("name", &author.to_string())
            .text("familyName", &person.family)
            .maybe_text("givenName", person.given_names().as_deref()),
        Author::Group(name) => Node::new("Organization").text("name", name),
    }
    .into_value()
}

/// The pages with both ends in full.
fn pages(publication: &Publication) -> Option<String> {
    let Pages { first, last } = Pages::of(publication.pages.as_ref()?);
    Some(match last {
        Some(last) => format!("{first}-{last}"),
        None => first,
    })
}

/// The issue, which is part of a volume, which is part of the journal; as far as they are known.
fn part_of(publication: &Publication) -> Node {
    let journal = Node::new("Periodical")
        .text("name", &publication.journal)
        .maybe_text("alternateName", publication.journal_short.as_deref());
    [
        ("PublicationVolume", "volumeNumber", &publication.volume),
        ("PublicationIssue", "issueNumber", &publication.issue),
    ]
    .into_iter()
    .fold(journal, |whole, (kind, property, number)| match number {
        Some(number) => Node::new(kind)
            .text(property, number)
            .set("isPartOf", whole),
        None => whole,
    })
}
