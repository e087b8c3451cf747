//! The inverted index, and the ranking of documents for a query.

use super::fold::is_joint;
use super::{
    Found, Group, Hit, Query,
    near::{Likeness, exact},
    query::Term,
    suggest::suggestions,
    vocabulary::Vocabulary,
};

/// An index of documents that can be searched.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) vocabulary: Vocabulary,
    /// For each word, the end of its postings.
    pub(super) ends: Vec<u32>,
    /// Sorted by word, then by document.
    pub(super) postings: Vec<Posting>,
    /// For each document, its group.
    pub(super) groups: Vec<u8>,
}

/// The occurrences of a word in a document, packed: the number of the document, one bit for its
/// title, and three bits that count the occurrences in its body, up to seven.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Posting(u32);

impl Posting {
    const TITLE: u32 = 8;
    const BODY: u32 = 7;

    pub fn new(document: usize, in_title: bool) -> Self {
        let mut posting = Self((document as u32) << 4);
        posting.again(in_title);
        posting
    }

    /// Counts one more occurrence.
    pub fn again(&mut self, in_title: bool) {
        if in_title {
            self.0 |= Self::TITLE;
        } else if self.0 & Self::BODY < Self::BODY {
            self.0 += 1;
        }
    }

    pub fn document(self) -> usize {
        (self.0 >> 4) as usize
    }

    /// The weight of the occurrences: a title outweighs any number of occurrences in a body.
    fn worth(self) -> u32 {
        let title = if self.0 & Self::TITLE == 0 { 0 } else { 12 };
        let body = match self.0 & Self::BODY {
            0 => 0,
            count => 3 + count.min(3),
        };
        title + body
    }
}

/// The scores of all documents for a query.
pub(super) struct Ranking {
    /// For each document.
    scores: Vec<Score>,
    /// For each term, whether it occurs in any document.
    pub known: Vec<bool>,
    /// The largest number of terms that occur in one document.
    most: usize,
}

#[derive(Clone, Copy, Default)]
struct Score {
    sum: u32,
    /// The score of the best match for the term that is being scored.
    best: u16,
    /// How many terms occur in the document.
    terms: u16,
}

impl Index {
    /// Finds the documents that contain all words of a query, at most `limit` of each group.
    ///
    /// Words match as prefixes. If a word matches nothing, or no document contains all words, each
    /// word may have one wrong letter; failing that, hyphens and apostrophes in the query are
    /// ignored. If no document contains all words even so, those that contain the most are
    /// returned, with [`Found::complete`] false and with suggestions for queries that find
    /// something.
    #[must_use]
    pub fn search(&self, text: &str, limit: usize) -> Found {
        let mut query = Query::new(text);
        let mut ranking = self.rank(&mut query);
        if ranking.most < query.terms.len() && text.contains(is_joint) {
            // "extra-corporeal" may be written "extracorporeal".
            let mut joined = Query::new(&text.replace(is_joint, ""));
            let other = self.rank(&mut joined);
            if other.most == joined.terms.len() {
                (query, ranking) = (joined, other);
            }
        }
        let complete = ranking.most == query.terms.len();
        // Documents with less than half of the words are irrelevant.
        let groups = if ranking.most * 2 < query.terms.len() {
            Vec::new()
        } else {
            self.groups(&ranking, limit)
        };
        let suggestions = if complete {
            Vec::new()
        } else {
            suggestions(self, &query, &ranking.known)
        };
        Found {
            query,
            groups,
            complete,
            suggestions,
        }
    }

    /// Whether some document contains all words of a query. Only words that are no prefix of a
    /// known word may have a wrong letter.
    pub(super) fn finds(&self, text: &str) -> bool {
        let mut query = Query::new(text);
        !query.is_empty() && self.rank_strictly(&mut query).most == query.terms.len()
    }

    /// The number of documents that contain a word.
    pub(super) fn frequency(&self, number: usize) -> usize {
        self.postings_of(number).len()
    }

    /// Ranks documents by the words as typed; if no document contains all of them, allows wrong
    /// letters.
    fn rank(&self, query: &mut Query) -> Ranking {
        let ranking = self.rank_strictly(query);
        let mut changed = false;
        if ranking.most < query.terms.len() {
            for term in &mut query.terms {
                changed |= !term.loose && term.is_tolerant();
                term.loose = term.is_tolerant();
            }
        }
        if changed {
            self.rank_as_is(query)
        } else {
            ranking
        }
    }

    /// Ranks documents. Only words that are no prefix of a known word may have a wrong letter.
    fn rank_strictly(&self, query: &mut Query) -> Ranking {
        for term in &mut query.terms {
            let known = !self.vocabulary.beginning_with(&term.folded).is_empty();
            term.loose = !known && term.is_tolerant();
        }
        self.rank_as_is(query)
    }

    fn rank_as_is(&self, query: &Query) -> Ranking {
        let mut ranking = Ranking {
            scores: vec![Score::default(); self.groups.len()],
            known: Vec::new(),
            most: 0,
        };
        for term in &query.terms {
            self.score_term(term, &mut ranking.scores);
            let has = |score: &&Score| score.best > 0;
            let frequency = ranking.scores.iter().filter(has).count();
            ranking.known.push(frequency > 0);
            // Rare words weigh more than frequent ones.
            let rarity = self.groups.len().checked_div(frequency).unwrap_or(1);
            let weight = 2 + rarity.checked_ilog2().unwrap_or(0);
            for score in &mut ranking.scores {
                if score.best > 0 {
                    score.sum += u32::from(score.best) * weight;
                    score.terms += 1;
                    score.best = 0;
                    ranking.most = ranking.most.max(score.terms.into());
                }
            }
        }
        ranking
    }

    /// Scores the best match for a term in each document.
    fn score_term(&self, term: &Term, scores: &mut [Score]) {
        let range = self.vocabulary.beginning_with(&term.folded);
        let mut note = |number: usize, likeness: Likeness| {
            // In the same field a whole word outweighs any number of prefix matches; a prefix match
            // in a title outweighs a whole word in a body; a match with a wrong letter is
            // outweighed by all of these.
            let factor = match likeness {
                Likeness::Whole => 30,
                Likeness::Beginning => 18,
                Likeness::NearWhole => 3,
                Likeness::NearBeginning => 2,
            };
            for posting in self.postings_of(number) {
                if let Some(score) = scores.get_mut(posting.document()) {
                    score.best = score.best.max((posting.worth() * factor) as u16);
                }
            }
        };
        for number in range.clone() {
            if let Some(likeness) = exact(&term.folded, self.vocabulary.word(number)) {
                note(number, likeness);
            }
        }
        if term.loose {
            self.vocabulary.one_off(term, &mut |number, likeness| {
                if !range.contains(&number) {
                    note(number, likeness);
                }
            });
        }
    }

    /// The documents that contain the most terms, best first, by group.
    fn groups(&self, ranking: &Ranking, limit: usize) -> Vec<Group> {
        // Sort keys: the best score first, then the lowest number.
        let mut order: Vec<u64> = Vec::new();
        for (document, score) in (0_u32..).zip(&ranking.scores) {
            if score.terms > 0 && usize::from(score.terms) == ranking.most {
                order.push(u64::from(!score.sum) << 32 | u64::from(document));
            }
        }
        order.sort_unstable();
        let mut groups: Vec<Group> = Vec::new();
        for place in order {
            let document = (place & u64::from(u32::MAX)) as usize;
            let Some(id) = self.groups.get(document).copied() else {
                continue;
            };
            let known = groups.iter().position(|group| group.id == id);
            let index = known.unwrap_or_else(|| {
                groups.push(Group {
                    id,
                    count: 0,
                    hits: Vec::new(),
                });
                groups.len() - 1
            });
            let group = &mut groups[index];
            group.count += 1;
            if group.hits.len() < limit {
                group.hits.push(Hit {
                    document,
                    score: !((place >> 32) as u32),
                });
            }
        }
        groups
    }

    fn postings_of(&self, number: usize) -> &[Posting] {
        let end = |number: usize| self.ends.get(number).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end);
        self.postings.get(start..end(number)).unwrap_or_default()
    }
}
