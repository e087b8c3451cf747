//! What happens to the content and to the built site natively: checking and publishing.

pub mod check;
pub mod pages;
pub mod render;
