//! One choice of several, as a link.

use leptos::prelude::*;

/// Where the link of a choice leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Leads {
    /// To the same page with another query; the scroll position is kept.
    #[default]
    On,
    /// To another page.
    Away,
}

/// A choice, as an item of a list.
#[component]
pub fn Choice(
    /// The address that it leads to.
    #[prop(into)]
    href: Signal<String>,
    /// Its label.
    #[prop(into)]
    label: Signal<String>,
    /// How many entries it would show, where that is known.
    #[prop(optional, into)]
    count: Signal<Option<usize>>,
    /// Whether it is the current choice.
    #[prop(optional, into)]
    is_chosen: Signal<bool>,
    /// Where it leads.
    #[prop(optional)]
    leads: Leads,
) -> impl IntoView {
    let count = move || {
        count.get().map(|count| {
            view! {
                " "
                <span class="choice-count">{count}</span>
            }
        })
    };
    view! {
        <li>
            <a
                class="choice"
                href=move || href.get()
                aria-current=move || is_chosen.get().then_some("true")
                data-noscroll=(leads == Leads::On).then_some("")
            >
                {move || label.get()}
                {count}
            </a>
        </li>
    }
}
