//! Facts as a list of names and values.

use content::{HttpUrl, PartialDate, Source, words::date_text};
use leptos::prelude::*;

use super::Out;

/// One fact.
#[component]
pub fn Fact(
    /// The name of the fact.
    name: &'static str,
    /// The value.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

/// A fact whose value is a link to another site, labelled with its host.
#[component]
pub fn SiteFact(
    /// The name of the fact.
    name: &'static str,
    /// The other site.
    url: HttpUrl,
) -> impl IntoView {
    let host = url.host().to_owned();
    view! {
        <Fact name>
            <Out href=url.as_str().to_owned()>{host}</Out>
        </Fact>
    }
}

/// The source of the facts, with its date if it has one.
#[component]
pub fn SourceFact(
    /// The source.
    source: Source,
) -> impl IntoView {
    view! {
        <Fact name="Source">
            <SourceLink source />
        </Fact>
    }
}

/// A link to a source, labelled with its host, with its date if it has one.
#[component]
pub fn SourceLink(
    /// The source.
    source: Source,
) -> impl IntoView {
    let host = source.url.host().to_owned();
    view! {
        <Out href=source.url.as_str().to_owned()>{host}</Out>
        " "
        {source.as_of.map(|date| view! { <AsOf date /> })}
    }
}

/// The date of which a fact is true.
#[component]
pub fn AsOf(
    /// The date.
    date: PartialDate,
) -> impl IntoView {
    view! {
        <span class="facts-note">"as of " <time datetime=date.to_string()>{date_text(date)}</time></span>
    }
}
