//! A running `trunk serve`, and what it answers.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(30);
const LOOK_EVERY: Duration = Duration::from_millis(10);

pub struct Trunk {
    process: Child,
    address: SocketAddr,
    output: PathBuf,
}

impl Trunk {
    /// Starts it over a project, with what it says going to a file in `target`.
    pub fn serve(project: &Path) -> Self {
        let address = free_address();
        let output = project.join("target/trunk.txt");
        let file = File::create(&output).unwrap();
        let process = Command::new("trunk")
            .args(["serve", "--offline", "--skip-version-check"])
            .args(["--disable-address-lookup", "true", "--dist", "target/serve"])
            .args(["--address", &address.ip().to_string()])
            .args(["--port", &address.port().to_string()])
            .current_dir(project)
            .env_remove("NO_COLOR")
            .env("RUST_BACKTRACE", "0")
            .stdin(Stdio::null())
            .stdout(file.try_clone().unwrap())
            .stderr(file)
            .spawn()
            .unwrap_or_else(|error| {
                panic!(
                    "trunk does not start ({error}). `make test` installs it and puts it on PATH; \
                     for a plain `cargo test`, put ~/.cache/ecmonet/trunk-*/bin there"
                )
            });
        Self {
            process,
            address,
            output,
        }
    }

    /// Waits until what is at an address is as wanted.
    #[track_caller]
    pub fn until(&mut self, path: &str, wanted: impl Fn(&str) -> bool) {
        let begin = Instant::now();
        loop {
            let answer = self.get(path);
            if answer.as_ref().is_ok_and(|text| wanted(text)) {
                return;
            }
            if let Some(status) = self.process.try_wait().unwrap() {
                panic!("trunk ended with {status}; it said:\n{}", self.said());
            }
            assert!(
                begin.elapsed() < PATIENCE,
                "{path} is not as wanted after {PATIENCE:?}, but {answer:?}; trunk said:\n{}",
                self.said()
            );
            thread::sleep(LOOK_EVERY);
        }
    }

    fn get(&self, path: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect_timeout(&self.address, PATIENCE)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET {path} HTTP/1.0\r\nHost: {}\r\nAccept: text/html\r\n\r\n",
            self.address
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (_, body) = answer.split_once("\r\n\r\n").unwrap_or_default();
        Ok(body.to_owned())
    }

    fn said(&self) -> String {
        fs::read_to_string(&self.output).unwrap_or_default()
    }
}

impl Drop for Trunk {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One that nobody listens at.
fn free_address() -> SocketAddr {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .unwrap()
}
