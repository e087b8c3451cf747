//! "Did you mean …": the known word nearest to one that is not known.

/// The option nearest to `word`, if one is near enough to be a typing mistake.
#[must_use]
pub fn nearest<'a>(word: &str, options: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(word);
    // About one wrong letter in three; beyond that a guess misleads.
    let max_distance = (folded.chars().count() / 3).max(1);
    options
        .into_iter()
        .map(|option| (strsim::osa_distance(&folded, &fold(option)), option))
        .filter(|(distance, _)| *distance <= max_distance)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, option)| option)
}

/// Without letter case and separators of words, in which mistakes are most common.
fn fold(word: &str) -> String {
    word.chars()
        .filter(|c| !matches!(c, ' ' | '-' | '_' | '$'))
        .map(|c| c.to_ascii_lowercase())
        .collect()
}
