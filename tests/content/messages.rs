//! What maintainers read when they have made a mistake. Every file in `broken/` belongs to the
//! content file its name begins with; its report is a snapshot.

use std::fs;

use content::File;

use crate::{parse, repository};

#[test]
fn every_mistake_is_explained() {
    let folder = repository("tests/content/broken");
    let mut fixtures: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    fixtures.sort();
    assert!(!fixtures.is_empty());
    for fixture in fixtures {
        let name = fixture.file_stem().unwrap().to_str().unwrap();
        let file = File::ALL
            .into_iter()
            .find(|file| name.starts_with(file.name().trim_end_matches(".json")))
            .unwrap_or_else(|| panic!("{name} belongs to no content file"));
        let outcome = parse(file, &fs::read(&fixture).unwrap());
        assert!(!outcome.problems.is_empty(), "{name} is not broken");
        let report = format!(
            "{}\n\nreadable: {}, left out: {}",
            outcome.lines(),
            outcome.readable,
            outcome.left_out
        );
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, report);
        });
    }
}
