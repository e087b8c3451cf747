//! Photos: whether they are where the committee's file says.

use std::fs;
use std::path::Path;

use content::{MediaPath, Refusal, nearest};

use super::document::{Document, Finding};
use super::rules::{field, records};

/// Photos that are named but not there.
pub(super) fn findings(folder: &Path, document: &Document<'_>) -> Vec<Finding> {
    records(document, "members")
        .filter_map(|(record, member)| {
            let photo = field::<MediaPath>(member, "photo")?;
            let refusal = (!exists(folder, photo.as_str())).then(|| {
                let fix = match alike(folder, photo.as_str()) {
                    Some(meant) => format!("Did you mean \"{meant}\"? If not, add the picture"),
                    None => "Add the picture, or write its name as it is, capital letters included"
                        .to_owned(),
                };
                Refusal::new(
                    format!("There is no picture \"{photo}\" in the content folder"),
                    fix,
                )
            })?;
            Some(document.at_value(&format!("{record}/photo"), refusal))
        })
        .collect()
}

/// A picture that is there and has nearly this name.
fn alike(folder: &Path, path: &str) -> Option<String> {
    let (parent, _) = path.rsplit_once('/')?;
    let entries = fs::read_dir(folder.join(parent)).ok()?;
    let names = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let mut there: Vec<String> = names.map(|name| format!("{parent}/{name}")).collect();
    // Folders are read in any order.
    there.sort();
    there.retain(|path| MediaPath::parse(path).is_ok());
    let name = |path: &str| path[parent.len() + 1..].to_owned();
    let names: Vec<String> = there.iter().map(|path| name(path)).collect();
    let meant = nearest(&name(path), names.iter().map(String::as_str))?;
    Some(format!("{parent}/{meant}"))
}

/// Whether the folder has this file under exactly this name: some disks do not mind letter
/// case, web servers do.
pub(super) fn exists(folder: &Path, path: &str) -> bool {
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
