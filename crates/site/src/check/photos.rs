//! Photos: whether they are where the committee's file says.

use std::fs;
use std::path::Path;

use content::{MediaPath, Refusal};

use super::document::{Document, Finding};
use super::rules::{field, records};

/// Photos that are named but not there.
pub(super) fn findings(folder: &Path, document: &Document<'_>) -> Vec<Finding> {
    records(document, "members")
        .filter_map(|(record, member)| {
            let photo = field::<MediaPath>(member, "photo")?;
            let refusal = (!exists(folder, photo.as_str())).then(|| {
                Refusal::new(
                    format!("There is no picture \"{photo}\" in the content folder"),
                    "Add the picture, or write its name as it is, capital letters included",
                )
            })?;
            Some(document.at_value(&format!("{record}/photo"), refusal))
        })
        .collect()
}

/// Whether the folder has this file under exactly this name: some disks do not mind letter
/// case, web servers do.
fn exists(folder: &Path, path: &str) -> bool {
    let path = Path::new(path);
    let Some(parent) = path.parent() else {
        return false;
    };
    fs::read_dir(folder.join(parent)).is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| Some(entry.file_name().as_os_str()) == path.file_name())
    })
}
