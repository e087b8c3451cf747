//! Any bytes as a content file: the first one says which of the five, the rest is the file.
#![no_main]

#[path = "../../tests/broken/property.rs"]
mod property;

use content::File;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Some((which, bytes)) = bytes.split_first() {
        let file = File::ALL[usize::from(*which) % File::ALL.len()];
        property::holds(file, bytes);
    }
});
