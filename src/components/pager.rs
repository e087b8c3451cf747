//! The way to the entries before and after this one.

use leptos::prelude::*;

use super::{Icon, Link, Picture};
use crate::route::Route;

/// A page and its name.
pub type Neighbour = (Route, String);

/// Links to the neighbours of an entry.
#[component]
pub fn Pager(
    /// The names of the list that the entry is in, for screen readers.
    label: &'static str,
    /// The entry before this one in time.
    earlier: Option<Neighbour>,
    /// The entry after this one in time.
    later: Option<Neighbour>,
) -> impl IntoView {
    (earlier.is_some() || later.is_some()).then(|| {
        view! {
            <nav class="sequence wrap" aria-label=label>
                <ul>
                    {earlier
                        .map(|(to, title)| {
                            view! {
                                <li class="sequence-previous">
                                    <Link to>
                                        <span class="sequence-label">
                                            <Picture icon=Icon::Earlier />
                                            "Earlier"
                                        </span>
                                        " "
                                        <span class="sequence-title">{title}</span>
                                    </Link>
                                </li>
                            }.into_any()
                        })}
                    {later
                        .map(|(to, title)| {
                            view! {
                                <li class="sequence-next">
                                    <Link to>
                                        <span class="sequence-label">
                                            "Later" <Picture icon=Icon::Later />
                                        </span>
                                        " "
                                        <span class="sequence-title">{title}</span>
                                    </Link>
                                </li>
                            }.into_any()
                        })}
                </ul>
            </nav>
        }
        .into_any()
    })
}
