//! The footer of every page.

use content::{Base, route};
use leptos::prelude::*;

use crate::{components::basics::SectionLinks, data::Frame};

/// Files of the host, not pages of the app.
const FEEDS: [(&str, &str); 2] = [
    (route::NEWS_FEED, "News feed"),
    (route::CALENDAR, "Calendar feed"),
];

/// The content of the `<footer>` of every page: the network's name, and links to sections, feeds
/// and related sites.
#[component]
pub fn Footer() -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let base: Base = expect_context();
    let links = Memo::new(move |_| frame.with(|frame| frame.links.clone()));
    view! {
        <div class="wrap">
            <p class="site-footer-name">{move || frame.with(|frame| frame.name.clone())}</p>
            <nav aria-label="Footer">
                <ul>
                    <SectionLinks />
                    {FEEDS
                        .map(|(file, name)| {
                            view! {
                                <li>
                                    <a href=base.file(file) rel="external">
                                        {name}
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </nav>
            <Show when=move || links.with(|links| !links.is_empty())>
                <ul class="site-footer-links">
                    <For each=move || links.get() key=|link| link.url.clone() let(link)>
                        <li>
                            <a href=link.url.as_str().to_owned() rel="external">
                                {link.label}
                            </a>
                        </li>
                    </For>
                </ul>
            </Show>
        </div>
    }
}
