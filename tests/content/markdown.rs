//! Texts: what Markdown gives, and that nothing in it can do harm.

use content::{Block, Href, Inline, Markdown};
use proptest::prelude::*;

fn links(blocks: &[Block]) -> Vec<Href> {
    fn of_inlines(inlines: &[Inline], found: &mut Vec<Href>) {
        for inline in inlines {
            match inline {
                Inline::Emphasis(content) | Inline::Strong(content) => of_inlines(content, found),
                Inline::Link { href, content } => {
                    found.push(href.clone());
                    of_inlines(content, found);
                }
                Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
            }
        }
    }
    fn of_blocks(blocks: &[Block], found: &mut Vec<Href>) {
        for block in blocks {
            match block {
                Block::Paragraph(content) | Block::Heading { content, .. } => {
                    of_inlines(content, found)
                }
                Block::List { items, .. } => items.iter().for_each(|item| of_blocks(item, found)),
                Block::Quote(blocks) => of_blocks(blocks, found),
                Block::Code(_) | Block::Rule => {}
            }
        }
    }
    let mut found = Vec::new();
    of_blocks(blocks, &mut found);
    found
}

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

#[test]
fn blocks_and_inlines() {
    let markdown = Markdown::parse(
        "## Title\n\nOne *two* **three** `four`\nfive\\\nsix\n\n3. a\n4. b\n   - c\n\n> quoted\n\n```text\ncode\n  lines\n```\n\n---\n",
    )
    .unwrap();
    assert_eq!(
        markdown.blocks(),
        [
            Block::Heading {
                level: 2,
                content: vec![text("Title")]
            },
            Block::Paragraph(vec![
                text("One "),
                Inline::Emphasis(vec![text("two")]),
                text(" "),
                Inline::Strong(vec![text("three")]),
                text(" "),
                Inline::Code("four".into()),
                text(" five"),
                Inline::Break,
                text("six"),
            ]),
            Block::List {
                start: Some(3),
                items: vec![
                    vec![Block::Paragraph(vec![text("a")])],
                    vec![
                        Block::Paragraph(vec![text("b")]),
                        Block::List {
                            start: None,
                            items: vec![vec![Block::Paragraph(vec![text("c")])]]
                        },
                    ],
                ],
            },
            Block::Quote(vec![Block::Paragraph(vec![text("quoted")])]),
            Block::Code("code\n  lines\n".into()),
            Block::Rule,
        ]
    );
    assert_eq!(
        markdown.plain(),
        "Title One two three four five six a b c quoted code   lines"
    );
}

#[test]
fn raw_html_is_text() {
    for html in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "Before <b onclick=\"x()\">bold</b> after",
        "<!-- comment -->",
        "<div>\n\n*x*\n\n</div>",
    ] {
        let markdown = Markdown::parse(html).unwrap();
        assert_eq!(links(markdown.blocks()), [], "{html}");
        let shown = html
            .replace("*x*", "x")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let plain = markdown
            .plain()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        assert_eq!(plain, shown);
    }
}

#[test]
fn links_lead_to_the_web_a_mailbox_or_this_site() {
    let markdown = Markdown::parse(
        "[a](https://example.org/) [b](mailto:office@example.org) [c](/events/?kind=course#top) [d](/) \
         <https://example.org/x> <office@example.org> [e](HTTP://EXAMPLE.org)",
    )
    .unwrap();
    let found: Vec<String> = links(markdown.blocks())
        .into_iter()
        .map(|href| match href {
            Href::Web(url) => format!("web {url}"),
            Href::Mail(address) => format!("mail {address}"),
            Href::Site(path) => format!("site {path}"),
        })
        .collect();
    assert_eq!(
        found,
        [
            "web https://example.org/",
            "mail office@example.org",
            "site /events/?kind=course#top",
            "site /",
            "web https://example.org/x",
            "mail office@example.org",
            "web http://example.org",
        ]
    );
}

#[test]
fn everything_else_is_refused() {
    for target in [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java&#x73;cript:alert(1)",
        "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)",
        "java\\script:alert(1)",
        "<java&Tab;script:alert(1)>",
        "<java&#10;script:alert(1)>",
        "&#1;javascript:alert(1)",
        "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=",
        "file:///etc/passwd",
        "ftp://example.org/",
        "blob:https://example.org/",
        "https:example.org",
        "https:/example.org",
        "//example.org/",
        "/\\example.org/",
        "\\\\example.org",
        "/&#x2f;example.org",
        "/./",
        "/a/../b",
        "/a//b",
        "/%2e%2e//example.org",
        "/%2Fexample.org",
        "/%5cexample.org",
        "</a b>",
        "https://user:word@example.org/",
        "mailto:",
        "mailto:office",
        "mailto:office@example.org?subject=x",
        "mailto:a@example.org,b@example.org",
        "events/",
        "?a=b",
        "#top",
        "",
    ] {
        let written = format!("[x]({target})");
        assert!(Markdown::parse(&written).is_err(), "{written}");
    }
    for autolink in ["<javascript:alert(1)>", "<data:text/html,x>", "<x-y:z>"] {
        assert!(Markdown::parse(autolink).is_err(), "{autolink}");
    }
}

#[test]
fn extensions_are_off() {
    for plain in [
        "a | b\n--|--\n1 | 2",
        "~~x~~",
        "- [ ] x",
        "x[^1]",
        "$x$",
        "https://example.org",
    ] {
        let markdown = Markdown::parse(plain).unwrap();
        assert_eq!(links(markdown.blocks()), [], "{plain}");
    }
}

#[test]
fn commonmark_means_what_it_means_elsewhere() {
    let paragraph = |words: &str| Block::Paragraph(vec![text(words)]);
    let title = |level| Block::Heading {
        level,
        content: vec![text("Title")],
    };
    for (written, blocks) in [
        ("Title\n=====", vec![title(1)]),
        ("Title\n-----", vec![title(2)]),
        ("## Title ##", vec![title(2)]),
        ("    - x\n\n\ty", vec![Block::Code("- x\n\ny".into())]),
        (
            "AT&amp;T &lt;b&gt; &#42;x&#42; &copy;",
            vec![paragraph("AT&T <b> *x* ©")],
        ),
        ("[x][r]", vec![paragraph("[x][r]")]),
        ("![x]", vec![paragraph("![x]")]),
        ("[x](/a\\)", vec![paragraph("[x](/a)")]),
        ("[x](/a \"b)", vec![paragraph("[x](/a \"b)")]),
        ("one\ntwo", vec![paragraph("one two")]),
        ("snake_case_ 2*3", vec![paragraph("snake_case_ 2*3")]),
        ("\\*x\\*", vec![paragraph("*x*")]),
        ("1986\\. A year", vec![paragraph("1986. A year")]),
        (
            "a\n---",
            vec![Block::Heading {
                level: 2,
                content: vec![text("a")],
            }],
        ),
        (
            "a\n\n---\n\nb",
            vec![paragraph("a"), Block::Rule, paragraph("b")],
        ),
        (
            "- a\n- b",
            vec![Block::List {
                start: None,
                items: vec![vec![paragraph("a")], vec![paragraph("b")]],
            }],
        ),
        (
            "- a\n\n  b\n\n- c",
            vec![Block::List {
                start: None,
                items: vec![vec![paragraph("a"), paragraph("b")], vec![paragraph("c")]],
            }],
        ),
        (
            "- a\n  > b",
            vec![Block::List {
                start: None,
                items: vec![vec![paragraph("a"), Block::Quote(vec![paragraph("b")])]],
            }],
        ),
    ] {
        assert_eq!(
            Markdown::parse(written).unwrap().blocks(),
            blocks,
            "{written}"
        );
    }
}

#[test]
fn links_can_have_their_targets_elsewhere() {
    let markdown = Markdown::parse("[words][r] and [r]\n\n[r]: /events/").unwrap();
    let site = Href::Site("/events/".into());
    assert_eq!(links(markdown.blocks()), [site.clone(), site]);
    assert_eq!(markdown.plain(), "words and r");
    assert!(Markdown::parse("[x][r]\n\n[r]: javascript:alert(1)").is_err());
    // Nothing of it would be seen.
    assert!(Markdown::parse("[r]: /events/").is_err());
}

#[test]
fn entities_in_a_target_stand_for_their_characters() {
    let markdown = Markdown::parse("[x](https://example.org/?a=1&amp;b=2)").unwrap();
    let links = links(markdown.blocks());
    let [Href::Web(url)] = links.as_slice() else {
        panic!("{links:?}");
    };
    assert_eq!(url.as_str(), "https://example.org/?a=1&b=2");
}

#[test]
fn a_text_is_written_as_it_was_read() {
    let written = "# Title\r\n\r\n*a* &amp; [b](/c)\n";
    assert_eq!(Markdown::parse(written).unwrap().to_string(), written);
}

#[test]
fn a_link_holds_no_link() {
    for text in ["[a [b](/c) d](/e)", "[a *b <https://c.example> d*](/e)"] {
        let markdown = Markdown::parse(text).unwrap();
        assert_eq!(links(markdown.blocks()).len(), 1, "{text}");
    }
}

#[test]
fn nesting_has_a_limit() {
    assert!(Markdown::parse(&(">".repeat(15) + " x")).is_ok());
    assert!(Markdown::parse(&(">".repeat(14) + " *x*")).is_ok());
    for deep in [
        ">".repeat(500) + " x",
        ">".repeat(16) + " x",
        ">".repeat(15) + " *x*",
        ">".repeat(14) + " - x",
        "- ".repeat(8) + "x",
        "*a **b ".repeat(500) + &"x** y*".repeat(500),
    ] {
        let refusals = Markdown::read_all(&deep).unwrap_err();
        assert_eq!(refusals.len(), 1);
    }
}

#[test]
fn no_text_takes_long() {
    let nested: String = (0..400)
        .map(|depth| " ".repeat(depth * 2) + "- x\n")
        .collect();
    let ticks: String = (1..450).map(|length| "`".repeat(length) + " ").collect();
    let size = 100_000;
    let started = std::time::Instant::now();
    for part in [
        "[", "![", "]", "[]", "*a ", "a* ", "a*", "*a_", "_*", "**a ", "***a**", ">", "> ", "`",
        "`a", "``a`", "- ", "1. ", "<", "<a:", "<a@", "\\", "[a](", "[a](b", "[a](<b", "[a](b \"",
        "[a](b '", "[a](/b)", "(", "#", "# ", "* ", "\n", " ", "  \n", "\t", "-\n", "- a\n\n",
        "> a\n", "~~~\n", "***", "é", &nested, &ticks,
    ] {
        for (begin, end) in [("", ""), ("x", "x"), ("", "](/x)")] {
            let text = part.repeat(size / part.len() + 1);
            let _ = Markdown::parse(&[begin, &text, end].concat());
        }
        let opened = part.repeat(size / part.len() / 2);
        let closed = "]".repeat(size / 2);
        let _ = Markdown::parse(&(opened + &closed));
    }
    // Some two hundred texts; what were not linear would take minutes.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

proptest! {
    /// Plain texts are not given to the parser. Behind a heading they are, and read alike.
    #[test]
    fn a_text_reads_alike_alone_and_behind_a_heading(
        text in prop_oneof!["\\PC{1,12}", "[a-zA-Zß中א0-9 .,;:'\"()/+=#~|!&*_`<>\\[\\]\\\\{}\u{a0}\u{2028}-]{1,30}", "[a-z][a-z .,:;()/'-]{0,40}[a-z.]"],
    ) {
        let alone = Markdown::parse(&text);
        let behind = Markdown::parse(&format!("# Title\n\n{text}"));
        if let (Ok(alone), Ok(behind)) = (alone, behind) {
            prop_assert_eq!(alone.blocks(), &behind.blocks()[1..]);
        }
    }

    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        let _ = Markdown::parse(&text);
    }

    #[test]
    fn no_text_gives_an_unsafe_link(text in "([\\[\\]()<>:/&;#x\\\\ \n!*`a-z-]|javascript:|https://|&#x73;|mailto:|data:){0,40}") {
        if let Ok(markdown) = Markdown::parse(&text) {
            for href in links(markdown.blocks()) {
                match href {
                    Href::Web(url) => prop_assert!(url.as_str().starts_with("http")),
                    Href::Mail(address) => prop_assert!(address.contains('@') && !address.contains(':')),
                    Href::Site(path) => prop_assert!(path.starts_with('/') && !path.contains("//") && !path.contains('\\')),
                }
            }
            prop_assert!(!markdown.plain().trim().is_empty());
        }
    }

    #[test]
    fn no_word_is_lost(paragraphs in prop::collection::vec("w[a-zé]{0,8}( (\\*|\\*\\*|`|> |- |# )?w[a-zé]{0,8}(\\*|\\*\\*|`)?[,.]?){0,8}", 1..6), between in "\n\n|\n\n> |\n- |\n\n1\\. ") {
        let written = paragraphs.join(&between);
        let plain = Markdown::parse(&written).unwrap().plain();
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        prop_assert_eq!(letters(&plain), letters(&written));
    }
}
