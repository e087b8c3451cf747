//! Puts a record into its file, if the checker has nothing against it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use content::File;
use serde_json::Value;

use super::insert::insertion;
use super::{Added, Error, Kind, order};
use crate::check::place::line_at;
use crate::check::{Problem, Report, check, check_changed, syntax};

/// Writes the record, which is JSON, into the file of the folder that such records are in.
///
/// # Errors
///
/// When the file cannot be read or written, or would have a problem that it does not have now.
/// Nothing is written then.
pub(super) fn add(folder: &Path, kind: Kind, record: &str) -> Result<Added, Error> {
    let path = folder.join(kind.file().name());
    // Read now: the questions may have taken long, and an editor is open beside them.
    let bytes = fs::read(&path).map_err(|error| Error::File(path.clone(), error))?;
    let unreadable = || Error::unreadable(folder, kind);
    let text = syntax::decode(&bytes).map_err(|_| unreadable())?;
    syntax::parse(text).map_err(|_| unreadable())?;
    let file: Value = serde_json::from_str(text).map_err(|_| unreadable())?;
    let list = file.get(kind.list()).and_then(Value::as_array);
    let list = list.ok_or_else(unreadable)?;
    let new: Value =
        serde_json::from_str(record).map_err(|error| Error::Record(error.to_string()))?;
    let index = order::index(kind, list, &new);
    let insertion = insertion(text, kind.list(), index, record).ok_or_else(unreadable)?;
    let changed = insertion.apply(text);

    // The byte-order mark, where there is one, stays.
    let mark = &bytes[..bytes.len() - text.len()];
    let changed_bytes = [mark, changed.as_bytes()].concat();
    let shift = Shift {
        file: kind.file(),
        list: kind.list(),
        index,
    };
    let report = shift.new_problems(
        &check(folder),
        check_changed(folder, kind.file(), &changed_bytes),
    );
    if !report.is_clean() {
        return Err(Error::Problems(report));
    }
    replace(&path, &changed_bytes).map_err(|error| Error::File(path.clone(), error))?;
    let id = new.get("id").and_then(Value::as_str).unwrap_or_default();
    Ok(Added {
        kind,
        id: id.to_owned(),
        line: line_at(changed.as_bytes(), insertion.record).0,
        path,
    })
}

/// Puts the bytes in the place of the file's at once: whoever reads it meanwhile has the old ones or
/// the new ones, whole, and if the disk is full the old ones stay.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Where the path is a link, what it leads to is replaced.
    let path = path.canonicalize()?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut temporary = tempfile::Builder::new()
        .prefix(".new-")
        .tempfile_in(folder)?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    // Temporary files are for their owner alone.
    fs::set_permissions(temporary.path(), fs::metadata(&path)?.permissions())?;
    temporary.persist(&path).map_err(|error| error.error)?;
    Ok(())
}

/// Which entries have moved by one.
struct Shift {
    file: File,
    list: &'static str,
    index: usize,
}

impl Shift {
    /// The problems of the new content that the old content does not have.
    fn new_problems(&self, old: &Report, mut new: Report) -> Report {
        let mut known: Vec<(File, String, String)> = old
            .problems
            .iter()
            .map(|problem| key(problem, &self.pointer(problem)))
            .collect();
        new.problems.retain(|problem| {
            let key = key(problem, &problem.pointer);
            match known.iter().position(|known| *known == key) {
                Some(at) => {
                    known.swap_remove(at);
                    false
                }
                None => true,
            }
        });
        new
    }

    /// Where what is wrong in the old content stands in the new one.
    fn pointer(&self, problem: &Problem) -> String {
        let pointer = &problem.pointer;
        if problem.file != self.file {
            return pointer.clone();
        }
        let list = format!("/{}/", self.list);
        let Some(rest) = pointer.strip_prefix(&list) else {
            return pointer.clone();
        };
        let (index, rest) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        match index.parse::<usize>() {
            Ok(index) if index >= self.index => format!("{list}{}{rest}", index + 1),
            _ => pointer.clone(),
        }
    }
}

/// What a problem is known by. Messages name lines, which move.
fn key(problem: &Problem, pointer: &str) -> (File, String, String) {
    let mut what = String::new();
    for c in problem.what.chars() {
        match c {
            '0'..='9' if what.ends_with('#') => {}
            '0'..='9' => what.push('#'),
            c => what.push(c),
        }
    }
    (problem.file, pointer.to_owned(), what)
}
