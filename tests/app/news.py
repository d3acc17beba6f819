"""Articles for the stories: small, and with figures that nobody could argue about."""

from __future__ import annotations

ALPHA = """The alpha story

Police counted 12 drones over the city. Some 40 people fled.
The mayor said that 5 percent of homes lost power.
"""
BETA = """The beta story

The ministry counted 30 drones. The repairs cost $2 million.
"""
GAMMA = """The gamma story

Nobody counted anything there.
"""
DELTA = """The delta story

In Kharkiv 7 houses burned on 31 October 2025. Café owners in Kharkiv lost everything.
"""

NEWS = {"a-alpha.txt": ALPHA, "b-beta.txt": BETA, "c-gamma.txt": GAMMA, "d-delta.txt": DELTA}
"""Four short articles; the third has no figures."""

FIGURES = {
    "a-alpha.txt": ["12", "40", "5 percent"],
    "b-beta.txt": ["30", "$2 million"],
    "c-gamma.txt": [],
    "d-delta.txt": ["7", "31 October 2025"],
}
"""Their figures, as written."""

LONG = "\n\n".join(
    f"Paragraph {number} tells of {number * 3} drones over the town of Number{number}, and goes on for a while so "
    f"that it takes more than a row of the screen. The next sentence is short."
    for number in range(1, 101)
)
"""A hundred paragraphs of two sentences."""


def many(count: int) -> dict[str, str]:
    """`count` articles, each with a figure that tells it from the others."""
    return {
        f"n{number:02}.txt": f"Story number{number}\n\nThey counted {number + 100} drones.\n"
        for number in range(1, count + 1)
    }
