//! The metadata of a page in the document's head.

use content::{route::preview_path, words::one_line};
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};

use crate::{
    components::basics::Step,
    data::{Frame, Head},
    hooks::page_name::PageName,
};

/// Title, description, canonical address and link preview of the page that is shown.
///
/// What only crawlers read and never changes while navigating is added when the page is published.
#[component]
pub fn PageMeta(
    /// The metadata.
    #[prop(into)]
    head: Signal<Head>,
) -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let page_name: PageName = expect_context();
    Effect::new(move || page_name.set(head.with(|head| head.name.clone())));

    // Drawn anew where the head changes: natively the title is asked for when the signals that the
    // page was drawn from are gone.
    let elements = move || {
        let Head {
            route,
            name,
            title,
            description,
        } = head.get();
        let file = |path: &str| frame.with(|frame| frame.address(path)).unwrap_or_default();
        let of_page = route.map(|route| {
            let (page, image) = (file(&route.path()), file(&preview_path(&route)));
            view! {
                <Link rel="canonical" href=page.clone() />
                <Meta property="og:url" content=page />
                <Meta property="og:title" content=one_line(&name) />
                <Meta property="og:description" content=description.clone() />
                <Meta property="og:image" content=image />
            }
        });
        let of_none = of_page
            .is_none()
            .then(|| view! { <Meta name="robots" content="noindex" /> });
        // Where pages are drawn to text, leptos_meta writes the title as it is.
        #[cfg(feature = "ssr")]
        let title = html_escape::encode_text(&title).into_owned();
        view! {
            <Title text=title />
            <Meta name="description" content=description />
            {of_page}
            {of_none}
        }
    };
    view! { <Step>{elements}</Step> }
}
