//! What happens to the content and to the built site natively: checking and publishing.

pub mod artifact;
pub mod check;
pub mod edition;
pub mod excerpt;
pub mod history;
pub mod pages;
mod publish;
pub mod render;
pub mod template;

pub use publish::{Error, Purpose, publish};
