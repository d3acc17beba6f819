"""Words of change: "rose by a fifth, to 62,000"."""

from __future__ import annotations

from tui.figures.tables import words

# Verbs, participles and adverbs that say that an amount has become another.
CHANGES = words(
    """
    rose rise rises rising risen fell fall falls falling fallen increased increase increases
    increasing decreased decrease dropped drop drops dropping grew grow grows growing grown declined
    decline declines cut cuts cutting raised raise raises raising lowered lower reduced reduce
    reducing up down jumped jump climbed climb surged slipped slid shrank shrunk soared doubled
    tripled halved went gone moved changed shifted expanded widened narrowed eased improved upgraded
    downgraded revised plunged slumped swelled accelerated slowed edged ticked trimmed boosted
    lifted extended shortened gained gain lost added tumbled sank rallied advanced retreated
    quadrupled trebled dipped crept hit reached topped
    """
)
# What may stand between the preposition and the number: "to about 62,000".
SETTLED = words(
    """
    about around nearly almost roughly approximately some just over under below above more less than
    a record an estimated well only at least
    """
)
# Subjects that come to an amount but are not what it counts: "Shares fell to 34".
UNCOUNTED = words(
    """
    sales prices shares profits revenues rates losses costs earnings exports imports temperatures yields
    stocks points rents wages taxes bonds futures figures markets takings receipts bills values levels
    speeds winds premiums margins returns savings debts estimates forecasts gains fees fares they these
    those results
    """
)
