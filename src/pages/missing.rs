//! What stands at addresses where there is nothing.

use leptos::prelude::*;

use crate::{components::Link, route::Route};

/// For addresses that no page can have.
pub const NO_PAGE: &str = "There is no page at this address.";
/// For events that are not in the content.
pub const NO_EVENT: &str = "There is no event at this address.";
/// For news that is not in the content.
pub const NO_ARTICLE: &str = "There is no news at this address.";

/// Says that nothing is here, and where to go from here.
#[component]
pub fn Missing(
    /// What is missing.
    what: &'static str,
) -> impl IntoView {
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
                        let holds = match to {
                            Route::Events => "Meetings of the network and of the field",
                            Route::News => "Funding, awards, trials and people",
                            Route::Research => "Trials and publications",
                            _ => "The people of the network",
                        };
                        view! {
                            <li>
                                <Link to>{name} " " <span>{holds}</span></Link>
                            </li>
                        }
                        .into_any()
                    })
                    .into_iter()
                    .collect_view()}
            </ul>
        </nav>
    }
}
