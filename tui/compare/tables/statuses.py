"""What became of what is counted: a class, its words as they stand in a text, and an example.

A word with `*` at its end stands for all its forms: "kill*" for kill, kills, killed, killing.
"""

from __future__ import annotations

Row = tuple[str, str, str]

STATUSES: tuple[Row, ...] = (
    (
        "dead",
        "kill*, died, dies, dying, dead, death toll, death, deaths, toll, fatalit*, bodies, body, "
        "corpse*, drowned, perished, lost their lives, claimed the lives, deceased, lives, shot dead, "
        "found dead, fatal",
        "at least 14 people drowned",
    ),
    (
        "injured",
        "injur*, wound*, hurt, in hospital, in hospitals, hospitalised, hospitalized, treated, taken "
        "to hospital, casualties, burns",
        "140 people were injured",
    ),
    (
        "critical",
        "critical condition, critically, seriously injured, in intensive care, critical",
        "14 in a critical condition",
    ),
    (
        "missing",
        "missing, unaccounted for, unaccounted, not been found, feared lost",
        "27 were still missing",
    ),
    (
        "rescued",
        "rescued, rescue of, saved, pulled out, pulled alive, picked up, freed, survived, survivors, "
        "brought to safety",
        "the coast guard rescued 121 passengers",
    ),
    (
        "aboard",
        "aboard, on board, carrying, carried, travelling on, passengers and crew, on the express",
        "162 people aboard",
    ),
    (
        "licensed",
        "licensed, licensed to carry, licensed for, capacity, limit, allowed to carry, capacity of",
        "licensed to carry 150",
    ),
    (
        "evacuated",
        "evacuat*, fled, flee, displaced, forced from, from their homes, left homeless, moved to "
        "safety, forced",
        "4,500 people were evacuated",
    ),
    ("trapped", "trapped, stranded, stuck, buried", "12 miners are trapped"),
    (
        "arrested",
        "arrest*, detain*, in custody, held by police, taken into custody",
        "40 people were detained",
    ),
    ("charged", "charged, indicted, accused of", "three men were charged"),
    ("sentenced", "sentenced, jailed, imprisoned", "jailed for 12 years"),
    (
        "captured",
        "captured, taken prisoner, abducted, kidnapped, taken hostage",
        "two soldiers were captured",
    ),
    ("released", "released, exchanged, swapped, set free", "175 prisoners were exchanged"),
    (
        "destroyed",
        "downed, shot down, shoot down, shooting down, intercept*, destroy*, destruction, brought "
        "down, neutralised, neutralized, suppressed, eliminated, repelled, collaps*, demolished, "
        "levelled, flattened, wrecked, razed, ruined, gutted, gone, burned down, burnt down",
        "34 drones were shot down",
    ),
    ("launched", "launch*, fired, sent, took part, unleashed, deployed against", "70 drones were launched"),
    ("reached", "reached, struck, hit, got through, penetrated, landed on", "12 of them reached the depot"),
    ("damaged", "damag*", "45 houses were damaged"),
    (
        "burned",
        "burned, burnt, burning, consumed, scorched, charred, ablaze, on fire, caught fire",
        "6,000 hectares burned",
    ),
    ("flooded", "flood*, inundated, under water, submerged", "900 homes were flooded"),
    (
        "cut off",
        "without power, without electricity, without water, blackout, outage",
        "12,000 homes without power",
    ),
    (
        "searching",
        "searching, search, taking part in the search, sent to the area, fighting the, fighting, at "
        "work, arrived",
        "800 rescuers arrived",
    ),
    ("cancelled", "cancel*, grounded, suspended, called off, scrapped", "120 flights were cancelled"),
    ("delayed", "delay*, postponed, diverted, turned away", "18 flights were diverted"),
    ("closed", "clos*, shut*, suspended for", "closed for three days"),
    ("reopened", "reopen*, resum*, restored", "12 stations reopened"),
    ("produced", "produc*, manufactur*, built, make, makes, making", "the plant makes 100 drones a day"),
    ("planned", "plan*, goal, target of, aims to, aim of, intends", "30,000 planned this year"),
    (
        "employed",
        "employ, employs, employed, employing, employee, employees, workforce, has a staff, on its payroll, staff",
        "it employs 30,000 people",
    ),
    (
        "dismissed",
        "cut*, lay off, laid off, layoffs, shed, slash*, dismissed, redundanc*, axe*",
        "2,400 jobs will be cut",
    ),
    (
        "demanded",
        "demand*, wants, want, wanted, asking for, asks for, seeks, seeking",
        "it wants a rise of 7 percent",
    ),
    ("offered", "offer*, on the table, proposed, proposes, proposal", "employers have offered 4 percent"),
    ("hired", "hire*, hiring, recruit*, creating", "600 people were hired"),
    ("striking", "walkout, on strike, walked out, strike", "4,000 workers walked out"),
    (
        "protesting",
        "protest*, marched, marching, demonstrat*, rallied, took to the streets, gathered",
        "20,000 people marched",
    ),
    ("infected", "infect*, tested positive, contracted", "1,400 people tested positive"),
    ("vaccinated", "vaccinat*, inoculated", "2 million were vaccinated"),
    ("voted for", "voted for, in favour, voted in favour, backed, votes for", "76 voted for it"),
    ("voted against", "voted against, opposed, votes against", "41 voted against"),
    ("won", "won, win, wins, winning, victory, victories, secured", "they won 76 seats"),
    ("lost at the polls", "lost seats, defeated", "the party lost seats in 12 districts"),
    ("loss", "loss, losses, lost, deficit, negative result", "a loss of 310 million euros"),
    ("profit", "profit*, earnings, net income, surplus", "a profit of 120 million"),
    ("sales", "sales, revenue, revenues, turnover, takings", "sales of 1.9 billion"),
    ("saved money", "save, saves, saved, saving, savings", "it will save 450 million a year"),
    (
        "cost",
        "cost*, price*, damage is put, worth, bill of, repairs, damage",
        "repairs will cost 200 million",
    ),
    ("paid", "paid, pay, pays, fine*, compensation, settlement", "it paid 3 million"),
    ("invested", "invest*, funding, spend*, spent", "it invested 2 billion"),
    ("raised", "raised, rais*, donated, pledged", "they raised 12 million"),
    (
        "rose",
        "rose, rise, rises, risen, rising, gain*, grew, grow*, climb*, jump*, surg*, increas*, up by",
        "shares rose 5%",
    ),
    ("fell", "fell, fall*, drop*, declin*, slump*, tumbl*, slid, decreas*, lower, down", "shares fell 7%"),
    ("sold", "sold, sell*", "it sold 40,000 cars"),
    (
        "population",
        "home to, population, inhabitants, lives in, a town of, the town of",
        "a town of 18,000",
    ),
    ("magnitude", "magnitude, richter", "a magnitude 6.1 earthquake"),
    ("depth", "depth*, deep", "at a depth of 10 km"),
    ("speed", "speed*, travelling at, going at, doing, limit there, mph", "it was travelling at 130 km/h"),
    ("height", "height*, high, tall, waves", "waves of three metres"),
    ("wind", "wind, winds, gust*", "gusts reached 85 km/h"),
    ("rain", "rain*, precipitation", "120 mm of rain"),
    ("temperature", "temperature*, degrees, heat", "temperatures of 41 degrees"),
    ("turnout", "turnout", "a turnout of 61%"),
    ("rate", "unemployment, inflation, interest rate, key rate, base rate", "inflation of 3.2%"),
    ("growth", "growth, GDP, gross domestic product", "growth of 1.1%"),
    ("opening", "opened, inaugurated, start of", "12 shops opened"),
    ("weight", "weigh*, carrying a charge", "it weighed 1,400 tonnes"),
    (
        "distance",
        "north of, south of, east of, west of, off the, from the coast",
        "two miles off the island",
    ),
)  # fmt: skip

PERSONAL = frozenset(
    (
        "dead", "injured", "critical", "missing", "rescued", "aboard", "evacuated", "trapped", "arrested",
        "charged", "sentenced", "captured", "released", "infected", "vaccinated", "licensed",
    )
)  # fmt: skip
"""What happens to people: "two killed" are two people."""

MEANS = {("worker", "loss"): "dismissed"}
"""What a status means of one noun: "the loss of 2,600 jobs"."""

OF_WORKERS = frozenset(("dismissed", "hired"))
"""What is told of workers, or of a share of them: power that is cut is not dismissed."""

OF_THINGS = frozenset(
    (
        "reached", "destroyed", "launched", "searching", "damaged", "reopened", "opening", "won", "striking",
        "protesting",
    )
)  # fmt: skip
"""What is told of things and people that are counted, never of a measure or a sum."""

IMPLIED = {"passenger": "aboard", "death": "dead", "fatality": "dead"}
"""What a noun tells by itself where nothing else is told."""

UNITLESS = {"magnitude": "magnitude"}
"""What is measured without a unit, and its dimension: "a magnitude of 5.9"."""
