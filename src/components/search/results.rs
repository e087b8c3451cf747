//! What a search found.

use leptos::{ev::KeyboardEvent, prelude::*};
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
    components::{Leads, choice, live, live_text},
    query::{Key, Query},
    route::{Base, Route},
    search::{self, Found, Group},
};

/// The length of the piece of a text that is shown with a find, in characters.
const PIECE: usize = 150;

/// The finds for what is typed, or what there is to say in their place.
///
/// The arrow keys go from the field that is searched from through the finds and back.
#[component]
pub fn Results(
    /// What is searched for.
    text: RwSignal<String>,
    /// What was found for it.
    found: Finds,
    /// The section that is asked for; all of them, if `None`.
    within: Memo<Option<Section>>,
) -> impl IntoView {
    let finder: Finder = expect_context();
    let draw = live(move || {
        let base: Base = expect_context();
        let typed = text.with(|text| text.trim().to_owned());
        found.with(|found| match found {
            _ if typed.is_empty() => view! { <Recent /> }.into_any(),
            None => {
                view! { <p class="note">"Getting everything ready to be searched …"</p> }.into_any()
            }
            Some((catalogue, found)) => Drawing {
                base,
                catalogue,
                found,
                within: within.get(),
                typed,
            }
            .all(),
        })
    });
    let missing = live(move || {
        let missing = finder.missing();
        let is_made = finder.catalogue().is_some();
        (is_made && !missing.is_empty())
            .then(|| {
                view! { <p class="left-out">"Not searched, because it could not be fetched: " {missing.join(", ")} "."</p> }
                    .into_any()
            })
            .into_any()
    });
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
    let follow = move |event: web_sys::MouseEvent| {
        let find =
            page::target(&event).and_then(|target| target.closest("a.result").ok().flatten());
        if find.is_some() {
            text.with_untracked(|text| recent::remember(text));
        }
    };
    view! {
        <p class="results-status" role="status">
            {live_text(status)}
        </p>
        <div class="results" on:click=follow on:keydown=|event| walk(&event)>
            {draw}
            {missing}
        </div>
    }
}

/// Moves the focus from find to find with the arrow keys; before the first is the field.
fn walk(event: &KeyboardEvent) {
    let step = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return,
    };
    if let Some(list) = page::target(event).and_then(|find| find.closest(".results").ok().flatten())
    {
        event.prevent_default();
        go(&list, step);
    }
}

/// Moves the focus from the field that the event is of into the list of finds that comes after it.
pub fn enter(event: &KeyboardEvent) {
    if event.key() != "ArrowDown" {
        return;
    }
    let list = page::target(event).and_then(|field| field.closest(".search").ok().flatten());
    let list = list.and_then(|search| search.query_selector(".results").ok().flatten());
    if let Some(list) = list {
        event.prevent_default();
        go(&list, 1);
    }
}

/// Moves the focus by one link in this list.
fn go(list: &Element, step: i32) {
    let Ok(links) = list.query_selector_all("a, button") else {
        return;
    };
    let links: Vec<HtmlElement> = (0..links.length())
        .filter_map(|index| links.get(index)?.dyn_into().ok())
        .collect();
    let focused = document().active_element();
    let here = links
        .iter()
        .position(|link| Some(link.as_ref()) == focused.as_ref());
    let next = match (here, step) {
        (None, _) => Some(0),
        (Some(here), 1) => Some(here + 1),
        (Some(here), _) => here.checked_sub(1),
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

/// The finds of one search, to be drawn.
struct Drawing<'a> {
    base: Base,
    catalogue: &'a Catalogue,
    found: &'a Found,
    within: Option<Section>,
    typed: String,
}

impl Drawing<'_> {
    fn all(&self) -> AnyView {
        let groups: Vec<&Group> = self
            .found
            .groups
            .iter()
            .filter(|group| self.within.is_none_or(|section| section.id() == group.id))
            .collect();
        let mut parts = Vec::new();
        if !self.found.complete || groups.is_empty() {
            parts.push(self.not_found(groups.is_empty()));
        }
        parts.extend(groups.into_iter().filter_map(|group| self.group(group)));
        parts.into_any()
    }

    /// What is said where nothing, or not everything, was found.
    fn not_found(&self, nothing: bool) -> AnyView {
        let text = if nothing {
            "Nothing was found for "
        } else {
            "Nothing has all of these words: "
        };
        let suggestions = self.found.suggestions.iter().map(|words| {
            let href = address(&self.base, words, None);
            choice(href, words.clone(), None, false, Leads::Away)
        });
        let suggestions: Vec<AnyView> = suggestions.collect();
        let suggestions = (!suggestions.is_empty()).then(|| {
            view! {
                <div class="results-suggestions">
                    <p>"Did you mean"</p>
                    <ul class="choices">{suggestions}</ul>
                </div>
            }
            .into_any()
        });
        view! {
            <div class="note">
                <p>{text} <q>{self.typed.clone()}</q> "."</p>
                {suggestions}
            </div>
        }
        .into_any()
    }

    /// The finds of a section, and the way to the rest of them.
    fn group(&self, group: &Group) -> Option<AnyView> {
        let section = Section::of(group.id)?;
        let id = ["results-", section.name()].concat();
        let anchor = id.clone();
        let entries = group
            .hits
            .iter()
            .filter_map(|hit| self.catalogue.entries.get(hit.document));
        let finds: Vec<AnyView> = entries.map(|entry| self.find(entry)).collect();
        let is_cut = group.count > finds.len();
        let label = view! {
            {section.label()} " " <span class="results-count">{group.count.to_string()}</span>
        };
        let more = is_cut.then(|| match self.within {
            None => {
                let href = address(&self.base, &self.typed, Some(section));
                view! {
                    <a class="more" href=href>
                        "All " {group.count.to_string()} " in " {section.label().to_ascii_lowercase()}
                    </a>
                }
                .into_any()
            }
            Some(_) => view! {
                <p class="results-cut">"The best " {MANY.to_string()} " are shown. More words find less."</p>
            }
            .into_any(),
        });
        Some(
            view! {
                <section class="results-group" aria-labelledby=anchor>
                    <h2 id=id>{label}</h2>
                    <ul>{finds}</ul>
                    {more}
                </section>
            }
            .into_any(),
        )
    }

    fn find(&self, entry: &Entry) -> AnyView {
        let query = &self.found.query;
        let piece = query.excerpt(&entry.text, PIECE);
        let (is_begun, is_ended) = (piece.start > 0, piece.end < entry.text.len());
        let piece = entry.text.get(piece).unwrap_or_default();
        view! {
            <li>
                <a class="result" href=entry.target.href(&self.base)>
                    <span class="result-title" dir="auto">{marked(&entry.title, query)}</span>
                    <span class="result-note">{marked(&entry.note, query)}</span>
                    <span class="result-text" dir="auto">
                        {is_begun.then_some("… ")} {marked(piece, query)} {is_ended.then_some(" …")}
                    </span>
                </a>
            </li>
        }
        .into_any()
    }
}

/// The address of a search, in one section or in all.
pub fn address(base: &Base, words: &str, within: Option<Section>) -> String {
    let query = Query::default()
        .with(Key::Text, words)
        .with(Key::Within, within.map_or("", Section::name));
    base.href_with(&Route::Search, &query)
}

/// A text with what was found in it marked.
fn marked(text: &str, query: &search::Query) -> AnyView {
    let mut parts = Vec::new();
    let mut end = 0;
    for mark in query.marks(text) {
        let before = text.get(end..mark.start).unwrap_or_default().to_owned();
        let found = text.get(mark.clone()).unwrap_or_default().to_owned();
        parts.push(before.into_any());
        parts.push(view! { <mark>{found}</mark> }.into_any());
        end = mark.end;
    }
    parts.push(text.get(end..).unwrap_or_default().to_owned().into_any());
    parts.into_any()
}
