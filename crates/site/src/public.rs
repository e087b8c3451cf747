//! Makes the content files of a built site public. The browser loads these very files: nothing of a
//! draft may be in them, and the measures of pictures are added.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use content::{File, Pictures};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::{edition::Edition, held_back::is_held_back};

/// Why the content could not be gone through.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The disk refuses a file.
    #[error("{}: {}", .0.display(), .1)]
    Disk(PathBuf, io::Error),
    /// A file is not JSON.
    #[error("{}: {}", .0.display(), .1)]
    Json(PathBuf, serde_json::Error),
}

/// Leaves in the content files of `folder` what an edition has of them. A file of which all is public,
/// and which shows no pictures, stays as it is, to the byte.
///
/// # Errors
/// When a file cannot be read, written, or understood.
pub fn leave(folder: &Path, edition: &Edition) -> Result<(), Error> {
    for file in File::ALL {
        let path = folder.join(file.name());
        let disk = |error| Error::Disk(path.clone(), error);
        let bytes = fs::read(&path).map_err(disk)?;
        let json = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        let mut content: Value =
            serde_json::from_slice(json).map_err(|error| Error::Json(path.clone(), error))?;
        let is_changed = take_out(&mut content, edition.now);
        if add_pictures(&mut content, pictures_of(edition, file)) || is_changed {
            fs::write(&path, format!("{content:#}\n")).map_err(disk)?;
        }
    }
    Ok(())
}

/// Takes out the entries of all lists that are held back; whether there were any.
fn take_out(content: &mut Value, now: Timestamp) -> bool {
    let mut any = false;
    for list in content.as_object_mut().into_iter().flatten() {
        if let Some(entries) = list.1.as_array_mut() {
            let before = entries.len();
            entries.retain(|entry| !is_held_back(entry, now));
            any |= entries.len() < before;
        }
    }
    any
}

fn pictures_of(edition: &Edition, file: File) -> Option<&Pictures> {
    match file {
        File::News => Some(&edition.news.pictures),
        File::Committee => Some(&edition.committee.pictures),
        File::Site | File::Events | File::Research => None,
    }
}

/// Adds the measures of pictures, if there are any.
fn add_pictures(content: &mut Value, pictures: Option<&Pictures>) -> bool {
    let pictures = pictures.filter(|pictures| !pictures.is_empty());
    if let (Some(pictures), Some(content)) = (pictures, content.as_object_mut()) {
        content.insert("pictures".to_owned(), json!(pictures));
    }
    pictures.is_some()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_draft_stays() {
        let mut news: Value = serde_json::from_str(
            r#"{ "$schema": "s", "news": [
                { "id": "a", "title": "Secret", "draft": true },
                { "id": "b", "title": "Shown", "draft": false, "publish_on": "2030-02-06" },
                { "id": "c", "title": "Secret", "publish_on": "2030-02-07" } ] }"#,
        )
        .unwrap();
        assert!(take_out(&mut news, "2030-02-06T10:00:00Z".parse().unwrap()));
        let left = news.to_string();
        assert!(!left.contains("Secret"), "{left}");
        assert!(
            left.contains("\"$schema\"") && left.contains("Shown"),
            "{left}"
        );
    }

    #[test]
    fn what_is_public_stays_as_it_is() {
        let mut events = json!({ "events": [{ "id": "x" }] });
        assert!(!take_out(&mut events, Timestamp::now()));
        assert!(!add_pictures(&mut events, Some(&Pictures::new())));
        assert_eq!(events, json!({ "events": [{ "id": "x" }] }));
    }
}
