//! How a typed word matches a word of a text: as a whole or as a prefix, exactly or with one edit.
//!
//! An edit is a letter that is missing, added, replaced, or swapped with its neighbour (optimal
//! string alignment).

use strsim::osa_distance;

/// How a typed word matches a word of a text, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// A prefix, with one edit.
    NearPrefix,
    /// The whole word, with one edit.
    NearWhole,
    /// A prefix.
    Prefix,
    /// The whole word.
    Whole,
}

/// Matches a typed word with a word that it equals or begins.
pub(crate) fn exact(typed: &str, word: &str) -> Option<Likeness> {
    let rest = word.strip_prefix(typed)?;
    Some(if rest.is_empty() {
        Likeness::Whole
    } else {
        Likeness::Prefix
    })
}

/// Matches a typed word with a word, or with a prefix of it, that is at most one edit away.
pub(crate) fn near(typed: &str, word: &str) -> Option<Likeness> {
    if distance(typed, word, 1).is_some() {
        return Some(Likeness::NearWhole);
    }
    // Only prefixes that are as long as the typed word, or a letter shorter or longer, can be near.
    let length = typed.chars().count();
    let ends = word.char_indices().map(|(end, _)| end);
    ends.skip(length.saturating_sub(1))
        .take(3)
        .filter_map(|end| word.get(..end))
        .any(|prefix| distance(typed, prefix, 1).is_some())
        .then_some(Likeness::NearPrefix)
}

/// The edit distance, if it is at most `most`.
pub(crate) fn distance(typed: &str, word: &str, most: usize) -> Option<usize> {
    // Each letter takes up to four bytes, so this rules out only what is certainly too far.
    if typed.len().abs_diff(word.len()) > 4 * most {
        return None;
    }
    Some(osa_distance(typed, word)).filter(|distance| *distance <= most)
}

/// The letters that occur in a word, each as one of 64 bits. An edit changes at most two of them,
/// so comparing sets rules out most words at little cost.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Letters(u64);

impl Letters {
    /// The letters of a folded word.
    pub(crate) fn of(word: &str) -> Self {
        // In each alphabet nearly all letters differ in their lowest six bits.
        Self(
            word.chars()
                .fold(0, |set, c| set | 1 << (u32::from(c) % 64)),
        )
    }

    /// How many of these letters do not occur in another word.
    pub(crate) fn missing_in(self, other: Self) -> usize {
        (self.0 & !other.0).count_ones() as usize
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_edit_is_near() {
        for (typed, likeness) in [
            ("mancbo", Some(Likeness::NearWhole)),
            ("mamcebo", Some(Likeness::NearWhole)),
            ("macnebo", Some(Likeness::NearWhole)),
            ("manccebo", Some(Likeness::NearWhole)),
            ("mancebos", Some(Likeness::NearWhole)),
            ("ancebo", Some(Likeness::NearWhole)),
            ("mncb", None),
            ("mncebx", None),
            ("mnceb", Some(Likeness::NearPrefix)),
            ("mancb", Some(Likeness::NearPrefix)),
        ] {
            assert_eq!(near(typed, "mancebo"), likeness, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_prefix_is_near_if_any_prefix_is(typed in "[abcé]{1,7}", word in "[abcé]{0,7}") {
            let ends = word.char_indices().map(|(end, _)| end).chain([word.len()]);
            let mut distances = ends.map(|end| osa_distance(&typed, &word[..end]));
            prop_assert_eq!(near(&typed, &word).is_some(), distances.any(|distance| distance <= 1));
        }

        #[test]
        fn near_words_have_nearly_the_same_letters(typed in "\\w{1,7}", word in "\\w{0,7}") {
            let missing = Letters::of(&typed).missing_in(Letters::of(&word));
            prop_assert!(missing <= osa_distance(&typed, &word));
        }
    }
}
