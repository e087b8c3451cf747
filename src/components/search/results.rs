//! The results of a search.

use content::{Base, Route};
use ecmonet_search::{Found, Group};
use leptos::{
    either::{Either, EitherOf3},
    ev::KeyboardEvent,
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{
    Finder,
    finder::{Finds, MANY},
    recent::Recent,
};
use crate::{
    browser::{page, recent},
    catalogue::{Catalogue, Entry, Section},
    components::lists::{Choice, Leads},
    query::{Key, Query},
};

/// The length of the excerpt that is shown with a result, in characters.
const EXCERPT_LENGTH: usize = 150;

/// The results for the typed text, or a message in their place.
///
/// The arrow keys move the focus from the search field through the results and back.
#[component]
pub fn Results(
    /// The text that is searched for.
    text: RwSignal<String>,
    /// The results for it.
    found: Finds,
    /// The section that is searched; all of them, if `None`.
    within: Memo<Option<Section>>,
) -> impl IntoView {
    let finder: Finder = expect_context();
    let base: Base = expect_context();
    let draw = move || {
        let typed = text.with(|text| text.trim().to_owned());
        found.with(|found| match found {
            _ if typed.is_empty() => EitherOf3::A(view! { <Recent /> }),
            None => EitherOf3::B(view! {
                <p class="note">"Getting everything ready to be searched …"</p>
            }),
            Some((catalogue, found)) => EitherOf3::C(
                Drawing {
                    base: &base,
                    catalogue,
                    found,
                    within: within.get(),
                    typed,
                }
                .draw(),
            ),
        })
    };
    let missing = move || {
        let missing = finder.missing();
        let is_made = finder.catalogue().is_some();
        (is_made && !missing.is_empty()).then(|| {
            view! {
                <p class="left-out">
                    "Not searched, because it could not be fetched: " {missing.join(", ")} "."
                </p>
            }
        })
    };
    let status = move || {
        let count = found.with(|found| found.as_ref().map(|(_, found)| found.count()));
        match count {
            _ if text.with(|text| text.trim().is_empty()) => String::new(),
            None => String::new(),
            Some(0) => "Nothing found".to_owned(),
            Some(1) => "1 result".to_owned(),
            Some(count) => format!("{count} results"),
        }
    };
    let remember_search = move |event: web_sys::MouseEvent| {
        let result =
            page::target(&event).and_then(|target| target.closest("a.result").ok().flatten());
        if result.is_some() {
            text.with_untracked(|text| recent::remember(text));
        }
    };
    view! {
        <p class="results-status" role="status">
            {status}
        </p>
        <div class="results" on:click=remember_search on:keydown=|event| move_with_arrows(&event)>
            {draw}
            {missing}
        </div>
    }
}

/// Moves the focus between results with the arrow keys; the search field comes before the first.
fn move_with_arrows(event: &KeyboardEvent) {
    let step = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return,
    };
    if let Some(list) =
        page::target(event).and_then(|result| result.closest(".results").ok().flatten())
    {
        event.prevent_default();
        move_focus(&list, step);
    }
}

/// Moves the focus from the search field into the results below it with the Down key; while an input
/// method composes, that key belongs to it.
pub fn enter(event: &KeyboardEvent) {
    if event.key() != "ArrowDown" || event.is_composing() {
        return;
    }
    let list = page::target(event).and_then(|field| field.closest(".search").ok().flatten());
    let list = list.and_then(|search| search.query_selector(".results").ok().flatten());
    if let Some(list) = list {
        event.prevent_default();
        move_focus(&list, 1);
    }
}

/// Moves the focus to the next or, with a negative `step`, the previous link of a list.
fn move_focus(list: &Element, step: i32) {
    let Ok(links) = list.query_selector_all("a, button") else {
        return;
    };
    let links: Vec<HtmlElement> = (0..links.length())
        .filter_map(|index| links.get(index)?.dyn_into().ok())
        .collect();
    let focused = document().active_element();
    let current = links
        .iter()
        .position(|link| Some(link.as_ref()) == focused.as_ref());
    let next = match (current, step) {
        (None, _) => Some(0),
        (Some(current), 1) => Some(current + 1),
        (Some(current), _) => current.checked_sub(1),
    };
    let target = match next {
        Some(next) => links.get(next).cloned(),
        None => {
            let search = list.closest(".search").ok().flatten();
            let field = search.and_then(|search| search.query_selector("input").ok().flatten());
            field.and_then(|field| field.dyn_into().ok())
        }
    };
    if let Some(target) = target {
        // Fails only on elements that cannot be focused.
        let _ = target.focus();
    }
}

/// Draws the results of one search.
struct Drawing<'a> {
    base: &'a Base,
    catalogue: &'a Catalogue,
    found: &'a Found,
    within: Option<Section>,
    typed: String,
}

impl Drawing<'_> {
    fn draw(&self) -> impl IntoView + use<> {
        let groups: Vec<&Group> = self
            .found
            .groups
            .iter()
            .filter(|group| self.within.is_none_or(|section| section.id() == group.id))
            .collect();
        let is_incomplete = !self.found.complete || groups.is_empty();
        (
            is_incomplete.then(|| self.not_found(groups.is_empty())),
            groups
                .into_iter()
                .filter_map(|group| self.group(group))
                .collect_view(),
        )
    }

    /// The message if no document, or none with all words, was found.
    fn not_found(&self, is_nothing: bool) -> impl IntoView + use<> {
        let text = if is_nothing {
            "Nothing was found for "
        } else {
            "Nothing has all of these words: "
        };
        let suggestions = self.found.suggestions.iter().map(|words| {
            let href = address(self.base, words, None);
            view! { <Choice href label=words.clone() leads=Leads::Away /> }
        });
        let suggestions: Vec<_> = suggestions.collect();
        let suggestions = (!suggestions.is_empty()).then(|| {
            view! {
                <div class="results-suggestions">
                    <p>"Did you mean"</p>
                    <ul class="choices">{suggestions}</ul>
                </div>
            }
        });
        view! {
            <div class="note">
                <p>{text} <q>{self.typed.clone()}</q> "."</p>
                {suggestions}
            </div>
        }
    }

    /// The results of a section, and a link to the rest of them.
    fn group(&self, group: &Group) -> Option<impl IntoView + use<>> {
        let section = Section::of(group.id)?;
        let id = format!("results-{}", section.name());
        let anchor = id.clone();
        let entries = group
            .hits
            .iter()
            .filter_map(|hit| self.catalogue.entries.get(hit.document));
        let results: Vec<_> = entries.map(|entry| self.result(entry)).collect();
        let is_cut = group.count > results.len();
        let more = is_cut.then(|| match self.within {
            None => {
                let href = address(self.base, &self.typed, Some(section));
                let label = section.label().to_ascii_lowercase();
                Either::Left(view! {
                    <a class="more" href=href>
                        "All " {group.count} " in " {label}
                    </a>
                })
            }
            Some(_) => Either::Right(view! {
                <p class="results-cut">"The best " {MANY} " are shown. More words find less."</p>
            }),
        });
        Some(view! {
            <section class="results-group" aria-labelledby=anchor>
                <h2 id=id>
                    {section.label()} " " <span class="results-count">{group.count}</span>
                </h2>
                <ul>{results}</ul>
                {more}
            </section>
        })
    }

    fn result(&self, entry: &Entry) -> impl IntoView + use<> {
        let query = &self.found.query;
        let excerpt = query.excerpt(&entry.text, EXCERPT_LENGTH);
        let (is_begun, is_ended) = (excerpt.start > 0, excerpt.end < entry.text.len());
        let excerpt = entry.text.get(excerpt).unwrap_or_default();
        view! {
            <li>
                <a class="result" href=entry.target.href(self.base)>
                    <span class="result-title" dir="auto">
                        {marked(&entry.title, query)}
                    </span>
                    <span class="result-note">{marked(&entry.note, query)}</span>
                    <span class="result-text" dir="auto">
                        {is_begun.then_some("… ")} {marked(excerpt, query)}
                        {is_ended.then_some(" …")}
                    </span>
                </a>
            </li>
        }
    }
}

/// The address of a search, in one section or in all.
pub fn address(base: &Base, words: &str, within: Option<Section>) -> String {
    let query = Query::default()
        .with(Key::Text, words)
        .with(Key::Within, within.map_or("", Section::name));
    base.href_with(&Route::Search, &query)
}

/// A text with its matches highlighted.
fn marked(text: &str, query: &ecmonet_search::Query) -> impl IntoView + use<> {
    let mut parts = Vec::new();
    let mut end = 0;
    for mark in query.marks(text) {
        let before = text.get(end..mark.start).unwrap_or_default().to_owned();
        let found = text.get(mark.clone()).unwrap_or_default().to_owned();
        parts.push(Either::Left(before));
        parts.push(Either::Right(view! { <mark>{found}</mark> }));
        end = mark.end;
    }
    let rest = text.get(end..).unwrap_or_default().to_owned();
    parts.push(Either::Left(rest));
    parts
}
