"""Names of annotators, each of which is also the name of a folder."""

from __future__ import annotations

import re
import unicodedata

from tui.base.clean import clean_line

LONGEST = 100
"""The most bytes that a name has in UTF-8."""

_NAMELESS = "annotator"
_TAKEN = ("labels.yaml", "terms.yaml")  # files beside the annotators' folders
_SEPARATORS = "/\\"
_FIRST = ".-"  # hidden files, and what commands take for options
_UNFIT = re.compile(r"[/\\\u2400-\u2421\ufffd]+")  # with the pictures of control characters
_SPACES = re.compile(r"\s+")


def annotator_problem(name: str) -> str | None:
    """Return why `name` cannot be an annotator's and a folder's, in words that go on from "it"; None if it can."""
    if not name.strip():
        return "is empty"
    if clean_line(name) != name:
        return "holds control characters"
    if any(separator in name for separator in _SEPARATORS):
        return "holds a / or \\"
    if name[0] in _FIRST:
        return f"begins with {name[0]!r}"
    if name != name.strip():
        return "begins or ends with a space"
    if len(name.encode()) > LONGEST:
        return f"is longer than {LONGEST} bytes"
    if name.casefold() in _TAKEN:
        return "is what a file of the project is called"
    return None if unicodedata.is_normalized("NFC", name) else "is not in Unicode's composed form (NFC)"


def safe_annotator(name: str) -> str:
    """Return `name`, such as git's user.name, made fit for a folder: as it is where it is fit, never empty.

    What no name may hold becomes one dash, white space one space, and what is too long is cut.
    """
    if annotator_problem(name) is None:
        return name
    fit = _SPACES.sub(" ", _UNFIT.sub("-", clean_line(unicodedata.normalize("NFC", _SPACES.sub(" ", name)))))
    fit = fit.lstrip(_FIRST + " ").encode()[:LONGEST].decode(errors="ignore").rstrip(" -")
    if fit.casefold() in _TAKEN:
        fit = fit.replace(".", "-")
    return fit or _NAMELESS
