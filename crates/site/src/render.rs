//! Draws pages to HTML with the views that draw them in the browser.

use std::{fs, path::Path, sync::Arc};

use any_spawner::Executor;
use content::{Audience, Base, Committee, Content, Events, File, News, Research, Site};
use ecmonet::{
    app::{App, Setting},
    clock::Clock,
    data::{Failure, Library, Loading, Published, library},
    store::Store,
};
use futures_util::{StreamExt, stream};
use jiff::Timestamp;
use leptos::prelude::*;
use leptos_meta::{ServerMetaContext, ServerMetaContextOutput};
use leptos_router::location::RequestUrl;

use crate::zones::FixedTime;

/// A page as its views have drawn it.
pub struct Drawing {
    /// The HTML of the app.
    pub body: String,
    /// What the views say in the document's head.
    meta: ServerMetaContextOutput,
    /// What the views read lives until their title has been asked for.
    owner: Owner,
}

impl Drawing {
    /// Puts title and other tags into a page, behind the comment `<!--HEAD-->` in its head. The
    /// browser looks for them there when it takes the page over.
    #[must_use]
    pub fn fill_head(self, page: String) -> String {
        let Self { meta, owner, .. } = self;
        let page = stream::iter([page]);
        let filled = futures_executor::block_on(async {
            let filled = meta.inject_meta_context(page).await;
            filled.collect::<String>().await
        });
        owner.cleanup();
        filled
    }
}

/// Draws the page at `path` of the host from the content files, as of the moment `now`.
#[must_use]
pub fn draw(path: &str, base: &Base, library: &Library, now: Timestamp) -> Drawing {
    draw_with(path, base, library.clone(), None, now)
}

/// Draws the page at `path` of the host from its page data alone, as the browser has it when the app
/// takes the page over. The clock stands at the moment `now`, as it does there: nothing is said
/// that depends on the visitor.
#[must_use]
pub fn draw_published(path: &str, base: &Base, published: Published, now: Timestamp) -> Drawing {
    draw_with(path, base, Library::default(), Some(published), now)
}

fn draw_with(
    path: &str,
    base: &Base,
    library: Library,
    published: Option<Published>,
    now: Timestamp,
) -> Drawing {
    // Leptos wants one before it draws; where there is one already, that will do.
    let _ = Executor::init_futures_executor();
    let (context, meta) = ServerMetaContext::new();
    let owner = Owner::new_root(None);
    let body = owner.with(|| {
        provide_context(context);
        provide_context(RequestUrl::new(path));
        let setting = Setting {
            base: base.clone(),
            store: Store::new(library, Audience::Everybody),
            clock: Clock::published(FixedTime::utc(now), now),
            published,
        };
        view! { <App setting /> }.to_html()
    });
    Drawing { body, meta, owner }
}

/// Reads the content files of a folder. A file that is not there fails as it would on a host that
/// does not have it.
#[must_use]
pub fn read_library(folder: &Path) -> Library {
    Library {
        site: read::<Site>(folder),
        events: read::<Events>(folder),
        news: read::<News>(folder),
        research: read::<Research>(folder),
        committee: read::<Committee>(folder),
    }
}

fn read<T: Content>(folder: &Path) -> Loading<Arc<T>> {
    match fs::read(folder.join(T::FILE.name())) {
        Ok(bytes) => library::read(&bytes),
        Err(_) => Loading::Failed(Failure::Status(404)),
    }
}

/// The same content with other bytes in one file.
#[must_use]
pub fn with_file(mut library: Library, file: File, bytes: &[u8]) -> Library {
    match file {
        File::Site => library.site = library::read(bytes),
        File::Events => library.events = library::read(bytes),
        File::News => library.news = library::read(bytes),
        File::Research => library.research = library::read(bytes),
        File::Committee => library.committee = library::read(bytes),
    }
    library
}
