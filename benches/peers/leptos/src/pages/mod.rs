//! The pages.

mod article;
mod event;
mod home;
mod news;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

pub use self::{article::Article, event::Event, home::Home, news::News};

/// The record that the page is about.
fn use_id() -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let params = use_params_map();
    move || params.with(|params| params.get("id")).unwrap_or_default()
}
