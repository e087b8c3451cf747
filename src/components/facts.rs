//! Facts as a list of names and values.

use leptos::prelude::*;

use super::{Out, date_text};
use crate::content::{HttpUrl, PartialDate, Source};

/// One fact.
#[component]
pub fn Fact(
    /// What it is about.
    name: &'static str,
    /// What is so.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

/// A fact that is another site, named by its host.
#[component]
pub fn SiteFact(
    /// What it is about.
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

/// Where the facts come from, and when they were true.
#[component]
pub fn SourceFact(
    /// The source.
    source: Source,
) -> impl IntoView {
    let host = source.url.host().to_owned();
    view! {
        <Fact name="Source">
            <Out href=source.url.as_str().to_owned()>{host}</Out>
            " "
            <AsOf date=source.as_of />
        </Fact>
    }
}

/// The date on which something was true.
#[component]
pub fn AsOf(
    /// The date.
    date: PartialDate,
) -> impl IntoView {
    view! {
        <span class="facts-note">"as of " <time datetime=date.to_string()>{date_text(date)}</time></span>
    }
}
