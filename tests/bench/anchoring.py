"""How well annotations are found again in hard revisions, with the old text and without, and how fast.

    python -m tests.bench.anchoring

prints of the spans that survive how many are found at their exact place, of the deleted ones (and of the short ones
whose number changed) how many are orphans, and of all that are attached how many are at a wrong place.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random

from tests.bench.revisions import Revision, Span, kind_of, revise, spans
from tui.annotations.anchor import Anchored, anchor
from tui.annotations.model import CONTEXT, ORPHAN, Annotation
from tui.articles.segments import sentences

_ROOT = Path(__file__).parents[2]
_HEADS = ("surviving: found", "deleted: orphan", "number: orphan", "attached: wrong", "edited: attached")
_SHARES = (0.1, 0.2, 0.35)  # of the sentences that are edited
_JOINED = (1, 3, 12)  # articles in one text


def main() -> None:
    """Print the tables."""
    made = list(revisions())
    print(f"{len(made)} revisions")
    print(f"{'':18} " + "   ".join(f"{head:17}" for head in _HEADS))
    for name, with_old in (("with the old text", True), ("without", False)):
        tally: Counter[str] = Counter()
        for revision, chosen in made:
            tally += score(revision, chosen, with_old)
        print(f"{name:18}", row(tally))
    print_speed()


def row(tally: Counter[str]) -> str:
    """Return the percentages of a tally, as a row of the table."""
    cells = [
        ("found", "surviving"), ("deleted orphan", "deleted"), ("value orphan", "value"), ("wrong", "attached"),
        ("edited attached", "edited"),
    ]  # fmt: skip
    return "   ".join(f"{100 * tally[a] / max(1, tally[b]):7.2f}% of {tally[b]:<5}" for a, b in cells)


def texts() -> list[str]:
    """Return the texts of the repository that revisions are made of."""
    files = [*sorted((_ROOT / "seeds").glob("*.txt")), *sorted((_ROOT / "tests/data/news").glob("*.txt"))]
    return [file.read_text(encoding="utf-8") for file in files]


def revisions(seed: int = 1, spans_each: int = 60) -> Iterable[tuple[Revision, list[Span]]]:
    """Yield revisions and spans of their old texts, the same for the same seed."""
    random = Random(seed)
    every = texts()
    strangers = [text[a:b] for text in every for a, b in sentences(text)]
    for joined in _JOINED:
        for first in range(0, len(every) - joined + 1, joined):
            text = "".join(every[first : first + joined])
            for share in _SHARES:
                revision = revise(text, strangers, random, share)
                yield revision, spans(revision, random, min(spans_each, len(text) // 60))


def tagged(text: str, chosen: Iterable[Span]) -> list[Annotation]:
    """Return annotations of these spans, each with a label of its own."""
    return [
        Annotation(
            label=f"label{index}", id=f"id{index}", start=a, end=b, quote=text[a:b],
            prefix=text[max(0, a - CONTEXT) : a], suffix=text[b : b + CONTEXT],
        )
        for index, (a, b) in enumerate(chosen)
    ]  # fmt: skip


def score(revision: Revision, chosen: list[Span], with_old: bool) -> Counter[str]:
    """Count what became of the annotations on these spans."""
    tally: Counter[str] = Counter()
    found = anchor(tagged(revision.old, chosen), revision.new, revision.old if with_old else None)
    for span, anchored in zip(chosen, found, strict=True):
        tally.update(verdict(revision, span, anchored))
    return tally


def verdict(revision: Revision, span: Span, anchored: Anchored) -> Iterable[str]:
    """Yield what to count for one annotation."""
    kind = kind_of(revision, span)
    yield kind
    if anchored.status == ORPHAN:
        yield f"{kind} orphan"
        return
    yield "attached"
    place = anchored.annotation.span
    assert place is not None
    if kind == "surviving":
        yield "found" if place == revision.truth(span) else "wrong"
    elif kind == "edited":
        yield "edited attached"
        if not any(place[0] <= left < place[1] for left in revision.rest(span)):
            yield "wrong"
    else:
        yield "wrong"


def print_speed(size: int = 20_000, count: int = 100) -> None:
    """Print the CPU that anchoring takes, least of five."""
    random = Random(2)
    text = "".join(texts()[5:])[:size]
    revision = revise(text, [text[a:b] for a, b in sentences(text)], random, 0.1)
    made = tagged(text, spans(revision, random, count))
    for name, old in (("with the old text", text), ("without", None)):
        cost = min(_cpu(made, revision.new, old) for _ in range(5))
        print(f"{len(made)} annotations on {size // 1000} kB, {name}: {1000 * cost:.0f} ms CPU")


def _cpu(made: list[Annotation], new: str, old: str | None) -> float:
    start = time.process_time()
    anchor(made, new, old)
    return time.process_time() - start


if __name__ == "__main__":
    main()
