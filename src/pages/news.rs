//! All news, in pages, and filtered.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    missing::{Missing, NO_PAGE},
    part::Part,
};
use crate::{
    components::{
        Facet, Filters, LeadStory, NothingMatches, Noun, PageHead, Pages, StoryList, live,
        selection,
    },
    content::{self, File, NewsItem, NewsKind, PartialDate},
    filter::{Row, Selection, Table},
    paging,
    query::{Key, use_query},
    route::Route,
    store::{use_library, use_store},
};

const NOUN: Noun = ("entry", "entries");

/// A page of all news, in the order of the content file.
#[component]
pub fn News(
    /// Which page, counted from 1.
    number: u16,
) -> impl IntoView {
    let store = use_store();
    let view = move |news: Arc<content::News>| {
        if number > paging::pages(news.news.len()) {
            view! { <Missing what=NO_PAGE /> }.into_any()
        } else {
            view! { <AllNews news number /> }.into_any()
        }
    };
    view! { <Part of=store.news file=File::News what="The news" framed=true heading="News" view /> }
}

/// The filters, and the news that they leave.
#[component]
fn AllNews(news: Arc<content::News>, number: u16) -> impl IntoView {
    let query = use_query();
    // What came with the page is what this page shows, and no more than kind and date of the rest.
    let all = use_library().all.news;
    let table = Arc::new(table(&news.news));
    let facets = facets(&table);
    let selection = selection(&table);
    // Where the filters leave fewer pages, the last of them.
    let shown = Memo::new(move |_| {
        let left = selection.with(|selection| selection.rows.len());
        number.min(paging::pages(left))
    });
    let list = live(move || {
        let Selection { rows, is_filtered } = selection.get();
        let number = shown.get();
        let whole = all.value();
        let source = whole
            .as_ref()
            .filter(|all| all.news.len() == news.news.len());
        let source = source.unwrap_or(&news);
        let items: Vec<NewsItem> = paging::page(&rows, number)
            .iter()
            .filter_map(|row| source.news.get(*row).cloned())
            .collect();
        let pages = paging::pages(rows.len());
        vec![
            stories(items, number == 1, is_filtered),
            view! { <Pages shown=number pages query=query.get() /> }.into_any(),
        ]
        .into_any()
    });
    let title = live(move || match shown.get() {
        1 => "Latest news".into_any(),
        number => format!("Page {number}").into_any(),
    });
    view! {
        <PageHead title="News">
            <p>"Funding, awards, trials and people of the network."</p>
        </PageHead>
        <div class="wrap">
            <Filters route=Route::News noun=NOUN table selection facets />
        </div>
        <section class="wrap split page-body news" aria-labelledby="news-title">
            <div class="aside">
                <h2 id="news-title">{title}</h2>
            </div>
            <div>{list}</div>
        </section>
    }
}

/// The stories of a page; the first page opens with a lead.
fn stories(items: Vec<NewsItem>, lead: bool, is_filtered: bool) -> AnyView {
    let mut items = items.into_iter();
    let is_lead = |item: &NewsItem| lead && item.kind != NewsKind::Memoriam;
    match items.next() {
        Some(item) if is_lead(&item) => view! {
            <LeadStory item />
            <StoryList items=items.collect() />
        }
        .into_any(),
        Some(item) => {
            view! { <StoryList items=[item].into_iter().chain(items).collect() /> }.into_any()
        }
        None if is_filtered => view! { <NothingMatches noun=NOUN /> }.into_any(),
        None => view! { <p class="empty">"There is no news yet."</p> }.into_any(),
    }
}

/// What can be asked of the news.
fn table(news: &[NewsItem]) -> Table {
    let row = |item: &NewsItem| {
        let died = item.person.as_ref().and_then(|person| person.died);
        let year = item.date.or(died).as_ref().map(PartialDate::year);
        let values = vec![
            (Key::Kind, Some(item.kind.name().to_owned())),
            (Key::Year, year.map(|year| year.to_string())),
        ];
        Row::new(values, &[])
    };
    Table::new(&[Key::Kind, Key::Year], news.iter().map(row).collect())
}

fn facets(table: &Table) -> Vec<Facet> {
    let kinds = NewsKind::ALL.iter().map(|kind| (kind.name(), kind.label()));
    vec![
        Facet::kinds(table, &kinds.collect::<Vec<_>>()),
        Facet::years(table),
    ]
}
