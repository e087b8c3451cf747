//! Trials, registries and publications.

use std::sync::Arc;

use leptos::prelude::*;

use super::part::Part;
use crate::{
    citation::Format,
    components::{
        Facet, Filters, Menu, NothingMatches, Noun, PageHead, References, RelatedBrief, TrialCard,
        live, selection,
    },
    content::{File, Publication, Trial},
    filter::{Row, Selection, Table},
    publications::Order,
    query::{Key, use_query},
    related,
    route::{Base, Route},
    store::use_store,
};

const NOUN: Noun = ("publication", "publications");

/// The research page.
#[component]
pub fn Research() -> impl IntoView {
    let store = use_store();
    view! {
        <PageHead title="Research">
            <p>"Trials and registries of the network, and what it has published."</p>
        </PageHead>
        <Part
            of=store.research
            file=File::Research
            what="The trials and publications"
            framed=true
            view=|research| {
                view! {
                    {trials(research.trials.clone())}
                    <AllPublications publications=research.publications.clone() />
                }
                    .into_any()
            }
        />
    }
}

fn trials(trials: Vec<Trial>) -> impl IntoView {
    let list = if trials.is_empty() {
        view! { <p class="empty">"No trials are listed yet."</p> }.into_any()
    } else {
        let cards = trials.into_iter().map(|trial| {
            view! { <TrialCard trial=trial.clone()>{news_of(trial)}</TrialCard> }.into_any()
        });
        view! { <div class="cards">{cards.collect_view()}</div> }.into_any()
    };
    view! {
        <section class="band" aria-labelledby="trials">
            <div class="wrap split">
                <div class="aside">
                    <h2 id="trials">"Trials"</h2>
                    <p>"Trials and registries. A status is true on its date."</p>
                </div>
                {list}
            </div>
        </section>
    }
}

/// The news that name a trial.
fn news_of(trial: Trial) -> AnyView {
    let store = use_store();
    live(move || {
        let news = store.news.value();
        let news = news.as_ref().map_or(&[][..], |news| &news.news);
        let news = related::news_of_trial(&trial, news);
        view! { <RelatedBrief news=news.into_iter().cloned().collect() /> }.into_any()
    })
}

/// The filters, and the publications that they leave.
#[component]
fn AllPublications(publications: Vec<Publication>) -> impl IntoView {
    let query = use_query();
    let base: Base = expect_context();
    let none = publications.is_empty();
    let table = Arc::new(table(&publications));
    let facets = vec![Facet::years(&table)];
    let selection = selection(&table);
    let list = live(move || {
        let Selection { rows, is_filtered } = selection.get();
        let chosen = rows.iter().filter_map(|row| publications.get(*row));
        let order = query.with(Order::of);
        let publications = order.sorted(chosen.cloned().collect());
        if publications.is_empty() && is_filtered {
            view! { <NothingMatches noun=NOUN /> }.into_any()
        } else {
            view! { <References publications /> }.into_any()
        }
    });
    let content = if none {
        view! { <p class="empty">"No publications are listed yet."</p> }.into_any()
    } else {
        let files = Format::ALL.map(|format| {
            view! {
                <a class="more" href=base.file(&format.all()) download="">
                    "All as " {format.label()}
                </a>
            }
            .into_any()
        });
        view! {
            <Filters route=Route::Research noun=NOUN table selection facets words=true>
                <Menu route=Route::Research key=Key::Sort name="Order" options=Box::new(orders) />
            </Filters>
            {list}
            <p class="reference-files">{files.into_iter().collect_view()}</p>
        }
        .into_any()
    };
    view! {
        <section class="band" aria-labelledby="publications">
            <div class="wrap split">
                <div class="aside">
                    <h2 id="publications">"Publications"</h2>
                    <p>"Titles lead to the article at its publisher."</p>
                </div>
                <div>{content}</div>
            </div>
        </section>
    }
}

/// The orders to choose from.
fn orders() -> Vec<(String, String)> {
    let order = |order: Order| (order.name().to_owned(), order.label().to_owned());
    Order::ALL.map(order).to_vec()
}

/// What can be asked of the publications.
fn table(publications: &[Publication]) -> Table {
    let row = |publication: &Publication| {
        let authors = publication.author_names();
        Row::new(
            vec![(Key::Year, Some(publication.year.to_string()))],
            &[
                &publication.title,
                &publication.journal,
                &authors,
                publication.doi.as_str(),
            ],
        )
    };
    Table::new(&[Key::Year], publications.iter().map(row).collect())
}
