"""Reads calendars with icalendar.

Times are placed by the rules that the calendar itself brings along, not by those that this
machine knows. Standard input: a list of texts. Standard output: a list, one for each calendar.
"""

import datetime
import json
import sys

import icalendar
from icalendar.error import IncompleteComponent, InvalidCalendar


def problems(calendar):
    found = [str(error) for part in calendar.walk() for error in part.errors]
    try:
        calendar.validate()
    except (IncompleteComponent, InvalidCalendar) as error:
        found.append(str(error))
    return found


def when(event, name, zones):
    """A day, a moment in UTC, or a time without a place."""
    if name not in event:
        return None
    value, zone = event[name].dt, event[name].params.get("TZID")
    if not isinstance(value, datetime.datetime):
        return {"day": value.isoformat(), "value": event[name].params.get("VALUE")}
    local = value.replace(tzinfo=None)
    if zone is None:
        return {"local": local.isoformat(), "zone": None}
    moment = local.replace(tzinfo=zones[zone]).astimezone(datetime.UTC)
    return {
        "local": local.isoformat(),
        "zone": zone,
        "utc": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


def words(part, name):
    return str(part[name]) if name in part else None


def event(part, zones):
    return {
        "names": sorted(part.keys()),
        "parts": [inner.name for inner in part.subcomponents],
        "uid": words(part, "UID"),
        "stamp": part["DTSTAMP"].to_ical().decode(),
        "modified": part["LAST-MODIFIED"].to_ical().decode(),
        "start": when(part, "DTSTART", zones),
        "end": when(part, "DTEND", zones),
        "summary": words(part, "SUMMARY"),
        "description": words(part, "DESCRIPTION"),
        "location": words(part, "LOCATION"),
        "url": words(part, "URL"),
        "conference": words(part, "CONFERENCE"),
        "categories": [str(category) for category in part["CATEGORIES"].cats],
        "status": words(part, "STATUS"),
        "transparency": words(part, "TRANSP"),
    }


def calendar(text):
    read = icalendar.Calendar.from_ical(text)
    zones = {zone.tz_name: zone.to_tz(lookup_tzid=False) for zone in read.timezones}
    return {
        "problems": problems(read),
        "names": sorted(read.keys()),
        "parts": [part.name for part in read.subcomponents],
        "properties": {name: words(read, name) for name in read.keys()},
        "zones": {
            zone.tz_name: [
                [part.name, "RRULE" in part, sorted(part.keys())] for part in zone.subcomponents
            ]
            for zone in read.timezones
        },
        "events": {str(part["UID"]): event(part, zones) for part in read.events},
    }


json.dump([calendar(text) for text in json.load(sys.stdin)], sys.stdout)
