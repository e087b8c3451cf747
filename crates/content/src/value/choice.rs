//! Fields that take one of a few words.

use crate::{Refusal, nearest};

/// Declares an enum whose values have a word, for the content files and for addresses, and a label,
/// for readers; so that the two always match.
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
            pub fn parse(text: &str) -> Result<$name, $crate::Refusal> {
                match text {
                    $($word => Ok($name::$value),)+
                    _ => Err($crate::value::choice::not_among(text, $name::NAMES)),
                }
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": $name::NAMES })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

pub(crate) use choices;

/// A word that is not in a list of words.
#[must_use]
pub fn not_among(word: &str, names: &[&str]) -> Refusal {
    let list = names.join(", ");
    let fix = match nearest(word, names.iter().copied()) {
        Some(meant) => format!("Did you mean \"{meant}\"? It takes one of: {list}"),
        None => format!("Write one of: {list}"),
    };
    Refusal::new(format!("\"{word}\" cannot be used here"), fix)
}
