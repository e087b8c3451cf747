//! The filters of a list: chips, menus and a search field, all of them kept in the address.

use content::{Base, Route};
use leptos::{
    either::Either,
    ev::{MouseEvent, SubmitEvent},
    prelude::*,
};

use super::{Choice, Facet, Field, Menu};
use crate::{
    browser::{focus, page},
    components::basics::Step,
    filter::Counts,
    hooks::{typed::use_typed, use_query},
    query::Query,
};

/// The noun for the records of a list: singular and plural.
pub type Noun = (&'static str, &'static str);

/// The filters above a list. They are not shown without the app, which they need; the list is
/// complete then.
///
/// Facets with fewer than two values are hidden.
#[component]
pub fn Filters(
    /// The page that the list is on.
    route: Route,
    /// The noun for its records.
    noun: Noun,
    /// How many records match the current filters, and how many would match each other choice.
    #[prop(into)]
    counts: Signal<Counts>,
    /// The facets.
    facets: Vec<Facet>,
    /// Whether there is a search field.
    #[prop(optional)]
    words: bool,
    /// Further controls.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (chips, menus): (Vec<_>, Vec<_>) =
        facets.into_iter().partition(|facet| facet.is_side_by_side);
    let draw = |facets: Vec<Facet>| {
        let route = route.clone();
        let draw = move |facet| {
            let route = route.clone();
            view! {
                <Step>
                    <FacetChoices route facet counts />
                </Step>
            }
        };
        facets.into_iter().map(draw).collect_view()
    };
    let (chips, menus) = (draw(chips), draw(menus));
    let field = words.then(|| {
        let text = use_typed(route.clone());
        view! {
            <Step>
                <Field label=format!("Search {}", noun.1) text />
            </Step>
        }
    });
    view! {
        <form
            class="filters"
            role="search"
            aria-label=format!("Filter {}", noun.1)
            on:submit=|event: SubmitEvent| event.prevent_default()
        >
            {chips}
            <div class="filters-fields">
                {field} {menus} <Step>{children.map(|children| children())}</Step>
            </div>
            <Step>
                <Status route noun counts />
            </Step>
        </form>
    }
}

/// The choices of a facet, as links or in a menu; hidden if there are fewer than two values.
#[component]
fn FacetChoices(route: Route, facet: Facet, counts: Signal<Counts>) -> impl IntoView {
    let named = facet.clone();
    let choices = Memo::new(move |_| counts.with(|counts| named.choices(counts.of(named.key))));
    let is_shown = Memo::new(move |_| choices.with(|choices| choices.len() > 1));
    view! {
        <Show when=move || is_shown.get()>
            {if facet.is_side_by_side {
                Either::Left(view! { <Chips route=route.clone() facet=facet.clone() choices /> })
            } else {
                Either::Right(view! { <FacetMenu route=route.clone() facet=facet.clone() choices /> })
            }}
        </Show>
    }
}

/// The choices of a facet in a menu, each with how many records would match.
#[component]
fn FacetMenu(
    route: Route,
    facet: Facet,
    choices: Memo<Vec<(String, String, usize)>>,
) -> impl IntoView {
    let options = Memo::new(move |_| {
        let first = (String::new(), facet.all.to_owned());
        let counted = choices
            .get()
            .into_iter()
            .map(|(value, label, count)| (value, format!("{label} ({count})")));
        std::iter::once(first).chain(counted).collect::<Vec<_>>()
    });
    view! { <Menu route key=facet.key name=facet.name options /> }
}

/// The choices of a facet as links, side by side.
#[component]
fn Chips(route: Route, facet: Facet, choices: Memo<Vec<(String, String, usize)>>) -> impl IntoView {
    let base: Base = expect_context();
    let query = use_query();
    let key = facet.key;
    // The values depend on the records alone, so their links stay; only the counts change with the
    // query.
    let values = Memo::new(move |_| {
        choices.with(|choices| {
            let values = choices
                .iter()
                .map(|(value, label, _)| (value.clone(), label.clone()));
            values.collect::<Vec<_>>()
        })
    });
    let chip = move |value: String, label: String| {
        let (base, route) = (base.clone(), route.clone());
        let (chosen, counted) = (value.clone(), value.clone());
        let href = Signal::derive(move || {
            query.with(|query| base.href_with(&route, &query.with(key, &value)))
        });
        let is_chosen = Signal::derive(move || {
            query.with(|query| query.get(key).unwrap_or_default() == chosen)
        });
        let count = Signal::derive(move || {
            choices.with(|choices| {
                let choice = choices.iter().find(|(value, ..)| *value == counted);
                choice.map(|(_, _, count)| *count)
            })
        });
        view! { <Choice href label is_chosen count /> }
    };
    let all = chip(String::new(), facet.all.to_owned());
    view! {
        <ul class="choices" aria-label=facet.name>
            {all}
            <For each=move || values.get() key=|value| value.clone() children=move |(value, label)| chip(value, label) />
        </ul>
    }
}

/// How many records match, and a link that clears the filters.
#[component]
fn Status(route: Route, noun: Noun, counts: Signal<Counts>) -> impl IntoView {
    let base: Base = expect_context();
    let query = use_query();
    let (one, several) = noun;
    let number = move |number: usize| match number {
        1 => format!("1 {one}"),
        number => format!("{number} {several}"),
    };
    let words = move || {
        counts.with(|counts| {
            if counts.is_filtered {
                format!("{} of {}", counts.shown, number(counts.total))
            } else {
                number(counts.total)
            }
        })
    };
    let is_filtered = Memo::new(move |_| counts.with(|counts| counts.is_filtered));
    let all = move || {
        let query: Query = query.with(|query| counts.with(|counts| counts.without_filters(query)));
        base.href_with(&route, &query)
    };
    // The link is gone once it has been followed.
    let leave = |event: MouseEvent| {
        if let Some(link) = page::target(&event) {
            focus::stay_near(&link);
        }
    };
    view! {
        <p class="filters-status">
            <span role="status">{words}</span>
            <Show when=move || is_filtered.get()>
                <a class="filters-clear" href=all.clone() data-noscroll="" on:click=leave>
                    "Clear filters"
                </a>
            </Show>
        </p>
    }
}

/// The message if no record matches the filters.
#[component]
pub fn NothingMatches(
    /// The noun for the records.
    noun: Noun,
) -> impl IntoView {
    view! { <p class="note">"No " {noun.0} " matches these filters."</p> }
}
