"""Reads BibTeX with bibtexparser.

Standard input: a list of texts. Standard output: a list, one list of entries for each text.
Addresses and DOIs are literal in the format; in all other fields LaTeX is taken for what it shows.
"""

import json
import sys

import bibtexparser
from bibtexparser.middlewares import RemoveEnclosingMiddleware, SeparateCoAuthors
from bibtexparser.middlewares.names import parse_single_name_into_parts
from pylatexenc.latex2text import LatexNodes2Text

LITERAL = {"doi", "url"}
shown = LatexNodes2Text(keep_braced_groups=False, strict_latex_spaces=True).latex_to_text


def words(key, value):
    if key in LITERAL:
        return value
    if isinstance(value, list):
        return [shown(name) for name in value]
    return shown(value)


def parts(name):
    """Family name, given names and suffix, as BibTeX takes a name apart."""
    read = parse_single_name_into_parts(name)
    family = [*read.von, *read.last]
    return [shown(" ".join(words)) for words in (family, read.first, read.jr)]


def entry(block):
    authors = block.fields_dict.get("author")
    return {
        "names": [parts(name) for name in authors.value] if authors else [],
        "kind": block.entry_type,
        "key": block.key,
        "fields": {field.key: words(field.key, field.value) for field in block.fields},
    }


def bibliography(text):
    read = bibtexparser.parse_string(
        text, parse_stack=[RemoveEnclosingMiddleware(), SeparateCoAuthors()]
    )
    assert not read.failed_blocks, [str(block.error) for block in read.failed_blocks]
    assert len(read.blocks) == len(read.entries), read.blocks
    return [entry(block) for block in read.entries]


json.dump([bibliography(text) for text in json.load(sys.stdin)], sys.stdout)
