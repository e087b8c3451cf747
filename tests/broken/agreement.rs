//! The schemas and the checker say the same, with somebody else's implementation of JSON Schema as the
//! judge (`jsonschema` of PyPI, which shares no code with the crate of that name). The npm package `ajv`
//! would have served as well; Python's tools are there for other formats already.
//!
//! For every file of every broken site:
//!
//! 1. It is JSON to Python if and only if it is to the checker, but for what only the checker refuses:
//!    half characters and lists inside each other without end.
//! 2. Where Python refuses a value, the checker has a problem at this very value. Two keywords speak of a
//!    value as a whole, whatever is wrong inside (`anyOf`, `not`): there the problem may be below. A key
//!    that Python misses is named by the problem.
//! 3. What the checker has from the schema ([`Rule::Schema`]), Python refuses at the same place, or by
//!    `anyOf` above it. What it has from the rules of values, records and files is beyond schemas, and
//!    nothing is asked of Python.
//! 4. Python and the crate that the checker uses refuse the same places by the same keywords.

use content::File;
use serde_json::{Value, json};
use site::check::{Problem, check, problem::Rule};

use crate::{
    run_python::run_python,
    schemas::{Refused, Schemas, parse},
    sites::{BrokenSite, all, repository},
};

/// What Python says of a file; nothing if it is no JSON.
fn judge(files: &[(File, Vec<u8>)]) -> Vec<Option<Vec<Refused>>> {
    let files: Vec<Value> = files
        .iter()
        .map(|(file, bytes)| {
            let schema = file.name().replace(".json", ".schema.json");
            json!({ "schema": schema, "bytes": bytes })
        })
        .collect();
    let schemas = repository("public/content/schema");
    let told = run_python(
        &repository("tests/broken/judge.py"),
        &json!({ "schemas": schemas, "files": files }),
    );
    told.into_iter()
        .map(|refusals| {
            let refusals = refusals.as_array()?.iter();
            let word = |refusal: &Value, key: &str| refusal[key].as_str().unwrap().to_owned();
            let refused = refusals.map(|refusal| Refused {
                pointer: word(refusal, "pointer"),
                keyword: word(refusal, "keyword"),
                key: word(refusal, "key"),
            });
            Some(refused.collect())
        })
        .collect()
}

fn is_within(pointer: &str, outer: &str) -> bool {
    let rest = pointer.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Whether a problem is what Python refuses.
fn tells(problem: &Problem, refused: &Refused) -> bool {
    let whole = matches!(refused.keyword.as_str(), "anyOf" | "not");
    let there = problem.pointer == refused.pointer
        || whole && is_within(&problem.pointer, &refused.pointer);
    let named = refused.key.is_empty() || problem.what.contains(&format!("\"{}\"", refused.key));
    there && named
}

/// How the checker and Python differ about a file.
fn differences(
    problems: &[&Problem],
    judged: Option<&[Refused]>,
    by_crate: Option<Vec<Refused>>,
) -> Vec<String> {
    let syntax = problems.iter().any(|problem| problem.rule == Rule::Syntax);
    let Some(judged) = judged else {
        let both = syntax && problems.len() == 1 && by_crate.is_none();
        return if both {
            vec![]
        } else {
            vec!["no JSON to Python alone".to_owned()]
        };
    };
    if syntax {
        let known = [
            "This \\u code stands for no character",
            "Too many lists and objects inside each other",
        ];
        let known = problems
            .iter()
            .all(|problem| known.contains(&problem.what.as_str()));
        return if known {
            vec![]
        } else {
            vec!["no JSON to the checker alone".to_owned()]
        };
    }
    let untold = judged
        .iter()
        .filter(|refused| !problems.iter().any(|problem| tells(problem, refused)))
        .map(|refused| format!("only Python: {refused:?}"));
    let unjudged = problems
        .iter()
        .filter(|problem| problem.rule == Rule::Schema)
        .filter(|problem| {
            !judged.iter().any(|refused| {
                let above =
                    refused.keyword == "anyOf" && is_within(&problem.pointer, &refused.pointer);
                problem.pointer == refused.pointer || above
            })
        })
        .map(|problem| format!("only the checker: {problem}"));
    let other = by_crate.unwrap_or_default();
    let lone = judged
        .iter()
        .filter(|refused| !other.contains(refused))
        .chain(other.iter().filter(|refused| !judged.contains(refused)))
        .map(|refused| format!("only one implementation: {refused:?}"));
    untold.chain(unjudged).chain(lone).collect()
}

#[test]
fn schemas_and_checker_agree_on_every_site() {
    let schemas = Schemas::new();
    let sites = all();
    let files: Vec<Vec<(File, Vec<u8>)>> = sites.iter().map(BrokenSite::files).collect();
    let judged = judge(&files.concat());
    let mut judged = judged.into_iter();
    let mut found = Vec::new();
    let (mut by_schema, mut beyond, mut no_json) = (0, 0, 0);
    for (site, files) in sites.iter().zip(files) {
        let report = site.report();
        let (mut is_refused, mut is_json) = (false, true);
        for (file, bytes) in files {
            let problems: Vec<&Problem> = report
                .problems
                .iter()
                .filter(|problem| problem.file == file)
                .collect();
            let judged = judged.next().unwrap();
            let by_crate =
                parse(&bytes).map(|value| schemas.refusals(file, &value).into_iter().collect());
            is_json &= judged.is_some();
            is_refused |= judged.as_ref().is_some_and(|refused| !refused.is_empty());
            found.extend(
                differences(&problems, judged.as_deref(), by_crate)
                    .into_iter()
                    .map(|difference| format!("{}: {}: {difference}", site.name, file.name())),
            );
        }
        match (is_json, is_refused) {
            (false, _) => no_json += 1,
            (true, true) => by_schema += 1,
            (true, false) => beyond += 1,
        }
    }
    println!("no JSON: {no_json}, refused by the schema: {by_schema}, beyond it: {beyond}");
    assert!(found.is_empty(), "{}", found.join("\n"));
    // None of the three is empty, or the comparison would be of nothing.
    assert!(no_json > 0 && by_schema > 0 && beyond > 0);
}

#[test]
fn both_take_the_right_site_and_the_published_one() {
    for folder in ["tests/broken/right", "public/content"] {
        let folder = repository(folder);
        let read = |file: File| (file, std::fs::read(folder.join(file.name())).unwrap());
        let files: Vec<(File, Vec<u8>)> = File::ALL.into_iter().map(read).collect();
        assert!(check(&folder).is_clean());
        for judged in judge(&files) {
            assert_eq!(judged, Some(Vec::new()));
        }
    }
}
