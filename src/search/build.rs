//! Builds the search index, one document at a time.

use super::fold::fold_onto;
use super::{
    index::{Index, Posting},
    near::letters,
    vocabulary::Vocabulary,
    words::{Reading, words},
};

/// Builds an [`Index`] one document at a time, so that the caller can yield between documents.
#[derive(Debug, Default)]
pub struct Builder {
    /// All folded words, concatenated in the order of their first appearance.
    text: String,
    words: Vec<Word>,
    /// A hash table with open addressing: the number of a word + 1, or 0 for a free slot. Its
    /// length is a power of two.
    table: Vec<u32>,
    /// Original spellings of words, concatenated.
    spellings: String,
    /// The number of a word and its posting, in the order of documents.
    postings: Vec<(u32, Posting)>,
    groups: Vec<u8>,
}

/// A folded word while the index is being built.
#[derive(Debug)]
struct Word {
    hash: u32,
    start: usize,
    end: usize,
    /// The range in `spellings` of the leading candidate for its spelling.
    spelled: (usize, usize),
    /// The lead of that candidate over the others (Boyer–Moore majority vote).
    lead: u32,
    /// The index of its last posting in `postings`.
    last: Option<usize>,
}

impl Builder {
    /// Adds a document. Documents of equal rank are found in the order in which they are added.
    ///
    /// Results are counted by group; what a group stands for is up to the caller.
    pub fn add(&mut self, group: u8, title: &str, body: &str) {
        let document = self.groups.len();
        self.groups.push(group);
        let mut folded = String::new();
        for (text, in_title) in [(title, true), (body, false)] {
            words(text, Reading::Text, &mut |range| {
                let written = text.get(range).unwrap_or_default();
                folded.clear();
                fold_onto(&mut folded, written);
                if !folded.is_empty() {
                    let number = self.word_number(&folded);
                    self.vote_for_spelling(number, &folded, written);
                    self.add_posting(number, document, in_title);
                }
            });
        }
    }

    /// Finishes the index.
    #[must_use]
    pub fn finish(self) -> Index {
        let Self {
            text,
            words,
            spellings,
            postings,
            groups,
            ..
        } = self;
        let folded = |word: &Word| text.get(word.start..word.end).unwrap_or_default();
        let mut order: Vec<(u64, usize)> =
            words.iter().map(folded).map(sort_prefix).zip(0..).collect();
        order.sort_unstable_by(|(one, a), (other, b)| {
            // Most words differ in their first letters.
            one.cmp(other)
                .then_with(|| folded(&words[*a]).cmp(folded(&words[*b])))
        });

        let mut vocabulary = Vocabulary::default();
        // For each word, by number, its place in the sorted vocabulary.
        let mut places = vec![0_usize; words.len()];
        for (place, (_, number)) in order.iter().enumerate() {
            let word = &words[*number];
            let spelled = spellings.get(word.spelled.0..word.spelled.1);
            vocabulary.push(
                folded(word),
                spelled.unwrap_or_default(),
                letters(folded(word)),
            );
            places[*number] = place;
        }

        // A counting sort: count each word's postings, add up the counts to offsets, move each
        // posting to its place.
        let mut ends = vec![0_u32; words.len() + 1];
        for (number, _) in &postings {
            ends[places[*number as usize] + 1] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut sorted = vec![Posting::default(); postings.len()];
        for (number, posting) in &postings {
            let next = &mut ends[places[*number as usize]];
            sorted[*next as usize] = *posting;
            *next += 1;
        }
        ends.pop();
        Index {
            vocabulary,
            ends,
            postings: sorted,
            groups,
        }
    }

    /// The number of a folded word, which is added if it is new.
    fn word_number(&mut self, folded: &str) -> u32 {
        if self.words.len() * 2 >= self.table.len() {
            self.grow_table();
        }
        let hash = hash(folded);
        let mask = self.table.len() - 1;
        let mut place = hash as usize & mask;
        while let Some(number) = self.table[place].checked_sub(1) {
            let word = &self.words[number as usize];
            if word.hash == hash && self.text.get(word.start..word.end) == Some(folded) {
                return number;
            }
            place = (place + 1) & mask;
        }
        let number = self.words.len() as u32;
        self.table[place] = number + 1;
        let start = self.text.len();
        self.text.push_str(folded);
        self.words.push(Word {
            hash,
            start,
            end: self.text.len(),
            spelled: (0, 0),
            lead: 0,
            last: None,
        });
        number
    }

    /// Doubles the hash table.
    fn grow_table(&mut self) {
        let size = (self.table.len() * 2).max(1024);
        self.table = vec![0; size];
        for (number, word) in (1..).zip(&self.words) {
            let mut place = word.hash as usize & (size - 1);
            while self.table[place] != 0 {
                place = (place + 1) & (size - 1);
            }
            self.table[place] = number;
        }
    }

    /// Counts one occurrence of a spelling. A spelling that more than half of the occurrences have
    /// wins.
    fn vote_for_spelling(&mut self, number: u32, folded: &str, written: &str) {
        let word = &mut self.words[number as usize];
        // An empty spelling stands for the folded word itself.
        let written = if written == folded { "" } else { written };
        if self.spellings.get(word.spelled.0..word.spelled.1) == Some(written) {
            word.lead += 1;
        } else if word.lead > 0 {
            word.lead -= 1;
        } else {
            let start = self.spellings.len();
            self.spellings.push_str(written);
            word.spelled = (start, self.spellings.len());
            word.lead = 1;
        }
    }

    /// Records that a word occurs in a document.
    fn add_posting(&mut self, number: u32, document: usize, in_title: bool) {
        let word = &mut self.words[number as usize];
        let known = word.last.and_then(|last| self.postings.get_mut(last));
        if let Some((_, posting)) = known.filter(|(_, posting)| posting.document() == document) {
            posting.again(in_title);
        } else {
            word.last = Some(self.postings.len());
            self.postings
                .push((number, Posting::new(document, in_title)));
        }
    }
}

/// 32-bit FNV-1a.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// The first eight bytes as a number that sorts like the word.
fn sort_prefix(word: &str) -> u64 {
    let mut first = [0; 8];
    for (to, from) in first.iter_mut().zip(word.bytes()) {
        *to = from;
    }
    u64::from_be_bytes(first)
}
