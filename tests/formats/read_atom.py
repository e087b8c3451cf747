"""Reads Atom feeds: a schema check with lxml, and what feedparser understands.

Standard input: {"schema": path, "feeds": [text, …]}. Standard output: a list, one for each feed.
"""

import json
import sys

import feedparser
from lxml import etree, html

ATOM = "{http://www.w3.org/2005/Atom}"


def markup(text):
    """What a reader that trusts the HTML would build: elements, attributes, addresses."""
    root = html.fragment_fromstring(text, create_parent="div")
    elements = [element for element in root.iter() if element is not root]
    return {
        "elements": sorted({str(element.tag) for element in elements}),
        "attributes": sorted({name for element in elements for name in element.attrib}),
        "links": [element.get("href") for element in root.iter("a")],
        "words": " ".join(root.text_content().split()),
    }


def entry(parsed, element):
    content = element.findtext(ATOM + "content")
    return {
        "id": parsed.id,
        "title": parsed.title,
        # As it stands in the file: feedparser takes white space away at the ends.
        "raw_title": element.findtext(ATOM + "title"),
        "raw_summary": element.findtext(ATOM + "summary"),
        "link": parsed.link,
        "published": parsed.get("published"),
        "updated": parsed.updated,
        "updated_utc": list(parsed.updated_parsed)[:6],
        "tags": [[tag.term, tag.label] for tag in parsed.tags],
        "content_types": [content.type for content in parsed.content],
        "content": content,
        "markup": markup(content),
    }


def feed(schema, text):
    document = etree.fromstring(text.encode())
    schema.validate(document)
    parsed = feedparser.parse(text.encode(), sanitize_html=False, resolve_relative_uris=False)
    elements = document.findall(ATOM + "entry")
    return {
        "schema": [str(error) for error in schema.error_log],
        "wrong": str(parsed.get("bozo_exception", "")),
        "version": parsed.version,
        "title": parsed.feed.title,
        "subtitle": parsed.feed.subtitle,
        "id": parsed.feed.id,
        "language": document.get("{http://www.w3.org/XML/1998/namespace}lang"),
        "updated": parsed.feed.updated,
        "links": {link.rel: [link.type, link.href] for link in parsed.feed.links},
        "icon": parsed.feed.icon,
        "author": [parsed.feed.author_detail.name, parsed.feed.author_detail.href],
        "entries": [entry(*pair) for pair in zip(parsed.entries, elements, strict=True)],
    }


given = json.load(sys.stdin)
relaxng = etree.RelaxNG(etree.parse(given["schema"]))
json.dump([feed(relaxng, text) for text in given["feeds"]], sys.stdout)
