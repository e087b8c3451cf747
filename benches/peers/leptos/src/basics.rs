//! Parts that pages have in common.

use js_sys::Reflect;
use leptos::{either::Either, prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

use crate::{
    content::{Source, Trial},
    markdown::{blocks, is_here, teaser},
    words::{date_text, host},
};

/// A link to a page of the site. The router follows every link to this host that is not marked as
/// external.
#[component]
pub fn SiteLink(
    #[prop(into)] to: String,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    let rel = (!is_here(&to)).then_some("external");
    view! {
        <a href=to class=(!class.is_empty()).then_some(class) rel=rel>
            {children()}
        </a>
    }
}

#[derive(Clone, Copy)]
pub enum Picture {
    External,
    Calendar,
    Earlier,
    Later,
    Share,
    Menu,
    Close,
}

#[component]
pub fn Icon(of: Picture) -> impl IntoView {
    let (class, strokes) = match of {
        Picture::External => ("icon icon-external", "M7 4H4v12h12v-3M11 3h6v6M17 3l-8 8"),
        Picture::Calendar => (
            "icon icon-calendar",
            "M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3.5M13 3v3.5M10 10.5v4M8 12.5h4",
        ),
        Picture::Earlier => ("icon icon-earlier", "M16 10H4m5-5-5 5 5 5"),
        Picture::Later => ("icon icon-later", "M4 10h12m-5-5 5 5-5 5"),
        Picture::Share => (
            "icon icon-share",
            "M10 12.5V3M6.5 6 10 2.75 13.5 6M6 9H4.5v8h11V9H14",
        ),
        Picture::Menu => ("icon icon-menu", "M3 6h14M3 10h14M3 14h14"),
        Picture::Close => ("icon icon-close", "m5 5 10 10M15 5 5 15"),
    };
    view! {
        <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" class=class>
            <path d=strokes />
        </svg>
    }
}

/// A link that leaves the site.
#[component]
pub fn Out(#[prop(into)] href: String, children: Children) -> impl IntoView {
    view! {
        <a href=href rel="external">
            {children()}
            <Icon of=Picture::External />
        </a>
    }
}

/// A text of the content files.
#[component]
pub fn Prose(text: String, #[prop(optional)] class: &'static str) -> impl IntoView {
    view! { <div class=(!class.is_empty()).then_some(class) inner_html=blocks(&text)></div> }
}

#[component]
pub fn Teaser(text: String, class: &'static str) -> impl IntoView {
    view! {
        <p class=class dir="auto">
            {teaser(&text)}
        </p>
    }
}

#[component]
pub fn RunningText(summary: String, body: Option<String>) -> impl IntoView {
    view! {
        <Prose text=summary class="lead" />
        {body.map(|text| view! { <Prose text class="prose" /> })}
    }
}

#[component]
pub fn DateTime(date: String) -> impl IntoView {
    let words = date_text(&date);
    view! { <time datetime=date>{words}</time> }
}

#[component]
pub fn Fact(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{children()}</dd>
        </div>
    }
}

#[component]
pub fn SourceLink(source: Source) -> impl IntoView {
    let words = host(&source.url);
    view! {
        <Out href=source.url>{words}</Out>
        " "
        {source
            .as_of
            .map(|date| {
                view! {
                    <span class="facts-note">
                        "as of " <DateTime date />
                    </span>
                }
            })}
    }
}

/// A part of the start page: its title beside its content.
#[component]
pub fn Section(
    id: &'static str,
    heading: &'static str,
    #[prop(optional, into)] aside: ViewFn,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="band" aria-labelledby=id>
            <div class="wrap split">
                <div class="aside">
                    <h2 id=id>{heading}</h2>
                    {aside.run()}
                </div>
                {children()}
            </div>
        </section>
    }
}

#[component]
pub fn Share(title: String) -> impl IntoView {
    let note = RwSignal::new("");
    let share = move |_| {
        let title = title.clone();
        spawn_local(async move {
            let navigator = window().navigator();
            let url = window().location().href().unwrap_or_default();
            if Reflect::has(&navigator, &"share".into()).unwrap_or(false) {
                let data = ShareData::new();
                data.set_title(&title);
                data.set_url(&url);
                // Fails where it is closed without sharing.
                let _ = JsFuture::from(navigator.share_with_data(&data)).await;
            } else {
                let copied = JsFuture::from(navigator.clipboard().write_text(&url)).await;
                if copied.is_ok() {
                    note.set("Link copied");
                }
            }
        });
    };
    view! {
        <div class="share">
            <button type="button" class="button button-quiet" on:click=share>
                <Icon of=Picture::Share />
                "Share"
            </button>
            <span role="status" class="share-note">
                {move || note.get()}
            </span>
        </div>
    }
}

/// Address and title of the entry before or after.
pub type Neighbour = (String, String);

#[component]
pub fn Pager(
    label: &'static str,
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
    words: (&'static str, &'static str),
) -> impl IntoView {
    (previous.is_some() || next.is_some()).then(|| {
        view! {
            <nav class="sequence wrap" aria-label=label>
                <ul>
                    {previous
                        .map(|(to, title)| {
                            view! {
                                <li class="sequence-previous">
                                    <SiteLink to>
                                        <span class="sequence-label">
                                            <Icon of=Picture::Earlier />
                                            {words.0}
                                        </span>
                                        " "
                                        <span class="sequence-title">{title}</span>
                                    </SiteLink>
                                </li>
                            }
                        })}
                    {next
                        .map(|(to, title)| {
                            view! {
                                <li class="sequence-next">
                                    <SiteLink to>
                                        <span class="sequence-label">
                                            {words.1} <Icon of=Picture::Later />
                                        </span>
                                        " "
                                        <span class="sequence-title">{title}</span>
                                    </SiteLink>
                                </li>
                            }
                        })}
                </ul>
            </nav>
        }
    })
}

/// Trials as cards; in a story, their headings are below that of the story.
#[component]
pub fn TrialCards(trials: Vec<Trial>, #[prop(optional)] in_story: bool) -> impl IntoView {
    let cards = trials.into_iter().map(|trial| {
        let to = format!("/research/{}/", trial.id);
        let name = view! { <SiteLink to>{trial.name}</SiteLink> };
        let heading = if in_story {
            Either::Left(view! { <h4 class="card-title">{name}</h4> })
        } else {
            Either::Right(view! { <h3 class="card-title">{name}</h3> })
        };
        view! {
            <article class="card">
                {heading} <Prose class="card-text" text=trial.summary />
            </article>
        }
    });
    view! { <div class="cards">{cards.collect_view()}</div> }
}
