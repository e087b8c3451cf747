//! The search page.

use content::{Base, Route};
use leptos::{attr::custom::custom_attribute, ev::SubmitEvent, prelude::*};

use crate::{
    browser::recent,
    catalogue::Section,
    components::{
        basics::{Icon, Picture, SectionLinks},
        layout::{PageHead, PageMeta},
        lists::Choice,
        search::{Finder, Finds, Results, SlashSwitch, enter},
    },
    data::{Frame, PageData, SearchData},
    hooks::{typed::use_typed, use_page_data, use_query},
    query::Key,
};

/// The search page. The text and the section that are searched for are part of its address.
#[component]
pub fn SearchPage() -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let data: Memo<SearchData> = use_page_data(|| ());
    let head = Memo::new(move |_| data.with(|data| frame.with(|frame| data.head(frame))));
    // For software agents (WebMCP).
    let tool = move || {
        let name = frame.with(|frame| frame.name.clone());
        format!("Search events, news, trials, publications and people of the {name}")
    };
    let base: Base = expect_context();
    let finder: Finder = expect_context();
    let query = use_query();
    let text = use_typed(Route::Search);
    Effect::new(move || finder.want());
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
        <PageMeta head />
        <PageHead title="Search" />
        <div class="wrap page-body search">
            <form
                class="search-form"
                role="search"
                action=base.href(&Route::Search)
                method="get"
                {..custom_attribute("toolname", "search")}
                {..custom_attribute("tooldescription", tool)}
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
            <SlashSwitch />
        </div>
    }
}

/// The sections that have results, to choose one of them.
#[component]
fn Sections(found: Finds, within: Memo<Option<Section>>) -> impl IntoView {
    let base: Base = expect_context();
    let query = use_query();
    let is_shown = Memo::new(move |_| {
        let groups = found.with(|found| found.as_ref().map(|(_, found)| found.groups.len()));
        groups.is_some_and(|groups| groups > 1 || within.get().is_some())
    });
    // `None` stands for the whole site.
    let choices = Memo::new(move |_| {
        found.with(|found| {
            let Some((_, found)) = found else {
                return Vec::new();
            };
            let sections = Section::ALL.into_iter().filter_map(|section| {
                let group = found.groups.iter().find(|group| group.id == section.id())?;
                Some((Some(section), group.count))
            });
            std::iter::once((None, found.count()))
                .chain(sections)
                .collect()
        })
    });
    let link = move |(section, count): (Option<Section>, usize)| {
        let base = base.clone();
        let href = Signal::derive(move || {
            let name = section.map_or("", Section::name);
            query.with(|query| base.href_with(&Route::Search, &query.with(Key::Within, name)))
        });
        let is_chosen = Signal::derive(move || within.get() == section);
        let label = section.map_or("Everything", Section::label);
        view! { <Choice href label count=Some(count) is_chosen /> }
    };
    view! {
        <Show when=move || is_shown.get()>
            <ul class="choices" aria-label="Where to look">
                <For each=move || choices.get() key=|choice| *choice children=link.clone() />
            </ul>
        </Show>
    }
}

/// Links to the pages that list all records: for visitors without script, and for browsing.
#[component]
fn Places() -> impl IntoView {
    view! {
        <nav class="search-places" aria-label="Everything, by section">
            <p class="search-noscript">"Searching needs JavaScript. Everything is listed on these pages:"</p>
            <p class="search-hint">"Or look around:"</p>
            <ul>
                <SectionLinks />
            </ul>
        </nav>
    }
}
