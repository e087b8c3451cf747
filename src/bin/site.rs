//! The native program around the content: `site check` and `site publish`.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use ecmonet::publish::{Purpose, check::check, history::History, publish};
use jiff::Timestamp;

const USAGE: &str = "\
Usage:
  site check FOLDER
      Reads the content files in FOLDER and lists every problem.
  site publish FOLDER [--draft | --no-worker]
      Completes a built site in FOLDER: every address as a page, and what machines read of it.
      --draft: the pages alone, to look at while working on them.
      --no-worker: without a service worker; browsers that have one are told to end it.
      The moment of publishing is now, or SOURCE_DATE_EPOCH (seconds since 1970).";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["check", folder] => run_check(&PathBuf::from(folder)),
        ["publish", folder] => run_publish(folder, Purpose::Release),
        ["publish", folder, "--draft"] => run_publish(folder, Purpose::Draft),
        ["publish", folder, "--no-worker"] => run_publish(folder, Purpose::WithoutWorker),
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
fn run_publish(folder: &str, purpose: Purpose) -> ExitCode {
    let start = Instant::now();
    let outcome = moment().and_then(|now| {
        // The built site holds copies, whose own dates are those of the build.
        let (history, note) = History::read(Path::new("."), Path::new("public/content"));
        if let Some(note) = note {
            eprintln!("note: {note}");
        }
        publish(&PathBuf::from(folder), purpose, now, history).map_err(|error| error.to_string())
    });
    match outcome {
        Ok(count) => {
            println!(
                "{count} files published in {:.1} s.",
                start.elapsed().as_secs_f32()
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The moment of publishing.
fn moment() -> Result<Timestamp, String> {
    let Ok(seconds) = std::env::var("SOURCE_DATE_EPOCH") else {
        return Ok(Timestamp::now());
    };
    let moment = seconds.parse().map(Timestamp::from_second);
    match moment {
        Ok(Ok(moment)) => Ok(moment),
        _ => Err(format!(
            "SOURCE_DATE_EPOCH is '{seconds}'; it must be a number of seconds since 1970, or not set"
        )),
    }
}
