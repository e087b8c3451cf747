//! The native program: `site check`, `site new`, `site schema` and `site publish`.

use std::{
    fs,
    io::{self, IsTerminal},
    path::{Path, PathBuf},
    process::ExitCode,
    time::Instant,
};

use clap::{Parser, Subcommand};
use content::{Base, Content, File, Site};
use jiff::{RoundMode, Timestamp, TimestampRound, Unit};
use site::{
    Purpose, Stage,
    admin::{self, Backend},
    check::{Format, Report, check, schemas},
    history::History,
    live::Preview,
    new, publish,
    styles::Styles,
};

/// Checks the content of the ECMONet website and publishes the site.
#[derive(Parser)]
#[command(name = "site")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads the content files in a folder and lists every problem.
    Check {
        /// The folder with the content files.
        folder: PathBuf,
        /// For whom: text for people, json for programs, github for its workflows.
        #[arg(long, default_value = "text")]
        format: Format,
    },
    /// Puts a new entry into a content file: asks what it has to know, or takes it from flags.
    New {
        #[command(subcommand)]
        request: new::Request,
    },
    /// Writes the JSON Schemas of the content files, which editors complete and check by.
    Schema {
        /// The folder to write them to.
        folder: PathBuf,
    },
    /// Writes the page of the forms at /admin/, for a folder on this machine.
    Admin {
        /// The folder with the bundled scripts of the forms, in its own folder `admin`.
        folder: PathBuf,
        /// The folder with the content files.
        #[arg(long, default_value = "public/content")]
        content: PathBuf,
        /// The file of all styles, bundled.
        #[arg(long, default_value = "target/page/site.css")]
        styles: PathBuf,
    },
    /// Completes a built site: every address as a page, and what machines read of it. The moment of
    /// publishing is now, or SOURCE_DATE_EPOCH (seconds since 1970).
    Publish {
        /// The folder of the built site.
        folder: PathBuf,
        /// The pages alone, to look at while working on them.
        #[arg(long, conflicts_with = "no_worker")]
        draft: bool,
        /// Without a service worker; browsers that have one are told to end it.
        #[arg(long)]
        no_worker: bool,
        /// The file of all styles, bundled.
        #[arg(long, default_value = "target/page/site.css")]
        styles: PathBuf,
        /// The folder for what takes long to make and need not be made again: link previews and
        /// compressed files.
        #[arg(long, default_value = "target/published")]
        cache: PathBuf,
    },
    /// Follows the content files while they are edited, and shows them in a site that is served:
    /// part of make serve.
    Preview {
        /// The folder with the content files.
        content: PathBuf,
        /// The folder of the site that is served.
        site: PathBuf,
        /// The file of all styles, bundled.
        #[arg(long, default_value = "target/page/site.css")]
        styles: PathBuf,
    },
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check { folder, format } => tell(&check(&folder), format),
        Command::New { request } => end(make(&request)),
        Command::Schema { folder } => end(write_schemas(&folder)),
        Command::Admin {
            folder,
            content,
            styles,
        } => end(write_forms(&folder, &content, &styles)),
        Command::Publish {
            folder,
            draft,
            no_worker,
            styles,
            cache,
        } => {
            let purpose = match (draft, no_worker) {
                (true, _) => Purpose::Draft,
                (false, true) => Purpose::WithoutWorker,
                (false, false) => Purpose::Release,
            };
            end(complete(&folder, purpose, &styles, &cache))
        }
        Command::Preview {
            content,
            site,
            styles,
        } => {
            let preview = Preview {
                content: &content,
                site: &site,
                styles: &styles,
            };
            let ended = preview.follow(|said| eprintln!("-- {said}"));
            end(ended
                .map(|()| String::new())
                .map_err(|error| error.to_string()))
        }
    }
}

/// Lists the problems of the content; fails if there are any.
fn tell(report: &Report, format: Format) -> ExitCode {
    let text = report.render(format, Report::color_allowed());
    if format == Format::Text && !report.is_clean() {
        eprint!("{text}");
    } else {
        print!("{text}");
    }
    if report.is_clean() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Says how a command ended.
fn end(outcome: Result<String, String>) -> ExitCode {
    match outcome {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Makes an entry. Questions need somebody who answers them.
fn make(request: &new::Request) -> Result<String, String> {
    let mut terminal = new::Terminal;
    let is_terminal = io::stdin().is_terminal() && io::stderr().is_terminal();
    let ask = is_terminal.then_some(&mut terminal as &mut dyn new::Ask);
    let added = new::create(request, ask).map_err(|error| error.to_string())?;
    Ok(added.to_string())
}

fn write_schemas(folder: &Path) -> Result<String, String> {
    let schemas = schemas();
    for (name, text) in &schemas {
        let path = folder.join(name);
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(format!("{} schemas written.", schemas.len()))
}

/// The forms for the folder of content on this machine, whatever repository they are published for.
fn write_forms(folder: &Path, content: &Path, styles: &Path) -> Result<String, String> {
    let site = content.join(File::Site.name());
    let bytes = fs::read(&site).map_err(|error| format!("{}: {error}", site.display()))?;
    let site = Site::parse(&bytes).value;
    let site = site.ok_or("site.json cannot be read; `make check` says why")?;
    let sheet = fs::read_to_string(styles);
    let sheet = sheet.map_err(|error| format!("{}: {error}", styles.display()))?;
    let base = Base::new("/");
    let styles = Styles::read(&sheet, &base).and_then(|styles| styles.whole());
    let styles = styles.map_err(|error| error.to_string())?;
    let files = admin::files(folder, &site, &base, &Backend::Server, styles);
    let files = files.map_err(|error| error.to_string())?;
    for file in &files {
        let written = file.write(folder);
        written.map_err(|error| format!("{}: {error}", file.path))?;
    }
    Ok(format!("{} files of the forms written.", files.len()))
}

fn complete(
    folder: &Path,
    purpose: Purpose,
    styles: &Path,
    cache: &Path,
) -> Result<String, String> {
    let start = Instant::now();
    let now = moment()?;
    // The built site holds copies, whose own dates are those of the build.
    let (history, note) = History::read(Path::new("."), Path::new("public/content"));
    if let Some(note) = note {
        eprintln!("note: {note}");
    }
    let stages =
        publish(folder, purpose, now, history, styles, cache).map_err(|error| error.to_string())?;
    for Stage { name, files, time } in &stages {
        println!("{name:<28} {files:>6} {:>7.2} s", time.as_secs_f32());
    }
    let count: usize = stages.iter().map(|stage| stage.files).sum();
    let seconds = start.elapsed().as_secs_f32();
    Ok(format!("{count} files published in {seconds:.2} s."))
}

/// The moment of publishing. It stands in every page: by the full hour, building again makes the same
/// pages, and what is made of them need not be made again.
fn moment() -> Result<Timestamp, String> {
    let Ok(seconds) = std::env::var("SOURCE_DATE_EPOCH") else {
        let hour = TimestampRound::new()
            .smallest(Unit::Hour)
            .mode(RoundMode::Trunc);
        let now = Timestamp::now();
        return Ok(now.round(hour).unwrap_or(now));
    };
    let moment = seconds.parse().map(Timestamp::from_second);
    match moment {
        Ok(Ok(moment)) => Ok(moment),
        _ => Err(format!(
            "SOURCE_DATE_EPOCH is '{seconds}'; it must be a number of seconds since 1970, or not set"
        )),
    }
}
