//! The inverted index: for each word, the documents that contain it.

use std::{collections::HashMap, ops::Range};

use crate::{
    edits::Letters,
    fold::fold,
    tokenizer::{Reading, words},
};

/// Builds an [`Index`] one document at a time, so that the caller can yield between documents.
#[derive(Debug, Default)]
pub struct Builder {
    /// By the folded word.
    words: HashMap<String, Entry>,
    groups: Vec<u8>,
}

/// A word while the index is being built.
#[derive(Debug, Default)]
struct Entry {
    /// How the word is written, and how often.
    spellings: Vec<(String, u32)>,
    postings: Vec<Posting>,
}

/// An index of documents that can be searched.
#[derive(Debug, Default)]
pub struct Index {
    /// Sorted by their text, so that words with a common prefix are adjacent.
    pub(crate) words: Vec<Word>,
    /// For each document, its group.
    pub(crate) groups: Vec<u8>,
}

/// A word that occurs in some document.
#[derive(Debug)]
pub(crate) struct Word {
    /// The word, folded.
    pub text: String,
    /// How it is written most often.
    pub spelling: String,
    pub letters: Letters,
    /// The posting list: where it occurs, in the order of documents.
    pub postings: Vec<Posting>,
}

/// The occurrences of a word in a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Posting {
    pub document: u32,
    pub in_title: bool,
    /// How often it occurs outside the title.
    pub in_body: u32,
}

impl Builder {
    /// Adds a document. Documents of equal rank are found in the order in which they are added.
    ///
    /// Results are counted by group; what a group stands for is up to the caller.
    pub fn add(&mut self, group: u8, title: &str, body: &str) {
        let document = self.groups.len() as u32;
        self.groups.push(group);
        for (text, in_title) in [(title, true), (body, false)] {
            for range in words(text, Reading::Text) {
                let written = text.get(range).unwrap_or_default();
                let folded = fold(written);
                if !folded.is_empty() {
                    let entry = self.words.entry(folded).or_default();
                    entry.add(document, in_title, written);
                }
            }
        }
    }

    /// Finishes the index.
    #[must_use]
    pub fn finish(self) -> Index {
        let entries = self.words.into_iter();
        let mut words: Vec<Word> = entries.map(|(text, entry)| entry.finish(text)).collect();
        words.sort_unstable_by(|one, other| one.text.cmp(&other.text));
        Index {
            words,
            groups: self.groups,
        }
    }
}

impl Entry {
    /// Adds one occurrence.
    fn add(&mut self, document: u32, in_title: bool, written: &str) {
        match self.spellings.iter_mut().find(|(text, _)| text == written) {
            Some((_, count)) => *count += 1,
            None => self.spellings.push((written.to_owned(), 1)),
        }
        let last = self.postings.last_mut();
        if let Some(posting) = last.filter(|posting| posting.document == document) {
            posting.in_title |= in_title;
            posting.in_body += u32::from(!in_title);
        } else {
            self.postings.push(Posting {
                document,
                in_title,
                in_body: u32::from(!in_title),
            });
        }
    }

    fn finish(self, text: String) -> Word {
        // The first of the most frequent ones.
        let spellings = self.spellings.into_iter().rev();
        let spelling = spellings.max_by_key(|(_, count)| *count);
        Word {
            spelling: spelling.map_or_else(|| text.clone(), |(spelling, _)| spelling),
            letters: Letters::of(&text),
            postings: self.postings,
            text,
        }
    }
}

impl Index {
    /// The places of the words that begin with a folded text.
    pub(crate) fn beginning_with(&self, folded: &str) -> Range<usize> {
        let start = self.words.partition_point(|word| *word.text < *folded);
        let rest = self.words.get(start..).unwrap_or_default();
        start..start + rest.partition_point(|word| word.text.starts_with(folded))
    }
}
