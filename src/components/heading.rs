//! Headings whose level depends on where they stand.

use leptos::prelude::*;

/// A heading of the level that the outline of its page asks for.
#[component]
pub fn Heading(
    /// 2 to 4.
    level: u8,
    /// CSS classes.
    class: &'static str,
    /// What it says.
    children: Children,
) -> impl IntoView {
    match level {
        2 => view! { <h2 class=class>{children()}</h2> }.into_any(),
        3 => view! { <h3 class=class>{children()}</h3> }.into_any(),
        _ => view! { <h4 class=class>{children()}</h4> }.into_any(),
    }
}
