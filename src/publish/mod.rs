//! What happens to the content and to the built site natively: checking and publishing.

pub mod artifact;
pub mod check;
pub mod edition;
pub mod history;
pub mod pages;
pub mod render;
