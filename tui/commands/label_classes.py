"""The classes by which figures are compared, printed as a project may write its own: in the form of terms.yaml."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tui.annotations.yaml_text import text_of
from tui.base.clean import clean_line
from tui.commands.shown import harmless_json
from tui.compare.tables.nouns import NOUNS
from tui.compare.tables.statuses import STATUSES
from tui.figures.terms import Terms, make_terms, read_terms

_SIGNS = frozenset(",[]{}")  # which mean something in a list in brackets


class _Class(NamedTuple):
    name: str
    words: tuple[str, ...]
    example: str | None


def print_classes(path: Path, form: str) -> int:
    """Print the built-in classes with what the project's file at `path` adds; return 0.

    Raises InputError for a file that is refused.
    """
    terms = read_terms(path) if path.exists() else make_terms()
    tables = {
        "nouns": _merged(NOUNS, terms.nouns, terms, "nouns"),
        "statuses": _merged(STATUSES, terms.statuses, terms, "statuses"),
    }
    if form == "json":
        print(harmless_json({sort: [one._asdict() for one in found] for sort, found in tables.items()}))
        return 0
    for sort, classes in tables.items():
        print(f"{sort}:")
        for one in classes:
            print(f"- name: {text_of(one.name)}")
            print(f"  words: [{', '.join(map(_in_list, one.words))}]")
            if one.example is not None:
                print(f"  example: {text_of(one.example)}")
    return 0


def _merged(
    built_in: Iterable[tuple[str, str, str]],
    own: Iterable[tuple[str, tuple[str, ...]]],
    terms: Terms,
    sort: str,
) -> list[_Class]:
    """Return the classes in their order, the project's words after the built-in ones of the same class."""
    words = {name: [one.strip() for one in told.split(",")] for name, told, _ in built_in}
    examples = {name: example for name, _, example in built_in}
    for name, added in own:
        words.setdefault(name, []).extend(added)
    examples.update({one.name: one.words for one in terms.examples if one.sort == sort})
    return [_Class(name, tuple(dict.fromkeys(told)), examples.get(name)) for name, told in words.items()]


def _in_list(word: str) -> str:
    return clean_line(json.dumps(word, ensure_ascii=False) if _SIGNS.intersection(word) else text_of(word))
