//! The pagination of a list.

use content::{Base, Route, paging};
use leptos::{either::Either, prelude::*};

use crate::{
    components::basics::{Icon, Picture},
    query::Query,
};

/// Links to the pages of a list.
#[component]
pub fn Pages(
    /// The pages of the list, counted from 1.
    to: fn(u16) -> Route,
    /// The page that is shown, counted from 1.
    shown: u16,
    /// How many pages there are.
    pages: u16,
    /// The query, which all pages keep.
    query: Query,
) -> impl IntoView {
    let base: Base = expect_context();
    let href = move |number: u16| base.href_with(&to(number), &query);
    (pages > 1 || shown > 1).then(move || {
        let step = |number: u16, name: &'static str, icon: Icon, rel: &'static str| {
            view! {
                <li class="pages-step">
                    <a href=href(number) rel=rel>
                        <span>{name}</span>
                        <Picture icon />
                    </a>
                </li>
            }
        };
        let number = |number: u16| match number {
            // Stands for pages that are left out.
            0 => Either::Left(view! { <li class="pages-gap" aria-hidden="true">"…"</li> }),
            number => Either::Right(view! {
                <li>
                    <a href=href(number) aria-current=(number == shown).then_some("page")>
                        <span class="visually-hidden">"Page "</span>
                        {number.to_string()}
                    </a>
                </li>
            }),
        };
        view! {
            <nav class="pages" aria-label="Pages">
                <ul>
                    {(shown > 1).then(|| step(shown - 1, "Previous page", Icon::Earlier, "prev"))}
                    {paging::row(shown, pages).into_iter().map(number).collect_view()}
                    {(shown < pages).then(|| step(shown + 1, "Next page", Icon::Later, "next"))}
                </ul>
            </nav>
        }
    })
}
