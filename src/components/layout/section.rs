//! A section of a page.

use leptos::prelude::*;

use crate::components::basics::Step;

/// What stands below the heading of a [`Section`].
#[slot]
pub struct Beside {
    /// A sentence, a link.
    children: Children,
}

/// A section of a page: its heading, and beside it (on a phone, below it) its content. Hydrated in
/// a [`Step`] of its own.
#[component]
pub fn Section<H: IntoView + 'static>(
    /// The id of the heading.
    #[prop(into)]
    id: String,
    /// The look of the section.
    class: &'static str,
    /// The heading.
    heading: H,
    /// What stands below the heading.
    #[prop(optional)]
    beside: Option<Beside>,
    /// The content.
    children: Children,
) -> impl IntoView {
    let name = id.clone();
    view! {
        <section class=class aria-labelledby=name>
            <div class="wrap split">
                <Step>
                    <div class="aside">
                        <h2 id=id>{heading}</h2>
                        {beside.map(|beside| (beside.children)())}
                    </div>
                    {children()}
                </Step>
            </div>
        </section>
    }
}
