//! The native program around the content: `site check` and `site publish`.

use std::{path::PathBuf, process::ExitCode};

use ecmonet::publish::{check::check, pages};

const USAGE: &str = "\
Usage:
  site check FOLDER
      Reads the content files in FOLDER and lists every problem.
  site publish FOLDER
      Completes a built site in FOLDER: a page file for every address.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["check", folder] => run_check(&PathBuf::from(folder)),
        ["publish", folder] => run_publish(&PathBuf::from(folder)),
        ["--help" | "-h"] => {
            println!("{USAGE}");
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

/// Lists the problems of the content; fails if there are any.
fn run_check(folder: &std::path::Path) -> ExitCode {
    let report = check(folder);
    if report.is_clean() {
        println!("{report}");
        ExitCode::SUCCESS
    } else {
        eprintln!("{report}");
        ExitCode::FAILURE
    }
}

/// Completes a built site.
fn run_publish(folder: &std::path::Path) -> ExitCode {
    match pages::publish(folder) {
        Ok(count) => {
            println!("{count} pages written.");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
