//! What the browser wrote to its console, and what of it is acceptable.

use std::fmt;

use serde_json::Value;

/// What a console line of the injected policy watcher starts with.
const REFUSED: &str = "refused by the content-security policy";

/// One line of the console.
#[derive(Clone, Debug)]
pub struct Line {
    level: String,
    source: String,
    message: String,
}

impl Line {
    /// Reads the driver's answer to a request for its log.
    pub fn all(log: &Value) -> Vec<Self> {
        let text = |line: &Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
        let lines = log.as_array().map(Vec::as_slice).unwrap_or_default();
        lines
            .iter()
            .map(|line| Self {
                level: text(line, "level"),
                source: text(line, "source"),
                message: text(line, "message"),
            })
            .collect()
    }

    /// Every error, and every warning that a script of the page wrote. The browser's
    /// own warnings depend on its version and on timing.
    pub fn is_complaint(&self) -> bool {
        // A page of the browser itself.
        if self.message.starts_with("chrome://") {
            return false;
        }
        self.level == "SEVERE" || (self.level == "WARNING" && self.source == "console-api")
    }

    /// Uncaught exceptions and refusals by the content-security policy: no journey may
    /// expect these.
    fn is_never_right(&self) -> bool {
        // A file that did not come, or not as it was published: told under these names too.
        let is_of_a_file = [
            "Fetch API cannot load",
            "'integrity' attribute",
            "MIME type",
        ]
        .iter()
        .any(|words| self.message.contains(words));
        if is_of_a_file {
            return false;
        }
        self.source == "javascript"
            || self.source == "security"
            || self.message.contains(REFUSED)
            || self.message.contains("Content Security Policy")
    }
}

impl fmt::Display for Line {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}: {}", self.level, self.source, self.message)
    }
}

/// The console of one session.
#[derive(Debug, Default)]
pub struct Console {
    /// Everything that was written so far, over all pages of the session.
    pub lines: Vec<Line>,
    /// What may and must occur in a complaint.
    pub expected: Vec<String>,
    /// What may occur in a complaint.
    pub tolerated: Vec<String>,
}

impl Console {
    /// What is wrong with this console; empty when nothing is.
    pub fn faults(&self) -> Vec<String> {
        let complaints = || self.lines.iter().filter(|line| line.is_complaint());
        let is_expected = |line: &Line| {
            let mut parts = self.expected.iter().chain(&self.tolerated);
            !line.is_never_right() && parts.any(|part| line.message.contains(part))
        };
        let unexpected = complaints()
            .filter(|line| !is_expected(line))
            .map(|line| format!("unexpected in the console: {line}"));
        let unmet = self
            .expected
            .iter()
            .filter(|part| !complaints().any(|line| line.message.contains(part.as_str())))
            .map(|part| format!("expected in the console, but never written: {part:?}"));
        unexpected.chain(unmet).collect()
    }
}
