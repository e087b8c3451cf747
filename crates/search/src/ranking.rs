//! The ranking of documents for a query.

use std::cmp::Reverse;

use crate::{
    Found, Group, Hit, Index, Query,
    edits::{Letters, Likeness, exact},
    fold::is_joint,
    index::{Posting, Word},
    query::Term,
};

/// The scores of all documents for a query.
struct Ranking {
    /// For each document.
    scores: Vec<Score>,
    /// For each term, whether it occurs in any document.
    known: Vec<bool>,
    /// The largest number of terms that occur in one document.
    most: usize,
}

/// The score of a document.
#[derive(Clone, Copy, Default)]
struct Score {
    sum: u32,
    /// The best match for the term that is being scored.
    best: u32,
    /// How many terms occur in the document.
    terms: usize,
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
        let is_relevant = ranking.most * 2 >= query.terms.len();
        Found {
            groups: if is_relevant {
                self.groups(&ranking, limit)
            } else {
                Vec::new()
            },
            suggestions: if complete {
                Vec::new()
            } else {
                self.suggestions(&query, &ranking.known)
            },
            complete,
            query,
        }
    }

    /// Whether some document contains all words of a query. Only words that are no prefix of a
    /// known word may have a wrong letter.
    pub(crate) fn has_match(&self, text: &str) -> bool {
        let mut query = Query::new(text);
        self.allow_edits_in_unknown(&mut query);
        !query.is_empty() && self.score(&query).most == query.terms.len()
    }

    /// Ranks documents by the words as typed; if no document contains all of them, allows edits.
    fn rank(&self, query: &mut Query) -> Ranking {
        self.allow_edits_in_unknown(query);
        let ranking = self.score(query);
        let is_complete = ranking.most == query.terms.len();
        if is_complete
            || query
                .terms
                .iter()
                .all(|term| term.is_loose == term.is_tolerant())
        {
            return ranking;
        }
        for term in &mut query.terms {
            term.is_loose = term.is_tolerant();
        }
        self.score(query)
    }

    fn allow_edits_in_unknown(&self, query: &mut Query) {
        for term in &mut query.terms {
            term.is_loose = term.is_tolerant() && self.beginning_with(&term.folded).is_empty();
        }
    }

    fn score(&self, query: &Query) -> Ranking {
        let mut ranking = Ranking {
            scores: vec![Score::default(); self.groups.len()],
            known: Vec::new(),
            most: 0,
        };
        for term in &query.terms {
            self.score_term(term, &mut ranking.scores);
            let matched = ranking.scores.iter().filter(|score| score.best > 0);
            let frequency = matched.count();
            ranking.known.push(frequency > 0);
            // Rare words weigh more than frequent ones.
            let rarity = self.groups.len().checked_div(frequency).unwrap_or(1);
            let weight = 2 + rarity.checked_ilog2().unwrap_or(0);
            for score in &mut ranking.scores {
                if score.best > 0 {
                    score.sum += score.best * weight;
                    score.terms += 1;
                    score.best = 0;
                    ranking.most = ranking.most.max(score.terms);
                }
            }
        }
        ranking
    }

    /// Scores the best match for a term in each document.
    fn score_term(&self, term: &Term, scores: &mut [Score]) {
        let mut add = |word: &Word, likeness: Likeness| {
            for posting in &word.postings {
                if let Some(score) = scores.get_mut(posting.document as usize) {
                    score.best = score.best.max(weight(posting) * factor(likeness));
                }
            }
        };
        let prefixed = self.beginning_with(&term.folded);
        for word in self.words.get(prefixed.clone()).unwrap_or_default() {
            if let Some(likeness) = exact(&term.folded, &word.text) {
                add(word, likeness);
            }
        }
        if term.is_loose {
            let letters = Letters::of(&term.folded);
            for word in &self.words {
                // One edit makes at most one letter missing.
                if letters.missing_in(word.letters) <= 1
                    && let Some(likeness) = term.near(&word.text)
                {
                    add(word, likeness);
                }
            }
        }
    }

    /// The documents that contain the most terms, best first, by group.
    fn groups(&self, ranking: &Ranking, limit: usize) -> Vec<Group> {
        let scores = ranking.scores.iter().zip(&self.groups).enumerate();
        let mut order: Vec<(Reverse<u32>, usize, u8)> = scores
            .filter(|(_, (score, _))| score.terms > 0 && score.terms == ranking.most)
            .map(|(document, (score, group))| (Reverse(score.sum), document, *group))
            .collect();
        order.sort_unstable();
        let mut groups: Vec<Group> = Vec::new();
        for (Reverse(score), document, id) in order {
            let known = groups.iter().position(|group| group.id == id);
            let place = known.unwrap_or_else(|| {
                groups.push(Group {
                    id,
                    count: 0,
                    hits: Vec::new(),
                });
                groups.len() - 1
            });
            let group = &mut groups[place];
            group.count += 1;
            if group.hits.len() < limit {
                group.hits.push(Hit { document, score });
            }
        }
        groups
    }
}

/// The weight of a match. In the same field a whole word outweighs any number of prefix matches; a
/// prefix match in a title outweighs a whole word in a body; a match with a wrong letter is
/// outweighed by all of these.
fn factor(likeness: Likeness) -> u32 {
    match likeness {
        Likeness::Whole => 30,
        Likeness::Prefix => 18,
        Likeness::NearWhole => 3,
        Likeness::NearPrefix => 2,
    }
}

/// The weight of a word's occurrences in a document: a title outweighs any number of occurrences in
/// a body.
fn weight(posting: &Posting) -> u32 {
    let title = if posting.in_title { 12 } else { 0 };
    let body = match posting.in_body {
        0 => 0,
        count => 3 + count.min(3),
    };
    title + body
}
