//! The loading state of a content file, or of a section of a page that depends on one.

use serde::{Deserialize, Serialize};

/// The loading state of a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Loading<T> {
    /// Requested.
    #[default]
    Waiting,
    /// Requested, and slow enough that the visitor is told.
    Slow,
    /// Loaded.
    Ready {
        /// The value.
        value: T,
        /// How many entries of its file could not be read.
        #[serde(default, skip_serializing_if = "is_zero")]
        left_out: usize,
    },
    /// Loading failed.
    Failed(Failure),
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn is_zero(count: &usize) -> bool {
    *count == 0
}

impl<T> Loading<T> {
    /// A loaded value of a file without mistakes.
    #[must_use]
    pub fn ready(value: T) -> Self {
        Self::Ready { value, left_out: 0 }
    }

    /// The value, if it is loaded.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Ready { value, .. } => Some(value),
            _ => None,
        }
    }

    /// The same state of a value made from this one.
    #[must_use]
    pub fn map<U>(&self, make: impl FnOnce(&T) -> U) -> Loading<U> {
        match self {
            Self::Waiting => Loading::Waiting,
            Self::Slow => Loading::Slow,
            Self::Ready { value, left_out } => Loading::Ready {
                value: make(value),
                left_out: *left_out,
            },
            Self::Failed(failure) => Loading::Failed(*failure),
        }
    }

    /// The state of a section that depends on two files: it is loaded when both are.
    ///
    /// The first file alone would let the section be drawn twice, the first time with half of it.
    #[must_use]
    pub fn and<'a, U>(&'a self, other: &'a Loading<U>) -> Loading<(&'a T, &'a U)> {
        match (self, other) {
            (Self::Ready { value, left_out }, Loading::Ready { value: second, .. }) => {
                Loading::Ready {
                    value: (value, second),
                    left_out: *left_out,
                }
            }
            (Self::Failed(failure), _) | (_, Loading::Failed(failure)) => Loading::Failed(*failure),
            (Self::Slow, _) | (_, Loading::Slow) => Loading::Slow,
            _ => Loading::Waiting,
        }
    }

    /// Whether loading has succeeded or failed.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        matches!(self, Self::Ready { .. } | Self::Failed(_))
    }
}

impl<T: Clone> Loading<T> {
    /// This state, unless only the earlier one is loaded: old content is better than content that
    /// failed to load or is still loading.
    #[must_use]
    pub fn or(self, earlier: &Self) -> Self {
        match (&self, earlier) {
            (Self::Ready { .. }, _) => self,
            (_, Self::Ready { .. }) => earlier.clone(),
            _ => self,
        }
    }
}

/// Why a content file could not be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// No answer came from the host.
    Unreachable,
    /// The request timed out.
    Late,
    /// The host answered with this HTTP status.
    Status(u16),
    /// The file arrived but could not be read.
    Unreadable,
}

impl Failure {
    /// What happened, in words for visitors; `what` names the content ("The events").
    #[must_use]
    pub fn explain(self, what: &str) -> String {
        match self {
            Self::Unreachable => {
                format!("{what} could not be fetched. Your connection may be interrupted.")
            }
            Self::Late => {
                format!(
                    "{what} took too long to arrive. Your connection may be slow or interrupted."
                )
            }
            Self::Status(404) => format!("{what} could not be found on the server."),
            Self::Status(status) => {
                format!("{what} could not be fetched: the server answered with error {status}.")
            }
            Self::Unreadable => {
                format!("{what} arrived incomplete or damaged and could not be read.")
            }
        }
    }
}
