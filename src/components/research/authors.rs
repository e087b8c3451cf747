//! The authors of a publication.

use content::{Publication, citation::NAMED};
use leptos::{either::Either, prelude::*};

/// The authors of a publication: the first ones, and all of them on demand, without the app as well.
#[component]
pub fn Authors(
    /// The publication.
    publication: Publication,
) -> impl IntoView {
    let authors = publication.authors;
    if authors.is_empty() {
        return None;
    }
    let names = |authors: &[content::Author]| {
        let names: Vec<String> = authors.iter().map(ToString::to_string).collect();
        names.join(", ")
    };
    let all = names(&authors);
    let first = authors.get(..NAMED).filter(|_| authors.len() > NAMED);
    let count = authors.len();
    Some(match first.map(names) {
        None => Either::Left(view! { <p class="reference-authors">{all}</p> }),
        Some(first) => Either::Right(view! {
            <details class="reference-authors authors">
                <summary>
                    <span class="authors-first">{first} ", et al."</span>
                    " "
                    <span class="authors-all">{format!("All {count} authors")}</span>
                </summary>
                <p>{all}</p>
            </details>
        }),
    })
}
