//! A part of a page that shows one content file: what it holds, or what became of it.

use std::sync::Arc;

use leptos::{ev::MouseEvent, prelude::*};

use crate::{
    browser::{landing, page},
    components::{Icon, PageHead, Picture, live},
    content::File,
    store::{Phase, Remote, use_store},
};

/// Draws `view` with what the file holds once it is there.
///
/// Until then it draws nothing at first and a placeholder when the file is slow; where the file
/// failed it says why and offers to try again. Entries that could not be read are counted.
#[component]
pub fn Part<T, V>(
    /// The file.
    of: Remote<T>,
    /// Which one it is.
    file: File,
    /// What it holds, as a visitor would say: "The events".
    what: &'static str,
    /// Whether what is said in its place needs the page's margins, because its own view brings
    /// them.
    #[prop(optional)]
    framed: bool,
    /// The page's heading while there is none of its own, where the file holds that too.
    #[prop(optional)]
    heading: Option<&'static str>,
    /// The view of what it holds.
    view: V,
) -> impl IntoView
where
    T: Send + Sync + 'static,
    V: Fn(Arc<T>) -> AnyView + Send + 'static,
{
    let place = Place {
        file,
        what,
        framed,
        heading,
    };
    let view: Box<dyn Fn(Arc<T>) -> AnyView + Send> = Box::new(view);
    live(move || place.draw(of.phase().map(&view)))
}

/// Where a file is shown.
#[derive(Clone, Copy)]
struct Place {
    file: File,
    what: &'static str,
    framed: bool,
    heading: Option<&'static str>,
}

impl Place {
    /// Draws the view of a file that is there, or what there is to say in its place.
    fn draw(self, phase: Phase<AnyView>) -> AnyView {
        let Self { file, what, .. } = self;
        match phase {
            Phase::Waiting => ().into_any(),
            Phase::Slow => self.headed(view! { <Loading what /> }.into_any()),
            Phase::Ready { value, left_out: 0 } => value,
            Phase::Ready { value, left_out } => {
                vec![value, self.frame(left_out_note(left_out))].into_any()
            }
            Phase::Failed(failure) => {
                self.headed(view! { <Failed text=failure.explain(what) file /> }.into_any())
            }
        }
    }

    /// Puts something said in the place of a view below the heading that the view would have
    /// brought.
    fn headed(self, inner: AnyView) -> AnyView {
        let heading = self
            .heading
            .map(|title| view! { <PageHead title /> }.into_any());
        vec![heading.into_any(), self.frame(inner)].into_any()
    }

    /// Puts something said in the place of a view into the page's margins.
    fn frame(self, inner: AnyView) -> AnyView {
        if self.framed {
            view! { <div class="wrap page-body">{inner}</div> }.into_any()
        } else {
            inner
        }
    }
}

/// Says how many entries could not be read.
fn left_out_note(count: usize) -> AnyView {
    let text = match count {
        1 => "One entry could not be shown because it has a mistake in it.".to_owned(),
        count => format!("{count} entries could not be shown because they have mistakes in them."),
    };
    view! { <p class="left-out">{text}</p> }.into_any()
}

/// The placeholder for a file that is slow to arrive.
#[component]
fn Loading(what: &'static str) -> impl IntoView {
    view! {
        <div class="loading" role="status">
            <span class="visually-hidden">"Loading: " {what}</span>
            <span class="loading-line" aria-hidden="true"></span>
            <span class="loading-line" aria-hidden="true"></span>
            <span class="loading-line" aria-hidden="true"></span>
        </div>
    }
}

/// Says why a file is not there, and offers to ask for it again.
#[component]
fn Failed(text: String, file: File) -> impl IntoView {
    let store = use_store();
    let try_again = move |event: MouseEvent| {
        // The button is about to go; the focus stays in this part of the page.
        if let Some(button) = page::target(&event) {
            landing::stay_near(&button);
        }
        store.reload(file);
    };
    view! {
        <div class="notice" role="status">
            <p class="notice-title">
                <Picture icon=Icon::Alert />
                <span>{text}</span>
            </p>
            <p class="notice-text">"Only this part is missing; the others are loaded on their own."</p>
            <button class="button button-quiet" type="button" on:click=try_again>
                "Try again"
            </button>
        </div>
    }
}
