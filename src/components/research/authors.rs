//! The authors of a publication.

use content::Publication;
use leptos::{either::Either, prelude::*};

/// The authors of a publication: the first ones, and all of them on demand, without the app as well.
#[component]
pub fn Authors(
    /// The publication.
    publication: Publication,
) -> impl IntoView {
    let count = publication.authors.len();
    if count == 0 {
        return None;
    }
    let all = publication.author_names();
    Some(match publication.first_author_names() {
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
