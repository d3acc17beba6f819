"""Names of months, week days, seasons and zones."""

from __future__ import annotations

from tui.figures.tables import words

MONTHS = {
    form: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for form in names.split()
}  # fmt: skip
ABBREVIATED = words("jan feb mar apr jun jul aug sept sep oct nov dec")
WEEKDAYS = words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun
    """
)
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
ZONES = words(
    """
    gmt utc bst cet cest eet eest msk est edt cst cdt mst mdt pst pdt et pt ct ist jst kst aest aedt
    hkt sgt wib eat wat sast zulu
    """
)
MERIDIEM = {
    "am": "a", "a.m.": "a", "a.m": "a", "pm": "p", "p.m.": "p", "p.m": "p",
}  # fmt: skip
UNIVERSAL = words("gmt utc zulu")  # the zones that ISO 8601 writes Z
CLOCK_WORDS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}
# What may stand between parts of a date prefix and a year without making it less of a year.
PREFIXES = words("mid pre post early late")
