"""What became of what is counted: a class, its words as they stand in a text, and an example.

A word with `*` at its end stands for all its forms: "kill*" for kill, kills, killed, killing.
"""

from __future__ import annotations

Row = tuple[str, str, str]

STATUSES: tuple[Row, ...] = (
    (
        "dead",
        "feared dead, feared drowned, kill*, died, dies, dying, dead, death toll, death, deaths, toll, "
        "fatalit*, bodies, body, corpse*, drowned, perished, lost their lives, claimed the lives, "
        "deceased, lives, shot dead, found dead, fatal, lost his life, lost her life, cost the lives, "
        "slain, slaughtered, slaughter, lost lives, not so lucky, victims, succumbed, mourn*, fatally, "
        "bodies recovered, cost their lives, lifeless",
        "at least 14 people drowned",
    ),
    (
        "injured",
        "injur*, wound*, hurt, in hospital, in hospitals, hospitals, hospitalised, hospitalized, treated, "
        "taken to hospital, casualties, burns, sought medical, needed treatment, medical treatment, "
        "treated for, hospitali*, taken to hospitals, cuts and bruises, suffered burns",
        "140 people were injured",
    ),
    (
        "critical",
        "critical condition, critically, seriously injured, in intensive care, critical, serious "
        "condition, seriously hurt, seriously wounded, gravely, life-threatening, fighting for their "
        "lives",
        "14 in a critical condition",
    ),
    (
        "missing",
        "missing, unaccounted for, unaccounted, not been found, feared lost, feared buried, feared "
        "trapped, no trace, still to be found, lost at sea, not been heard from, being looked for, looked "
        "for, being sought",
        "27 were still missing",
    ),
    (
        "rescued",
        "carried alive, were carried, was carried, rescued, rescue of, saved, pulled out, pulled alive, "
        "picked up, freed, survived, survivors, brought to safety, alive, walked away, brought ashore, "
        "taken ashore, pulled from, plucked from, reached safety, survivor, survive, airlifted, winched, "
        "hauled from, fished out, helped ashore, made it ashore, swam ashore, led to safety, dug out, "
        "picked up alive",
        "the coast guard rescued 121 passengers",
    ),
    (
        "aboard",
        "crammed, crammed on, manifest, aboard, on board, carrying, carried, travelling on, passengers "
        "and crew, on the express, occupants, boarded, on the flight, on the ferry, on the train, on the "
        "bus, on the plane, on the boat, in the plane",
        "162 people aboard",
    ),
    (
        "licensed",
        "licensed, licensed to carry, meant for, built for, designed for, room for, licensed for, "
        "capacity, limit, allowed to carry, capacity of",
        "licensed to carry 150",
    ),
    (
        "evacuated",
        "evacuat*, fled, flee, displaced, forced from, from their homes, left homeless, moved to safety, "
        "forced, moved to, leave their homes, leave home, told to leave, fleeing, evacuees, had to leave, "
        "driven from, drove, sleeping in, living in schools, in shelters, in shelter, sheltering, "
        "sheltered, in emergency shelters, homeless, sought shelter, took shelter, asked to leave, "
        "ordered to leave, ordered out, uprooted, rehoused, flight from, emptied, removed from, people "
        "moved, were moved, persons moved",
        "4,500 people were evacuated",
    ),
    ("trapped", "trapped, stranded, stuck, buried, pinned, marooned", "12 miners are trapped"),
    (
        "arrested",
        "arrest*, detain*, in custody, held by police, taken into custody, taken away, locked up, behind "
        "bars, custody, rounded up, apprehended, taken in, being held, were held, held overnight",
        "40 people were detained",
    ),
    ("charged", "charged, indicted, accused of, face charges, facing charges", "three men were charged"),
    ("sentenced", "sentenced, jailed, imprisoned", "jailed for 12 years"),
    (
        "captured",
        "captured, taken prisoner, abducted, kidnapped, taken hostage",
        "two soldiers were captured",
    ),
    (
        "released",
        "released, exchanged, swapped, set free, let go, bailed, freed without charge",
        "175 prisoners were exchanged",
    ),
    (
        "destroyed",
        "downed, shot down, shoot down, shooting down, intercept*, destroy*, destruction, brought down, "
        "neutralised, neutralized, suppressed, eliminated, repelled, collaps*, demolished, levelled, "
        "flattened, wrecked, razed, ruined, gutted, gone, burned down, burnt down, shot out of the sky, "
        "blasted, took out, taken down, stopped, lost to the flames, ash, burned to the ground, burnt to "
        "the ground, swept away, washed away, swallowed, buried under, torn down, blown away, collapsed "
        "on, crushed, knocked out, jammed, lost from radar, burnt out, burned out, reduced to ashes, "
        "reduced to rubble, wiped out, burned to ashes, cinders",
        "34 drones were shot down",
    ),
    (
        "launched",
        "launch*, fired, unleashed, deployed against, barrage of, swarm of, salvo of, wave of, attacked "
        "with, attack with, sent over, blitzed, bombarded with, pounded with, used, flew, flown, "
        "involved, firing, hurled, rained down, aimed at, detected, flying, targeted with, sent in",
        "70 drones were launched",
    ),
    (
        "reached",
        "reached, struck, hit, got through, penetrated, landed on, hits, hits by, hits of, impacts, "
        "impact of, direct hits, slammed into, breached, made it through, got past, broke through",
        "12 of them reached the depot",
    ),
    ("damaged", "damag*, cracked, shattered, blown out", "45 houses were damaged"),
    (
        "burned",
        "burned, burnt, burning, consumed, scorched, charred, ablaze, on fire, caught fire, area burned, "
        "devastated, blackened, tore through, swept through, ravaged, went up in flames, affected area, "
        "area affected, inferno, gone up in smoke, eaten up",
        "6,000 hectares burned",
    ),
    (
        "flooded",
        "flooded, flooding, floods, flood, inundated, under water, submerged, swamped, deluged",
        "900 homes were flooded",
    ),
    (
        "cut off",
        "without power, without electricity, without water, blackout, outage, outages, blackouts, power "
        "cuts, cuts of power, no power, no electricity, lost power, in the dark, power was cut, cut "
        "power, cutting power, power cut, power was out, without heat, cut off, off the grid",
        "12,000 homes without power",
    ),
    (
        "searching",
        "searching, search, taking part in the search, sent to the area, fighting the, fighting, at work, "
        "arrived, battling, tackling, worked through, in action, on the ground, mobilised, mobilized, "
        "deployed, on duty, sent, searched, combing, assist, combed, hunting for, drafted in, called in, "
        "dispatched, fought, helping, scrambled, guarding, patrolled, on the scene, at the scene",
        "800 rescuers arrived",
    ),
    (
        "cancelled",
        "cancel*, grounded, suspended, called off, scrapped, axed flights, did not run, dropped",
        "120 flights were cancelled",
    ),
    (
        "delayed",
        "delay*, postponed, diverted, turned away, ran late, were late, running late, held up",
        "18 flights were diverted",
    ),
    (
        "closed",
        "close, closed, closes, closing, closure, closures, shut, shuts, shutting, shut down, suspended "
        "for",
        "closed for three days",
    ),
    ("reopened", "reopen*, resum*, restored", "12 stations reopened"),
    ("produced", "produc*, manufactur*, built, make, makes, making", "the plant makes 100 drones a day"),
    (
        "planned",
        "plan, plans, planned, planning, goal, target of, aims to, aim of, intends, by the end of, "
        "scheduled",
        "30,000 planned this year",
    ),
    (
        "employed",
        "employ, employs, employed, employing, employee, employees, workforce, has a staff, on its "
        "payroll, staff, on the payroll, work for, works for, headcount, earn their living, workforce of, "
        "staff of",
        "it employs 30,000 people",
    ),
    (
        "dismissed",
        "cut*, lay off, laid off, layoffs, shed, slash*, dismissed, redundanc*, axe*, lose their jobs, "
        "losing their jobs, job losses, at risk, shedding, sheds, eliminate, eliminates, reduce the "
        "workforce, posts to go, to go, staff by, workforce by, headcount by, jobs by, payroll by, "
        "positions by, made redundant, losing jobs, slashing, trim, trims, trimming, axing, will go, be "
        "axed, be lost, be eliminated, would go, must go, reduce, throwing out, throws out, thrown out, "
        "get the boot, sack*, of its workforce, of the workforce, of their workforce, furloughed, "
        "reducing, lays off, laying off",
        "2,400 jobs will be cut",
    ),
    (
        "demanded",
        "demand*, wants, want, wanted, asking for, asks for, seeks, seeking",
        "it wants a rise of 7 percent",
    ),
    (
        "offered",
        "offer*, promised, promises, in aid, aid of, immediate aid, on the table, proposed, proposes, "
        "proposal",
        "employers have offered 4 percent",
    ),
    ("hired", "hire*, hiring, recruit*, creating", "600 people were hired"),
    ("striking", "walkout, on strike, walked out, strike", "4,000 workers walked out"),
    (
        "protesting",
        "protest*, marched, marching, demonstrat*, rallied, took to the streets, gathered, took part, "
        "taking part, take part, attended, attending, attendance, crowd, crowds, turned out, filled, "
        "joined, rally, rallies, participants, came out, join, rallying, thronged, packed, descended on, "
        "poured into, flocked, turnout of people, occupied, took to the street",
        "20,000 people marched",
    ),
    ("infected", "infect*, tested positive, contracted", "1,400 people tested positive"),
    ("vaccinated", "vaccinat*, inoculated", "2 million were vaccinated"),
    (
        "voted for",
        "voted for, in favour, voted in favour, backed, votes for, voted yes, said yes, voted to, yes at, "
        "yes is at, to yes, approved, approves",
        "76 voted for it",
    ),
    (
        "voted against",
        "voted against, opposed, votes against, voted no, said no, rejected",
        "41 voted against",
    ),
    (
        "won",
        "won, win, wins, winning, victory, victories, secured, took, captured seats, garnered, polled, "
        "received",
        "they won 76 seats",
    ),
    ("lost at the polls", "lost seats, defeated", "the party lost seats in 12 districts"),
    (
        "loss",
        "loss, losses, lost, deficit, negative result, lost money, in the red",
        "a loss of 310 million euros",
    ),
    (
        "profit",
        "profit*, earnings, net income, surplus, earned, net profit, pretax, pre-tax, ebit, ebitda, "
        "operating income, operating result, made a",
        "a profit of 120 million",
    ),
    (
        "sales",
        "sales, revenue, revenues, turnover of, quarterly turnover, annual turnover, takings, net sales, "
        "net revenue, top line",
        "sales of 1.9 billion",
    ),
    ("margin", "margin, margins, operating margin", "a margin of 5%"),
    ("dividend", "dividend, dividends, payout", "a dividend of 35 cents"),
    (
        "share price",
        "shares, stock, share price, share was, share fell, share rose, share lost",
        "the shares closed at €23.60",
    ),
    ("delivered", "deliver*, shipped, shipments, handed over, registrations", "318,000 cars were delivered"),
    (
        "charges",
        "one-off costs, one-off, restructuring costs, restructuring, charges, provision, provisions",
        "charges of €800m",
    ),
    (
        "saved money",
        "save, saves, saving, savings, annual savings, benefit, cost savings, savings of, cost cuts",
        "it will save 450 million a year",
    ),
    (
        "damage",
        "damage is put, damage, estimated damage, damages, damage of, damage at",
        "damage of 250 million",
    ),
    (
        "cost",
        "cost*, swallow, swallows, swallowed, price*, worth, bill of, repairs, costs, costing, bill",
        "repairs will cost 200 million",
    ),
    (
        "paid",
        "paid, pay, pays, took home, takes home, fine, fined, fines, compensation, settlement",
        "it paid 3 million",
    ),
    (
        "invested",
        "invest, invests, invested, investing, investment, investments, funding, spend, spends, spending, "
        "spent",
        "it invested 2 billion",
    ),
    ("raised", "raised, rais*, donated, pledged", "they raised 12 million"),
    (
        "rose",
        "rose, rise, rises, risen, rising, gain*, grew, grow*, climb*, jump*, surge, surged, surges, "
        "surging, increas*, up by, up, higher, advanced, leapt, soar*, expanded, improved",
        "shares rose 5%",
    ),
    (
        "fell",
        "fell, fall*, drop*, declin*, slump*, tumbl*, slid, decreas*, lower, down, plung*, sank, dip, "
        "dips, dipped, eased, tumble, weaker, slipped, shrank",
        "shares fell 7%",
    ),
    ("sold", "sold, sell*", "it sold 40,000 cars"),
    ("population", "home to, population, inhabitants, a town of, the town of", "a town of 18,000"),
    ("magnitude", "magnitude, richter", "a magnitude 6.1 earthquake"),
    ("depth", "depth*, deep", "at a depth of 10 km"),
    ("speed", "speed*, travelling at, going at, doing, limit there, mph", "it was travelling at 130 km/h"),
    ("height", "height*, high, tall, waves, altitude, feet above, metres above", "waves of three metres"),
    ("wind", "wind, winds, gust*", "gusts reached 85 km/h"),
    ("rain", "rain*, precipitation", "120 mm of rain"),
    ("temperature", "temperature*, degrees, heat, celsius, fahrenheit", "temperatures of 41 degrees"),
    (
        "turnout",
        "turnout, voted, went to the polls, cast their ballots, cast ballots, cast a ballot, cast their "
        "votes, of the electorate, registered voters, eligible voters, had voted, cast votes, took part "
        "in the vote, took part in the voting, take part in the vote, of those eligible, of eligible",
        "a turnout of 61%",
    ),
    (
        "counted",
        "counted, of ballots, ballots counted, votes counted, of the votes counted, tallied, of the count",
        "with 94% counted",
    ),
    (
        "lead",
        "lead, leads, led by, ahead, ahead by, margin of victory, majority of, margin of votes, "
        "difference of, difference, winning margin, led, leading by, edge, advantage",
        "she led by 310,000 votes",
    ),
    (
        "exit poll",
        "exit poll, exit polls, projection, projections, forecast by, polls had",
        "an exit poll gave her 54%",
    ),
    ("rate", "unemployment, inflation, interest rate, key rate, base rate", "inflation of 3.2%"),
    ("growth", "growth, GDP, gross domestic product", "growth of 1.1%"),
    ("opening", "opened, inaugurated, start of", "12 shops opened"),
    ("weight", "weigh*, carrying a charge", "it weighed 1,400 tonnes"),
    (
        "distance",
        "north of, south of, east of, west of, off the, from the coast, off the coast, from the beach, "
        "off the beach, from shore, offshore, short of the, away from, from the runway, from the "
        "epicentre, inland",
        "two miles off the island",
    ),
    ("age", "aged, years old, year-old, years of age", "the plane was 19 years old"),
    ("cash", "net cash, cash pile, cash reserves, in cash", "net cash of 2.1 billion"),
    ("debt", "debt, debts, borrowings, net debt", "debts of 4 billion"),
    ("ordered", "order book, orders, order intake, ordered, backlog", "orders worth 3 billion"),
    ("seized", "seiz*, confiscat*, impounded", "1.2 tonnes were seized"),
    ("signed", "signed, signatures, petition", "120,000 signatures"),
)  # fmt: skip

PERSONAL = frozenset(
    (
        "dead", "injured", "critical", "missing", "rescued", "aboard", "evacuated", "trapped", "arrested",
        "protesting", "charged", "sentenced", "captured", "released", "infected", "vaccinated", "licensed",
    )
)  # fmt: skip
"""What happens to people: "two killed" are two people."""

MEANS = {
    ("worker", "loss"): "dismissed",
    ("worker", "launched"): "dismissed",
    ("vote", "margin"): "lead",
    ("drone", "protesting"): "launched",
    ("missile", "protesting"): "launched",
    ("voter", "protesting"): "turnout",
    ("town", "evacuated"): "evacuated",
    ("building", "burned"): "destroyed",
    ("rescuer", "protesting"): "searching",
    ("officer", "protesting"): "searching",
    ("soldier", "protesting"): "searching",
    ("ship", "protesting"): "searching",
    ("aircraft", "protesting"): "searching",
    ("helicopter", "protesting"): "searching",
}
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

IMPLIED = {
    "passenger": "aboard", "death": "dead", "fatality": "dead", "victim": "dead", "body": "dead", "corpse": "dead",
    "dead": "dead", "survivor": "rescued", "arrest": "arrested", "detainee": "arrested", "wounded": "injured",
    "injured": "injured", "injury": "injured", "missing": "missing", "evacuee": "evacuated",
    "demonstrator": "protesting", "protester": "protesting", "marcher": "protesting", "layoff": "dismissed",
    "redundancy": "dismissed", "employee": "employed",
}  # fmt: skip
"""What a noun tells by itself where nothing else is told."""

CALLED = {(noun, "cut off"): "customer" for noun in ("building", "family", "person")}
"""How what is counted is called with a status: homes and households without power are customers."""

OF_GROUND = frozenset(("flooded", "burned", "rain", "wind", "temperature", "height", "depth", "magnitude"))
"""What is told of places and measures, never of a count of which nothing tells what it counts."""

OF_MONEY = frozenset(("cost", "damage", "charges", "dividend", "margin", "share price"))
"""What is told of money, or of a share of it."""

TOLLS = frozenset(
    ("dead", "injured", "critical", "missing", "rescued", "evacuated", "arrested", "destroyed", "damaged")
)
"""What is counted on, day by day: a later count is a rival of an earlier one."""

RESULTS = frozenset(
    (
        "sales", "profit", "loss", "margin", "dividend", "share price", "cost", "charges", "cash", "debt",
        "ordered", "delivered", "growth", "rate", "employed", "turnout", "population", "produced", "sold",
    )
)  # fmt: skip
"""What rises and falls: "sales fell 6%" and "the shares fell 9%" are two things."""

ONE_FATE = {"charges": "cost"}
"""Statuses that tell the same as another."""

OF_CONTESTS = frozenset(("won",))
"""What is told of votes, seats, titles and the like, never of people or things."""

OF_VOTES = frozenset(("counted", "exit poll"))
"""What is told of votes, or of a share of them."""

UNITLESS = {"magnitude": "magnitude"}
"""What is measured without a unit, and its dimension: "a magnitude of 5.9"."""
