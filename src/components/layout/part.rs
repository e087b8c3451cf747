//! A part of a page that depends on one content file, with its loading and error states.

use std::sync::Arc;

use content::File;
use leptos::{either::EitherOf4, ev::MouseEvent, prelude::*};

use super::PageHead;
use crate::{
    browser::{focus, page},
    components::basics::{Icon, Picture, Step},
    data::{Failure, Loading},
    store::Store,
};

/// Draws `view` with the data of a content file.
///
/// While the file loads it draws nothing at first, and a placeholder once loading is slow. If
/// loading failed it says why and offers to try again. Entries that could not be read are counted.
#[component]
pub fn Part<T, V, N>(
    /// The data.
    #[prop(into)]
    of: Signal<Loading<T>>,
    /// The file it comes from.
    file: File,
    /// What the data is called in messages: "The events".
    what: &'static str,
    /// Whether messages need the page's margins, because `view` has its own.
    #[prop(optional)]
    framed: bool,
    /// The page's heading above messages, if `view` has its own.
    #[prop(optional)]
    heading: Option<&'static str>,
    /// Draws the data.
    view: V,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: Fn(T) -> N + Send + Sync + 'static,
    N: IntoView + 'static,
{
    let view = Arc::new(view);
    move || match of.get() {
        Loading::Waiting => EitherOf4::A(()),
        Loading::Slow => EitherOf4::B(view! {
            <Heading heading />
            <Framed framed>
                <Placeholder what />
            </Framed>
        }),
        Loading::Ready { value, left_out } => {
            let view = Arc::clone(&view);
            EitherOf4::C(view! {
                <Step>{view(value)}</Step>
                {(left_out > 0)
                    .then(|| {
                        view! {
                            <Framed framed>
                                <LeftOut count=left_out />
                            </Framed>
                        }
                    })}
            })
        }
        Loading::Failed(failure) => EitherOf4::D(view! {
            <Heading heading />
            <Framed framed>
                <Failed failure what file />
            </Framed>
        }),
    }
}

/// The heading in place of the one that the view has.
#[component]
fn Heading(heading: Option<&'static str>) -> impl IntoView {
    heading.map(|title| view! { <PageHead title /> })
}

/// Puts a message into the page's margins if needed.
#[component]
fn Framed(framed: bool, children: Children) -> impl IntoView {
    if framed {
        leptos::either::Either::Left(view! { <div class="wrap page-body">{children()}</div> })
    } else {
        leptos::either::Either::Right(children())
    }
}

/// Says how many entries could not be read.
#[component]
fn LeftOut(count: usize) -> impl IntoView {
    let text = match count {
        1 => "One entry could not be shown because it has a mistake in it.".to_owned(),
        count => format!("{count} entries could not be shown because they have mistakes in them."),
    };
    view! { <p class="left-out">{text}</p> }
}

/// The placeholder for a file that is slow to load.
#[component]
fn Placeholder(what: &'static str) -> impl IntoView {
    view! {
        <div class="loading" role="status">
            <span class="visually-hidden">"Loading: " {what}</span>
            <span class="loading-line" aria-hidden="true"></span>
            <span class="loading-line" aria-hidden="true"></span>
            <span class="loading-line" aria-hidden="true"></span>
        </div>
    }
}

/// Says why a file could not be loaded, and offers to try again.
#[component]
fn Failed(failure: Failure, what: &'static str, file: File) -> impl IntoView {
    let store: Store = expect_context();
    let try_again = move |event: MouseEvent| {
        // The button is about to be removed; the focus stays in this part of the page.
        if let Some(button) = page::target(&event) {
            focus::stay_near(&button);
        }
        store.reload(file);
    };
    view! {
        <div class="notice" role="status">
            <p class="notice-title">
                <Picture icon=Icon::Alert />
                <span>{failure.explain(what)}</span>
            </p>
            <p class="notice-text">"Only this part is missing; the others are loaded on their own."</p>
            <button class="button button-quiet" type="button" on:click=try_again>
                "Try again"
            </button>
        </div>
    }
}
