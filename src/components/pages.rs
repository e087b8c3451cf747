//! The way through a list that has several pages.

use leptos::prelude::*;

use super::{Icon, Picture};
use crate::{
    paging,
    query::Query,
    route::{Base, Route},
};

/// Links to the pages of the list of news.
#[component]
pub fn Pages(
    /// The page that is shown, counted from 1.
    shown: u16,
    /// How many there are.
    pages: u16,
    /// What is chosen on all of them.
    query: Query,
) -> impl IntoView {
    let base: Base = expect_context();
    let href = move |number: u16| base.href_with(&Route::news(number), &query);
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
            .into_any()
        };
        let mut items = Vec::new();
        if shown > 1 {
            items.push(step(shown - 1, "Previous page", Icon::Earlier, "prev"));
        }
        items.extend(paging::row(shown, pages).into_iter().map(|number| {
            match number {
                0 => view! { <li class="pages-gap" aria-hidden="true">"…"</li> }.into_any(),
                number => view! {
                    <li>
                        <a href=href(number) aria-current=(number == shown).then_some("page")>
                            <span class="visually-hidden">"Page "</span>
                            {number.to_string()}
                        </a>
                    </li>
                }
                .into_any(),
            }
        }));
        if shown < pages {
            items.push(step(shown + 1, "Next page", Icon::Later, "next"));
        }
        view! {
            <nav class="pages" aria-label="Pages">
                <ul>{items}</ul>
            </nav>
        }
        .into_any()
    })
}
