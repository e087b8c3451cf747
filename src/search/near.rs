//! The similarity of two folded words: prefixes, one wrong letter, edit distance.

/// How a typed word matches a word of a text, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// A prefix, with one wrong letter.
    NearBeginning,
    /// The whole word, with one wrong letter.
    NearWhole,
    /// A prefix.
    Beginning,
    /// The whole word.
    Whole,
}

/// Matches a typed word with a word of a text that it equals or begins.
pub(super) fn exact(typed: &str, word: &str) -> Option<Likeness> {
    let rest = word.strip_prefix(typed)?;
    Some(if rest.is_empty() {
        Likeness::Whole
    } else {
        Likeness::Beginning
    })
}

/// Matches words that may differ by one edit: a letter missing, added, replaced, or swapped with
/// its neighbour.
///
/// Edits are tried at the first difference; everything after it has to match exactly.
pub(super) fn one_off(typed: &str, word: &str) -> Option<Likeness> {
    let mut typed = typed.chars();
    let mut word = word.chars();
    loop {
        let (typed_rest, word_rest) = (typed.as_str(), word.as_str());
        match (typed.next(), word.next()) {
            (Some(one), Some(other)) if one == other => {}
            (None, None) => return Some(Likeness::NearWhole),
            (None, Some(_)) => return near_likeness(word.as_str().is_empty()),
            (Some(_), None) => return typed.as_str().is_empty().then_some(Likeness::NearWhole),
            (Some(one), Some(other)) => {
                // Replaced, missing, added, swapped.
                let swapped = || -> Option<Likeness> {
                    let typed = typed.as_str().strip_prefix(other)?;
                    let word = word.as_str().strip_prefix(one)?;
                    match_rest(typed, word)
                };
                return match_rest(typed.as_str(), word.as_str())
                    .max(match_rest(typed_rest, word.as_str()))
                    .max(match_rest(typed.as_str(), word_rest))
                    .max(swapped());
            }
        }
    }
}

fn near_likeness(whole: bool) -> Option<Likeness> {
    Some(if whole {
        Likeness::NearWhole
    } else {
        Likeness::NearBeginning
    })
}

/// Matches the rest of a typed word after an edit with the rest of the word.
fn match_rest(typed: &str, word: &str) -> Option<Likeness> {
    word.strip_prefix(typed)
        .and_then(|rest| near_likeness(rest.is_empty()))
}

/// The edit distance, in which a swap of neighbours counts once; `None` if it exceeds `most`.
pub(super) fn distance(typed: &[char], word: &[char], most: usize) -> Option<usize> {
    if typed.len().abs_diff(word.len()) > most {
        return None;
    }
    // The last but one, the last and the current row of the distance table.
    let mut before = vec![0; word.len() + 1];
    let mut last: Vec<usize> = (0..=word.len()).collect();
    let mut row = vec![0; word.len() + 1];
    for (i, one) in typed.iter().enumerate() {
        row[0] = i + 1;
        let mut least = row[0];
        for (j, other) in word.iter().enumerate() {
            let mut cost = (last[j] + usize::from(one != other))
                .min(last[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && typed[i - 1] == *other && word[j - 1] == *one {
                cost = cost.min(before[j - 1] + 1);
            }
            row[j + 1] = cost;
            least = least.min(cost);
        }
        if least > most {
            return None;
        }
        std::mem::swap(&mut before, &mut last);
        std::mem::swap(&mut last, &mut row);
    }
    last.last().copied().filter(|distance| *distance <= most)
}

/// The letters of a word as a set of 32 bits: one bit for each of a–z; other characters share the
/// other six.
pub(super) fn letters(word: &str) -> u32 {
    word.chars().fold(0, |set, c| {
        let bit = match c {
            'a'..='z' => u32::from(c) - u32::from('a'),
            _ => 26 + u32::from(c) % 6,
        };
        set | 1 << bit
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_wrong_letter_is_near() {
        for (typed, likeness) in [
            ("mancbo", Some(Likeness::NearWhole)),
            ("mamcebo", Some(Likeness::NearWhole)),
            ("macnebo", Some(Likeness::NearWhole)),
            ("manccebo", Some(Likeness::NearWhole)),
            ("mancebos", Some(Likeness::NearWhole)),
            ("ancebo", Some(Likeness::NearWhole)),
            ("mncb", None),
            ("mncebx", None),
            ("mnceb", Some(Likeness::NearBeginning)),
            ("mancb", Some(Likeness::NearBeginning)),
        ] {
            assert_eq!(one_off(typed, "mancebo"), likeness, "{typed}");
        }
    }

    fn chars(word: &str) -> Vec<char> {
        word.chars().collect()
    }

    proptest! {
        #[test]
        fn one_off_and_distance_agree(typed in "[abcé]{1,7}", word in "[abcé]{1,7}") {
            prop_assume!(exact(&typed, &word).is_none());
            let near = one_off(&typed, &word);
            prop_assert_eq!(
                near == Some(Likeness::NearWhole),
                distance(&chars(&typed), &chars(&word), 1).is_some()
            );
            // A beginning is near if some beginning of the word is.
            let word = chars(&word);
            prop_assert_eq!(
                near.is_some(),
                (0..=word.len()).any(|end| distance(&chars(&typed), &word[..end], 1).is_some())
            );
        }

        #[test]
        fn distance_is_the_yardsticks(typed in "[abc]{0,6}", word in "[abc]{0,6}", most in 0_usize..4) {
            let yardstick = strsim::osa_distance(&typed, &word);
            prop_assert_eq!(
                distance(&chars(&typed), &chars(&word), most),
                (yardstick <= most).then_some(yardstick)
            );
        }
    }
}
