//! The foot of every page.

use leptos::prelude::*;

use super::{live, live_text, section_links};
use crate::{
    content::Site,
    head::Names,
    route::{self, Base},
    store::Remote,
};

/// The network's name and the ways on.
#[component]
pub fn Footer(
    /// What the content says of the site: links, once they are known.
    site: Remote<Site>,
) -> impl IntoView {
    let names: Names = expect_context();
    let base: Base = expect_context();
    let feeds = [
        (route::NEWS_FEED, "News feed"),
        (route::CALENDAR, "Calendar feed"),
    ];
    let feeds = feeds.map(|(file, name)| {
        // A file of the host, not a page of the app.
        view! {
            <li>
                <a href=base.file(file) rel="external">
                    {name}
                </a>
            </li>
        }
        .into_any()
    });
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <p class="site-footer-name">{live_text(move || names.name.get())}</p>
                <nav aria-label="Footer">
                    <ul>
                        {section_links()}
                        {feeds.into_iter().collect_view()}
                    </ul>
                </nav>
                {live(move || {
                    let links = site.value().map_or_else(Vec::new, |site| site.links.clone());
                    (!links.is_empty())
                        .then(|| {
                            view! {
                                <ul class="site-footer-links">
                                    {links
                                        .into_iter()
                                        .map(|link| {
                                            view! {
                                                <li>
                                                    <a href=link.url.as_str().to_owned()>{link.label}</a>
                                                </li>
                                            }.into_any()
                                        })
                                        .collect_view()}
                                </ul>
                            }.into_any()
                        })
                        .into_any()
                })}
            </div>
        </footer>
    }
}
