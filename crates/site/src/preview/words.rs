//! The words of a card as far as the fonts can draw them.

use super::{
    card::Card,
    fonts::{STRONG, TEXT, TITLE, WORDMARK},
    setting::Typesetter,
};
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
    pub(super) fn new(card: &Card, typesetter: &mut Typesetter) -> Self {
        let title = typesetter.legible(TITLE, &card.title);
        let over: Vec<String> = card
            .over
            .iter()
            .filter(|part| title.is_some() || **part != card.stand_in)
            .filter_map(|part| typesetter.legible(STRONG, &part.to_uppercase()))
            .collect();
        let date = card.date.as_deref();
        Self {
            wordmark: typesetter
                .legible(WORDMARK, &card.wordmark)
                .unwrap_or_else(|| SHORT_NAME.to_owned()),
            host: typesetter.legible(TEXT, &card.host),
            over: (!over.is_empty()).then(|| over.join(" · ")),
            title: title.unwrap_or_else(|| card.stand_in.clone()),
            change: card.change,
            date: date.and_then(|date| typesetter.legible(TEXT, date)),
        }
    }
}
