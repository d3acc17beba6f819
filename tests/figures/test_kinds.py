"""Every kind of figure: its span, kind, value and unit."""

from __future__ import annotations

import pytest

from tests.figures.marks import found, marks, plain
from tui.figures import find_figures

CARDINALS = """
They shot down [34|cardinal|34] drones and a total of [193|cardinal|193] of them.
Some [1,234,567|cardinal|1234567] votes, [1.234.567|cardinal|1234567] votes and [1\u202f234\u00a0567|cardinal|1234567] votes.
He had [one hundred and five|cardinal|105] sheep and [twenty-one|cardinal|21] goats.
About [two and a half million|cardinal|2500000] people, [6 hundred thousand|cardinal|600000] and [1.5bn|cardinal|1500000000].
A [dozen|cardinal|12] eggs, [half a million|cardinal|500000] homes and [two dozen|cardinal|24] cars.
[Hundreds|cardinal|] of people and [tens of thousands|cardinal|] of homes lay in [dozens|cardinal|] of towns.
The building was hit [twice|cardinal|2|times], then [three times|cardinal|3|times]; output rose [threefold|cardinal|3|times].
A [single|cardinal|1] drone; at least [one|cardinal|1] blogger; [half|cardinal|0.5] of them; [two-thirds|cardinal|0.666667] of voters.
[One in five|cardinal|0.2] adults and [nine out of 10|cardinal|0.9] children; a [third|cardinal|0.333333] of the seats.
Between [5 and 10|cardinal|5..10] died; [12 to 18|cardinal|12..18] lived; [3-5|cardinal|3..5] fled; [two or three|cardinal|2..3] hid.
In an area with [3½|cardinal|3.5] and [1/2|cardinal|0.5] and [.5|cardinal|0.5] and [-3|cardinal|-3].
"""

ORDINALS = """
The [second|ordinal|2] consecutive night; the [first|ordinal|1] video; a [fourth|ordinal|4] drone.
In the [21st|ordinal|21] century he finished [third|ordinal|3] on his [twenty-first|ordinal|21] attempt.
"""

PERCENTS = """
It was [100%|percent|100|%], then [0.4 per cent|percent|0.4|%], [five percent|percent|5|%] and [5–10%|percent|5..10|%].
Rates rose [0.25 percentage points|percent|0.25|percentage point] or [25 basis points|percent|25|basis point].
It rose from [4.1%|percent|4.1|%] to [4.5%|percent|4.5|%].
"""

MONEY = """
They raised [$5m|money|5000000|dollar], [US$5 million|money|5000000|us dollar] and [A$20|money|20|australian dollar].
It cost [€3-4 million|money|3000000..4000000|euro], [£1.2bn|money|1200000000|pound sterling] or [68p|money|68|pence].
He had [5 million rubles|money|5000000|ruble], [Rs 200|money|200|indian rupee] and [20 Australian dollars|money|20|australian dollar].
Oil at [$60 a barrel|money|60|dollar per barrel], pay of [£9.50 an hour|money|9.5|pound sterling per hour].
Between [$2bn–$3bn|money|2000000000..3000000000|dollar] and [USD 4|money|4|us dollar]; [millions of dollars|money||dollar].
"""

MEASURES = """
It carried [17 kilos|measure|17|kilogram] ([37 lbs|measure|37|pound]) of explosives for [hundreds of kilometers|measure||kilometre].
A [185-hp|measure|185|horsepower] engine; [30C|measure|30|celsius], [−3°C|measure|-3|celsius]; [5 inches|measure|5|inch] of rain.
A [5|measure|5|metre] x [3 m|measure|3|metre] room; he is [6ft 2in|measure|6.16667|foot] tall; he ran [100m|measure|100|metre].
A [6.4-magnitude|measure|6.4|magnitude] quake; the index fell [12.5 points|measure|12.5|point]; [2.5 million tonnes|measure|2500000|tonne].
"""

RATES = """
At [60 miles per hour|rate|60|mile per hour], [120 km/h|rate|120|kilometre per hour] or [75 mph|rate|75|mile per hour].
They pump [2 million barrels per day|rate|2000000|barrel per day]; [12 to 18 kilometres an hour|rate|12..18|kilometre per hour].
Take it [twice a week|rate|2|time per week] or [5 times a day|rate|5|time per day].
"""

DATES = """
On [26–27 October|date|XXXX-10-26..XXXX-10-27] and [May 3|date|XXXX-05-03] and [October 31st|date|XXXX-10-31].
Since [May 2023|date|2023-05], in [1987|date|1987], on [Monday, 3 March 2025|date|2025-03-03], [12 Jan. 2024|date|2024-01-12].
The [1990s|date|199X], [Q3 2025|date|2025-Q3], [spring 2024|date|2024-SP], the [third quarter of 2025|date|2025-Q3].
On [2025-10-31|date|2025-10-31], [31/10/2025|date|2025-10-31] and [10/31/2025|date|2025-10-31].
From [2021 to 2023|date|2021..2023], in [2019-20|date|2019..2020], the [2024|date|2024] election; [2,024|cardinal|2024] votes.
"""

TIMES = """
From [8:00 to 11:00 pm|time|T20:00..T23:00] local time; at around [2:30 am|time|T02:30]; [10 o'clock|time|T10:00].
At [14:30 GMT|time|T14:30], [8pm|time|T20:00], from [8 a.m. to noon|time|T08:00..T12:00], [9am to 5pm|time|T09:00..T17:00].
"""

DURATIONS = """
Within a [three-hour|duration|3|hour] window, around [15 minutes|duration|15|minute] later, almost [eighteen months|duration|18|month].
[A year|duration|1|year] ago; less than [a week|duration|1|week]; [5- to 6-year|duration|5..6|year] terms.
A [43-year-old|duration|43|year] man, a woman aged [65|duration|65|year], Ann Smith, [52|duration|52|year], and a man in his [30s|duration|30..39|year].
It took [2 hours 30 minutes|duration|2.5|hour]; the boy is [six years old|duration|6|year].
"""

ALL = [
    line
    for block in (CARDINALS, ORDINALS, PERCENTS, MONEY, MEASURES, RATES, DATES, TIMES, DURATIONS)
    for line in block.strip().splitlines()
]


@pytest.mark.parametrize("marked", ALL)
def test_figures_are_found_as_marked(marked: str) -> None:
    wanted = marks(marked)
    assert found(find_figures(plain(marked)), wanted) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The FP-1, the S-300 and S4-400, an F-16, a Boeing 747, Windows 11, the G7, COVID-19 and Route 66.",
        "He lives at 10 Downing Street; see page 12, chapter 3 of version 2.1.3 at www.example.com/12.",
        "Call +44 20 7946 0958 or 555-0123. It is open 24/7.",
        "He is one of the best, said no one; one by one they left. One is that it works, on the one hand.",
        "It may rain. The force marched at first. He will second the motion once it is read. In the first place, no.",
        "Several, multiple, numerous, few; a number of them; last-minute, third-party, one-way, half-measures.",
        "The Big Four met at Air Force One, on Fifth Avenue, with the First Minister of the Second World War.",
        "Putin’s quarters are well protected, and the drones they may have had were the ones that hit.",
        "1. Introduction to it",
        "As shown before [12] and again [3].",
    ],
)
def test_names_and_idioms_are_no_figures(text: str) -> None:
    assert [figure.text for figure in find_figures(text)] == []
