"""What searching costs: CPU milliseconds a key while typing, and seconds and megabytes of the index.

    python -m tests.bench.search                   10,000 generated articles
    python -m tests.bench.search 100000            as many as are named
    python -m tests.bench.search 10000 figures     also what finding their figures and asking for them costs

Words are as frequent as words are (Zipf), headlines are made of the rarer ones; of the words in queries, one in
three is mistyped. The bar is 30 ms a key for 19 of 20 keys at 100,000 articles.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path

from tui.articles.listing import list_articles
from tui.compare.classes import Classes
from tui.compare.search.figures import Source, add_figures
from tui.compare.search.index import Index
from tui.compare.search.query import parse_query
from tui.compare.search.search import Searcher
from tui.figures.finder import find_figures
from tui.figures.tables import words

BAR = 30.0
_WORDS = 60_000
_PARTS = [first + second for first in "bdklmnrstv" for second in "aeio"]
_COMMON = words(
    "the of and to in a that said was for on were with by at it from as his had have which will people"
)
_QUERIES = 60
_FILTERS = (
    "kind:percent",
    "counted:people value:>900",
    "value:34 kind:cardinal",
    "counted:drones source:ministry",
)


def main() -> None:
    """Print the measurements."""
    count = next((int(word) for word in sys.argv[1:] if word.isdigit()), 10_000)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        drawn = Drawn()
        chars = sum(write_article(folder, number, drawn) for number in range(count))
        print(f"{count:,} articles, {chars / 1e6:.0f} million characters")
        entries = list_articles([name])
        index = Index(folder / "index.sqlite")
        spent = cpu(lambda: exhaust(index.update(entries)))
        size = sum(file.stat().st_size for file in folder.glob("index.sqlite*"))
        print(f"index                 {spent:8.1f} s  {size / 1e6:.0f} MB")
        print(f"nothing changed       {cpu(lambda: exhaust(index.update(entries))):8.2f} s")
        searcher = Searcher(index, Classes().noun)
        show(
            "a key while typing", [spent for query in queries(drawn) for spent in keys(searcher, query)], BAR
        )
        show("the whole answer", [whole(searcher, query) for query in queries(drawn)])
        if "figures" in sys.argv:
            measure_figures(searcher)


def measure_figures(searcher: Searcher) -> None:
    """Find the figures of all articles, and ask for some."""
    source = Source(lambda _path, text: find_figures(text), Classes().noun)
    spent = cpu(lambda: exhaust(add_figures(searcher.index, source)))
    (rows,) = searcher.index.base.execute("SELECT count(*) FROM figures").fetchone()
    assert searcher.index.file is not None
    print(
        f"{rows:,} figures       {spent:8.1f} s  {searcher.index.file.stat().st_size / 1e6:.0f} MB with the words"
    )
    for query in _FILTERS:
        show(query, [whole(searcher, query) for _ in range(5)])


class Drawn:
    """Words drawn by chance, the same ones each time."""

    def __init__(self) -> None:
        self.chance = random.Random(7)
        made = dict.fromkeys(
            "".join(self.chance.choices(_PARTS, k=self.chance.choice((2, 3, 3, 4)))) for _ in range(_WORDS)
        )
        self.words = [*_COMMON, *made]
        self._weights = list(accumulate(1 / (rank + 2.7) ** 1.05 for rank in range(len(self.words))))

    def draw(self, count: int) -> list[str]:
        """So many words of a text."""
        return self.chance.choices(self.words, cum_weights=self._weights, k=count)

    def headline(self) -> list[str]:
        """The words of a headline."""
        return [word for word in self.draw(14) if word not in _COMMON][:7]


def write_article(folder: Path, number: int, drawn: Drawn) -> int:
    """Write an article of some 250 words, with a figure in every other sentence; how many characters it has."""
    sentences = []
    for at in range(14):
        words = drawn.draw(18)
        if at % 2:
            amount = drawn.chance.choice(
                ("34 drones", f"{drawn.chance.randrange(1000)} people", "5 percent", "$3 million")
            )
            words[9:9] = [amount, *(["the", "ministry", "said"] if at % 3 == 0 else [])]
        sentences.append(" ".join(words).capitalize() + ".")
    text = f"{' '.join(drawn.headline()).capitalize()}\n\n" + "\n\n".join(
        " ".join(sentences[first : first + 4]) for first in range(0, 14, 4)
    )
    place = folder / f"{number // 1000:03d}"
    place.mkdir(exist_ok=True)
    (place / f"{number:06d}.txt").write_text(text)
    return len(text)


def queries(drawn: Drawn) -> Iterator[str]:
    """Yield queries of one to three words, one in three words mistyped."""
    chance = random.Random(11)
    for _ in range(_QUERIES):
        words = [word for word in drawn.draw(12) if word not in _COMMON][: chance.choice((1, 2, 2, 3))]
        yield " ".join(mistyped(word, chance) if chance.random() < 1 / 3 else word for word in words)


def mistyped(word: str, chance: random.Random) -> str:
    """The word with two letters swapped, but for the first."""
    at = chance.randrange(1, max(2, len(word) - 1))
    return word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]


def keys(searcher: Searcher, query: str) -> Iterator[float]:
    """Yield the milliseconds that each key of a query costs."""
    for end in range(1, len(query) + 1):
        asked = parse_query(query[:end], typing=True)
        yield 1000 * cpu(lambda asked=asked: searcher.quick(asked))  # type: ignore[misc]


def whole(searcher: Searcher, query: str) -> float:
    """The milliseconds that the whole answer costs."""
    return 1000 * cpu(lambda: searcher.whole(parse_query(query)))


def cpu(work: Callable[[], object]) -> float:
    """The CPU seconds that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def exhaust(steps: Iterator[object]) -> None:
    """Do all steps."""
    for _ in steps:
        pass


def show(what: str, spent: list[float], bar: float | None = None) -> None:
    """Print the median and the 95th percentile."""
    spent.sort()
    half, most = spent[len(spent) // 2], spent[int(len(spent) * 0.95)]
    told = f"   bar {bar:.0f}: {'held' if most <= bar else 'MISSED'}" if bar else ""
    print(
        f"{what:30} p50 {half:7.1f} ms   p95 {most:7.1f} ms   most {spent[-1]:7.1f} ms   of {len(spent)}{told}"
    )


if __name__ == "__main__":
    main()
