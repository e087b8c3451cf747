//! "Did you mean …": the known word nearest to one that is not known.
//!
//! Only the native checker guesses. The browser has nobody to give a hint to, so there the
//! search is left out.

/// The option nearest to `word`, if one is near enough to be a slip of the hand.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn nearest<'a>(
    word: &str,
    options: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded = fold(word);
    // About one wrong letter in three; beyond that a guess misleads.
    let reach = (folded.chars().count() / 3).max(1);
    options
        .into_iter()
        .map(|option| (strsim::osa_distance(&folded, &fold(option)), option))
        .filter(|(distance, _)| *distance <= reach)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, option)| option)
}

/// In the browser: no guess.
#[cfg(target_arch = "wasm32")]
pub(crate) fn nearest<'a>(_: &str, _: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    None
}

/// Letter case and the way words are joined are the commonest slips: they count for nothing.
#[cfg(not(target_arch = "wasm32"))]
fn fold(word: &str) -> String {
    word.chars()
        .filter(|c| !matches!(c, ' ' | '-' | '_' | '$'))
        .map(|c| c.to_ascii_lowercase())
        .collect()
}
