//! Runs Python programs with other people's readers. Test programs that need them include this.

use std::{
    env,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use serde_json::Value;

/// Where the readers are: `bin/python3`, and `lib` for `PYTHONPATH`.
fn tools() -> PathBuf {
    match env::var_os("ECMONET_PYTHON_TOOLS") {
        Some(folder) if Path::new(&folder).join("bin/python3").exists() => folder.into(),
        Some(folder) => panic!(
            "ECMONET_PYTHON_TOOLS is {}, where no bin/python3 is; scripts/setup.sh makes the folder",
            folder.display()
        ),
        None => panic!(
            "ECMONET_PYTHON_TOOLS is not set; `make test` sets it to the folder with the Python \
             readers of feeds, calendars, citations and schemas (scripts/py)"
        ),
    }
}

/// Runs a program: JSON in, JSON out.
pub fn run_python(program: &Path, input: &Value) -> Vec<Value> {
    let tools = tools();
    let mut child = Command::new(tools.join("bin/python3"))
        .args(["-s", "-B", "-X", "utf8"])
        .arg(program)
        .env("PYTHONPATH", tools.join("lib"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", tools.display()));
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_string();
    // From a thread of its own: either side may have to wait for the other to read.
    let writer = thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    assert!(
        output.status.success(),
        "{}: {}",
        program.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    writer.join().unwrap().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{}: {error}: {text}", program.display()))
}
