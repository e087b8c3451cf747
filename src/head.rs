//! Title and description of every page: what browser tabs, search engines and screen readers
//! show of it.

use leptos::prelude::*;

use crate::{content::Markdown, paging, route::Route, store::Store};

/// The network's name, which stands even where no content can be loaded.
pub const NAME: &str = "International ECMO Network";
/// Its short form, likewise.
pub const SHORT_NAME: &str = "ECMONet";

/// How many characters of a description search engines show.
const DESCRIPTION_LENGTH: usize = 160;

/// What a page says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The page's own name, as announced when it opens.
    pub name: String,
    /// The title: the page's name and the site's.
    pub title: String,
    /// A sentence or two about the page.
    pub description: String,
}

/// The network's name and its short form, as the content has them once it is there.
#[derive(Clone, Copy)]
pub struct Names {
    /// The name.
    pub name: Memo<String>,
    /// Its short form.
    pub short: Memo<String>,
}

impl Names {
    /// The names in this store.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self {
            name: Memo::new(move |_| name(store)),
            short: Memo::new(move |_| short_name(store)),
        }
    }
}

fn name(store: Store) -> String {
    store
        .site
        .value()
        .map_or_else(|| NAME.to_owned(), |site| site.name.clone())
}

fn short_name(store: Store) -> String {
    store
        .site
        .value()
        .map_or_else(|| SHORT_NAME.to_owned(), |site| site.short_name.clone())
}

impl Head {
    fn new(name: &str, description: String) -> Self {
        Self {
            name: name.to_owned(),
            title: name.to_owned(),
            description,
        }
    }
}

/// What the page at `route` says of itself, with the content that is there by now.
///
/// `None` is the page for addresses that do not exist.
#[must_use]
pub fn head(route: Option<&Route>, store: Store) -> Head {
    let head = untitled(route, store);
    let short = short_name(store);
    let title = match route {
        Some(Route::Home) => format!("{} ({short})", head.name),
        _ => format!("{} · {short}", head.name),
    };
    Head { title, ..head }
}

/// The same without the site's name in the title.
fn untitled(route: Option<&Route>, store: Store) -> Head {
    let Some(route) = route else { return missing() };
    match route {
        Route::Home => Head::new(
            &name(store),
            store.site.value().map_or_else(
                || "Research on extracorporeal life support in adults.".to_owned(),
                |site| site.description.clone(),
            ),
        ),
        Route::NewsPage(number) if is_beyond(*number, store) => missing(),
        Route::NewsPage(number) => Head::new(
            &format!("News, page {number}"),
            format!("News of the International ECMO Network, page {number} of the list."),
        ),
        Route::Events | Route::News | Route::Research | Route::Committee | Route::Search => {
            of_section(route)
        }
        Route::Event(id) => match store.events.value() {
            Some(events) => events
                .events
                .iter()
                .find(|event| event.id == *id)
                .map_or_else(missing, |event| {
                    Head::new(&event.title, describe(&event.summary))
                }),
            None => Head::new(
                "Event",
                "An event on the site of the International ECMO Network.".into(),
            ),
        },
        Route::Article(id) => match store.news.value() {
            Some(news) => news
                .news
                .iter()
                .find(|item| item.id == *id)
                .map_or_else(missing, |item| {
                    Head::new(&item.title, describe(&item.summary))
                }),
            None => Head::new("News", "News of the International ECMO Network.".into()),
        },
    }
}

/// What a page says of itself that is about no record.
#[must_use]
pub fn of_section(route: &Route) -> Head {
    match route {
        Route::Events => Head::new(
            "Events",
            "Meetings of the International ECMO Network and of the field, upcoming and past."
                .into(),
        ),
        Route::News => Head::new(
            "News",
            "News of the International ECMO Network: funding, awards, trials and publications."
                .into(),
        ),
        Route::Search => Head::new(
            "Search",
            "Find events, news, trials, publications and people of the International ECMO Network."
                .into(),
        ),
        Route::Research => Head::new(
            "Research",
            "Trials, registries and publications of the International ECMO Network.".into(),
        ),
        Route::Committee => Head::new(
            "Committee",
            "The people who lead the International ECMO Network.".into(),
        ),
        other => Head::new(other.name(), String::new()),
    }
}

/// Whether the list of news is known to have no such page.
fn is_beyond(number: u16, store: Store) -> bool {
    let news = store.news.value();
    news.is_some_and(|news| number > paging::pages(news.news.len()))
}

/// The head of the page for addresses that do not exist.
fn missing() -> Head {
    Head::new("Page not found", "There is no page at this address.".into())
}

/// The beginning of a text, cut between words.
fn describe(text: &Markdown) -> String {
    let plain = text.plain();
    if plain.chars().count() <= DESCRIPTION_LENGTH {
        return plain;
    }
    let mut cut = String::new();
    let mut length = 1; // the ellipsis
    for word in plain.split_whitespace() {
        length += word.chars().count() + usize::from(!cut.is_empty());
        if length > DESCRIPTION_LENGTH {
            break;
        }
        if !cut.is_empty() {
            cut.push(' ');
        }
        cut.push_str(word);
    }
    cut.push('…');
    cut
}
