//! The one ChromeDriver of a test run, and what makes sure that it ends.

use std::{
    env, fs,
    io::{BufRead, BufReader, Read},
    os::unix::process::CommandExt,
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// Waits for the end of its input, which comes when the test process ends in whatever
/// way, and then takes down the driver, its browsers, and their profiles.
const WATCH: &str = r#"read -r _; kill -s KILL -- "-$1" 2>/dev/null; rm -rf -- "$2""#;

/// A running ChromeDriver.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    scratch: PathBuf,
    profiles: AtomicUsize,
    /// Held only because its input is closed by the end of this process.
    _watch: Child,
    _process: Child,
}

impl Driver {
    /// The driver of this run, started by whoever asks first.
    pub fn shared() -> &'static Self {
        static DRIVER: OnceLock<Driver> = OnceLock::new();
        DRIVER.get_or_init(Self::start)
    }

    /// Where WebDriver commands go.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A fresh folder for one browser's profile.
    pub fn new_profile(&self) -> PathBuf {
        let number = self.profiles.fetch_add(1, Ordering::Relaxed);
        let profile = self.scratch.join(number.to_string());
        fs::create_dir_all(&profile).expect("a folder for the browser's profile");
        profile
    }

    fn start() -> Self {
        let scratch = env::temp_dir().join(format!("ecmonet-journeys-{}", std::process::id()));
        fs::create_dir_all(&scratch).expect("a folder for the browsers' profiles");
        let program = program("CHROMEDRIVER", "/usr/bin/chromedriver");
        let mut driver = Command::new(&program)
            .arg("--port=0")
            // Chromium leaves small folders behind when it is ended at once.
            .env("TMPDIR", &scratch)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // A group of its own, so that the browsers can be ended along with it, and
            // an interrupt at the terminal reaches the tests first.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {}: {error}", program.display()));
        let watch = Command::new("/bin/sh")
            .args(["-c", WATCH, "watch", &driver.id().to_string()])
            .arg(&scratch)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("a shell that watches over the driver");

        let mut output = BufReader::new(driver.stdout.take().expect("it is piped"));
        let port = port_in(&mut output).expect("ChromeDriver names its port as it starts");
        // Somebody has to read on, or the driver would break on a full pipe.
        thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
        Self {
            port,
            scratch,
            profiles: AtomicUsize::new(0),
            _watch: watch,
            _process: driver,
        }
    }
}

/// The browser to drive.
pub fn chromium() -> PathBuf {
    program("CHROMIUM", "/usr/bin/chromium")
}

fn program(variable: &str, usual: &str) -> PathBuf {
    env::var_os(variable).map_or_else(|| usual.into(), PathBuf::from)
}

fn port_in(output: &mut BufReader<impl Read>) -> Option<u16> {
    output.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    })
}
