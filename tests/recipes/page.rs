//! The page of recipes, as its blocks.

/// What a block of the page says.
pub enum Block {
    /// A line for the terminal.
    Command(String),
    /// An entry for a list of a content file.
    Entry {
        file: String,
        list: String,
        text: String,
    },
    /// Lines to take out (`-`) and to put in (`+`) between others.
    Change { file: String, lines: String },
    /// A file to save.
    File { name: String, text: String },
}

/// The sections of the page that have blocks, with them.
pub fn sections() -> Vec<(String, Vec<Block>)> {
    let page = include_str!("../../docs/content.md");
    let sections = page.split("\n## ").skip(1).map(|section| {
        let (name, text) = section.split_once('\n').unwrap();
        (name.to_owned(), blocks(text))
    });
    sections.filter(|(_, blocks)| !blocks.is_empty()).collect()
}

fn blocks(text: &str) -> Vec<Block> {
    let parts: Vec<&str> = text.split("\n```").collect();
    // Every second part stands between an opening and a closing fence.
    let inside = parts.iter().skip(1).step_by(2);
    inside.flat_map(|part| read(part)).collect()
}

fn read(block: &str) -> Vec<Block> {
    let (head, text) = block.split_once('\n').unwrap();
    let words: Vec<&str> = head.split(' ').collect();
    match words.as_slice() {
        ["sh"] => text
            .lines()
            .map(|line| Block::Command(line.to_owned()))
            .collect(),
        ["json", file, list] => vec![Block::Entry {
            file: (*file).to_owned(),
            list: (*list).to_owned(),
            text: text.to_owned(),
        }],
        ["diff", file] => vec![Block::Change {
            file: (*file).to_owned(),
            lines: text.to_owned(),
        }],
        [_, name] => vec![Block::File {
            name: (*name).to_owned(),
            text: text.to_owned(),
        }],
        other => panic!("a block of the kind {other:?}: say what a test is to do with it"),
    }
}
