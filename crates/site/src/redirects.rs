//! Pages at addresses that pages had before. They lead on without a script and on every host; hosts
//! that read rules of their own answer before them (`host_files`).

use content::{Base, Redirect};
use leptos::prelude::*;

use crate::{Purpose, artifact::Artifact, edition::Edition};

/// What such a page may load: nothing.
const POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'";

/// The pages of all old addresses.
#[must_use]
pub fn pages(edition: &Edition, base: &Base, purpose: Purpose) -> Vec<Artifact> {
    let redirects = edition.site.redirects.iter();
    redirects
        .map(|redirect| page(edition, base, purpose, redirect))
        .collect()
}

fn page(edition: &Edition, base: &Base, purpose: Purpose, redirect: &Redirect) -> Artifact {
    let href = base.destination(&redirect.to);
    let refresh = format!("0; url={href}");
    let canonical = match &redirect.to {
        content::Destination::Site(path) => edition.file(path),
        content::Destination::Web(url) => url.to_string(),
    };
    let policy = (purpose != Purpose::Draft)
        .then(|| view! { <meta http-equiv="Content-Security-Policy" content=POLICY /> });
    let head = view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            {policy}
            <meta name="robots" content="noindex" />
            <meta http-equiv="refresh" content=refresh />
            <link rel="canonical" href=canonical />
            <title>{format!("This page has moved – {}", edition.site.name)}</title>
        </head>
    };
    let body = view! {
        <body>
            <main>
                <h1>"This page has moved"</h1>
                <p>
                    "It is now at " <a href=href>{redirect.to.to_string()}</a> "."
                </p>
            </main>
        </body>
    };
    let html = view! {
        <html lang="en">
            {head}
            {body}
        </html>
    };
    let text = format!("<!doctype html>{}", html.into_view().to_html());
    Artifact::new(redirect.from.file(), text)
}
