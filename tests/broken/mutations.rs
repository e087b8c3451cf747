//! Broken sites, broken further: whatever the bytes are, the checker explains them and never panics. The
//! fuzz target `checker` goes on where this stops (`make fuzz`).

use std::fs;

use content::File;
use proptest::prelude::*;

use crate::{
    changes::{apply, change},
    property::holds,
    sites::{all, repository},
};

/// Every file of every broken site that is another than in the right one.
fn changed_files() -> Vec<(File, Vec<u8>)> {
    let right = repository("tests/broken/right");
    let is_changed =
        |(file, bytes): &(File, Vec<u8>)| fs::read(right.join(file.name())).unwrap() != *bytes;
    let files = all().into_iter().flat_map(|site| site.files());
    files.filter(is_changed).collect()
}

#[test]
fn every_file_as_any_of_the_five() {
    for (_, bytes) in changed_files() {
        for file in File::ALL {
            holds(file, &bytes);
        }
    }
}

#[test]
fn every_file_cut_anywhere() {
    for (file, bytes) in changed_files() {
        // A prime, so that the cuts of one file lie elsewhere than those of its neighbours.
        for end in (0..bytes.len()).step_by(97) {
            holds(file, &bytes[..end]);
        }
    }
}

#[test]
fn files_changed_further() {
    let files = changed_files();
    // What is found goes into bytes/, where it can be read.
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(which in any::<prop::sample::Index>(), changes in prop::collection::vec(change(), 1..8))| {
        let (file, mut bytes) = files[which.index(files.len())].clone();
        for change in &changes {
            apply(&mut bytes, change);
        }
        holds(file, &bytes);
    });
}

/// Inputs at which the fuzz target once stopped: a byte for the file, then the file.
#[test]
fn what_fuzzing_has_found() {
    for entry in fs::read_dir(repository("tests/broken/bytes")).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        let (which, bytes) = bytes.split_first().unwrap();
        holds(File::ALL[usize::from(*which) % File::ALL.len()], bytes);
    }
}
