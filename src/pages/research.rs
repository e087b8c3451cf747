//! Trials, registries and publications.

use std::sync::Arc;

use leptos::prelude::*;

use super::part::Part;
use crate::{
    browser::{address::use_navigator, location::Entry},
    citation::Format,
    components::{
        Facet, Filters, NothingMatches, Noun, PageHead, References, RelatedBrief, TrialCard, live,
    },
    content::{File, Publication, Trial},
    filter::{Row, Table},
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
    let rows = table.clone();
    let list = live(move || {
        query.with(|query| {
            let chosen = rows.chosen(query);
            let chosen = chosen.iter().filter_map(|row| publications.get(*row));
            let order = Order::of(query);
            let publications = order.sorted(chosen.cloned().collect());
            if publications.is_empty() && rows.is_filtered(query) {
                view! { <NothingMatches noun=NOUN /> }.into_any()
            } else {
                view! { <References publications /> }.into_any()
            }
        })
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
            <Filters route=Route::Research noun=NOUN table facets words=true>
                <Orders />
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

/// What can be asked of the publications.
fn table(publications: &[Publication]) -> Table {
    let row = |publication: &Publication| {
        let authors: Vec<String> = publication
            .authors
            .iter()
            .map(ToString::to_string)
            .collect();
        let authors = authors.join(" ");
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

/// The choice of an order.
#[component]
fn Orders() -> impl IntoView {
    let query = use_query();
    let navigator = use_navigator();
    let options = live(move || {
        let chosen = query.with(Order::of);
        let option = |order: Order| {
            let is_chosen = order == chosen;
            view! {
                <option value=order.name() selected=is_chosen prop:selected=is_chosen>
                    {order.label()}
                </option>
            }
            .into_any()
        };
        Order::ALL
            .into_iter()
            .map(option)
            .collect::<Vec<_>>()
            .into_any()
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        let query = query.with_untracked(|query| query.with(Key::Sort, &value));
        navigator.go(&Route::Research, &query, Entry::New);
    };
    view! {
        <label class="field">
            <span class="field-name">"Order"</span>
            <select class="field-box" name=Key::Sort.name() on:change=choose>
                {options}
            </select>
        </label>
    }
}
