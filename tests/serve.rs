//! `make serve` stays up. Trunk with the `[watch]` section of this repository, over a small project
//! with the same folders: files move by the thousand in `target`, as they do while something is
//! compiled, and changes still show.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "serve/config.rs"]
mod config;
#[path = "serve/storm.rs"]
mod storm;
#[path = "serve/trunk.rs"]
mod trunk;

use std::{fs, path::Path};

use crate::{config::Config, trunk::Trunk};

/// A file in each watched folder, which shows at an address of its own.
fn marker(folder: &str) -> String {
    format!("in-{}.txt", folder.replace('/', "-"))
}

/// As editors do it: the new text in a file of its own, which then takes the old one's place.
fn replace(file: &Path, text: &str) {
    let new = file.with_extension("new");
    fs::write(&new, text).unwrap();
    fs::rename(&new, file).unwrap();
}

#[test]
fn every_watched_folder_exists() {
    for folder in Config::read().watched {
        let path = config::repository().join(&folder);
        assert!(
            path.is_dir(),
            "Trunk.toml watches {folder}, which is no folder: Trunk would not start, or lose it \
             when an editor replaces it"
        );
    }
}

#[test]
fn what_moves_in_target_leaves_the_server_alone_and_changes_still_show() {
    let config = Config::read();
    let project = tempfile::tempdir().unwrap();
    let project = project.path().canonicalize().unwrap();

    let mut links = String::new();
    for folder in &config.watched {
        fs::create_dir_all(project.join(folder)).unwrap();
        fs::write(project.join(folder).join(marker(folder)), "first").unwrap();
        let up = "../".repeat(config.page.matches('/').count());
        links += &format!(
            "<link data-trunk rel=\"copy-file\" href=\"{up}{folder}/{}\" />",
            marker(folder)
        );
    }
    let html = |title: &str| {
        format!(
            "<!doctype html><html><head><title>{title}</title>{links}</head><body></body></html>"
        )
    };
    let page = project.join(&config.page);
    fs::create_dir_all(page.parent().unwrap()).unwrap();
    fs::write(&page, html("first")).unwrap();
    fs::write(project.join("Trunk.toml"), &config.text).unwrap();
    // What a configuration may leave out must exist as well.
    let others = ["dist", "scripts", "target", "tests"].map(str::to_owned);
    for folder in others.iter().chain(&config.ignored) {
        fs::create_dir_all(project.join(folder)).unwrap();
    }

    let mut trunk = Trunk::serve(&project);
    trunk.until("/", |page| page.contains("<title>first</title>"));

    storm::rage(&project.join("target"));

    // Twice each: a watch on a file itself would end with the file that is replaced.
    for round in ["second", "third"] {
        replace(&page, &html(round));
        let title = format!("<title>{round}</title>");
        trunk.until("/", |page| page.contains(&title));
        for folder in &config.watched {
            replace(&project.join(folder).join(marker(folder)), round);
            trunk.until(&format!("/{}", marker(folder)), |text| text == round);
        }
    }
}
