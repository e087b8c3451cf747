//! What the page of one news item shows.

use content::{Measures, News, NewsItem, Route, Slug, related};
use serde::{Deserialize, Serialize};

use super::{Frame, Head, Loading, PageData, Sources, Story, TitledLink, TrialSummary};

/// The page of one news item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleData {
    /// The item; `None` if there is none with this id.
    pub article: Loading<Option<ArticleDetails>>,
    /// The trials that it mentions.
    pub trials: Loading<Vec<TrialSummary>>,
    /// Related news.
    pub related: Loading<Vec<Story>>,
}

/// A news item and its neighbours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleDetails {
    /// The item.
    pub item: NewsItem,
    /// The measures of its picture, where they are known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<Measures>,
    /// The item before it in the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<TitledLink>,
    /// The item after it in the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<TitledLink>,
}

impl PageData for ArticleData {
    /// The item's id.
    type Address = Slug;

    fn load(sources: &Sources<'_>, id: &Slug) -> Self {
        let library = sources.library;
        let both = library.news.and(&library.research);
        Self {
            article: library
                .news
                .map(|news| details(news, sources.index_of(news).place(id)?)),
            trials: both.map(|(news, research)| {
                let trials =
                    find(news, id, sources).map(|item| related::trials_in(item, &research.trials));
                trials.into_iter().flatten().map(Into::into).collect()
            }),
            related: both.map(|(news, research)| {
                let index = sources.index_of(news);
                let related = find(news, id, sources)
                    .map(|item| related::news_of_news(item, &news.news, &research.trials, index));
                related.into_iter().flatten().map(Into::into).collect()
            }),
        }
    }

    fn or(self, earlier: &Self) -> Self {
        Self {
            article: self.article.or(&earlier.article),
            trials: self.trials.or(&earlier.trials),
            related: self.related.or(&earlier.related),
        }
    }

    fn head(&self, frame: &Frame) -> Head {
        match self.article.value() {
            Some(Some(details)) => {
                let item = &details.item;
                let route = Route::Article(item.id.clone());
                Head::of_record(route, &item.title, &item.summary, frame)
            }
            Some(None) => Head::missing(frame),
            None => Head::of_section(Route::News, frame),
        }
    }
}

fn find<'a>(news: &'a News, id: &Slug, sources: &Sources<'_>) -> Option<&'a NewsItem> {
    news.news.get(sources.index_of(news).place(id)?)
}

fn details(News { news, pictures }: &News, place: usize) -> Option<ArticleDetails> {
    let before = place.checked_sub(1).and_then(|place| news.get(place));
    let item = news.get(place)?;
    let picture = item.picture.as_ref();
    Some(ArticleDetails {
        item: item.clone(),
        measures: picture.and_then(|picture| pictures.get(&picture.file).copied()),
        previous: before.map(Into::into),
        next: news.get(place + 1).map(Into::into),
    })
}
