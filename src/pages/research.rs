//! Trials, registries and publications.

use std::sync::Arc;

use content::{
    Base, Doi, File, Pmid, Publication, Relation, Route, citation::Format, publications::Order,
};
use ecmonet_search::fold;
use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};

use crate::{
    components::{
        basics::Step,
        layout::{Beside, PageHead, PageMeta, Part, Section},
        lists::{Facet, Filters, Menu, NothingMatches, Noun},
        research::{References, Studies, StudyTimeline},
    },
    data::{
        Frame, PageData, ResearchData, TitledLink,
        research::{Research, TrialEntry},
    },
    filter::{Row, Selection, Table},
    hooks::{use_page_data, use_query},
    query::Key,
};

const NOUN: Noun = ("entry", "entries");

/// The research page.
#[component]
pub fn ResearchPage() -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let data: Memo<ResearchData> = use_page_data(|| ());
    let head = Memo::new(move |_| data.with(|data| frame.with(|frame| data.head(frame))));
    let research = Memo::new(move |_| data.with(|data| data.research.clone()));
    view! {
        <PageMeta head />
        <PageHead title="Research">
            <p>
                "Studies that the network endorses, lists or has announced; what it has published, and results of the studies it lists."
            </p>
        </PageHead>
        <Part
            of=research
            file=File::Research
            what="The trials and publications"
            framed=true
            view=move |research| view! { <Everything research /> }
        />
    }
}

/// The timeline, the filters, and the studies and publications that match them.
#[component]
fn Everything(research: Research) -> impl IntoView {
    let query = use_query();
    let table = Arc::new(table(&research));
    let counts = {
        let table = Arc::clone(&table);
        Memo::new(move |_| query.with(|query| table.counts(query)))
    };
    let selection = Memo::new(move |_| query.with(|query| table.select(query)));
    let order = Memo::new(move |_| {
        query.with(|query| Order::named(query.get(Key::Sort).unwrap_or_default()))
    });
    let timeline = research.timeline().map(|timeline| {
        view! {
            <Section id="timeline" class="band" heading="Timeline">
                <Beside slot>
                    <p>
                        "From the first patient to publication, as far as the sources say when that was."
                    </p>
                </Beside>
                <StudyTimeline timeline />
            </Section>
        }
    });
    let orders = Order::ALL.map(|order| (order.name().to_owned(), order.label().to_owned()));
    let facets = vec![
        Facet::research_kinds(),
        Facet::stages(),
        Facet::relations(),
        Facet::years(),
    ];
    let list = move || {
        let Selection { rows, is_filtered } = selection.get();
        if is_filtered && rows.is_empty() {
            return EitherOf3::A(view! {
                <div class="wrap page-body">
                    <NothingMatches noun=NOUN />
                </div>
            });
        }
        let (trials, publications) = chosen(&research, &rows);
        let publications = order.get().sorted(publications, fold);
        let studies = titles(&research.trials);
        if is_filtered {
            EitherOf3::B(view! {
                {(!trials.is_empty()).then(|| view! { <TrialsPart trials /> })}
                {(!publications.is_empty())
                    .then(|| view! { <PublicationsPart publications studies /> })}
            })
        } else {
            EitherOf3::C(view! {
                <TrialsPart trials />
                <PublicationsPart publications studies />
            })
        }
    };
    view! {
        <Step>{timeline}</Step>
        <Step>
            <div class="wrap">
                <Filters route=Route::Research noun=NOUN counts facets words=true>
                    <Menu
                        route=Route::Research
                        key=Key::Sort
                        name="Order"
                        options=orders.to_vec()
                    />
                </Filters>
            </div>
        </Step>
        <Step>{list}</Step>
    }
}

/// The trials and publications in the rows with these numbers.
fn chosen(research: &Research, rows: &[usize]) -> (Vec<TrialEntry>, Vec<Publication>) {
    let first = research.trials.len();
    let trials = rows.iter().filter_map(|row| research.trials.get(*row));
    let publications = rows.iter().filter_map(|row| row.checked_sub(first));
    let publications = publications.filter_map(|place| research.publications.get(place));
    (trials.cloned().collect(), publications.cloned().collect())
}

fn titles(trials: &[TrialEntry]) -> Vec<TitledLink> {
    let link = |trial: &TrialEntry| TitledLink {
        id: trial.id.clone(),
        title: trial.name.clone(),
    };
    trials.iter().map(link).collect()
}

/// The section of the trials and registries.
#[component]
fn TrialsPart(trials: Vec<TrialEntry>) -> impl IntoView {
    view! {
        <Section id="trials" class="band" heading="Studies">
            <Beside slot>
                <p>"Trials, registries and other studies. A status is true on its date."</p>
            </Beside>
            {if trials.is_empty() {
                Either::Left(view! { <p class="empty">"No studies are listed yet."</p> })
            } else {
                Either::Right(view! { <Studies trials /> })
            }}
        </Section>
    }
}

/// The section of the publications.
#[component]
fn PublicationsPart(publications: Vec<Publication>, studies: Vec<TitledLink>) -> impl IntoView {
    let base: Base = expect_context();
    let files = Format::ALL.map(|format| {
        view! {
            <a class="more" href=base.file(&format.all()) download="">
                "All as "
                {format.label()}
            </a>
        }
    });
    view! {
        <Section id="publications" class="band" heading="Publications">
            <Beside slot>
                <p>"Titles lead to the article at its publisher."</p>
            </Beside>
            {if publications.is_empty() {
                Either::Left(view! { <p class="empty">"No publications are listed yet."</p> })
            } else {
                Either::Right(
                    view! {
                        <div>
                            <References publications studies />
                            <p class="reference-files">{files.collect_view()}</p>
                        </div>
                    },
                )
            }}
        </Section>
    }
}

/// What studies and publications are filtered by.
fn table(research: &Research) -> Table {
    let trials = research.trials.iter().map(trial_row);
    let publications = research.publications.iter().map(|publication| {
        let id = publication.trial.as_ref();
        let trial = id.and_then(|id| research.trials.iter().find(|trial| trial.id == *id));
        publication_row(publication, trial)
    });
    Table::new(
        &[Key::Kind, Key::Status, Key::Relation, Key::Year],
        trials.chain(publications).collect(),
    )
}

fn trial_row(trial: &TrialEntry) -> Row {
    let relation = if trial.is_endorsed {
        "endorsed"
    } else {
        Relation::Listed.name()
    };
    let mut values = vec![
        (Key::Kind, Some("study".to_owned())),
        (Key::Status, Some(trial.stage().name().to_owned())),
        (Key::Relation, Some(relation.to_owned())),
    ];
    let years = trial.years().into_iter().flatten();
    values.extend(years.map(|year| (Key::Year, Some(year.to_string()))));
    let registry = trial.registry.as_ref();
    let mut texts = vec![trial.name.as_str(), &trial.title];
    texts.extend(
        [trial.design.as_deref(), trial.sponsor.as_deref()]
            .into_iter()
            .flatten(),
    );
    texts.extend(registry.map(|registry| registry.number.as_str()));
    texts.extend(trial.country.iter().map(|country| country.name()));
    Row::new(values, &texts)
}

/// A publication has the status of the study that it reports on, so that choosing one shows both.
fn publication_row(publication: &Publication, trial: Option<&TrialEntry>) -> Row {
    let authors = publication.author_names();
    Row::new(
        vec![
            (Key::Kind, Some("publication".to_owned())),
            (
                Key::Status,
                trial.map(|trial| trial.stage().name().to_owned()),
            ),
            (Key::Relation, Some(publication.relation.name().to_owned())),
            (Key::Year, Some(publication.year.to_string())),
        ],
        &[
            &publication.title,
            &publication.journal,
            &authors,
            trial.map_or("", |trial| &trial.name),
            publication.doi.as_ref().map_or("", Doi::as_str),
            publication.pmid.as_ref().map_or("", Pmid::as_str),
        ],
    )
}
