"""Reads RIS with rispy.

Standard input: a list of texts. Standard output: a list, one list of entries for each text, each
entry by the tags that it has. Lines that are none of RIS come under the tag UK.
"""

import json
import sys

import rispy

TAGS = {name: tag for tag, name in rispy.config.TAG_KEY_MAPPING.items()}


def references(text):
    return [{TAGS[name]: value for name, value in entry.items()} for entry in rispy.loads(text)]


json.dump([references(text) for text in json.load(sys.stdin)], sys.stdout)
