//! What a list is filtered by: chips, choices and a field for words, all of them part of the
//! address.

use std::sync::Arc;

use leptos::{ev::SubmitEvent, prelude::*};

use super::{Field, Leads, choice, live, live_text};
use crate::{
    browser::{
        address::{typed, use_navigator},
        location::Entry,
    },
    content::Country,
    filter::{Selection, Table},
    query::{Key, Query, use_query},
    route::{Base, Route},
};

/// One thing that records differ in.
#[derive(Clone, Debug)]
pub struct Facet {
    /// Its part of the address.
    pub key: Key,
    /// What it is called: "Year".
    pub name: &'static str,
    /// What is chosen where nothing is: "All years".
    pub all: &'static str,
    /// What can be chosen: the value in the address, and what it is called.
    pub choices: Vec<(String, String)>,
    /// Whether the choices stand side by side, because they are few.
    pub side_by_side: bool,
}

impl Facet {
    /// A facet whose choices stand in a menu.
    #[must_use]
    pub fn menu(
        key: Key,
        name: &'static str,
        all: &'static str,
        choices: Vec<(String, String)>,
    ) -> Self {
        Self {
            key,
            name,
            all,
            choices,
            side_by_side: false,
        }
    }

    /// The kinds that records of this table have, side by side, in the order of `all`.
    #[must_use]
    pub fn kinds(table: &Table, all: &[(&'static str, &'static str)]) -> Self {
        let there = table.values(Key::Kind);
        let kinds = all
            .iter()
            .filter(|(name, _)| there.iter().any(|kind| kind == name))
            .map(|(name, label)| ((*name).to_owned(), (*label).to_owned()));
        Self {
            side_by_side: true,
            ..Self::menu(Key::Kind, "Kind", "All kinds", kinds.collect())
        }
    }

    /// The years that records of this table have, latest first.
    #[must_use]
    pub fn years(table: &Table) -> Self {
        let mut years = table.values(Key::Year);
        years.sort_unstable_by(|one, other| other.cmp(one));
        let years = years.into_iter().map(|year| (year.clone(), year));
        Self::menu(Key::Year, "Year", "All years", years.collect())
    }

    /// The countries that records of this table have, by name.
    #[must_use]
    pub fn countries(table: &Table) -> Self {
        let countries = table.values(Key::Country);
        let countries = countries
            .iter()
            .filter_map(|code| Country::parse(code).ok());
        let mut countries: Vec<(String, String)> = countries
            .map(|country| (country.code().to_owned(), country.name().to_owned()))
            .collect();
        countries.sort_unstable_by(|(_, one), (_, other)| one.cmp(other));
        Self::menu(Key::Country, "Country", "All countries", countries)
    }
}

/// What the records are called: one of them, and several.
pub type Noun = (&'static str, &'static str);

/// The filters above a list.
///
/// Without the app they are not shown: the list is then whole.
#[component]
pub fn Filters(
    /// The page that the list is on.
    route: Route,
    /// What its records are called.
    noun: Noun,
    /// The records.
    table: Arc<Table>,
    /// What is left of them, as [`selection`] tells.
    selection: Memo<Selection>,
    /// What they can be filtered by, besides words.
    facets: Vec<Facet>,
    /// Whether there is a field for words.
    #[prop(optional)]
    words: bool,
    /// What else there is to choose.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    // A filter that has no choice is none.
    let facets = facets.into_iter().filter(|facet| facet.choices.len() > 1);
    let (chips, menus): (Vec<Facet>, Vec<Facet>) = facets.partition(|facet| facet.side_by_side);
    let bar = Bar { route, table };
    let field = words.then(|| {
        let text = typed(bar.route.clone());
        view! { <Field label=format!("Search {}", noun.1) text /> }.into_any()
    });
    let draw = |facets: Vec<Facet>, draw: fn(&Bar, Facet) -> AnyView| {
        let views = facets.into_iter().map(|facet| draw(&bar, facet));
        views.collect::<Vec<_>>()
    };
    let (chips, menus) = (draw(chips, Bar::chips), draw(menus, Bar::menu));
    let status = bar.status(selection, noun);
    view! {
        <form
            class="filters"
            role="search"
            aria-label=format!("Filter {}", noun.1)
            on:submit=|event: SubmitEvent| event.prevent_default()
        >
            {chips}
            <div class="filters-fields">{field} {menus} {children.map(|children| children())}</div>
            {status}
        </form>
    }
}

/// What all parts of the filters know.
#[derive(Clone)]
struct Bar {
    route: Route,
    table: Arc<Table>,
}

impl Bar {
    /// The choices of a facet as links, side by side.
    fn chips(&self, facet: Facet) -> AnyView {
        let base: Base = expect_context();
        let query = use_query();
        let Self { route, table } = self.clone();
        let name = facet.name;
        let values: Vec<String> = facet
            .choices
            .iter()
            .map(|(value, _)| value.clone())
            .collect();
        let link = move |query: &Query, value: &str, label: &str, count: Option<usize>| {
            let href = base.href_with(&route, &query.with(facet.key, value));
            let is_chosen = query.get(facet.key).unwrap_or_default() == value;
            choice(href, label.to_owned(), count, is_chosen, Leads::On)
        };
        let links = live(move || {
            query.with(|query| {
                let counts = table.counts(query, facet.key, &values);
                let mut links = vec![link(query, "", facet.all, None)];
                let choices = facet.choices.iter().zip(counts);
                links.extend(
                    choices.map(|((value, label), count)| link(query, value, label, Some(count))),
                );
                links.into_any()
            })
        });
        view! {
            <ul class="choices" aria-label=name>
                {links}
            </ul>
        }
        .into_any()
    }

    /// The choices of a facet in a menu, with what each would show.
    fn menu(&self, facet: Facet) -> AnyView {
        let query = use_query();
        let Self { route, table } = self.clone();
        let Facet {
            key,
            name,
            all,
            choices,
            ..
        } = facet;
        let values: Vec<String> = choices.iter().map(|(value, _)| value.clone()).collect();
        let options = move || {
            let counts = query.with(|query| table.counts(query, key, &values));
            let counted = choices.iter().zip(counts).map(|((value, label), count)| {
                let label = [label, " (", &count.to_string(), ")"].concat();
                (value.clone(), label)
            });
            [(String::new(), all.to_owned())]
                .into_iter()
                .chain(counted)
                .collect()
        };
        view! { <Menu route key name options=Box::new(options) /> }.into_any()
    }

    /// How many records there are, and the way back to all of them.
    fn status(&self, selection: Memo<Selection>, (one, several): Noun) -> AnyView {
        let base: Base = expect_context();
        let query = use_query();
        let Self { route, table } = self.clone();
        let all = self.table.len();
        let words = move || {
            let number = |number: usize| match number {
                1 => ["1 ", one].concat(),
                number => [&number.to_string(), " ", several].concat(),
            };
            selection.with(|selection| {
                if selection.is_filtered {
                    format!("{} of {}", selection.rows.len(), number(all))
                } else {
                    number(all)
                }
            })
        };
        let clear = live(move || {
            let href = query.with(|query| base.href_with(&route, &table.without_filters(query)));
            selection
                .with(|selection| selection.is_filtered)
                .then(|| {
                    view! {
                        <a class="filters-clear" href=href data-noscroll="">
                            "Clear filters"
                        </a>
                    }
                    .into_any()
                })
                .into_any()
        });
        view! {
            <p class="filters-status">
                <span role="status">{live_text(words)}</span>
                {clear}
            </p>
        }
        .into_any()
    }
}

/// A menu of which one choice is part of the address; the first is none.
#[component]
pub fn Menu(
    /// The page that it is on.
    route: Route,
    /// Its part of the address.
    key: Key,
    /// What it is called.
    name: &'static str,
    /// What can be chosen: the value in the address, and what it is called.
    options: Box<dyn Fn() -> Vec<(String, String)> + Send>,
) -> impl IntoView {
    let query = use_query();
    let navigator = use_navigator();
    let options = live(move || {
        let chosen = query.with(|query| query.get(key).unwrap_or_default().to_owned());
        let option = |(value, label): (String, String)| {
            let is_chosen = chosen == value;
            view! {
                <option value=value selected=is_chosen prop:selected=is_chosen>
                    {label}
                </option>
            }
            .into_any()
        };
        options()
            .into_iter()
            .map(option)
            .collect::<Vec<_>>()
            .into_any()
    });
    let choose = move |event| {
        let value = event_target_value(&event);
        let query = query.with_untracked(|query| query.with(key, &value));
        navigator.go(&route, &query, Entry::New);
    };
    view! {
        <label class="field">
            <span class="field-name">{name}</span>
            <select class="field-box" name=key.name() on:change=choose>
                {options}
            </select>
        </label>
    }
}

/// What the address asks for of the records of a table.
#[must_use]
pub fn selection(table: &Arc<Table>) -> Memo<Selection> {
    let (query, table) = (use_query(), table.clone());
    Memo::new(move |_| query.with(|query| table.select(query)))
}

/// What is said where the filters leave nothing.
#[component]
pub fn NothingMatches(
    /// What the records are called.
    noun: Noun,
) -> impl IntoView {
    view! {
        <p class="note">"No " {noun.0} " matches these filters."</p>
    }
}
