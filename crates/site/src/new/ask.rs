//! Questions on the terminal.

use content::Refusal;
use inquire::{InquireError, Select, Text};
use thiserror::Error;

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    /// The question itself, a few words.
    pub text: &'a str,
    /// How it is answered.
    pub hint: &'a str,
    /// Whether it can be left open.
    pub optional: bool,
}

/// Whoever answers questions.
pub trait Ask {
    /// A text; empty where the question is left open. `initial` is there to be changed.
    ///
    /// # Errors
    ///
    /// When there is no answer to be had.
    fn text(&mut self, question: Question<'_>, initial: &str) -> Result<String, Stopped>;

    /// One of `options`, by its index; `None` where the question is left open.
    ///
    /// # Errors
    ///
    /// When there is no answer to be had.
    fn choose(
        &mut self,
        question: Question<'_>,
        options: &[String],
    ) -> Result<Option<usize>, Stopped>;

    /// Says why the last answer is refused.
    fn refuse(&mut self, refusal: &Refusal);
}

/// Why there are no further answers.
#[derive(Debug, Error)]
pub enum Stopped {
    /// By Escape or Ctrl-C.
    #[error("Stopped; nothing was written.")]
    ByUser,
    /// The terminal fails.
    #[error("The terminal cannot be used for questions ({0}). Give the answers as flags instead.")]
    Terminal(String),
}

/// The terminal that the program was started in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terminal;

/// How an open question is chosen from a list.
const OPEN: &str = "(leave out)";

impl Ask for Terminal {
    fn text(&mut self, question: Question<'_>, initial: &str) -> Result<String, Stopped> {
        let hint = hint(question);
        let mut prompt = Text::new(question.text).with_initial_value(initial);
        if !hint.is_empty() {
            prompt = prompt.with_help_message(&hint);
        }
        prompt.prompt().map_err(Stopped::from)
    }

    fn choose(
        &mut self,
        question: Question<'_>,
        options: &[String],
    ) -> Result<Option<usize>, Stopped> {
        let open = question.optional.then(|| OPEN.to_owned());
        let first = usize::from(open.is_some());
        let options: Vec<String> = open.into_iter().chain(options.iter().cloned()).collect();
        let chosen = Select::new(question.text, options)
            .with_help_message("Arrow keys and Enter; typing narrows the list")
            .raw_prompt()?;
        Ok(chosen.index.checked_sub(first))
    }

    fn refuse(&mut self, refusal: &Refusal) {
        eprintln!("  {refusal}");
    }
}

fn hint(question: Question<'_>) -> String {
    match (question.hint, question.optional) {
        (hint, false) => hint.to_owned(),
        ("", true) => "Enter alone leaves it out".to_owned(),
        (hint, true) => format!("{hint}. Enter alone leaves it out"),
    }
}

impl From<InquireError> for Stopped {
    fn from(error: InquireError) -> Self {
        match error {
            InquireError::OperationCanceled | InquireError::OperationInterrupted => Self::ByUser,
            error => Self::Terminal(error.to_string()),
        }
    }
}
