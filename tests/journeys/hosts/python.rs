//! Python's own server, with the command in `docs/hosting.md`.

use std::process::Command;

use super::{
    place::Place,
    server::{Quirks, Server, Site, edited},
};

const DOCUMENT: &str = include_str!("../../../docs/hosting.md");

/// Starts it with the documented command.
pub async fn start(place: &'static Place) -> Server {
    let site = Site::new(place);
    let command = DOCUMENT
        .lines()
        .find(|line| line.starts_with("python3 -m http.server "))
        .unwrap();
    let command = edited(
        command,
        &[
            ("--directory dist", &format!("--directory {}", site.root())),
            (" 8000", &format!(" {}", site.address.port())),
        ],
    );
    let mut words = command.split(' ');
    let mut python = Command::new(words.next().unwrap());
    python.args(words);
    site.start(python).await.with(Quirks {
        shows_its_own_404: true,
        ..Quirks::default()
    })
}
