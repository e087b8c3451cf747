//! The native program around the app: it checks the content and publishes the site.

pub mod admin;
mod app_files;
pub mod artifact;
pub mod cache;
pub mod caching;
pub mod calendar;
pub mod check;
pub mod citations;
mod complete;
pub mod digest;
pub mod edition;
pub mod elements;
pub mod feed;
pub mod folder;
pub mod head;
pub mod history;
pub mod host_files;
pub mod llms;
pub mod manifest;
pub mod markup;
pub mod pages;
pub mod policy;
pub mod preview;
pub mod render;
pub mod robots;
pub mod siblings;
pub mod sitemap;
pub mod styles;
pub mod template;
pub mod text;
pub mod worker;
pub mod zones;

pub use complete::{Error, Purpose, Stage, publish};
