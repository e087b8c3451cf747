//! Fields that take one of a few words.

use super::hint::nearest;
use super::problem::Refusal;

/// Declares an enum whose values have a word, for the content files and for addresses, and a
/// label, for readers; so that neither list can lag behind the other.
macro_rules! choices {
    (
        $(#[$doc:meta])*
        pub enum $name:ident {
            $( $(#[$value_doc:meta])* $value:ident = $word:literal, $label:literal; )+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$value_doc])* $value, )+
        }

        impl $name {
            /// Every value, in the order they are offered.
            pub const ALL: &'static [$name] = &[$($name::$value),+];

            /// The words of all values, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($word),+];

            /// The word in the content files and in addresses.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $($name::$value => $word),+ }
            }

            /// The words readers see.
            #[must_use]
            pub fn label(self) -> &'static str {
                match self { $($name::$value => $label),+ }
            }

            /// Reads the word.
            pub fn parse(text: &str) -> Result<$name, $crate::content::Refusal> {
                match text {
                    $($word => Ok($name::$value),)+
                    _ => Err($crate::content::choice::not_among(text, $name::NAMES)),
                }
            }
        }
    };
}

pub(crate) use choices;

/// A word that is not in a list of words.
pub(crate) fn not_among(word: &str, names: &[&str]) -> Refusal {
    Refusal::worded(|| {
        let what = ["\"", word, "\" cannot be used here"];
        let list = names.join(", ");
        match nearest(word, names.iter().copied()) {
            Some(meant) => Refusal::new(
                &what,
                &["Did you mean \"", meant, "\"? It takes one of: ", &list],
            ),
            None => Refusal::new(&what, &["Write one of: ", &list]),
        }
    })
}
