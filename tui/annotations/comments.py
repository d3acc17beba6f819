"""Comments in a YAML file: they are not data, so whoever rewrites the file has to know of them."""

from __future__ import annotations

import re

from tui.base.strict_yaml import event_source

_SIGN = "#"
_AFTER_BLOCK_SIGN = re.compile(r"[|>][-+0-9]*[ \t]+#")


def has_comments(data: bytes) -> bool:
    """Whether a YAML file that was read without complaint has comments, which rewriting would lose."""
    text = data.decode().removeprefix("\ufeff")
    if _SIGN not in text:  # nearly always settled here
        return False
    next_event = event_source(text)
    outside = 0  # where the last scalar ended: without tags and anchors, the sign elsewhere begins a comment
    while (kind := type(event := next_event()).__name__) != "StreamEndEvent":
        if kind == "ScalarEvent":
            start, end = event.start_mark.index, event.end_mark.index
            if text.find(_SIGN, outside, start) >= 0 or _AFTER_BLOCK_SIGN.match(text, start, end):
                return True
            outside = end
    return text.find(_SIGN, outside) >= 0
