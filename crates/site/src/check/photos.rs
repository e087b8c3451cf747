//! Pictures: whether they are where a file says, and can be published.

use std::fs;
use std::path::Path;

use content::{File, MediaPath, Refusal, Role, nearest};
use image::{ImageError, error::UnsupportedErrorKind};

use super::document::{Document, Finding};
use super::rules::{field, records};
use crate::picture::{measures, read};

/// The largest file of a picture, in megabytes.
const LARGEST_FILE: u64 = 20;
/// The largest width or height of a picture, in pixels.
const LARGEST_SIDE: u32 = 10_000;

/// Pictures that are named but are not there, or are nothing that can be published.
pub(super) fn findings(file: File, folder: &Path, document: &Document<'_>) -> Vec<Finding> {
    let (list, key, role) = match file {
        File::Committee => ("members", "/photo", Role::Portrait),
        File::News => ("news", "/picture/file", Role::Story),
        File::Site | File::Events | File::Research => return Vec::new(),
    };
    let picture = |record| match role {
        Role::Portrait => field::<MediaPath>(record, "photo"),
        Role::Story => field::<MediaPath>(record.get("picture")?, "file"),
    };
    records(document, list)
        .filter_map(|(pointer, record)| {
            let refusal = refusal(folder, &picture(record)?, role)?;
            Some(document.at_value(&format!("{pointer}{key}"), refusal))
        })
        .collect()
}

fn refusal(folder: &Path, path: &MediaPath, role: Role) -> Option<Refusal> {
    if !exists(folder, path.as_str()) {
        return Some(Refusal::new(
            format!("There is no picture \"{path}\" in the content folder"),
            match alike(folder, path.as_str()) {
                Some(meant) => format!("Did you mean \"{meant}\"? If not, add the picture"),
                None => "Add the picture, or write its name as it is, capital letters included"
                    .to_owned(),
            },
        ));
    }
    let place = folder.join(path.as_str());
    let size = fs::metadata(&place).map_or(0, |data| data.len());
    if size > LARGEST_FILE * 1_000_000 {
        return Some(Refusal::new(
            format!(
                "The picture \"{path}\" has {} megabytes, and at most {LARGEST_FILE} are taken",
                size / 1_000_000
            ),
            smaller(role),
        ));
    }
    let bytes = match fs::read(&place) {
        Ok(bytes) => bytes,
        Err(error) => {
            return Some(Refusal::new(
                format!("The picture \"{path}\" cannot be read: {error}"),
                "Look whether it is a file and may be read",
            ));
        }
    };
    match read(&bytes) {
        Ok(_) if is_cut_off(&bytes) => Some(damaged(path)),
        Ok(picture) => {
            let measures = measures(&picture);
            let (least, most) = (
                measures.width.min(measures.height),
                measures.width.max(measures.height),
            );
            let size = format!("{} × {} pixels", measures.width, measures.height);
            if most > LARGEST_SIDE {
                Some(Refusal::new(
                    format!("The picture \"{path}\" has {size}, more than can be scaled"),
                    smaller(role),
                ))
            } else if least < role.least() {
                Some(Refusal::new(
                    format!("The picture \"{path}\" has {size}, too few to look sharp"),
                    format!("Use one with at least {} pixels on each side", role.least()),
                ))
            } else {
                None
            }
        }
        Err(error) => Some(no_picture(path, &bytes, &error)),
    }
}

fn smaller(role: Role) -> String {
    let side = match role {
        Role::Portrait => 800,
        Role::Story => Role::LARGEST,
    };
    format!("Save it smaller, {side} pixels wide say: that is all that the site shows")
}

/// Why a file is not a picture that can be published, by what it is.
fn no_picture(path: &MediaPath, bytes: &[u8], error: &ImageError) -> Refusal {
    const SAVE: &str = "Open it in a program for pictures and save it as JPEG";
    if bytes.is_empty() {
        return Refusal::new(
            format!("The picture \"{path}\" is an empty file"),
            "Copy the picture here again",
        );
    }
    // The container of HEIC and AVIF names its kind at a fixed place.
    let brand = bytes.get(4..12).unwrap_or_default();
    let kind = match brand {
        b"ftypheic" | b"ftypheix" | b"ftypmif1" => Some("HEIC, as telephones take it"),
        b"ftypavif" => Some("AVIF"),
        _ if bytes.starts_with(b"%PDF") => Some("a PDF"),
        _ if bytes.starts_with(b"GIF8") => Some("GIF"),
        _ => None,
    };
    if let Some(kind) = kind {
        return Refusal::new(
            format!(
                "The file \"{path}\" is {kind}, whatever its name says; that cannot be scaled here"
            ),
            SAVE,
        );
    }
    let is_unknown = matches!(
        error,
        ImageError::Unsupported(error) if matches!(error.kind(), UnsupportedErrorKind::Format(_))
    );
    if is_unknown {
        Refusal::new(format!("The file \"{path}\" is not a picture"), SAVE)
    } else {
        damaged(path)
    }
}

fn damaged(path: &MediaPath) -> Refusal {
    Refusal::new(
        format!("The picture \"{path}\" is damaged or cut off"),
        "Copy it here again from where it comes from",
    )
}

/// Whether a JPEG ends before its end: readers fill up what is missing with grey. Within a picture's
/// data the mark of the end cannot stand.
fn is_cut_off(bytes: &[u8]) -> bool {
    const JPEG: [u8; 2] = [0xff, 0xd8];
    const SCAN: [u8; 2] = [0xff, 0xda];
    const END: [u8; 2] = [0xff, 0xd9];
    let last_scan = bytes.windows(2).rposition(|mark| mark == SCAN);
    bytes.starts_with(&JPEG)
        && last_scan.is_none_or(|at| !bytes[at..].windows(2).any(|mark| mark == END))
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
