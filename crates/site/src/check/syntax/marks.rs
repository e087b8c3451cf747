//! Lines that programs have left in a file: the marks of a merge, a web page, a frame of Markdown.

use content::Refusal;

use super::Located;

/// What stands at the beginning of a line of a merge that somebody has to finish, in the order of
/// the file. The third kind is there in one of the styles of git only.
const MERGE: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// Refuses a file that holds such lines. A text never goes over a line's end, so that none of them
/// can be part of one.
pub(super) fn marks(text: &str) -> Result<(), Located> {
    merge(text)?;
    let start = text.len() - text.trim_start().len();
    let begins = text[start..]
        .get(..9)
        .unwrap_or(&text[start..])
        .to_ascii_lowercase();
    if begins.starts_with("<!doctype") || begins.starts_with("<html") || begins.starts_with("<head")
    {
        return Err((
            start,
            Refusal::new(
                "This is a web page and not the file",
                "Download the file itself; on GitHub with the button \"Raw\"",
            ),
        ));
    }
    if let Some((at, _)) = lines(text).find(|(_, line)| line.starts_with("```")) {
        return Err((
            at,
            Refusal::new(
                "This line is a frame from where the text was copied",
                "Delete the lines that begin with ```",
            ),
        ));
    }
    Ok(())
}

/// Refuses what word processors save: formats that begin with these bytes.
pub(super) fn documents(bytes: &[u8]) -> Result<(), Located> {
    let formats: [(&[u8], &str); 4] = [
        (b"PK\x03\x04", "a document of Word or a ZIP archive"),
        (b"\xD0\xCF\x11\xE0", "a document of Word"),
        (b"{\\rtf", "a document of a word processor (RTF)"),
        (b"%PDF", "a PDF"),
    ];
    match formats.iter().find(|(begin, _)| bytes.starts_with(begin)) {
        None => Ok(()),
        Some((_, name)) => Err((
            0,
            Refusal::new(
                format!("This is {name} and not the file"),
                "Put the file back, and change it in an editor for plain text or on GitHub",
            ),
        )),
    }
}

fn merge(text: &str) -> Result<(), Located> {
    let marks: Vec<(usize, usize)> = lines(text)
        .enumerate()
        .filter(|(_, (_, line))| is_merge_mark(line))
        .map(|(index, (at, _))| (index + 1, at))
        .collect();
    let Some((_, at)) = marks.first() else {
        return Ok(());
    };
    let lines: Vec<String> = marks.iter().map(|(line, _)| line.to_string()).collect();
    let lines = match lines.as_slice() {
        [line] => format!("this line ({line})"),
        lines => format!("the lines with the marks ({})", lines.join(", ")),
    };
    Err((
        *at,
        Refusal::new(
            "Two people changed the same place, and git has left both versions here between its marks (<<<<<<<, =======, >>>>>>>)",
            format!("Keep what is right of both versions, and delete {lines}"),
        ),
    ))
}

fn is_merge_mark(line: &str) -> bool {
    MERGE.iter().any(|mark| {
        let rest = line.strip_prefix(mark);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// The lines, each with the byte it begins at.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(['\n', '\r']).filter_map(move |line| {
        let start = at;
        at += line.len();
        // Between CR and LF there is no line.
        let is_half = line == "\n" && text[..start].ends_with('\r');
        (!is_half).then(|| (start, line.trim_end_matches(['\n', '\r'])))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_an_editor() {
        for end in ["\n", "\r\n", "\r"] {
            let text = format!("a{end}{end}b");
            let found: Vec<&str> = lines(&text).map(|(_, line)| line).collect();
            assert_eq!(found, ["a", "", "b"]);
        }
    }

    #[test]
    fn only_whole_marks_are_marks() {
        for line in ["<<<<<<< HEAD", "=======", ">>>>>>> branch", "||||||| 1a2b"] {
            assert!(is_merge_mark(line), "{line}");
        }
        for line in ["========", "<<<", "  =======", "<<<<<<<x"] {
            assert!(!is_merge_mark(line), "{line}");
        }
    }
}
