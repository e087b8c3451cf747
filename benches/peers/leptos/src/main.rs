//! The site's pages as a plain Leptos app, rendered in the browser alone.

mod app;
mod basics;
mod calendar;
mod content;
mod events;
mod fibres;
mod markdown;
mod pages;
mod stories;
mod words;

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(app::App);
}
