"""Judges content files by their JSON Schemas with PyPI's jsonschema.

Standard input: {"schemas": folder, "files": [{"schema": name, "bytes": [number, …]}, …]}. Standard output:
a list, one for each file: null if it is no JSON, else what its schema refuses, each with the JSON Pointer
of the value (of the key, if there is one too many), the keyword, and the key that is missing.
"""

import json
import pathlib
import sys

import jsonschema


def strict(constant):
    raise ValueError(f"{constant} is no JSON")


def parse(content):
    # Python would guess other encodings as well; JSON has this one.
    text = content.decode("utf-8-sig")
    return json.loads(text, parse_constant=strict)


def pointer(path):
    parts = [str(part).replace("~", "~0").replace("/", "~1") for part in path]
    return "".join(f"/{part}" for part in parts)


def refusals(error):
    path = list(error.absolute_path)
    if error.validator == "additionalProperties":
        extra = [key for key in error.instance if key not in error.schema["properties"]]
        places = [(path + [key], "") for key in extra]
    elif error.validator == "required":
        # One error for each key, which only its message names.
        missing = [key for key in error.validator_value if repr(key) in error.message]
        places = [(path, key) for key in missing]
    else:
        places = [(path, "")]
    return [
        {"pointer": pointer(place), "keyword": error.validator, "key": key}
        for place, key in places
    ]


def judge(schemas, file):
    try:
        value = parse(bytes(file["bytes"]))
    except (ValueError, RecursionError):
        return None
    schema = json.loads((schemas / file["schema"]).read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    return [refusal for error in validator.iter_errors(value) for refusal in refusals(error)]


given = json.load(sys.stdin)
schemas = pathlib.Path(given["schemas"])
json.dump([judge(schemas, file) for file in given["files"]], sys.stdout)
