//! A server from the distribution's packages while a test runs.

use std::{
    fs::{self, File},
    net::SocketAddr,
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use tokio::{
    net::{TcpSocket, TcpStream},
    time::{Instant, MissedTickBehavior, interval},
};

use super::place::{Place, new_folder};
use crate::server::{Host, free_port};

/// Waits for the end of its input, then ends the server with all of its children.
const WATCH: &str = r#"read -r _; kill -s KILL -- "-$1" 2>/dev/null"#;

/// A server that runs until it is dropped, or until the test process ends in whatever way.
#[derive(Debug)]
pub struct Server {
    /// What is served.
    pub place: &'static Place,
    /// Where it listens.
    pub address: SocketAddr,
    /// How it differs from others.
    pub quirks: Quirks,
    folder: PathBuf,
    process: Child,
    watch: Child,
    _port: TcpSocket,
}

/// What a server does in its own way.
#[derive(Debug, Default)]
pub struct Quirks {
    /// Does not send the compressed files of the build, but makes its own.
    pub compresses_itself: bool,
    /// Answers 403, with a page of its own, where something is but may not be seen.
    pub forbids: bool,
    /// Says how long files may be kept in seconds only.
    pub only_counts: bool,
    /// Knows nothing of the site's page for addresses that are none.
    pub shows_its_own_404: bool,
}

/// A server to be: a folder and a port of its own.
#[derive(Debug)]
pub struct Site {
    /// What is to be served.
    pub place: &'static Place,
    /// For the server's own files.
    pub folder: PathBuf,
    /// Where it is to listen.
    pub address: SocketAddr,
    port: TcpSocket,
}

impl Site {
    /// Chooses a port.
    pub fn new(place: &'static Place) -> Self {
        let port = free_port();
        Self {
            place,
            folder: new_folder(),
            address: port.local_addr().unwrap(),
            port,
        }
    }

    /// The folder that the server is to serve, as it is written in a configuration.
    pub fn root(&self) -> &str {
        self.place.root.to_str().unwrap()
    }

    /// Writes a configuration, and returns where it is.
    pub fn write(&self, name: &str, text: &str) -> String {
        let file = self.folder.join(name);
        fs::write(&file, text).unwrap();
        file.to_str().unwrap().to_owned()
    }

    /// Starts the server, and waits until it listens.
    pub async fn start(self, mut command: Command) -> Server {
        let log = File::create(self.folder.join("output.log")).unwrap();
        let process = command
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log)
            // A group of its own, so that its children can be ended along with it.
            .process_group(0)
            .spawn();
        let process = process.unwrap_or_else(|error| {
            let program = command.get_program().display();
            panic!("cannot start {program}: {error}. scripts/setup.sh all installs what is missing")
        });
        let watch = Command::new("/bin/sh")
            .args(["-c", WATCH, "watch", &process.id().to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap();
        let mut server = Server {
            place: self.place,
            address: self.address,
            quirks: Quirks::default(),
            folder: self.folder,
            process,
            watch,
            _port: self.port,
        };
        server.listens().await;
        server
    }
}

impl Server {
    /// The same server, known to differ.
    pub fn with(mut self, quirks: Quirks) -> Self {
        self.quirks = quirks;
        self
    }

    /// For a journey on this server.
    pub fn host(&self) -> Host {
        Host::elsewhere(self.address).below(&self.place.mount)
    }

    async fn listens(&mut self) {
        let deadline = Instant::now() + Duration::from_secs(30);
        let mut ticks = interval(Duration::from_millis(25));
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        while TcpStream::connect(self.address).await.is_err() {
            ticks.tick().await;
            if let Some(status) = self.process.try_wait().unwrap() {
                panic!("the server has ended: {status}");
            }
            assert!(Instant::now() < deadline, "the server does not listen");
        }
    }

    /// Everything that it wrote to its logs.
    fn logs(&self) -> String {
        let files = fs::read_dir(&self.folder).unwrap().flatten();
        files
            .map(|file| file.path())
            .filter(|path| path.extension().is_some_and(|kind| kind == "log"))
            .map(|path| fs::read(path).unwrap_or_default())
            .map(|text| String::from_utf8_lossy(&text).into_owned())
            .collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.watch.stdin.take());
        self.watch.wait().ok();
        self.process.wait().ok();
        if thread::panicking() {
            eprintln!("what the server wrote:\n{}", self.logs());
        }
    }
}

/// A shipped configuration with what is to be edited in it. Each piece must be there once: a
/// test of something else than what is shipped would say nothing.
pub fn edited(shipped: &str, edits: &[(&str, &str)]) -> String {
    let mut text = shipped.to_owned();
    for (piece, own) in edits {
        let times = text.matches(piece).count();
        assert_eq!(times, 1, "{piece:?} stands {times} times in:\n{text}");
        text = text.replace(piece, own);
    }
    text
}

/// Whether servers start with all rights, and want to be told whose rights to take on instead.
pub fn is_root(folder: &Path) -> bool {
    fs::metadata(folder).unwrap().uid() == 0
}
