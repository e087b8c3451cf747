//! Trials, registries and publications.

use std::sync::Arc;

use content::{
    Base, Doi, File, Pmid, Publication, Route, Trial, citation::Format, publications::Order,
};
use ecmonet_search::fold;
use leptos::{either::Either, prelude::*};

use crate::{
    components::{
        basics::Step,
        layout::{Beside, PageHead, PageMeta, Part, Section},
        lists::{Facet, Filters, Menu, NothingMatches, Noun},
        news::RelatedLinks,
        research::{References, TrialCard},
    },
    data::{Frame, PageData, ResearchData, TitledLink, research::Research},
    filter::{Row, Selection, Table},
    hooks::{use_page_data, use_query},
    query::Key,
};

const NOUN: Noun = ("publication", "publications");

/// The news that mention each trial, in the order of the trials.
type TrialNews = Memo<Option<Vec<Vec<TitledLink>>>>;

/// The research page.
#[component]
pub fn ResearchPage() -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let data: Memo<ResearchData> = use_page_data(|| ());
    let head = Memo::new(move |_| data.with(|data| frame.with(|frame| data.head(frame))));
    let research = Memo::new(move |_| data.with(|data| data.research.clone()));
    let news = Memo::new(move |_| data.with(|data| data.news.value().cloned()));
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
            view=move |Research { trials, publications }| {
                view! {
                    <Trials trials news />
                    <Publications publications />
                }
            }
        />
    }
}

/// The trials and registries.
#[component]
fn Trials(trials: Vec<Trial>, news: TrialNews) -> impl IntoView {
    let list = if trials.is_empty() {
        Either::Left(view! { <p class="empty">"No trials are listed yet."</p> })
    } else {
        let card = |(index, trial): (usize, Trial)| {
            let news_of = move || news.with(|news| news.as_ref()?.get(index).cloned());
            view! {
                <Step>
                    <TrialCard trial>
                        {move || news_of().map(|news| view! { <RelatedLinks news /> })}
                    </TrialCard>
                </Step>
            }
        };
        let cards = trials.into_iter().enumerate().map(card).collect_view();
        Either::Right(view! { <div class="cards">{cards}</div> })
    };
    view! {
        <Section id="trials" class="band" heading="Trials">
            <Beside slot>
                <p>"Trials and registries. A status is true on its date."</p>
            </Beside>
            {list}
        </Section>
    }
}

/// The section of the publications.
#[component]
fn Publications(publications: Vec<Publication>) -> impl IntoView {
    let list = if publications.is_empty() {
        Either::Left(view! { <p class="empty">"No publications are listed yet."</p> })
    } else {
        Either::Right(view! { <AllPublications publications /> })
    };
    view! {
        <Section id="publications" class="band" heading="Publications">
            <Beside slot>
                <p>"Titles lead to the article at its publisher."</p>
            </Beside>
            <div>{list}</div>
        </Section>
    }
}

/// The filters, and the publications that match them.
#[component]
fn AllPublications(publications: Vec<Publication>) -> impl IntoView {
    let query = use_query();
    let base: Base = expect_context();
    let table = Arc::new(table(&publications));
    let counts = {
        let table = Arc::clone(&table);
        Memo::new(move |_| query.with(|query| table.counts(query)))
    };
    let selection = Memo::new(move |_| query.with(|query| table.select(query)));
    let order = Memo::new(move |_| {
        query.with(|query| Order::named(query.get(Key::Sort).unwrap_or_default()))
    });
    let list = move || {
        let Selection { rows, is_filtered } = selection.get();
        let chosen = rows.iter().filter_map(|row| publications.get(*row));
        let publications = order.get().sorted(chosen.cloned().collect(), fold);
        if publications.is_empty() && is_filtered {
            Either::Left(view! { <NothingMatches noun=NOUN /> })
        } else {
            Either::Right(view! { <References publications /> })
        }
    };
    let options = Order::ALL.map(|order| (order.name().to_owned(), order.label().to_owned()));
    let files = Format::ALL.map(|format| {
        view! {
            <a class="more" href=base.file(&format.all()) download="">
                "All as "
                {format.label()}
            </a>
        }
    });
    view! {
        <Filters
            route=Route::Research
            noun=NOUN
            counts
            facets=vec![Facet::years()]
            words=true
        >
            <Menu route=Route::Research key=Key::Sort name="Order" options=options.to_vec() />
        </Filters>
        <Step>{list}</Step>
        <p class="reference-files">{files.collect_view()}</p>
    }
}

/// What publications are filtered by.
fn table(publications: &[Publication]) -> Table {
    let row = |publication: &Publication| {
        let authors = publication.author_names();
        Row::new(
            vec![(Key::Year, Some(publication.year.to_string()))],
            &[
                &publication.title,
                &publication.journal,
                &authors,
                publication.doi.as_ref().map_or("", Doi::as_str),
                publication.pmid.as_ref().map_or("", Pmid::as_str),
            ],
        )
    };
    Table::new(&[Key::Year], publications.iter().map(row).collect())
}
