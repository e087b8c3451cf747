//! Where the site stands on its host, and a folder with all of it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        LazyLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use content::Base;
use site::{cache::Cache, folder, host_files, siblings};

use super::files::SAMPLES;

/// The site at `/`.
pub static AT_THE_ROOT: LazyLock<Place> = LazyLock::new(|| {
    let dist = env::var_os("ECMONET_DIST").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
        PathBuf::from,
    );
    Place::new(&dist, "/", "at-the-root")
});

/// The site at a folder of its host.
pub static BELOW_A_FOLDER: LazyLock<Place> = LazyLock::new(|| {
    let dist = env::var_os("ECMONET_DIST_BELOW").map(PathBuf::from);
    let base = env::var("ECMONET_BASE_BELOW").ok();
    let (Some(dist), Some(base)) = (dist, base) else {
        panic!(
            "ECMONET_DIST_BELOW and ECMONET_BASE_BELOW say which build is to be hosted, and where"
        );
    };
    Place::new(&dist, &base, "below-a-folder")
});

/// A copy of the finished site, as a host has it.
#[derive(Debug)]
pub struct Place {
    /// The folder that the host serves at `/`.
    pub root: PathBuf,
    /// Where the site is: `/`, or `/repo/below/`.
    pub mount: String,
}

impl Place {
    fn new(dist: &Path, mount: &str, name: &str) -> Self {
        let place = Self {
            root: scratch().join(name),
            mount: mount.to_owned(),
        };
        let site = place.site();
        copy(dist, &site);
        // Kinds of files that not every build has.
        for (path, content) in SAMPLES {
            let file = site.join(path);
            if !file.exists() {
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, content).unwrap();
            }
        }
        let files = host_files::artifacts(&site, &Base::new(mount), &[]).unwrap();
        for file in files {
            file.write(&site).unwrap();
        }
        siblings::files(&site, &Cache::new(&site.with_extension("cache"))).unwrap();
        place
    }

    /// The folder of the site itself.
    pub fn site(&self) -> PathBuf {
        self.root.join(self.mount.trim_start_matches('/'))
    }

    /// The names of the files directly in the site's folder.
    pub fn names(&self) -> Vec<String> {
        let files = folder::files(&self.site()).unwrap();
        let names = files.iter().filter_map(|file| file.to_str());
        names
            .filter(|name| !name.contains('/'))
            .map(str::to_owned)
            .collect()
    }
}

fn copy(from: &Path, to: &Path) {
    let files = folder::files(from).unwrap_or_else(|refused| panic!("{refused}"));
    for file in files {
        let target = to.join(&file);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::copy(from.join(&file), target).unwrap();
    }
}

/// A new folder for what one server writes.
pub fn new_folder() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = scratch().join(number.to_string());
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The folder of this run. Not below the checkout: a server that gives up its rights has to
/// reach it.
fn scratch() -> &'static Path {
    static SCRATCH: LazyLock<(PathBuf, Child)> = LazyLock::new(|| {
        let folder = env::temp_dir().join(format!("ecmonet-hosts-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        // Its input ends with the test process, in whatever way that ends.
        let watch = Command::new("/bin/sh")
            .args(["-c", r#"read -r _; rm -rf -- "$1""#, "watch"])
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        (folder, watch)
    });
    &SCRATCH.0
}
