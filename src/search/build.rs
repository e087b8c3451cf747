//! Reading documents into an index, one at a time.

use super::{
    fold::fold_onto,
    index::{Index, Posting},
    near::letters,
    vocabulary::Vocabulary,
    words::{Reading, words},
};

/// Collects documents for an [`Index`]. Takes one at a time, so that whoever calls can pause
/// between them.
#[derive(Debug, Default)]
pub struct Builder {
    /// All folded words, one after the other, in the order in which they came.
    text: String,
    words: Vec<Word>,
    /// Places for the numbers of words, by the word's hash: number + 1, or 0. A power of two.
    table: Vec<u32>,
    /// How words are written.
    spellings: String,
    /// In the order of documents.
    postings: Vec<(u32, Posting)>,
    groups: Vec<u8>,
}

/// A folded word, while documents still come.
#[derive(Debug)]
struct Word {
    hash: u32,
    start: usize,
    end: usize,
    /// Where one way to write it stands in `spellings`.
    spelled: (usize, usize),
    /// By how much that way leads over the others.
    lead: u32,
    /// Its last posting.
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
                    let number = self.number(&folded);
                    self.spell(number, &folded, written);
                    self.post(number, document, in_title);
                }
            });
        }
    }

    /// The index of all that was added.
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
        let mut order: Vec<(u64, usize)> = words
            .iter()
            .map(folded)
            .map(first_letters)
            .zip(0..)
            .collect();
        order.sort_unstable_by(|(one, a), (other, b)| {
            // Most words differ in their first letters.
            one.cmp(other)
                .then_with(|| folded(&words[*a]).cmp(folded(&words[*b])))
        });

        let mut vocabulary = Vocabulary::default();
        // Where each word's postings go.
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

        // Sorted by counting: how many each word has, where each word's begin, each to its place.
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

    /// The number of a folded word: its old one, or the next.
    fn number(&mut self, folded: &str) -> u32 {
        if self.words.len() * 2 >= self.table.len() {
            self.grow();
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

    /// Doubles the table.
    fn grow(&mut self) {
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

    /// Votes for a way to write a word: what most write wins, if most write it in one way.
    fn spell(&mut self, number: u32, folded: &str, written: &str) {
        let word = &mut self.words[number as usize];
        // Nothing is kept for words written as they are folded.
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

    /// Notes that a word stands in a document.
    fn post(&mut self, number: u32, document: usize, in_title: bool) {
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

/// FNV-1a.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// The first eight bytes as a number that sorts as they do.
fn first_letters(word: &str) -> u64 {
    let mut first = [0; 8];
    for (to, from) in first.iter_mut().zip(word.bytes()) {
        *to = from;
    }
    u64::from_be_bytes(first)
}
