//! What is asked of a publication.

use content::Trial;

use super::super::reference;
use super::{AS_OF, Field, SOURCE, SUMMARY, read};

pub(in super::super) static FIELDS: &[Field] = &[
    Field::text("title", "title", "Title", read::line).needed(),
    Field::text("authors", "authors", "Authors", reference::authors)
        .hint("All, with commas between them: Sample AB, van Sample J-P, Sample Trial Group"),
    Field::text("journal", "journal", "Journal, in full", read::line).needed(),
    Field::text(
        "journal_short",
        "journal-short",
        "Journal, abbreviated",
        read::line,
    )
    .hint("As PubMed has it, without full stops: N Engl J Med"),
    Field::text("year", "year", "Year", read::year).needed(),
    Field::text("volume", "volume", "Volume", read::line),
    Field::text("issue", "issue", "Issue", read::line),
    Field::text("pages", "pages", "Pages", read::line)
        .hint("The first and the last one, or the number that stands for them: 1965–75, e123"),
    Field::text("doi", "doi", "DOI", read::doi).hint("Without https://doi.org/: 10.1000/182"),
    Field::text("pmid", "pmid", "Number in PubMed", read::pmid).hint("The number alone: 12345678"),
    Field::word(
        "relation",
        "What has it to do with the network?",
        read::relation,
        read::relations,
    )
    .needed(),
    Field::among(
        "trial",
        "Which trial does it report on?",
        |known| &known.trials,
        Trial::unknown,
    ),
    Field::text("summary", "summary", "What does it say?", read::markdown).hint(SUMMARY),
    SOURCE,
    AS_OF,
    Field::id("Lower-case words joined by hyphens; it never changes afterwards"),
];
