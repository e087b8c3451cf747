//! Which words stand in which documents, and which documents answer a query best.

use super::{
    Found, Group, Hit, Query,
    fold::is_joint,
    near::{Likeness, exact},
    query::Term,
    suggest::suggestions,
    vocabulary::Vocabulary,
};

/// Documents, ready to be searched.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) vocabulary: Vocabulary,
    /// For each word, where its postings end.
    pub(super) ends: Vec<u32>,
    /// For each word, in order, its documents, in order.
    pub(super) postings: Vec<Posting>,
    /// For each document, in order.
    pub(super) groups: Vec<u8>,
}

/// That a word stands in a document: the document's number, then one bit for its title, then how
/// often the word stands in its body, as far as three bits count.
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

    /// Counts the word once more.
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

    /// What a word is worth where it stands: more in a title than however often in a body.
    fn worth(self) -> u32 {
        let title = if self.0 & Self::TITLE == 0 { 0 } else { 12 };
        let body = match self.0 & Self::BODY {
            0 => 0,
            count => 3 + count.min(3),
        };
        title + body
    }
}

/// How the documents answer a query.
pub(super) struct Ranking {
    /// For each document.
    scores: Vec<Score>,
    /// For each term, whether any document has it.
    pub known: Vec<bool>,
    /// The greatest number of terms that a document has.
    most: usize,
}

#[derive(Clone, Copy, Default)]
struct Score {
    sum: u32,
    /// For the term being counted: the best place of the best word for it.
    best: u16,
    /// How many terms the document has.
    terms: u16,
}

impl Index {
    /// Finds the documents that have all words of a query, and of each group the first `limit`.
    ///
    /// A word stands for the words that begin with it. If there are none, or no document has all
    /// of them, one letter of each word may be wrong. If there is still none, hyphens may be too
    /// many. Failing all that, what has most of the words is given ([`Found::complete`] says so),
    /// and other queries that find something are suggested.
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
        // What has less than half of the words has little to do with them.
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

    /// Whether a query finds something, with wrong letters at most where no word begins like that.
    pub(super) fn finds(&self, text: &str) -> bool {
        let mut query = Query::new(text);
        !query.is_empty() && self.rank_strictly(&mut query).most == query.terms.len()
    }

    /// In how many documents a word stands.
    pub(super) fn frequency(&self, number: usize) -> usize {
        self.postings_of(number).len()
    }

    /// Ranks documents, first with the words as they are typed, then with wrong letters.
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

    /// Ranks documents, with wrong letters only in words that are the beginning of none.
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
            self.count(term, &mut ranking.scores);
            let has = |score: &&Score| score.best > 0;
            let frequency = ranking.scores.iter().filter(has).count();
            ranking.known.push(frequency > 0);
            // Rare words say more than frequent ones.
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

    /// Notes for each document how well it has a term.
    fn count(&self, term: &Term, scores: &mut [Score]) {
        let range = self.vocabulary.beginning_with(&term.folded);
        let mut note = |number: usize, likeness: Likeness| {
            // In the same place a whole word is worth more than a beginning, however often; a
            // beginning in a title more than a whole word in the body; a wrong letter anywhere
            // less than all of these.
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

    /// The documents that have most of the terms, best first, by group.
    fn groups(&self, ranking: &Ranking, limit: usize) -> Vec<Group> {
        // Scores as they sort: the best first, then the first.
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
