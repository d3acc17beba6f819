"""What surrounds a brief on its page: the head with its policy, the legend, how to read it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tui import __version__
from tui.commands.brief_words import CORRECTED
from tui.commands.markup import Html, tag

_STYLE = Path(__file__).with_name("brief.css")


def page_head(title: str) -> Html:
    """Return the head of a page, whose policy lets it use its own style and nothing else."""
    style = Html(_STYLE.read_text("utf-8"))
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'"
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="generator", content=f"variorum {__version__}"),
        tag("title", title),
        tag("style", style),
    )


def legend() -> Html:
    """Return what tells marks in an article apart."""
    return tag(
        "p",
        "Marked are ",
        tag("mark", "counts", class_="count"),
        ", ",
        tag("mark", "amounts with a unit", class_="quantity"),
        " and ",
        tag("mark", "dates, times and durations", class_="when"),
        "; slanted is what is about so much. A figure leads back to its row. The small numbers count paragraphs.",
        class_="about",
    )


def colophon() -> Iterator[Html]:
    """Yield how a brief is to be read."""
    yield tag("h2", "How to read this", id="reading")
    yield tag(
        "p",
        "A row is one quantity: what is counted or measured, what became of it, where and when. Figures are called "
        "in conflict or in agreement only where the articles are known to tell of one event, or of one time; "
        "counting the same at another time or place is neither. “Best” is the amount that most articles give, of "
        "several the lowest; a bound (“more than 60”) counts for it only where no article says more. A source is a "
        "speaker, or an article in its own voice. A year in square brackets is in no article of the event.",
    )
    yield tag(
        "p",
        "In a plot a dot bears its article’s number. A ring is about so much, a bar a range, an arrow says that it "
        "may be more or less. Characters are counted from 0, as Unicode code points.",
    )
    yield tag("p", CORRECTED)
    yield tag("p", f"Made by variorum {__version__}, which takes no side: check the quotes.", class_="file")
