//! A trial's entry in a register of trials.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Breach;
use crate::value::line::Line;

/// A trial’s entry in a register of trials.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Registry {
    /// The register’s name.
    #[serde(with = "Line")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["ClinicalTrials.gov", "ANZCTR"])))]
    pub name: String,
    /// The trial’s number in it.
    #[serde(with = "Line")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["NCT00000102"])))]
    pub number: String,
}

/// A register whose numbers and addresses are known.
struct Register {
    name: &'static str,
    /// What its numbers begin with.
    prefix: &'static str,
    /// How many digits follow.
    digits: usize,
    /// How to write a number.
    form: &'static str,
    /// What stands around a number in the address of its entry.
    address: (&'static str, &'static str),
}

const REGISTERS: [Register; 2] = [
    Register {
        name: "ClinicalTrials.gov",
        prefix: "NCT",
        digits: 8,
        form: "NCT and eight digits, such as \"NCT00000102\"",
        address: ("https://clinicaltrials.gov/study/", ""),
    },
    Register {
        name: "ANZCTR",
        prefix: "ACTRN",
        digits: 14,
        form: "ACTRN and fourteen digits, such as \"ACTRN12600000000000\"",
        address: ("https://www.anzctr.org.au/", ".aspx"),
    },
];

impl Register {
    fn has(&self, number: &str) -> bool {
        number.strip_prefix(self.prefix).is_some_and(|digits| {
            digits.len() == self.digits && digits.bytes().all(|b| b.is_ascii_digit())
        })
    }
}

impl Registry {
    fn register(&self) -> Option<&'static Register> {
        REGISTERS
            .iter()
            .find(|register| register.name.eq_ignore_ascii_case(&self.name))
    }

    /// The rules across name and number that the entry breaks; the pointers begin at its trial.
    #[must_use]
    pub fn breaches(&self) -> Vec<Breach> {
        let mut breaches = Vec::new();
        let Some(register) = self.register() else {
            return breaches;
        };
        if self.name != register.name {
            breaches.push(Breach::new(
                "/registry/name",
                "The register writes its name differently",
                format!("Write \"{}\"", register.name),
            ));
        }
        if !register.has(&self.number) {
            breaches.push(Breach::new(
                "/registry/number",
                format!("\"{}\" is not a number of {}", self.number, register.name),
                format!("Write {}", register.form),
            ));
        }
        breaches
    }

    /// The entry's page, where the register is one whose addresses are known.
    pub fn url(&self) -> Option<String> {
        let register = self
            .register()
            .filter(|register| register.has(&self.number))?;
        let (before, after) = register.address;
        Some(format!("{before}{}{after}", self.number))
    }
}
