//! A release after another: each is used as a whole, and nobody is left on an old one.

use serde_json::json;

use super::{deployment::Deployment, promised, until_kept, until_promised, visit_and_keep};
use crate::{
    journey::journey_on,
    page::Page,
    server::{Fault, Host},
};

const IS_NEXT: &str = "document.querySelector('meta[name=test-release]') !== null";
/// How many releases are kept, told by the page that can show any address: more than one while a
/// release waits.
const RELEASES: &str = "(await (await Promise.all((await caches.keys()).map(async (name) => {
    const cache = await caches.open(name);
    return (await cache.matchAll('/404.html', { ignoreSearch: true })).length;
}))).reduce((one, other) => one + other, 0))";

/// The app has started with the files of this release, and with no others. Its WebAssembly, which a worker
/// fetches, is held against the integrity that stands in the page.
async fn is_of_one_release(page: &Page<'_>, release: &[String]) {
    let names = "performance.getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname.split('/').pop())
        .filter((name) => /-[0-9a-f]{16}/.test(name))";
    let ready = "return document.documentElement.dataset.app === 'ready'";
    page.until(ready, "the app").await;
    let loaded = page.eval(names).await;
    for name in loaded.as_array().into_iter().flatten() {
        let name = name.as_str().unwrap_or_default();
        assert!(
            release.iter().any(|other| other == name),
            "{name} is not in {release:?}"
        );
    }
}

#[tokio::test]
async fn a_release_takes_over_at_the_next_page() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        let page = visit_and_keep(browser, "/").await;
        deployment.next_release();
        page.go("/events/").await;
        page.until_text("h1", "Events").await;
        page.until_text_has("main", "London").await;
        assert_eq!(
            page.eval(IS_NEXT).await,
            true,
            "the host's page, not the kept one"
        );
        is_of_one_release(&page, &deployment.hashed()).await;
        // The only page that is open is of the new release: nothing has to wait.
        let font = "(async () => {
            const kept = await caches.match('/fonts/newsreader-latin.woff2', { ignoreSearch: true });
            const extended = await fetch('/fonts/newsreader-latin-ext.woff2');
            const [a, b] = await Promise.all([kept, extended].map((r) => r.arrayBuffer()));
            return a.byteLength === b.byteLength;
        })()";
        until_promised(
            &page,
            &format!("{RELEASES} === 1 && await {font}"),
            "the new release alone",
        )
        .await;
        site.stop();
        for (path, heading) in [("/", "International ECMO Network"), ("/news/", "News")] {
            page.go(path).await;
            page.until_text("h1", heading).await;
            page.see(".offline > p").await;
            assert_eq!(page.eval(IS_NEXT).await, true);
            is_of_one_release(&page, &deployment.hashed()).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_that_is_open_keeps_its_release() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        let page = visit_and_keep(browser, "/").await;
        let old = deployment.hashed();
        deployment.next_release();

        // A second tab, in which the new release is shown, kept, and made to wait.
        let first = page.client().window().await.unwrap();
        let second = page.client().new_window(true).await.unwrap().handle;
        page.client()
            .switch_to_window(second.clone())
            .await
            .unwrap();
        page.go("/news/").await;
        page.until_text_has("main", "Two significant").await;
        assert_eq!(page.eval(IS_NEXT).await, true);
        is_of_one_release(&page, &deployment.hashed()).await;
        let waiting =
            "(await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed'";
        until_promised(&page, waiting, "the new worker to wait").await;
        until_promised(&page, &format!("{RELEASES} === 2"), "both releases").await;

        // The first tab still has its own files, which the host has no more.
        page.client().switch_to_window(first).await.unwrap();
        for name in &old {
            let fetched = promised(
                &page,
                &format!(
                    "fetch('/{name}').then(async (answer) => (await answer.text(), answer.status))"
                ),
            )
            .await;
            assert_eq!(fetched, 200, "{name}");
            assert!(!deployment.folder().join(name).exists());
        }
        page.follow("Committee").await;
        page.until_text_has("main", "Eddy Fan").await;
        // Without a host it is the old release as a whole, also for the other tab.
        site.stop();
        page.reload().await;
        page.until_text_has("main", "Eddy Fan").await;
        assert_eq!(page.eval(IS_NEXT).await, false);
        is_of_one_release(&page, &old).await;

        // Once no page is of the old release any more, the new one takes over.
        site.restart();
        page.reload().await;
        page.until_text_has("main", "Eddy Fan").await;
        assert_eq!(page.eval(IS_NEXT).await, true);
        until_promised(&page, &format!("{RELEASES} === 1"), "the new release alone").await;
        page.client().switch_to_window(second).await.unwrap();
        site.stop();
        page.reload().await;
        page.until_text_has("main", "Two significant").await;
        page.see(".offline > p").await;
        assert_eq!(page.eval(IS_NEXT).await, true);
        is_of_one_release(&page, &deployment.hashed()).await;
    })
    .await;
}

#[tokio::test]
async fn a_release_that_cannot_be_kept_whole_leaves_the_old_one() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        let page = visit_and_keep(browser, "/").await;
        let old = deployment.hashed();
        let before = deployment.read("research/index.html");
        deployment.next_release();
        // A host that is still being written to: one page is of the release before.
        site.fail("/research/", Fault::Body(before.into()));
        let asked = site.requests("/research/");
        page.go("/news/").await;
        page.until_text_has("main", "Two significant").await;
        assert_eq!(page.eval(IS_NEXT).await, true);
        site.asked_for("/research/", asked + 1).await;
        let given_up = format!(
            "!(await navigator.serviceWorker.getRegistration()).installing && {RELEASES} === 1"
        );
        until_promised(&page, &given_up, "the new worker to give up").await;
        site.stop();
        page.go("/research/").await;
        page.until_text_has("main", "NCT05440851").await;
        page.see(".offline > p").await;
        assert_eq!(page.eval(IS_NEXT).await, false);
        is_of_one_release(&page, &old).await;

        // The next visit tries again.
        site.mend("/research/");
        site.restart();
        page.go("/").await;
        page.until_text("h1", "International ECMO Network").await;
        let renewed = format!("{RELEASES} === 1 && (await caches.match('/{}'))", old[0]);
        until_promised(
            &page,
            &format!("({renewed}) === undefined"),
            "the new release",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn the_host_can_end_the_worker() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        let page = visit_and_keep(browser, "/").await;
        // Another site's copies on the same host are not ours to delete.
        promised(&page, "caches.open('another site').then(() => true)").await;
        let ending = deployment.read("worker-off.js");
        deployment.write("worker.js", ending.as_bytes());
        page.reload().await;
        page.until_text_has("main", "Daniel Brodie").await;
        let gone = "(await navigator.serviceWorker.getRegistrations()).length === 0
            && (await caches.keys()).join() === 'another site'";
        until_promised(&page, gone, "the worker and its copies to be gone").await;
        // A later page that still names the worker gets no more of it.
        let asked = site.requests("/worker.js");
        page.reload().await;
        page.until_text_has("main", "Daniel Brodie").await;
        site.asked_for("/worker.js", asked + 1).await;
        until_promised(&page, gone, "it to be gone again").await;
        page.until(
            "const files = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.json'));
             return files.length === 5 && files.every(({ responseEnd }) => responseEnd > 0)",
            "the content",
        )
        .await;
        site.stop();
        page.go("/news/").await;
        page.until(
            "return document.querySelector('#app') === null && document.body.innerText.includes('refused')",
            "the browser's own page",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_site_that_is_published_without_a_worker_ends_the_one_it_had() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |_site, browser| {
        let page = visit_and_keep(browser, "/").await;
        deployment.change_pages(|page| page.replace("\"app-worker\"", "\"no-worker\""));
        std::fs::remove_file(deployment.folder().join("worker.js")).unwrap();
        page.reload().await;
        page.until_text_has("main", "Daniel Brodie").await;
        let gone = "(await navigator.serviceWorker.getRegistrations()).length === 0";
        until_promised(&page, gone, "the worker to be gone").await;
        // Until then it may have kept something of what this page has loaded.
        page.reload().await;
        page.until_text_has("main", "Daniel Brodie").await;
        until_promised(
            &page,
            "(await caches.keys()).length === 0",
            "its copies to be gone",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_policy_of_trusted_scripts_lets_the_worker_be_registered() {
    let deployment = Deployment::of_the_site();
    // Only what this module brings: the app has its own way with such a policy.
    let page = deployment.read("index.html");
    let script = page
        .split('"')
        .find(|word| word.contains("/offline-") && word.ends_with(".js"))
        .expect("the page loads offline.js")
        .to_owned();
    deployment.write(
        "bare/index.html",
        format!(
            "<!doctype html><meta charset=utf-8><title>Bare</title>\
             <meta name=app-base content=/><meta name=app-worker content=/worker.js>\
             <script type=module src={script}></script><h1>Bare</h1>"
        )
        .as_bytes(),
    );
    let policy = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; \
        require-trusted-types-for 'script'; trusted-types ecmonet-worker";
    let host: Host = deployment.host().with_policy(policy);
    journey_on(host, async |_site, browser| {
        let page = browser.visit().with_worker().open("/bare/").await;
        page.until_text("h1", "Bare").await;
        until_kept(&page).await;
        assert_eq!(
            page.eval("navigator.serviceWorker.controller.scriptURL.endsWith('/worker.js')")
                .await,
            json!(true)
        );
    })
    .await;
}
