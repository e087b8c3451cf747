//! The page for addresses that do not exist.

use content::Route;
use leptos::prelude::*;

use crate::{
    components::{basics::Link, layout::PageMeta},
    data::{Frame, Head},
    hooks::use_moved,
};

/// The message for addresses that no page has.
pub const NO_PAGE: &str = "There is no page at this address.";
/// The message for events that are not in the content.
pub const NO_EVENT: &str = "There is no event at this address.";
/// The message for news that is not in the content.
pub const NO_ARTICLE: &str = "There is no news at this address.";
/// The message for trials that are not in the content.
pub const NO_TRIAL: &str = "There is no study at this address.";

/// The page for addresses that no page has.
#[component]
pub fn MissingPage() -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let head = Memo::new(move |_| frame.with(Head::missing));
    view! {
        <PageMeta head />
        <Missing what=NO_PAGE />
    }
}

/// Says that there is nothing at the address, and links to the sections.
#[component]
pub fn Missing(
    /// What is missing.
    what: &'static str,
) -> impl IntoView {
    use_moved();
    view! {
        <header class="page-head not-found">
            <div class="wrap">
                <p class="over">"Page not found"</p>
                <h1>"Nothing at this address"</h1>
                <div class="lead">
                    <p>{what} " It may have moved, or the address may have been mistyped."</p>
                </div>
                <div class="actions">
                    <Link to=Route::Home class="button">
                        "Go to the home page"
                    </Link>
                </div>
            </div>
        </header>
        <nav class="wrap not-found-places" aria-labelledby="places-title">
            <h2 id="places-title">"Where to go instead"</h2>
            <ul>
                {Route::SECTIONS
                    .map(|to| {
                        let name = to.name();
                        let description = match to {
                            Route::Events => "Meetings of the network and of the field",
                            Route::News => "Funding, awards, trials and people",
                            Route::Research => "Trials and publications",
                            _ => "The people of the network",
                        };
                        view! {
                            <li>
                                <Link to>{name} " " <span>{description}</span></Link>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}
