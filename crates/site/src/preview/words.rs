//! The words of a card as far as the fonts can draw them.

use super::{card::Card, fonts::Fonts};
use ecmonet::data::frame::SHORT_NAME;

/// Words that can be drawn.
pub(super) struct Words {
    pub(super) wordmark: String,
    pub(super) host: Option<String>,
    /// What stands over the title, in capitals.
    pub(super) over: Option<String>,
    pub(super) title: String,
    pub(super) change: Option<&'static str>,
    pub(super) date: Option<String>,
}

impl Words {
    /// Leaves out what no font has. The title has a stand-in, which is not said twice.
    pub(super) fn new(card: &Card, fonts: &Fonts) -> Self {
        let title = fonts.title.drawable(&card.title);
        let over: Vec<String> = card
            .over
            .iter()
            .filter(|part| title.is_some() || **part != card.stand_in)
            .filter_map(|part| fonts.strong.drawable(&part.to_uppercase()))
            .collect();
        let date = card.date.as_deref();
        Self {
            wordmark: fonts
                .wordmark
                .drawable(&card.wordmark)
                .unwrap_or_else(|| SHORT_NAME.to_owned()),
            host: fonts.text.drawable(&card.host),
            over: (!over.is_empty()).then(|| over.join(" · ")),
            title: title.unwrap_or_else(|| card.stand_in.clone()),
            change: card.change,
            date: date.and_then(|date| fonts.text.drawable(date)),
        }
    }
}
