//! The content files as pages see them: each waiting, there, or failed, independently of the
//! others.
//!
//! The store is filled once for a visit: over HTTP in the browser (`browser::load`), from the
//! folder natively. What is in it has been parsed; nobody downstream checks it again.

use std::{any::Any, marker::PhantomData, sync::Arc};

use leptos::prelude::*;

use crate::{
    content::{Committee, Events, File, News, Parsed, Research, Site},
    route::Route,
};

/// Where the loading of one content file stands.
#[derive(Clone)]
pub enum Phase<T> {
    /// Asked for, not long ago.
    Waiting,
    /// Asked for, and late enough that the visitor should be told.
    Slow,
    /// There; `left_out` counts the entries that could not be read.
    Ready {
        /// What the file holds.
        value: T,
        /// How many of its entries could not be read.
        left_out: usize,
    },
    /// Not to be had.
    Failed(Failure),
}

impl<T> Phase<T> {
    /// The same phase with something made of what is there.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Phase<U> {
        match self {
            Self::Waiting => Phase::Waiting,
            Self::Slow => Phase::Slow,
            Self::Ready { value, left_out } => Phase::Ready {
                value: make(value),
                left_out,
            },
            Self::Failed(failure) => Phase::Failed(failure),
        }
    }
}

impl<T> From<Parsed<T>> for Phase<Arc<T>> {
    fn from(parsed: Parsed<T>) -> Self {
        match parsed.value {
            Some(value) => Self::Ready {
                value: Arc::new(value),
                left_out: parsed.left_out,
            },
            None => Self::Failed(Failure::Unreadable),
        }
    }
}

/// Why a content file is not to be had.
#[derive(Clone, Copy, Debug)]
pub enum Failure {
    /// No answer came from the host.
    Unreachable,
    /// The answer took longer than the site waits.
    Late,
    /// The host answered with this HTTP status.
    Status(u16),
    /// The file came but could not be read.
    Unreadable,
}

impl Failure {
    /// What happened, in words for visitors; `what` names the content ("The events").
    #[must_use]
    pub fn explain(&self, what: &str) -> String {
        match self {
            Self::Unreachable => {
                format!("{what} could not be fetched. Your connection may be interrupted.")
            }
            Self::Late => {
                format!(
                    "{what} took too long to arrive. Your connection may be slow or interrupted."
                )
            }
            Self::Status(404) => format!("{what} could not be found on the server."),
            Self::Status(status) => {
                format!("{what} could not be fetched: the server answered with error {status}.")
            }
            Self::Unreadable => {
                format!("{what} arrived incomplete or damaged and could not be read.")
            }
        }
    }
}

/// One content file.
///
/// What it holds is kept without its type, so that signals of one type do for all files: each
/// type of signal is code of its own.
pub struct Remote<T: Send + Sync + 'static> {
    phase: RwSignal<Phase<Kept>>,
    holds: PhantomData<fn() -> T>,
}

/// What a file holds.
type Kept = Arc<dyn Any + Send + Sync>;

impl<T: Send + Sync + 'static> Clone for Remote<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Remote<T> {}

impl<T: Send + Sync + 'static> Remote<T> {
    /// A file whose loading stands at `phase`.
    #[must_use]
    pub fn new(phase: Phase<Arc<T>>) -> Self {
        Self {
            phase: RwSignal::new(phase.map(|value| value as Kept)),
            holds: PhantomData,
        }
    }

    /// Where its loading stands.
    #[must_use]
    pub fn phase(self) -> Phase<Arc<T>> {
        // Only values of this type are put in, so that none is unreadable.
        match self.phase.get() {
            Phase::Ready { value, left_out } => match value.downcast() {
                Ok(value) => Phase::Ready { value, left_out },
                Err(_) => Phase::Failed(Failure::Unreadable),
            },
            Phase::Waiting => Phase::Waiting,
            Phase::Slow => Phase::Slow,
            Phase::Failed(failure) => Phase::Failed(failure),
        }
    }

    /// What it holds, once that is there.
    #[must_use]
    pub fn value(self) -> Option<Arc<T>> {
        match self.phase() {
            Phase::Ready { value, .. } => Some(value),
            _ => None,
        }
    }

    /// Whether nothing more is to be expected of it.
    #[must_use]
    pub fn settled(self) -> bool {
        self.phase
            .with(|phase| matches!(phase, Phase::Ready { .. } | Phase::Failed(_)))
    }

    /// Takes over where its loading stands now.
    pub fn set(self, phase: Phase<Arc<T>>) {
        self.phase.set(phase.map(|value| value as Kept));
    }

    /// Takes over where its loading stands now, unless something is there to be shown.
    pub fn set_unless_there(self, phase: Phase<Arc<T>>) {
        let there = self
            .phase
            .with_untracked(|phase| matches!(phase, Phase::Ready { .. }));
        if !there {
            self.set(phase);
        }
    }

    /// Changes [`Phase::Waiting`] to [`Phase::Slow`], and nothing else.
    pub fn mark_slow(self) {
        if self
            .phase
            .with_untracked(|phase| matches!(phase, Phase::Waiting))
        {
            self.phase.set(Phase::Slow);
        }
    }
}

/// All content files, and the way to ask for one of them again.
#[derive(Clone, Copy)]
pub struct Store {
    /// `site.json`
    pub site: Remote<Site>,
    /// `events.json`
    pub events: Remote<Events>,
    /// `news.json`
    pub news: Remote<News>,
    /// `research.json`
    pub research: Remote<Research>,
    /// `committee.json`
    pub committee: Remote<Committee>,
    reload: Callback<(Self, File)>,
}

impl Store {
    /// A store of which nothing has arrived; `reload` is called to ask for a file again.
    #[must_use]
    pub fn waiting(reload: impl Fn((Self, File)) + Send + Sync + 'static) -> Self {
        Self {
            site: Remote::new(Phase::Waiting),
            events: Remote::new(Phase::Waiting),
            news: Remote::new(Phase::Waiting),
            research: Remote::new(Phase::Waiting),
            committee: Remote::new(Phase::Waiting),
            reload: Callback::new(reload),
        }
    }

    /// Asks for a file again.
    pub fn reload(self, file: File) {
        self.reload.run((self, file));
    }

    /// Whether every file is there or has failed.
    #[must_use]
    pub fn settled(self) -> bool {
        self.site.settled()
            && self.events.settled()
            && self.news.settled()
            && self.research.settled()
            && self.committee.settled()
    }
}

/// The content that came with a page: enough to draw that page, and no other.
#[derive(Clone)]
pub struct Excerpt {
    /// The page; `None` is the page for addresses that do not exist.
    pub route: Option<Route>,
    /// What it shows.
    pub store: Store,
    /// The [versions](crate::content::version) of the files that this was taken from.
    pub versions: Vec<(File, u64)>,
}

/// All content, and what came with the page that the visit began on.
#[derive(Clone)]
pub struct Library {
    /// All content.
    pub all: Store,
    /// What came with the first page, until all of it is there.
    pub excerpt: Option<Excerpt>,
}

impl Library {
    /// What the page at `route` is drawn from.
    #[must_use]
    pub fn for_page(&self, route: Option<&Route>) -> Store {
        match &self.excerpt {
            Some(excerpt) if excerpt.route.as_ref() == route => excerpt.store,
            _ => self.all,
        }
    }
}

/// The store that the page is drawn from.
#[must_use]
pub fn use_store() -> Store {
    expect_context()
}

/// All content, and what came with the page.
#[must_use]
pub fn use_library() -> Library {
    expect_context()
}
