//! Texts as a whole CommonMark reader understands them: what the content's own small one has
//! to agree with.

use ecmonet::content::{Block, Href, Inline, Markdown};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngSeed, TestRunner};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

/// What is open, with what has been put into it.
struct Frame<'a> {
    tag: Option<Tag<'a>>,
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
    items: Vec<Vec<Block>>,
}

impl<'a> Frame<'a> {
    fn new(tag: Option<Tag<'a>>) -> Frame<'a> {
        Frame {
            tag,
            blocks: Vec::new(),
            inlines: Vec::new(),
            items: Vec::new(),
        }
    }

    /// Words directly in a list entry are a paragraph.
    fn finish_paragraph(&mut self) {
        if !self.inlines.is_empty() {
            let content = std::mem::take(&mut self.inlines);
            self.blocks.push(Block::Paragraph(content));
        }
    }

    fn block(&mut self, block: Block) {
        self.finish_paragraph();
        self.blocks.push(block);
    }

    fn text(&mut self, text: &str) {
        if let Some(Inline::Text(last)) = self.inlines.last_mut() {
            last.push_str(text);
        } else if !text.is_empty() {
            self.inlines.push(Inline::Text(text.to_owned()));
        }
    }

    fn close(self, into: &mut Frame<'a>) -> Option<()> {
        let Frame {
            tag,
            mut blocks,
            inlines,
            items,
        } = self;
        match tag? {
            Tag::Paragraph => into.block(Block::Paragraph(inlines)),
            Tag::Heading { level, .. } => into.block(Block::Heading {
                level: level as u8,
                content: inlines,
            }),
            Tag::List(start) => into.block(Block::List { start, items }),
            Tag::Item => {
                if !inlines.is_empty() {
                    blocks.push(Block::Paragraph(inlines));
                }
                into.items.push(blocks);
            }
            Tag::BlockQuote(_) => into.block(Block::Quote(blocks)),
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => {
                let code = inlines.iter().map(|inline| match inline {
                    Inline::Text(text) => text.as_str(),
                    _ => "",
                });
                into.block(Block::Code(code.collect()));
            }
            Tag::Emphasis => into.inlines.push(Inline::Emphasis(inlines)),
            Tag::Strong => into.inlines.push(Inline::Strong(inlines)),
            Tag::Link {
                link_type: link_type @ (LinkType::Inline | LinkType::Autolink | LinkType::Email),
                dest_url,
                ..
            } => {
                let target = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                let href = Href::parse(&target).ok()?;
                into.inlines.push(Inline::Link {
                    href,
                    content: inlines,
                });
            }
            _ => return None,
        }
        Some(())
    }
}

/// The blocks of a text; `None` if there is something in it that the content does not take or
/// shows as written.
fn understood(text: &str) -> Option<Vec<Block>> {
    let mut open = vec![Frame::new(None)];
    for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        let current = open.last_mut()?;
        match event {
            Event::Start(tag) => {
                // A heading that is underlined.
                let lines = text[range].trim();
                let underlined = !lines.starts_with('#') || lines.contains('\n');
                if matches!(tag, Tag::Heading { .. }) && underlined {
                    return None;
                }
                let link = |tag: &Tag| matches!(tag, Tag::Link { .. });
                if link(&tag)
                    && open
                        .iter()
                        .any(|frame| frame.tag.as_ref().is_some_and(link))
                {
                    return None;
                }
                open.push(Frame::new(Some(tag)));
            }
            Event::End(_) => {
                let frame = open.pop()?;
                frame.close(open.last_mut()?)?;
            }
            // It does not see a line break that was asked for at the end of a link's words.
            Event::Text(_)
                if text[range.clone()].ends_with('\\') && text[range.end..].starts_with('\n') =>
            {
                return None;
            }
            Event::Text(text) => current.text(&text),
            // It keeps white space at the beginning of a line there, which CommonMark does not.
            Event::Code(_)
                if ["\n ", "\n>"]
                    .iter()
                    .any(|begin| text[range.clone()].contains(begin)) =>
            {
                return None;
            }
            Event::Code(code) => current.inlines.push(Inline::Code(code.into_string())),
            Event::SoftBreak => current.text(" "),
            Event::HardBreak => current.inlines.push(Inline::Break),
            Event::Rule => current.block(Block::Rule),
            _ => return None,
        }
    }
    Some(open.pop()?.blocks)
}

/// A few words with some marks; no line of them looks like the beginning of a block.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        6 => "[a-zA-Zéñ例0-9]{1,6}[,;:.?)']?",
        1 => prop::sample::select(vec!["…", "“x”", "2*3", "a_b_c", "snake_case_", "\\*", "\\[x]", "x!", "(y)", "–"]).prop_map(str::to_owned),
    ];
    let plain = prop::collection::vec(word, 1..6).prop_map(|words| format!("w{}", words.join(" ")));
    let marked = plain.prop_recursive(3, 12, 3, |inner| {
        let target = prop::sample::select(vec![
            "/events/",
            "<https://example.org/a_b_(c)>",
            "https://example.org/x_(y)?a=1&b=*2* \"title (x)\"",
            "mailto:office@example.org 'title'",
            "  /a\\_b",
        ]);
        let other = prop::sample::select(vec![
            "`co*de`",
            "`` a ` b ``",
            "` x `",
            "<https://example.org/a_b>",
            "<office@example.org>",
            "a\nb",
            "a  \nb",
            "a\\\nb",
            "a \n  b",
        ]);
        prop_oneof![
            inner.clone().prop_map(|words| format!("*{words}*")),
            inner.clone().prop_map(|words| format!("_{words}_")),
            inner.clone().prop_map(|words| format!("**{words}**")),
            inner.clone().prop_map(|words| format!("__{words}__")),
            inner.clone().prop_map(|words| format!("***{words}***")),
            ("[a-z *_]{1,6}", target).prop_map(|(text, target)| format!("[w{text}]({target})")),
            other.prop_map(str::to_owned),
            (inner.clone(), "[ ,.]?", inner)
                .prop_map(|(one, between, other)| [one, between, other].concat()),
        ]
    });
    marked.prop_map(|words| format!("x {words}"))
}

/// Lines with `first` before the first and `others` before the others.
fn indented(text: &str, first: &str, others: &str) -> String {
    let lines = text.lines().enumerate();
    let lines = lines.map(|(index, line)| match index {
        0 => format!("{first}{line}\n"),
        _ if line.is_empty() => format!("{}\n", others.trim_end()),
        _ => format!("{others}{line}\n"),
    });
    lines.collect()
}

/// A document as people write them.
fn document() -> impl Strategy<Value = String> {
    let one_line = words().prop_map(|words| words.replace(['\n', '\\'], ""));
    let block = prop_oneof![
        4 => words().prop_map(|words| words + "\n"),
        1 => (1_usize..7, one_line, prop::sample::select(vec!["", " ##", "#"]))
            .prop_map(|(level, words, end)| format!("{} {words}{end}\n", "#".repeat(level))),
        1 => "[a-z *_`>#-]{0,12}\n? {0,5}[a-z *]{0,8}".prop_map(|code| format!("~~~~ text\n{code}\n~~~~\n")),
        1 => prop::sample::select(vec!["---\n", "* * *\n", "___\n"]).prop_map(str::to_owned),
    ];
    let blocks = prop::collection::vec(block, 1..4).prop_map(|blocks| blocks.join("\n"));
    blocks.prop_recursive(3, 12, 3, |inner| {
        let marker = prop::sample::select(vec![
            ("- ", "  "),
            ("*   ", "    "),
            ("1. ", "   "),
            ("7) ", "   "),
            ("12.  ", "     "),
            ("+ ", "  "),
        ]);
        let several = prop::collection::vec(inner.clone(), 1..4);
        prop_oneof![
            inner.clone().prop_map(|text| indented(&text, "> ", "> ")),
            inner.clone().prop_map(|text| indented(&text, ">", ">")),
            (marker, several, any::<bool>()).prop_map(|((first, others), items, loose)| {
                let items: Vec<String> = items
                    .iter()
                    .map(|item| indented(item, first, others))
                    .collect();
                items.join(if loose { "\n" } else { "" })
            }),
            (inner.clone(), inner).prop_map(|(one, other)| format!("{one}\n{other}")),
        ]
    })
}

/// Marks in any order.
fn soup() -> impl Strategy<Value = String> {
    let block = prop::sample::select(vec![
        "- ",
        "-",
        "* ",
        "+ ",
        "1. ",
        "2. ",
        "3) ",
        "> ",
        ">",
        "# ",
        "## ",
        "#",
        "```",
        "~~~",
        "~~~~",
        "---",
        "* * *",
        "\n",
        "\n",
        "\n\n",
        " ",
        "  ",
        "   ",
        "     ",
        "word",
        "two words",
        "x",
    ]);
    let inline = prop::sample::select(vec![
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "[",
        "]",
        "](/x)",
        "](/x 't')",
        "](</a b>)",
        "](/a(b)c)",
        "(",
        ")",
        "\\",
        "a",
        "b c",
        " ",
        "\n",
        "  \n",
        "!",
        ".",
        "é",
        "x_y",
        "<https://a.example>",
        "<",
        ">",
    ]);
    prop_oneof![
        prop::collection::vec(block.clone(), 1..24),
        prop::collection::vec(inline.clone(), 1..24),
        prop::collection::vec(prop_oneof![block, inline], 1..24),
    ]
    .prop_map(|parts| parts.concat() + "\n")
}

fn agree(text: &str) -> Result<(), TestCaseError> {
    if let (Some(expected), Ok(markdown)) = (understood(text), Markdown::parse(text)) {
        prop_assert_eq!(markdown.blocks(), expected, "{}", text);
    }
    Ok(())
}

proptest! {
    #[test]
    fn documents_mean_what_commonmark_says(text in document()) {
        agree(&text)?;
    }
}

proptest! {
    // Always the same texts: the other reader has corners of its own.
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(1), cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn marks_in_any_order_mean_what_commonmark_says(text in soup()) {
        agree(&text)?;
    }
}

#[test]
fn the_texts_that_are_compared_are_texts() {
    // Otherwise the comparison above would compare nothing.
    let mut runner = TestRunner::deterministic();
    let both = (0..200).filter(|_| {
        let text = document().new_tree(&mut runner).unwrap().current();
        understood(&text).is_some() && Markdown::parse(&text).is_ok()
    });
    assert!(both.count() > 150);
}
