//! A choice among others, as a link.

use leptos::prelude::*;

/// Where the link of a choice leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To another form of the page, which stays scrolled as it is.
    On,
    /// To a page of its own.
    Away,
}

/// A choice, as an item of a list: what it is called, how much it would show, and whether it is in
/// force.
#[must_use]
pub fn choice(
    href: String,
    label: String,
    count: Option<usize>,
    is_chosen: bool,
    leads: Leads,
) -> AnyView {
    let count = count.map(|count| {
        view! {
            " "
            <span class="choice-count">{count.to_string()}</span>
        }
        .into_any()
    });
    view! {
        <li>
            <a
                class="choice"
                href=href
                aria-current=is_chosen.then_some("true")
                data-noscroll=(leads == Leads::On).then_some("")
            >
                {label}
                {count}
            </a>
        </li>
    }
    .into_any()
}
