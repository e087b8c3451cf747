//! A copy of the finished site that a journey can publish again, edit, and take back.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use site::worker;

use crate::server::Host;

/// A folder with a finished site, gone at the end of the journey.
pub struct Deployment {
    folder: PathBuf,
    base: String,
}

impl Deployment {
    /// The site as it was built.
    pub fn of_the_site() -> Self {
        let built = env::var_os("ECMONET_DIST").map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
            PathBuf::from,
        );
        Self::of(&built)
    }

    /// The site as it was built for a folder of its host.
    pub fn below() -> Self {
        let built = env::var_os("ECMONET_DIST_BELOW");
        Self::of(Path::new(
            &built.expect("ECMONET_DIST_BELOW says which build is to be visited"),
        ))
    }

    fn of(built: &Path) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("offline-{}-{number}", std::process::id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        copy(built, &folder);
        let page = fs::read_to_string(folder.join("index.html")).unwrap();
        let deployment = Self {
            folder,
            base: meta(&page, "app-base").expect("the build says where the site is"),
        };
        assert!(
            meta(&page, "app-worker").is_some(),
            "{} has no service worker; build it without WORKER=off",
            built.display()
        );
        deployment
    }

    /// Writes the worker of the folder as it is now.
    pub fn publish(&self) {
        worker::write(&self.folder).unwrap_or_else(|error| panic!("no worker: {error}"));
    }

    /// Where the host stands.
    pub fn host(&self) -> Host {
        Host::of(&self.folder).below(&self.base)
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The names of the files that bear a hash.
    pub fn hashed(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).unwrap();
        entries
            .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
            .filter(|name| hash_in(name).is_some())
            .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"))
            .collect()
    }

    /// Replaces the site by its next release, in which every hashed file has another name, a
    /// font another content under its old name, and every page says `test-release`.
    pub fn next_release(&self) {
        let names = self.hashed();
        for name in &names {
            fs::rename(self.folder.join(name), self.folder.join(renamed(name))).unwrap();
        }
        self.change_pages(|page| {
            let page = names
                .iter()
                .fold(page, |page, name| page.replace(name, &renamed(name)));
            page.replace("</head>", "<meta name=\"test-release\"></head>")
        });
        let font = |part: &str| self.folder.join(format!("fonts/newsreader-{part}.woff2"));
        fs::copy(font("latin-ext"), font("latin")).unwrap();
        self.publish();
    }

    /// Changes every page.
    pub fn change_pages(&self, change: impl Fn(String) -> String) {
        for place in files(&self.folder) {
            if place.extension().is_some_and(|kind| kind == "html") {
                let page = fs::read_to_string(&place).unwrap();
                fs::write(&place, change(page)).unwrap();
            }
        }
    }

    /// Writes a file of the site.
    pub fn write(&self, path: &str, bytes: &[u8]) {
        assert!(
            !path.starts_with('/'),
            "{path} is not below the site's folder"
        );
        let place = self.folder.join(path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, bytes).unwrap();
    }

    /// Reads a text of the site.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap()
    }
}

impl Drop for Deployment {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The value of `<meta name="…" content="…">`.
fn meta(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" content=\""))?;
    Some(rest.split_once('"')?.0.to_owned())
}

fn hash_in(name: &str) -> Option<&str> {
    let (_, rest) = name.rsplit_once('-')?;
    let hash = rest.get(..16)?;
    hash.bytes()
        .all(|digit| digit.is_ascii_hexdigit())
        .then_some(hash)
}

/// The same name with another hash.
fn renamed(name: &str) -> String {
    let hash = hash_in(name).expect("only hashed files change their names");
    let other: String = hash[1..].chars().chain(hash[..1].chars()).collect();
    name.replace(hash, &other)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|place| {
            if place.is_dir() {
                files(&place)
            } else {
                vec![place]
            }
        })
        .collect()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
