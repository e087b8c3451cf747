//! News in lists, and records related to one that is shown.

mod related;
mod stories;

pub use related::{RelatedNews, RelatedTrials};
pub use stories::{Died, InMemoriam, LeadStory, Meta, StoryList};
