//! Pictures of people and of news.

use content::{Base, Measures, MediaPath, Role};
use leptos::prelude::*;

/// A picture of the content, fetched in the size that the screen needs. That of a story stands at the top
/// of its page; portraits wait until they are about to come into view.
#[component]
pub fn Photo(
    /// The picture.
    path: MediaPath,
    /// What it is for.
    role: Role,
    /// Its size, if it has been published in several; the browser keeps room for it.
    measures: Option<Measures>,
    /// What it shows, for those who do not see it; empty where the text beside it says so.
    alt: String,
) -> impl IntoView {
    let base: Base = expect_context();
    let sizes = match role {
        Role::Portrait => "56px",
        Role::Story => "(min-width: 48rem) 44rem, 92vw",
    };
    let class = match role {
        Role::Portrait => "face",
        Role::Story => "photo",
    };
    let sources = measures.and_then(|measures| srcset(&base, &path, role, measures));
    // A portrait has the same size everywhere, whatever that of its file.
    let shown = match role {
        Role::Portrait => Some(Measures {
            width: 56,
            height: 56,
        }),
        Role::Story => measures,
    };
    view! {
        <img
            class=class
            src=base.content(path.as_str())
            srcset=sources.clone()
            sizes=sources.map(|_| sizes)
            alt=alt
            width=shown.map(|shown| shown.width.to_string())
            height=shown.map(|shown| shown.height.to_string())
            loading=(role == Role::Portrait).then_some("lazy")
            decoding="async"
        />
    }
}

/// The widths to choose from; `None` if there is only the picture itself.
fn srcset(base: &Base, path: &MediaPath, role: Role, measures: Measures) -> Option<String> {
    let sources: Vec<String> = role
        .widths(measures)
        .map(|width| format!("{} {width}w", base.content(&path.scaled(width))))
        .collect();
    (!sources.is_empty()).then(|| sources.join(", "))
}
