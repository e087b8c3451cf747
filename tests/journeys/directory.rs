//! People and publications: finding one among many, citing it, and addresses of their own.

use serde_json::{Value, json};

use crate::{
    archive_content::{NOW, files, records},
    journey::{journey, journey_on},
    page::Page,
    published::{STATUS, archive, open},
};

/// Keeps what is copied.
const COPIES: &str = "window.copied = []; Object.defineProperty(Navigator.prototype, 'clipboard',
    { value: { writeText: async (text) => { copied.push(text); } } });";

/// How many people there are of whom this is true.
fn people(is_meant: impl Fn(&Value) -> bool) -> usize {
    let people = records(&files(), "committee.json", "members");
    people.iter().filter(|person| is_meant(person)).count()
}

fn papers() -> Vec<Value> {
    records(&files(), "research.json", "publications")
}

/// Waits until a file of the site holds this text.
async fn file(page: &Page<'_>, href: &str) -> String {
    let fetch = "return (async () => (await fetch(arguments[0])).text())()";
    let text = page.run(fetch, vec![json!(href)]).await.unwrap();
    text.as_str().unwrap().to_owned()
}

#[tokio::test]
async fn people_are_found_by_name_group_and_country() {
    journey_on(archive(), async |_site, browser| {
        let all = format!("{} people", people(|_| true));
        let in_group = people(|person| person["group"] == "test-science");
        let both = people(|person| person["group"] == "test-science" && person["country"] == "JP");
        let page = open(browser, "/committee/").await;
        page.until_text(STATUS, &all).await;
        page.choose("Group", "Test science group").await;
        page.until_at("/committee/?group=test-science").await;
        page.until_text(STATUS, &format!("{in_group} of {all}"))
            .await;
        page.choose("Country", "Japan").await;
        page.until_at("/committee/?country=JP&group=test-science")
            .await;
        page.until_text(STATUS, &format!("{both} of {all}")).await;
        assert_eq!(page.texts(".person").await.len(), both);
        page.reload().await;
        page.ready().await;
        page.until_text(STATUS, &format!("{both} of {all}")).await;
        let friend = open(browser, &page.address().await).await;
        friend.until_text(STATUS, &format!("{both} of {all}")).await;
        friend.finish().await;
        page.back().await;
        page.until_text(STATUS, &format!("{in_group} of {all}"))
            .await;
        page.follow("Clear filters").await;
        page.until_text(STATUS, &all).await;

        for (words, name) in [
            ("prueba nunez", "Prueba-Núñez"),
            ("تجريبي", "اسم تجريبي"),
            ("测试者", "测试者"),
            ("ПРОВЕРКИН", "Тест Проверкин"),
        ] {
            let named = people(|person| person["name"].as_str().unwrap().contains(name));
            page.fill("searchbox", "Search people", words).await;
            page.until_text(STATUS, &format!("{named} of {all}")).await;
            page.until_text_has(".person-name", name).await;
        }
        page.fill("searchbox", "Search people", "zzzz").await;
        page.until_text("main .note", "No person matches these filters.")
            .await;
        page.no_axe_findings().await;
    })
    .await;
}

#[tokio::test]
async fn every_member_has_an_address() {
    journey_on(archive(), async |_site, browser| {
        let shown = "const person = document.getElementById('test-person-57');
            const box = person?.getBoundingClientRect();
            return box && box.top >= 0 && box.bottom <= innerHeight";
        let page = browser
            .visit()
            .at(NOW)
            .size(1000, 600)
            .open("/committee/#test-person-57")
            .await;
        page.until(shown, "the member in view").await;
        page.ready().await;
        page.until(shown, "the member in view, still").await;
        page.finish().await;

        let page = browser
            .visit()
            .at(NOW)
            .without_scripts()
            .open("/committee/")
            .await;
        page.until_text("h1", "Committee").await;
        page.gone(".filters").await;
        assert_eq!(page.texts(".person").await.len(), people(|_| true));
    })
    .await;
}

#[tokio::test]
async fn publications_are_sorted_and_filtered_in_the_address() {
    journey_on(archive(), async |_site, browser| {
        let years: Vec<i64> = papers()
            .iter()
            .map(|paper| paper["year"].as_i64().unwrap())
            .collect();
        let trials = records(&files(), "research.json", "trials").len();
        let all = format!("{} entries", years.len() + trials);
        let of_2005 = years.iter().filter(|year| **year == 2005).count();
        let sorted = |mut years: Vec<i64>, is_newest_first: bool| {
            years.sort_unstable();
            if is_newest_first {
                years.reverse();
            }
            let years = years.iter().map(ToString::to_string);
            years.collect::<Vec<String>>()
        };
        let page = open(browser, "/research/").await;
        page.until_text(STATUS, &all).await;
        assert_eq!(
            page.texts(".reference-year").await,
            sorted(years.clone(), true)
        );
        page.choose("Order", "Oldest first").await;
        page.until_at("/research/?sort=oldest").await;
        let oldest = years.iter().min().unwrap().to_string();
        page.until(
            &format!("return document.querySelector('.reference-year').textContent === '{oldest}'"),
            "the oldest first",
        )
        .await;
        assert_eq!(
            page.texts(".reference-year").await,
            sorted(years.clone(), false)
        );
        page.choose("Year", "2005").await;
        page.until_at("/research/?year=2005&sort=oldest").await;
        page.until_text(STATUS, &format!("{of_2005} of {all}"))
            .await;
        page.reload().await;
        page.ready().await;
        page.until_text(STATUS, &format!("{of_2005} of {all}"))
            .await;
        assert_eq!(page.value("combobox", "Order").await, "oldest");
        page.back().await;
        page.until_text(STATUS, &all).await;
        page.back().await;
        page.until_at("/research/").await;
        page.until(
            &format!("return document.querySelector('.reference-year').textContent !== '{oldest}'"),
            "the newest first",
        )
        .await;
        page.fill("searchbox", "Search entries", "zzzz").await;
        page.until_text("main .note", "No entry matches these filters.")
            .await;
        page.until_at("/research/?q=zzzz").await;
        page.no_axe_findings().await;
    })
    .await;
}

#[tokio::test]
async fn a_publication_can_be_cited() {
    journey_on(archive(), async |_site, browser| {
        let page = browser.visit().at(NOW).with_script(COPIES).open("/research/?q=10.5555%2Ftest.77").await;
        page.ready().await;
        page.until("return document.querySelectorAll('.reference').length === 1", "one publication").await;
        let paper = papers().into_iter().find(|paper| paper["id"] == "test-paper-77").unwrap();
        let title = paper["title"].as_str().unwrap();
        let doi = page.eval("document.querySelector('.reference-title a').href").await;
        assert_eq!(doi, json!("https://doi.org/10.5555/test.77"));
        page.push(&format!("Copy citation : {title}")).await;
        page.until_text(".reference [role=status]", "Copied").await;
        let copied = page.eval("copied").await;
        let copied = copied[0].as_str().unwrap();
        for part in [title, paper["journal"].as_str().unwrap(), "doi:10.5555/test.77", &paper["year"].to_string()] {
            assert!(copied.contains(part), "{part} in {copied}");
        }
        let bib = file(&page, "/research/test-paper-77.bib").await;
        assert!(bib.starts_with("@article{") && bib.contains("10.5555/test.77"), "{bib}");
        let ris = file(&page, "/research/test-paper-77.ris").await;
        assert!(ris.starts_with("TY  - JOUR") && ris.contains("DO  - 10.5555/test.77"), "{ris}");
        let links = page.eval("[...document.querySelectorAll('.reference a[download], .reference-files a')].map((a) => new URL(a.href).pathname)").await;
        assert_eq!(
            links,
            json!(["/research/test-paper-77.bib", "/research/test-paper-77.ris", "/publications.bib", "/publications.ris"])
        );
        let every = file(&page, "/publications.ris").await;
        assert_eq!(every.matches("TY  - JOUR").count(), papers().len());
        page.no_axe_findings().await;
    })
    .await;
}

#[tokio::test]
async fn a_trial_has_a_page_with_its_registry_and_its_news() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, "/research/#testsail").await;
        page.ready().await;
        page.see("#testsail:target").await;
        page.follow("TESTSAIL").await;
        page.until_at("/research/testsail/").await;
        page.until_text("h1", "TESTSAIL").await;
        let registry = page
            .eval("document.querySelector('.facts a[href*=clinicaltrials]').href")
            .await;
        assert_eq!(
            registry,
            json!("https://clinicaltrials.gov/study/NCT00000000")
        );
        page.follow("TESTSAIL has its first test patient").await;
        page.until_at("/news/test-news-of-a-trial/").await;
        page.finish().await;

        let page = browser
            .visit()
            .at(NOW)
            .without_scripts()
            .open("/research/")
            .await;
        page.until_text_has("main", "TESTSAIL").await;
        page.gone(".filters").await;
        page.gone(".reference-copy").await;
        assert_eq!(page.texts(".reference").await.len(), papers().len());
    })
    .await;
}

#[tokio::test]
async fn a_trial_and_its_papers_lead_to_each_other() {
    journey(async |_site, browser| {
        let page = browser
            .visit()
            .with_script(COPIES)
            .open("/research/")
            .await;
        page.ready().await;
        page.eval("document.querySelector('#publication-blender-2024 .meta a').click()")
            .await;
        page.until_at("/research/blender/").await;
        page.until_text("h1", "BLENDER").await;
        page.until_text_has("#publication-blender-2024", "PMID 39162827")
            .await;
        // All authors on demand; the first six at once.
        let authors = "#publication-blender-2024 .authors";
        page.until_text_has(authors, "et al. All 30 authors").await;
        page.gone(&format!("{authors} p")).await;
        page.eval(&format!("document.querySelector('{authors} summary').click()"))
            .await;
        page.until_text_has(&format!("{authors} p"), "BLENDER Trial Investigators")
            .await;
        page.push("Copy citation : BLENDER: Conservative or liberal oxygen targets during venoarterial ECMO")
            .await;
        page.until_text_has(".page-tools [role=status]", "Copied").await;
        let copied = page.eval("copied[0]").await;
        let end = "ClinicalTrials.gov NCT03841084. Available from: https://clinicaltrials.gov/study/NCT03841084";
        assert!(copied.as_str().unwrap().ends_with(end), "{copied}");
        page.no_axe_findings().await;
        page.follow("Next PRONECMO").await;
        page.until_at("/research/pronecmo/").await;
        page.until_text("h1", "PRONECMO").await;
    })
    .await;
}

#[tokio::test]
async fn studies_are_found_by_status_relation_year_and_words() {
    journey(async |_site, browser| {
        let names = "return [...document.querySelectorAll('.study-name')].map(textOf)";
        let shown = async |page: &Page<'_>, expected: &[&str]| {
            page.wait(
                format!("the studies {expected:?}"),
                format!(
                    "const names = (() => {{ {names} }})();
                    return names.join() === arguments[0] || names"
                ),
                vec![json!(expected.join(","))],
            )
            .await;
        };
        let page = browser.open("/research/").await;
        page.ready().await;
        page.choose("Status", "Recruiting").await;
        page.until_at("/research/?status=recruiting").await;
        shown(&page, &["PRACTICAL", "ANCHOR"]).await;
        page.follow("Clear filters").await;
        page.choose("Relation", "Endorsed by the network").await;
        shown(&page, &["HELP ECMO", "EXCEL", "EOLIA"]).await;
        page.choose("Year", "2015").await;
        page.until_at("/research/?year=2015&relation=endorsed")
            .await;
        shown(&page, &["HELP ECMO"]).await;
        page.follow("Clear filters").await;
        page.fill("searchbox", "Search entries", "blender").await;
        shown(&page, &["BLENDER"]).await;
        page.until_text_has("#publication-blender-2024", "oxygen")
            .await;
        page.no_axe_findings().await;
        page.follow("Publications 1").await;
        page.until_at("/research/?q=blender&kind=publication").await;
        page.gone("#trials").await;
        page.see("#publication-blender-2024").await;
    })
    .await;
}

#[tokio::test]
async fn the_timeline_can_be_seen_and_read() {
    journey(async |_site, browser| {
        let page = browser.visit().without_scripts().open("/research/").await;
        page.see(".timeline-line rect[width]").await;
        let row = page
            .eval(
                "[...document.querySelectorAll('.timeline tbody tr')]
                    .map((row) => [...row.cells].slice(0, 4).map((cell) => cell.textContent))
                    .find(([name]) => name === 'BLENDER')",
            )
            .await;
        assert_eq!(
            row,
            json!(["BLENDER", "18 September 2019", "1 July 2023", "2024"])
        );
        page.follow("BLENDER").await;
        page.until_text("h1", "BLENDER").await;
    })
    .await;
}
