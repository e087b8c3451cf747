"""Reads JSON feeds: a schema check with fastjsonschema, and what jsonfeed understands.

Standard input: {"schema": path, "feeds": [text, …]}. Standard output: a list, one for each feed.
"""

import json
import pathlib
import sys

import fastjsonschema
import jsonfeed


def feed(check, text):
    try:
        check(json.loads(text))
        problem = ""
    except fastjsonschema.JsonSchemaException as error:
        problem = str(error)
    parsed = jsonfeed.Feed.parse_string(text)
    return {
        "schema": problem,
        "first_key": next(iter(json.loads(text))),
        "title": parsed.title,
        "page": parsed.home_page_url,
        "feed": parsed.feed_url,
        "language": parsed.language,
        "icons": [parsed.icon, parsed.favicon],
        "authors": [[author.name, author.url] for author in parsed.authors],
        "items": [
            {
                "id": item.id,
                "url": item.url,
                "title": item.title,
                "summary": item.summary,
                "content": item.content_html,
                "published": item.date_published,
                "modified": item.date_modified,
                "tags": item.tags,
            }
            for item in parsed.items
        ],
    }


given = json.load(sys.stdin)
schema = fastjsonschema.compile(json.loads(pathlib.Path(given["schema"]).read_text()))
json.dump([feed(schema, text) for text in given["feeds"]], sys.stdout)
