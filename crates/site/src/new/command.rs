//! `site new` on the command line: a subcommand for each kind, a flag for each question.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, FromArgMatches, Subcommand, error::ErrorKind, value_parser};

use super::Kind;
use super::fields::{Field, Rule};
use super::form::Given;

/// What is to be made, as far as the command line says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What is to be made.
    pub kind: Kind,
    /// The folder of the content files.
    pub folder: PathBuf,
    /// A file with the reference of a publication.
    pub from: Option<PathBuf>,
    /// Answers by the names of their flags.
    pub given: Given,
}

const FOLDER: &str = "content";
const FROM: &str = "from";

impl FromArgMatches for Request {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let missing = || clap::Error::new(ErrorKind::MissingSubcommand);
        let (name, matches) = matches.subcommand().ok_or_else(missing)?;
        let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name);
        let kind = kind.ok_or_else(missing)?;
        let mut given = BTreeMap::new();
        for Field { flag, .. } in kind.fields() {
            if let Some(text) = matches.get_one::<String>(flag) {
                given.insert((*flag).to_owned(), text.clone());
            }
        }
        let folder = matches.get_one::<PathBuf>(FOLDER).cloned();
        let from = (kind == Kind::Publication).then(|| matches.get_one::<PathBuf>(FROM));
        Ok(Self {
            kind,
            folder: folder.unwrap_or_else(|| PathBuf::from("public/content")),
            from: from.flatten().cloned(),
            given,
        })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Subcommand for Request {
    fn augment_subcommands(command: Command) -> Command {
        let kinds = Kind::ALL.into_iter().map(subcommand);
        command.subcommands(kinds).subcommand_required(true)
    }

    fn augment_subcommands_for_update(command: Command) -> Command {
        Self::augment_subcommands(command)
    }

    fn has_subcommand(name: &str) -> bool {
        Kind::ALL.into_iter().any(|kind| kind.name() == name)
    }
}

fn subcommand(kind: Kind) -> Command {
    let folder = Arg::new(FOLDER)
        .long(FOLDER)
        .value_name("FOLDER")
        .value_parser(value_parser!(PathBuf))
        .default_value("public/content")
        .help("The folder of the content files");
    let from = Arg::new(FROM)
        .long(FROM)
        .value_name("FILE")
        .value_parser(value_parser!(PathBuf))
        .help("A file with the reference: BibTeX, RIS, or as PubMed saves it (.nbib)");
    Command::new(kind.name())
        .about(kind.about())
        .arg(folder)
        .args((kind == Kind::Publication).then_some(from))
        .args(kind.fields().iter().map(argument))
}

fn argument(field: &Field) -> Arg {
    let mut help = field.question.to_owned();
    if !field.hint.is_empty() {
        help = format!("{help} ({})", field.hint);
    }
    if let Rule::Word(_, words) = &field.rule {
        let words: Vec<&str> = words().iter().map(|(word, _)| *word).collect();
        help = format!("{help} [one of: {}]", words.join(", "));
    }
    Arg::new(field.flag)
        .long(field.flag)
        .value_name("TEXT")
        .help(help)
}
