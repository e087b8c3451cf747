//! What stands for one thing and is given to two: ids, DOIs, numbers of registers, ORCID iDs.

use std::{collections::HashMap, hash::Hash};

use content::{Doi, File, OldPath, Orcid, Refusal};
use serde_json::Value;

use super::document::{Document, Finding};
use super::rules::{field, records};

/// Entries of a file that have what an earlier entry of their list has.
pub(super) fn findings(file: File, document: &Document<'_>) -> Vec<Finding> {
    let lists = document.value.as_object().into_iter().flatten();
    let mut findings: Vec<Finding> = lists
        .flat_map(|(list, _)| {
            let id = |record: &Value| record.get("id")?.as_str().map(str::to_owned);
            let refusal = |id: &String, line| {
                Refusal::new(
                    format!("The id \"{id}\" is taken by the entry on line {line}"),
                    "Give this entry an id of its own: it is its address",
                )
            };
            taken(document, list, "/id", id, refusal)
        })
        .collect();
    match file {
        File::Events | File::News => {}
        File::Site => findings.extend(taken(
            document,
            "redirects",
            "/from",
            old_path,
            |path, line| {
                Refusal::new(
                    format!("The address \"/{path}/\" stands on line {line} already"),
                    "Delete one of the two entries: an address leads to one place",
                )
            },
        )),
        File::Research => {
            findings.extend(taken(document, "publications", "/doi", doi, |_, line| {
                Refusal::new(
                    format!("The publication on line {line} has this DOI already; capital and small letters are the same in a DOI"),
                    "Delete one of the two entries, or correct the DOI that is wrong",
                )
            }));
            findings.extend(taken(
                document,
                "trials",
                "/registry/number",
                number,
                |number, line| {
                    Refusal::new(
                        format!("The trial on line {line} has this number ({number}) already"),
                        "Delete one of the two entries, or correct the number that is wrong",
                    )
                },
            ));
        }
        File::Committee => {
            findings.extend(taken(
                document,
                "members",
                "/orcid",
                orcid,
                |orcid, line| {
                    Refusal::new(
                        format!("The member on line {line} has this ORCID iD ({orcid}) already"),
                        "Delete one of the two entries, or correct the iD that is wrong",
                    )
                },
            ));
        }
    }
    findings
}

/// Findings at the field `pointer` of each record of which `key` is that of an earlier one.
fn taken<K: Eq + Hash>(
    document: &Document<'_>,
    list: &str,
    pointer: &str,
    key: impl Fn(&Value) -> Option<K>,
    refusal: impl Fn(&K, usize) -> Refusal,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut earlier: HashMap<K, String> = HashMap::new();
    for (record, value) in records(document, list) {
        let Some(key) = key(value) else {
            continue;
        };
        let pointer = format!("{record}{pointer}");
        if let Some(taken) = earlier.get(&key) {
            let refusal = refusal(&key, document.line(taken));
            findings.push(document.at_value(&pointer, refusal));
        } else {
            earlier.insert(key, pointer);
        }
    }
    findings
}

fn old_path(redirect: &Value) -> Option<String> {
    field::<OldPath>(redirect, "from").map(|path| path.bare().to_owned())
}

fn doi(publication: &Value) -> Option<Doi> {
    field::<Doi>(publication, "doi")
}

fn number(trial: &Value) -> Option<String> {
    let registry = trial.get("registry")?;
    let name = registry.get("name")?.as_str()?.trim();
    let number = registry.get("number")?.as_str()?.trim();
    Some(format!("{name} {number}"))
}

fn orcid(member: &Value) -> Option<Orcid> {
    field::<Orcid>(member, "orcid")
}
