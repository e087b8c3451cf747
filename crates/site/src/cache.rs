//! Results of slow work that outlive a build, by the hash of what they are made of.

use std::{
    fs::{self, File},
    hash::Hash,
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use siphasher::sip128::{Hasher128, SipHasher13};
use tempfile::NamedTempFile;

use super::folder::Refused;

/// How long a result is kept after it was last used.
const KEPT: Duration = Duration::from_secs(60 * 60 * 24 * 30);

/// A folder of results. Several builds, and several threads of one, may use it at once.
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The cache in this folder. The folder need not exist yet; what else lies in it stays.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The result kept under this name, unless it was damaged. It counts as used.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub fn get(&self, name: &str) -> Result<Option<Vec<u8>>, Refused> {
        let place = self.folder.join(name);
        match fs::read(&place) {
            Ok(file) => {
                // A folder that can only be read serves as well; its results just grow old.
                let _ = File::options()
                    .append(true)
                    .open(&place)
                    .and_then(|file| file.set_modified(SystemTime::now()));
                let whole = file.split_last_chunk();
                let whole = whole.filter(|(result, seal)| **seal == hash(result).to_be_bytes());
                Ok(whole.map(|(result, _)| result.to_vec()))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Refused::at(&place)(error)),
        }
    }

    /// Keeps a result under this name, with its own hash behind it.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn put(&self, name: &str, result: &[u8]) -> Result<(), Refused> {
        let place = self.folder.join(name);
        let sealed = [result, &hash(result).to_be_bytes()].concat();
        self.write(&place, &sealed).map_err(Refused::at(&place))
    }

    /// Writes beside the place and moves there, so that nobody meets half a result.
    fn write(&self, place: &Path, bytes: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let mut aside = NamedTempFile::new_in(&self.folder)?;
        aside.write_all(bytes)?;
        aside.persist(place)?;
        Ok(())
    }

    /// Removes what no build has used for thirty days.
    ///
    /// # Errors
    /// When the folder cannot be read or a file not be removed.
    pub fn prune(&self) -> Result<(), Refused> {
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            entries => entries.map_err(Refused::at(&self.folder))?,
        };
        for entry in entries {
            let place = entry.map_err(Refused::at(&self.folder))?.path();
            match remove_old(&place) {
                // Another build was faster.
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                removed => removed.map_err(Refused::at(&place))?,
            }
        }
        Ok(())
    }
}

fn remove_old(place: &Path) -> io::Result<()> {
    let entry = fs::metadata(place)?;
    let used = entry.modified()?;
    // Results are files. A time to come is that of a clock that was wrong.
    if entry.is_file() && used.elapsed().is_ok_and(|unused| unused > KEPT) {
        fs::remove_file(place)?;
    }
    Ok(())
}

/// The name for a result of this kind that is made of `content`, and of nothing else that changes.
#[must_use]
pub fn name(kind: &str, content: impl Hash) -> String {
    format!("{:032x}.{kind}", hash(content))
}

/// A hash that is the same in every build.
pub(crate) fn hash(content: impl Hash) -> u128 {
    let mut hasher = SipHasher13::new();
    content.hash(&mut hasher);
    hasher.finish128().as_u128()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::thread;

    use super::*;
    use crate::folder;

    #[test]
    fn a_result_is_found_by_what_it_is_made_of() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(&folder.path().join("new"));
        let name = name("br", b"one");
        assert_eq!(cache.get(&name).unwrap(), None);
        cache.put(&name, b"result").unwrap();
        assert_eq!(cache.get(&name).unwrap().unwrap(), b"result");
        assert_ne!(super::name("br", b"two"), name);
        assert_ne!(super::name("gz", b"one"), name);
    }

    #[test]
    fn a_damaged_result_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path());
        cache.put("name", b"result").unwrap();
        let file = folder.path().join("name");
        let whole = fs::read(&file).unwrap();
        for damaged in [
            &whole[..whole.len() - 1],
            &whole[1..],
            b"",
            &[b"R", &whole[1..]].concat(),
        ] {
            fs::write(&file, damaged).unwrap();
            assert_eq!(cache.get("name").unwrap(), None, "{damaged:?}");
        }
    }

    #[test]
    fn what_is_not_used_goes_and_what_is_used_stays() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path());
        let old = SystemTime::now() - KEPT - Duration::from_secs(60);
        for name in ["used", "unused"] {
            cache.put(name, b"result").unwrap();
            let file = File::options().append(true).open(folder.path().join(name));
            file.unwrap().set_modified(old).unwrap();
        }
        cache.get("used").unwrap();
        cache.prune().unwrap();
        assert_eq!(folder::names(folder.path()), ["used"]);
    }

    #[test]
    fn several_builds_in_one_program_keep_and_remove_results_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let build = || {
            let cache = Cache::new(folder.path());
            for number in 0..200 {
                let name = (number % 5).to_string();
                cache.put(&name, b"result").unwrap();
                assert_eq!(cache.get(&name).unwrap().unwrap(), b"result");
                cache.prune().unwrap();
            }
        };
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(build);
            }
        });
        assert_eq!(folder::names(folder.path()), ["0", "1", "2", "3", "4"]);
    }

    #[test]
    fn a_place_that_cannot_be_written_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        let error = Cache::new(&file).put("name", b"").unwrap_err().to_string();
        assert!(error.contains(file.to_str().unwrap()), "{error}");
    }
}
