"""The codebook that serves where a project has none: labels and relations for reading news."""

from __future__ import annotations

LABELS = (
    (
        "figure", "f", "blue", "34 drones",
        "A number with what it counts or measures and the words that make it rough, such as about and over.",
    ),
    (
        "source", "s", "gold", "the regional governor’s press office",
        "Who the article says a statement is from: a person, an office or a document, as it is written.",
    ),
    (
        "claim", "c", "orange", "all of the drones were shot down",
        "A statement that could be checked, from its subject to its end, without the words that say who makes it.",
    ),
    (
        "hedge", "h", "purple", "reportedly",
        "Words that leave a statement open or keep the writer at a distance from it.",
    ),
    (
        "place", "p", "teal", "20 kilometres west of the capital",
        "Where something happened, as narrowly as the article says, with words such as near and over.",
    ),
    (
        "time", "t", "brown", "on the night of 26–27 October",
        "When something happened, or between when and when; what is only the day of the report is left out.",
    ),
    (
        "question", "q", "pink", "no one was hurt",
        "Something to come back to, as it is unclear, without a source or at odds with another article: "
        "the note asks.",
    ),
)  # fmt: skip
"""Name, key, colour, example and description of each label, in the order of the digits that set them."""

RELATIONS = (
    ("contradicts", "The two tell of the same event and cannot both be right."),
    ("corroborates", "The two say the same of the same event, each on a word of its own."),
    ("source of", "Here is named who says what the other one holds."),
)
"""Name and description of each relation, read from the annotation that has the link to the one it names."""
