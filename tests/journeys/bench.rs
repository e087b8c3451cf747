//! Measurements, not tests: run by `make bench`, judged by whoever reads them.
//!
//! Every figure is the median of several runs on this machine, whose speed they depend on; those
//! with a budget name it.

use serde_json::Value;

use crate::{archive_content, journey::journey, offline::promised, page::Page, server::Fault};

/// How often each figure is taken.
const RUNS: usize = 7;

/// Notes what the browser tells of painting and of tasks that keep the visitor waiting.
const WITNESS: &str = "window.bench = { paint: 0, blocked: 0, shift: 0 };
    new PerformanceObserver((list) => { for (const e of list.getEntries()) bench.paint = e.startTime; })
        .observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => { for (const e of list.getEntries()) bench.blocked += Math.max(0, e.duration - 50); })
        .observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) bench.shift += e.value; })
        .observe({ type: 'layout-shift', buffered: true });";

/// From the click on a link, which comes between two frames, until the frame that shows its page
/// is drawn, in milliseconds.
const ROUTE_CHANGE: &str = "const times = [];
    for (const [name, heading] of [['Events', 'Events'], ['News', 'News'], ['Research', 'Research'], ['Committee', 'Committee']]) {
        const link = [...document.querySelectorAll('.site-nav a')].find((a) => a.textContent === name);
        await frame();
        const start = performance.now();
        link.click();
        do await frame(); while (document.querySelector('h1')?.textContent !== heading);
        times.push(performance.now() - start);
    }
    return times;";

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// What both measurements wait for: the browser's next turn, and a frame that is drawn.
pub const WAITS: &str = "const turn = () => new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
    });
    const frame = async () => { await new Promise(requestAnimationFrame); await turn(); };";

/// What a measurement returns.
async fn measured(page: &Page<'_>, measurement: &str) -> Value {
    promised(
        page,
        &format!("(async () => {{ {WAITS} {measurement} }})()"),
    )
    .await
}

#[tokio::test]
#[ignore = "a measurement: make bench"]
async fn loading_and_route_changes() {
    journey(async |_site, browser| {
        let (mut paint, mut blocked, mut shift, mut change) = (vec![], vec![], vec![], vec![]);
        for _ in 0..RUNS {
            let page = browser
                .visit()
                .with_script(WITNESS)
                .phone(390, 844)
                .open("/")
                .await;
            page.until_text_has("main", "Daniel Brodie").await;
            page.with_fonts().await;
            page.until("return bench.paint > 0", "the page").await;
            let figures = page.eval("bench").await;
            let figure = |name: &str| figures[name].as_f64().unwrap_or(f64::NAN);
            paint.push(figure("paint"));
            blocked.push(figure("blocked"));
            shift.push(figure("shift"));
            page.finish().await;

            let page = browser.open("/").await;
            page.until_text_has("main", "Daniel Brodie").await;
            page.ready().await;
            let times = measured(&page, ROUTE_CHANGE).await;
            change.extend(
                times
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_f64),
            );
            page.finish().await;
        }
        println!("largest paint, no throttling    {:7.0} ms", median(paint));
        println!(
            "total blocking time             {:7.0} ms  (budget 50)",
            median(blocked)
        );
        println!("layout shift                    {:7.3}", median(shift));
        println!(
            "route change                    {:7.0} ms  (budget 50)",
            median(change)
        );
    })
    .await;
}

/// Types a text letter by letter. For each, in milliseconds: until the finds are in the page, and
/// until the frame after that.
const TYPE: &str = "const field = document.querySelector('main input[type=search]');
    const times = [];
    for (const text of ['test webinar kiritimati', 'prufeintrag 417', 'meeting of january']) {
        for (let length = 1; length <= text.length; length++) {
            await frame();
            const start = performance.now();
            field.value = text.slice(0, length);
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            await turn();
            const drawn = performance.now();
            await frame();
            times.push([drawn - start, performance.now() - start]);
        }
        if (document.querySelectorAll('.result').length === 0) throw new Error(`nothing for ${text}`);
    }
    return times;";

#[tokio::test]
#[ignore = "a measurement: make bench"]
async fn typing_a_search_over_ten_thousand_records() {
    journey(async |site, browser| {
        for (file, content) in archive_content::huge() {
            let body = Fault::Body(content.to_string().into_bytes());
            site.fail(&format!("/content/{file}"), body);
        }
        let page = browser.visit().size(1440, 900).open("/search/?q=test").await;
        page.until("return document.querySelectorAll('.result').length > 5", "the first finds").await;
        page.see("#results-news").await;
        let times = measured(&page, TYPE).await;
        let column = |index: usize| -> Vec<f64> {
            let rows = times.as_array().into_iter().flatten();
            rows.filter_map(|row| row[index].as_f64()).collect()
        };
        for (name, times) in [("finds in the page", column(0)), ("frame after that", column(1))] {
            let most = times.iter().copied().fold(0.0, f64::max);
            println!(
                "letter typed, 10,000 records: {name:18} {:5.1} ms at most {most:5.1} ms ({} letters)",
                median(times.clone()),
                times.len()
            );
        }
        page.go("/").await;
        page.until_text_has("main", "Daniel Brodie").await;
        page.ready().await;
        let times = measured(&page, ROUTE_CHANGE).await;
        let times: Vec<f64> = times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        println!("route change, 10,000 records: {times:.0?} ms (events, news, research, committee)");
    })
    .await;
}
