//! axe-core over the page: what a machine can find of accessibility faults.

use std::{env, fmt, fs, sync::OnceLock};

use serde_json::{Value, json};

use crate::page::Page;

/// All levels that the site promises, and axe's advice on top. Two rules belong to
/// them but are off unless they are asked for.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    const moving = document.getAnimations().filter(
      // One that goes with scrolling has no end.
      ({ effect, timeline }) => timeline === document.timeline && effect?.getComputedTiming().endTime !== Infinity,
    );
    // Colours that are half-way between two others are no finding.
    Promise.allSettled(moving.map((animation) => animation.finished))
      .then(() => axe.run(document, {
        resultTypes: ['violations'],
        rules: {
          'label-content-name-mismatch': { enabled: true },
          'target-size': { enabled: true },
        },
        runOnly: [
          'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice',
        ],
      }))
      .then(
        (result) => done({ violations: result.violations }),
        (error) => done({ error: String(error) }),
      );
";

/// One element that breaks one rule.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule's name, such as `image-alt`.
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// The element, as a selector.
    pub target: String,
    /// What would mend it.
    pub summary: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let summary = self.summary.replace('\n', "\n  ");
        write!(
            out,
            "{} ({}): {}\n  {summary}",
            self.rule, self.impact, self.target
        )
    }
}

impl Page<'_> {
    /// What axe-core finds on the page as it is now.
    pub async fn axe(&self) -> Vec<Finding> {
        let is_there = self.eval("typeof axe === 'object'").await;
        if is_there == json!(false) {
            // Handed over by the driver, it needs no leave from the page's policy.
            let bring_it = self.client().execute(source(), Vec::new()).await;
            bring_it.expect("axe-core runs in the page");
        }
        let result = self.client().execute_async(RUN, Vec::new()).await;
        let result = result.expect("axe-core comes to an end");
        assert!(
            result.get("error").is_none(),
            "axe-core: {}",
            result["error"]
        );
        let violations = result["violations"].as_array().map(Vec::as_slice);
        violations
            .unwrap_or_default()
            .iter()
            .flat_map(findings)
            .collect()
    }

    /// axe-core finds nothing on the page as it is now.
    pub async fn no_axe_findings(&self) {
        let findings = self.axe().await;
        let told: Vec<_> = findings.iter().map(Finding::to_string).collect();
        let address = self.address().await;
        assert!(
            told.is_empty(),
            "axe-core on {address}:\n{}",
            told.join("\n")
        );
    }
}

fn findings(violation: &Value) -> impl Iterator<Item = Finding> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = violation["nodes"].as_array().map(Vec::as_slice);
    nodes.unwrap_or_default().iter().map(move |node| Finding {
        rule: text(&violation["id"]),
        impact: text(&node["impact"]),
        target: node["target"].to_string(),
        summary: text(&node["failureSummary"]),
    })
}

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let path = env::var_os("ECMONET_AXE").expect("ECMONET_AXE names the file axe.min.js");
        let source = fs::read_to_string(&path);
        let source = source.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        // In a function of the driver, its name would stay inside.
        format!("{source}\nwindow.axe = axe;")
    })
}
