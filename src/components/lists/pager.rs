//! Links to the entries before and after this one.

use content::Route;
use leptos::prelude::*;

use crate::components::basics::{Icon, Link, Picture};

/// A page and its title.
pub type Neighbour = (Route, String);

/// Links to the neighbours of an entry.
#[component]
pub fn Pager(
    /// The name of the list that the entry is in, for screen readers.
    label: &'static str,
    /// The entry before this one.
    previous: Option<Neighbour>,
    /// The entry after this one.
    next: Option<Neighbour>,
    /// The labels of the two links.
    words: (&'static str, &'static str),
) -> impl IntoView {
    (previous.is_some() || next.is_some()).then(|| {
        view! {
            <nav class="sequence wrap" aria-label=label>
                <ul>
                    {previous
                        .map(|(to, title)| {
                            view! {
                                <li class="sequence-previous">
                                    <Link to>
                                        <span class="sequence-label">
                                            <Picture icon=Icon::Earlier />
                                            {words.0}
                                        </span>
                                        " "
                                        <span class="sequence-title">{title}</span>
                                    </Link>
                                </li>
                            }
                        })}
                    {next
                        .map(|(to, title)| {
                            view! {
                                <li class="sequence-next">
                                    <Link to>
                                        <span class="sequence-label">
                                            {words.1} <Picture icon=Icon::Later />
                                        </span>
                                        " "
                                        <span class="sequence-title">{title}</span>
                                    </Link>
                                </li>
                            }
                        })}
                </ul>
            </nav>
        }
    })
}
