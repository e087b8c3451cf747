//! Finding something anywhere on the site.

use leptos::{attr::custom::custom_attribute, ev::SubmitEvent, prelude::*};

use crate::{
    browser::{address::typed, react::react, recent},
    catalogue::Section,
    components::{
        Finder, Finds, Icon, Leads, PageHead, Picture, Results, choice, enter, live, section_links,
    },
    query::{Key, use_query},
    route::{Base, Route},
};

/// What agents that visit the page are told of its form (WebMCP).
const TOOL: &str =
    "Search events, news, trials, publications and people of the International ECMO Network";

/// The page to search from. What is searched for is part of its address.
#[component]
pub fn Search() -> impl IntoView {
    let base: Base = expect_context();
    let finder: Finder = expect_context();
    let query = use_query();
    let text = typed(Route::Search);
    react(move || finder.want());
    let within = Memo::new(move |_| {
        let name = query.with(|query| query.get(Key::Within).map(str::to_owned));
        Section::ALL
            .into_iter()
            .find(|section| name.as_deref() == Some(section.name()))
    });
    let found = finder.search(text, within);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        text.with_untracked(|text| recent::remember(text));
    };
    view! {
        <PageHead title="Search" />
        <div class="wrap page-body search">
            <form
                class="search-form"
                role="search"
                action=base.href(&Route::Search)
                method="get"
                {..custom_attribute("toolname", "search")}
                {..custom_attribute("tooldescription", TOOL)}
                on:submit=submit
            >
                <label class="field field-words">
                    <span class="field-name">"Words to look for"</span>
                    <span class="field-box">
                        <Picture icon=Icon::Search />
                        <input
                            type="search"
                            {..custom_attribute("toolparamdescription", "Words to look for")}
                            name=Key::Text.name()
                            autocomplete="off"
                            spellcheck="false"
                            enterkeyhint="search"
                            prop:value=move || text.get()
                            on:input=move |event| text.set(event_target_value(&event))
                            on:keydown=|event| enter(&event)
                        />
                    </span>
                </label>
            </form>
            <Sections found within />
            <Results text found within />
            <Places />
        </div>
    }
}

/// The sections that have finds, to choose one of them.
#[component]
fn Sections(found: Finds, within: Memo<Option<Section>>) -> impl IntoView {
    let base: Base = expect_context();
    let query = use_query();
    live(move || {
        let Some((_, found)) = found.get() else {
            return ().into_any();
        };
        if found.groups.len() < 2 && within.get().is_none() {
            return ().into_any();
        }
        let link = |section: Option<Section>, label: &'static str, count: usize| {
            let query =
                query.with(|query| query.with(Key::Within, section.map_or("", Section::name)));
            let href = base.href_with(&Route::Search, &query);
            let is_chosen = within.get() == section;
            choice(href, label.to_owned(), Some(count), is_chosen, Leads::On)
        };
        let mut links = vec![link(None, "Everything", found.count())];
        links.extend(Section::ALL.into_iter().filter_map(|section| {
            let group = found.groups.iter().find(|group| group.id == section.id())?;
            Some(link(Some(section), section.label(), group.count))
        }));
        view! {
            <ul class="choices" aria-label="Where to look">
                {links}
            </ul>
        }
        .into_any()
    })
}

/// Where everything stands that can be found: for those who come without script, or would rather
/// look around.
#[component]
fn Places() -> impl IntoView {
    view! {
        <nav class="search-places" aria-label="Everything, by section">
            <p class="search-noscript">"Searching needs JavaScript. Everything is listed on these pages:"</p>
            <p class="search-hint">"Or look around:"</p>
            <ul>
                {section_links()}
            </ul>
        </nav>
    }
}
