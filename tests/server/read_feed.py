"""Reads a feed from standard input as a reader of feeds does, and prints what it finds as JSON."""
import json
import sys

import feedparser

parsed = feedparser.parse(sys.stdin.buffer.read())
print(
    json.dumps(
        {
            "isWellFormed": not parsed.bozo,
            "version": parsed.version,
            "title": parsed.feed.title,
            "entries": [
                {
                    "id": entry.id,
                    "title": entry.title,
                    "summary": entry.content[0].value if "content" in entry else "",
                    "updated": entry.updated,
                    "link": entry.get("link"),
                }
                for entry in parsed.entries
            ],
        }
    )
)
