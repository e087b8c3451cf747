//! Numbers of people.

use serde::{Deserialize, Deserializer, Serialize, de::Error};

use crate::Refusal;

/// A number of people who take part in something: at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Count(u32);

impl Count {
    /// The smallest number.
    pub const FIRST: u32 = 1;
    /// The largest number: no study of patients is larger, a mistyped one may be.
    pub const LAST: u32 = 1_000_000;

    /// The number, if it is one of people who take part.
    pub fn new(number: u32) -> Result<Self, Refusal> {
        if (Self::FIRST..=Self::LAST).contains(&number) {
            Ok(Self(number))
        } else {
            Err(Self::refusal())
        }
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u32 {
        self.0
    }

    /// Why a number outside the range is refused.
    #[must_use]
    pub fn refusal() -> Refusal {
        Refusal::new(
            "This cannot be a number of people who take part",
            "Write how many there are, such as 300, or delete the key if that is not known",
        )
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u32::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
