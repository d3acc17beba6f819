"""Number words."""

from __future__ import annotations

from tui.figures.tables import words

ONES = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
ONES |= {"nil": 0, "nought": 0}
TENS = {
    word: (value + 2) * 10
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    )
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
    "quadrillion": 1_000_000_000_000_000,
}
# Scales that stand against digits or after them.
MAGNITUDES = {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "mm": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "t": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
    "cr": 10_000_000,
}
# Those that mean nothing else, so that they need no currency and may stand after a space.
SURE_MAGNITUDES = frozenset({"bn", "tn", "mn", "mln", "bln", "trn"})

ORDINALS = {
    word: value
    for value, word in enumerate(
        [
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ]
    )
    if value
}
ORDINALS.update(
    thirtieth=30, fortieth=40, fiftieth=50, sixtieth=60, seventieth=70, eightieth=80, ninetieth=90,
    hundredth=100, thousandth=1000, millionth=1_000_000, billionth=1_000_000_000,
)  # fmt: skip
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})

FRACTION_SIGNS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
# Denominators in words, singular and plural.
FRACTIONS = {
    word: value
    for name, value in {
        "half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
    }.items()
    for word in (name, "halves" if name == "half" else name + "s")
}  # fmt: skip

# Amounts without a number: "hundreds of miles".
INDEFINITE = words(
    """
    tens dozens scores hundreds thousands millions billions trillions lakhs crores
    """
)
MULTIPLES = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
TIMES = {"twice": 2, "thrice": 3}
FOLDS = {
    word + "fold": value for word, value in ONES.items() if value > 1
} | {"twofold": 2, "hundredfold": 100, "thousandfold": 1000, "twentyfold": 20}  # fmt: skip
