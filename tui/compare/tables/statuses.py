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
        "bodies recovered, cost their lives, lifeless, passed away, deadly, martyred, martyrs, have died, "
        "life was lost, lifeless bodies, loss of life, drowning, electrocuted, trampled to death, beaten "
        "to death, mortality, case fatality, cfr, lethality, killers of",
        "at least 14 people drowned",
    ),
    (
        "injured",
        "injur*, wound*, hurt, in hospital, in hospitals, hospitals, hospitalised, hospitalized, treated, "
        "taken to hospital, casualties, burns, sought medical, needed treatment, medical treatment, "
        "treated for, hospitali*, taken to hospitals, cuts and bruises, suffered burns, maimed, in "
        "casualty, in the wards, hurt in, being treated, received treatment, treated at, needed hospital, "
        "smoke inhalation, injuries, broken bones, trauma",
        "140 people were injured",
    ),
    (
        "critical",
        "critical condition, critically, seriously injured, in intensive care, critical, serious "
        "condition, seriously hurt, seriously wounded, gravely, life-threatening, fighting for their "
        "lives, in danger of dying, in a grave condition, critical state, serious state, on life support",
        "14 in a critical condition",
    ),
    (
        "missing",
        "missing, unaccounted for, unaccounted, not been found, feared lost, feared buried, feared "
        "trapped, no trace, still to be found, lost at sea, not been heard from, being looked for, looked "
        "for, being sought, whereabouts unknown, no sign of, cannot be reached, disappeared, not "
        "returned, still sought, gone missing",
        "27 were still missing",
    ),
    (
        "rescued",
        "carried alive, were carried, was carried, rescued, rescue of, saved, pulled out, pulled alive, "
        "picked up, freed, survived, survivors, brought to safety, alive, walked away, brought ashore, "
        "taken ashore, pulled from, plucked from, reached safety, survivor, survive, airlifted, winched, "
        "hauled from, fished out, helped ashore, made it ashore, swam ashore, led to safety, dug out, "
        "picked up alive, came out alive, came out by, taken to safety, lifted, winched up, liberated "
        "from, extricated, escaped",
        "the coast guard rescued 121 passengers",
    ),
    (
        "aboard",
        "crammed, crammed on, manifest, aboard, on board, carrying, carried, travelling on, passengers "
        "and crew, on the express, occupants, boarded, on the flight, on the ferry, on the train, on the "
        "bus, on the plane, on the boat, in the plane, on the boat were, shared the boat, had boarded, in "
        "the vehicle, inside the bus, on the bus when",
        "162 people aboard",
    ),
    (
        "licensed",
        "licensed, licensed to carry, meant for, built for, designed for, room for, licensed for, "
        "capacity, limit, allowed to carry, capacity of, built to hold, can hold, can carry, can take, "
        "designed to hold, holds, takes, seating, room for people, holds up to",
        "licensed to carry 150",
    ),
    (
        "evacuated",
        "evacuat*, fled, flee, displaced, forced from, from their homes, left homeless, moved to safety, "
        "forced, moved to, leave their homes, leave home, told to leave, fleeing, evacuees, had to leave, "
        "driven from, drove, sleeping in, living in schools, in shelters, in shelter, sheltering, "
        "sheltered, in emergency shelters, homeless, sought shelter, took shelter, asked to leave, "
        "ordered to leave, ordered out, uprooted, rehoused, flight from, emptied, removed from, people "
        "moved, were moved, persons moved, slept, spent the night in, spent the night at, spending the "
        "night, emergency accommodation, accommodated, put up in, cleared as a precaution, vacated, "
        "displacing, left their homes, evicted, cleared out, ordered from, told to pack, evacuation "
        "order, evacuation orders, taken in by relatives, exodus, abandoned their homes, living in tents",
        "4,500 people were evacuated",
    ),
    (
        "trapped",
        "trapped, stranded, stuck, buried, pinned, marooned, entombed, cut off by, holed up, stuck in, "
        "marooned by",
        "12 miners are trapped",
    ),
    (
        "arrested",
        "arrest*, detain*, in custody, held by police, taken into custody, taken away, locked up, behind "
        "bars, custody, rounded up, apprehended, taken in, being held, were held, held overnight, "
        "remanded, under arrest, locked away, taken to the station, held on suspicion, held for "
        "questioning, people held, in detention, detentions, spent the night behind bars, seized on, put "
        "in handcuffs, handcuffed",
        "40 people were detained",
    ),
    (
        "charged",
        "charged, indicted, accused of, face charges, facing charges, charge sheet, indictment, "
        "prosecuted, on trial, in the dock, put on trial, stand trial",
        "three men were charged",
    ),
    (
        "sentenced",
        "sentenced, jailed, imprisoned, prison sentence, sentence of, in prison, in jail, prison term, "
        "jail term, sent down, given a sentence, behind bars for, goes to prison, years in prison, "
        "imprisonment, prison for, incarcerated",
        "jailed for 12 years",
    ),
    (
        "captured",
        "captured, taken prisoner, abducted, kidnapped, taken hostage, held hostage, held captive, taken "
        "captive, carried off, captivity",
        "two soldiers were captured",
    ),
    (
        "released",
        "released, exchanged, swapped, set free, let go, bailed, freed without charge, let out, let go "
        "against, freed on, on bail, returned home from captivity, came home, come home, brought home, "
        "returned to ukraine, got back",
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
        "reduced to rubble, wiped out, burned to ashes, cinders, shot down or suppressed, beyond repair, "
        "uninhabitable, lost their homes, left on the ground, obliterated, smashed, blew apart, torn "
        "apart, written off, downing, shootdown, houses on the ground, homes lost, houses are gone, homes "
        "are gone",
        "34 drones were shot down",
    ),
    (
        "launched",
        "launch*, fired, unleashed, deployed against, barrage of, swarm of, salvo of, wave of, attacked "
        "with, attack with, sent over, blitzed, bombarded with, pounded with, used, flew, flown, "
        "involved, firing, hurled, rained down, aimed at, detected, flying, targeted with, sent in, sent "
        "against, sent towards, sent at, loosed, let loose, released two, tracked",
        "70 drones were launched",
    ),
    (
        "reached",
        "reached, struck, hit, got through, penetrated, landed on, hits, hits by, hits of, impacts, "
        "impact of, direct hits, slammed into, breached, made it through, got past, broke through, found "
        "their targets, found its target, hit home, struck home, hit their targets",
        "12 of them reached the depot",
    ),
    (
        "damaged",
        "damag*, cracked, shattered, blown out, holed, dented, windows broken, lost their roofs, lost its "
        "roof, roofs torn, unroofed, partly destroyed, trampled flat, went to pieces, broken windows, "
        "vandalised, smashed windows",
        "45 houses were damaged",
    ),
    (
        "burned",
        "burned, burnt, burning, consumed, scorched, charred, ablaze, on fire, caught fire, area burned, "
        "devastated, blackened, tore through, swept through, ravaged, went up in flames, affected area, "
        "area affected, inferno, gone up in smoke, eaten up, hectares burned, acres burned, has grown to, "
        "grown to, chars, chewed through, scorched earth",
        "6,000 hectares burned",
    ),
    (
        "flooded",
        "flooded, flooding, floods, flood, inundated, under water, submerged, swamped, deluged, water "
        "over the floorboards, took in water, floodwater in, floodwaters in",
        "900 homes were flooded",
    ),
    (
        "cut off",
        "without power, without electricity, without water, blackout, outage, outages, blackouts, power "
        "cuts, cuts of power, no power, no electricity, lost power, in the dark, power was cut, cut "
        "power, cutting power, power cut, power was out, without heat, cut off, off the grid, in "
        "darkness, dark, lost supply, lost electricity, without current, knocked out power to, knocked "
        "out power, customers off, power failure, power failures, no supply, without supply, still off",
        "12,000 homes without power",
    ),
    (
        "searching",
        "searching, search, taking part in the search, sent to the area, fighting the, fighting, at work, "
        "arrived, battling, tackling, worked through, in action, on the ground, mobilised, mobilized, "
        "deployed, on duty, sent, searched, combing, assist, combed, hunting for, drafted in, called in, "
        "dispatched, fought, helping, scrambled, guarding, patrolled, on the scene, at the scene, are "
        "working, were working, working at the site, are deployed, taking part in the operation, involved "
        "in the operation, is working, on the line, in the field, at the site, had dug, digging, sifting, "
        "in use at the scene, taking part in the rescue, at the fire",
        "800 rescuers arrived",
    ),
    (
        "cancelled",
        "cancel*, grounded, suspended, called off, scrapped, axed flights, did not run, dropped, did not "
        "take off, scratched, taken off the timetable, cancellation, cancellations, not flown",
        "120 flights were cancelled",
    ),
    (
        "delayed",
        "delay*, postponed, diverted, turned away, ran late, were late, running late, held up, put off, "
        "put back, rescheduled, pushed back, behind schedule",
        "18 flights were diverted",
    ),
    (
        "closed",
        "close, closed, closes, closing, closure, closures, shut, shuts, shutting, shut down, suspended "
        "for, stayed shut, remained shut, reported no learning, did not open, kept shut, out of service, "
        "out of operation",
        "closed for three days",
    ),
    (
        "reopened",
        "reopen*, resum*, restored, brought back, electricity is back, power is back, reconnected, power "
        "back, working again, back in service, back to normal, supply was restored, got power back, open "
        "again",
        "12 stations reopened",
    ),
    (
        "produced",
        "produc*, manufactur*, built, make, makes, making, output of, output, churned out, mined, "
        "assembled, assembles, made last year, capacity to make",
        "the plant makes 100 drones a day",
    ),
    (
        "planned",
        "plan, plans, planned, planning, goal, target of, aims to, aim of, intends, by the end of, "
        "scheduled, due to be, set for, earmarked for, envisages, foresees, foreseen, is to reach",
        "30,000 planned this year",
    ),
    (
        "employed",
        "employ, employs, employed, employing, employee, employees, workforce, has a staff, on its "
        "payroll, staff, on the payroll, work for, works for, headcount, earn their living, workforce of, "
        "staff of, has employees, provides work for, gives work to, on its books, earn a living at, are "
        "employed",
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
        "reducing, lays off, laying off, jobs gone, posts gone, jobs will be reduced, positions will be "
        "affected, jobs are on the line, on the line at, job cuts, jobs lost, lose his job, lose her job, "
        "cull of jobs, cuts across, let go of, cuts across the group",
        "2,400 jobs will be cut",
    ),
    (
        "demanded",
        "demand*, wants, want, wanted, asking for, asks for, seeks, seeking, ask for, asked for, needs, "
        "needed, require, requires, required, appeal for, appealed for, called for, calls for, claim of, "
        "pay claim, would cost, insists on, insist on, request, requested",
        "it wants a rise of 7 percent",
    ),
    (
        "offered",
        "offer*, promised, promises, in aid, aid of, immediate aid, on the table, proposed, proposes, "
        "proposal, pledge, pledges, pledged, allocat*, earmark*, package, package of, set aside, "
        "authorised the transfer, in relief, relief package, has given, have given, financial help, made "
        "available, mobilises, opening bid, offer of, granted, grants, grant of, aid worth, subsidy, "
        "subsidies, holds out, lump sum, one-off payment",
        "employers have offered 4 percent",
    ),
    (
        "hired",
        "hire*, hiring, recruit*, creating, to be hired, taken on, take on, new jobs, jobs created, "
        "create jobs, added jobs, vacancies",
        "600 people were hired",
    ),
    (
        "striking",
        "walkout, on strike, walked out, strike, walked off, walk off, stopped work, downed tools, "
        "industrial action, stoppage, stayed off work, laid down their tools, walk out, strikers",
        "4,000 workers walked out",
    ),
    (
        "protesting",
        "protest*, marched, marching, demonstrat*, rallied, took to the streets, gathered, took part, "
        "taking part, take part, attended, attending, attendance, crowd, crowds, turned out, filled, "
        "joined, rally, rallies, participants, came out, join, rallying, thronged, packed, descended on, "
        "poured into, flocked, turnout of people, occupied, took to the street, demonstrators, chanted, "
        "in the square, on the boulevard, on the streets, in the streets, attendees, counted heads, "
        "called for better",
        "20,000 people marched",
    ),
    (
        "infected",
        "infect*, tested positive, contracted, suspected cases, confirmed cases, cases of, suspected "
        "infections, infections, fell ill, fallen ill, sickened, sick, ill, falling ill, caught the, "
        "contracting, cases have been recorded, new cases, outbreak",
        "1,400 people tested positive",
    ),
    (
        "vaccinated",
        "vaccinat*, inoculated, jabbed, immunis*, immuniz*, vaccine, vaccines, vaccine doses, "
        "vaccination, got a jab, given a jab",
        "2 million were vaccinated",
    ),
    (
        "voted for",
        "voted for, in favour, voted in favour, backed, votes for, voted yes, said yes, voted to, yes at, "
        "yes is at, to yes, approved, approves, in favor, voting in favour, voted in favor, votes in "
        "favour, ayes, supported by, voted yes to, for the motion, for the bill, in favour of this",
        "76 voted for it",
    ),
    (
        "voted against",
        "voted against, opposed, votes against, voted no, said no, rejected, voting against, noes, "
        "against it, votes no, dissent, dissented, opposing, voted for no change, voted for leaving, "
        "against the bill",
        "41 voted against",
    ),
    (
        "won",
        "won, win, wins, winning, victory, victories, secured, took, captured seats, garnered, polled, "
        "received, of the vote, of the votes, of the valid votes, share of the vote, vote share, of "
        "votes, received votes, captures, came second, came third, second with, third with, first with, "
        "returned, clinched, on course for, would get",
        "they won 76 seats",
    ),
    (
        "lost at the polls",
        "lost seats, defeated, seats fewer, lost its majority, lost his seat, lost her seat",
        "the party lost seats in 12 districts",
    ),
    (
        "loss",
        "loss, losses, lost, deficit, negative result, lost money, in the red, shortfall, negative, "
        "losing, red ink, in minus, budget gap, budget deficit, wiped off, wiping, hole of",
        "a loss of 310 million euros",
    ),
    (
        "profit",
        "profit*, earnings, net income, surplus, earned, net profit, pretax, pre-tax, ebit, ebitda, "
        "operating income, operating result, made a, net profit of, after tax, operating profit of, in "
        "the black, net earnings, income of, ebit of, result after tax, bottom line",
        "a profit of 120 million",
    ),
    (
        "sales",
        "sales, revenue, revenues, quarterly turnover, annual turnover, takings, net sales, net revenue, "
        "top line, sales revenue, income from sales, group sales, annual sales, sales of, revenue of, "
        "turnover",
        "sales of 1.9 billion",
    ),
    (
        "margin",
        "margin, margins, operating margin, return on sales, operating return, rate of return, "
        "profitability",
        "a margin of 5%",
    ),
    (
        "dividend",
        "dividend, dividends, payout, per share dividend, shareholder payout",
        "a dividend of 35 cents",
    ),
    (
        "share price",
        "shares, stock, share price, share was, share fell, share lost, stock price, share price target, "
        "close of trading, share was worth, stock market value, market capitalisation, market value, "
        "price target, market cap",
        "the shares closed at €23.60",
    ),
    (
        "delivered",
        "deliver*, shipped, shipments, handed over, registrations, handed out, distributed, arrive, "
        "arriving, delivery, deliveries",
        "318,000 cars were delivered",
    ),
    (
        "charges",
        "one-off costs, one-off, restructuring costs, restructuring, charges, provision, provisions, one- "
        "off charge, writedown, write-down, impairment, special items, restructuring expenses, "
        "integration will cost, integration costs, exceptional items, set aside provisions",
        "charges of €800m",
    ),
    (
        "saved money",
        "save, saves, saving, savings, annual savings, benefit, cost savings, savings of, cost cuts, "
        "synerg*, cost synergies, improve costs, efficiency gains, yearly savings, savings a year, saves "
        "taxpayers, relieve, relief for, pay less, less income tax",
        "it will save 450 million a year",
    ),
    (
        "damage",
        "damage is put, damage, estimated damage, damages, damage of, damage at, damage is estimated, "
        "damage was estimated, damage put at, damage amounts, caused damage, material damage, economic "
        "damage, insured losses, insured damage, claims of, damage worth",
        "damage of 250 million",
    ),
    (
        "cost",
        "cost*, swallow, swallows, swallowed, price*, worth, bill of, repairs, costs, costing, bill, "
        "price tag, cost of living, costing taxpayers, wage bill, outlay, outlays, expenditure",
        "repairs will cost 200 million",
    ),
    (
        "paid",
        "paid, pay, pays, took home, takes home, fine, fined, fines, compensation, settlement, "
        "compensat*, indemnity, payout of, pay out, paid out, advance of, advances of, advance, receive, "
        "receives, will get, bereaved family, each family, every family, family of each, per victim, "
        "reparation, awards, awarded",
        "it paid 3 million",
    ),
    (
        "invested",
        "invest, invests, invested, investing, investment, investments, funding, spend, spends, spending, "
        "spent, investing in, public investment, capital expenditure, capex, expenditures of, put into, "
        "poured money, financed, spent on, cost to build, built for a, construction cost",
        "it invested 2 billion",
    ),
    (
        "raised",
        "raised, rais*, donated, donors, donations, donors have given, fundraising, crowdfunding, in "
        "donations",
        "they raised 12 million",
    ),
    (
        "rose",
        "rose, rise, rises, risen, rising, gain*, grew, grow*, climb*, jump*, surge, surged, surges, "
        "surging, increas*, up by, up, higher, advanced, leapt, soar*, expanded, improved, increase of, "
        "rise of, added, hike*, lift, lifts, went up, gone up, go up, goes up, plus, swelled, doubled, "
        "trebled, tripled, rebounded, accelerat*, strengthened, raises, quicker, more than last year, "
        "more than in, more than a year",
        "shares rose 5%",
    ),
    (
        "fell",
        "fell, fall*, drop*, declin*, slump*, tumbl*, slid, decreas*, lower, down, plung*, sank, dip, "
        "dips, dipped, eased, tumble, weaker, slipped, shrank, plunging, lost ground, slowed, fewer, less "
        "than, less than last year, weakened, retreated, shrink*, shrunk, cut to, contracted by, sagged, "
        "halved, lower at, sheds value, went down, gone down, came down, slump",
        "shares fell 7%",
    ),
    ("sold", "sold, sell*, sale of, sales volume, snapped up, bought", "it sold 40,000 cars"),
    (
        "population",
        "home to, population, inhabitants, a town of, the town of, population of, residents in, town of "
        "some, city of, village of, a village of, a city of, town of, camp of",
        "a town of 18,000",
    ),
    (
        "magnitude",
        "magnitude, richter, moment magnitude, richter scale, on the richter",
        "a magnitude 6.1 earthquake",
    ),
    (
        "depth",
        "depth*, below ground, underground, below the surface, under the surface, beneath the surface, "
        "below sea, metres down, feet down",
        "at a depth of 10 km",
    ),
    (
        "speed",
        "speed*, travelling at, going at, doing, limit there, mph, entering the bend, entering the curve, "
        "allowed in the curve, speed limit, knots, permitted, restriction, moving at, driving at, doing "
        "nearly",
        "it was travelling at 130 km/h",
    ),
    (
        "height",
        "height*, high, tall, waves, altitude, feet above, metres above, level, peaked at, crested, water "
        "level, high-water, gauge, rose to a height, storeys high, tower of, elevation, above sea, above "
        "ground, flood level, flood peak, crest",
        "waves of three metres",
    ),
    (
        "wind",
        "wind, winds, gust*, windspeed, wind speeds, sustained winds, wind speed, blew, blowing, force "
        "winds, storm-force, squall, squalls",
        "gusts reached 85 km/h",
    ),
    (
        "rain",
        "rain*, precipitation, downpour, downpours, of rain, rainfall of, of water fell, snow, snowfall, "
        "of snow",
        "120 mm of rain",
    ),
    (
        "temperature",
        "temperature*, degrees, heat, celsius, fahrenheit, mercury, thermometer, thermometers, highs of, "
        "warmest, hottest, coldest, frost",
        "temperatures of 41 degrees",
    ),
    (
        "turnout",
        "turnout, voted, went to the polls, cast their ballots, cast ballots, cast a ballot, cast their "
        "votes, of the electorate, registered voters, eligible voters, had voted, cast votes, took part "
        "in the vote, took part in the voting, take part in the vote, of those eligible, of eligible, "
        "turn out, participation, polling, had cast, voter participation, eligible to vote, entitled to "
        "vote, on the rolls, electorate, bothered to vote",
        "a turnout of 61%",
    ),
    (
        "counted",
        "counted, of ballots, ballots counted, votes counted, of the votes counted, tallied, of the "
        "count, ballots processed, protocols processed, of polling stations, stations counted, returns "
        "in, precincts reporting, of precincts",
        "with 94% counted",
    ),
    (
        "lead",
        "lead, leads, led by, ahead, ahead by, margin of victory, majority of, margin of votes, "
        "difference of, difference, winning margin, led, leading by, edge, advantage, points ahead, in "
        "front, clear of, votes above, above the line, votes between",
        "she led by 310,000 votes",
    ),
    (
        "exit poll",
        "exit poll, exit polls, projection, projections, forecast by, polls had, exit-poll, pollster, "
        "pollsters, opinion poll, poll by, surveys, survey by, institute showed",
        "an exit poll gave her 54%",
    ),
    (
        "growth",
        "growth, GDP, gross domestic product, economy, economic output, gdp growth, economic growth, "
        "national product, gross national",
        "growth of 1.1%",
    ),
    (
        "opening",
        "opened, inaugurated, start of, opens, will open, put into operation, went into operation, "
        "commissioned",
        "12 shops opened",
    ),
    (
        "weight",
        "weigh*, carrying a charge, weight, heavy, displacement, deadweight",
        "it weighed 1,400 tonnes",
    ),
    (
        "distance",
        "north of, south of, east of, west of, off the, from the coast, off the coast, from the beach, "
        "off the beach, from shore, offshore, short of the, away from, from the runway, from the "
        "epicentre, inland, north-west of, northwest of, north-east of, northeast of, south-west of, "
        "southwest of, south-east of, southeast of, to the south, to the east, to the west, to the "
        "southwest, to the northeast, to the northwest, to the southeast, kilometres from, kilometers "
        "from, km from, miles from, metres from, meters from, miles off, km off, from the scene, from the "
        "city, from the capital, short of, to run, epicentre, away",
        "two miles off the island",
    ),
    ("age", "aged, years old, year-old, years of age", "the plane was 19 years old"),
    (
        "cash",
        "net cash, cash pile, cash reserves, in cash, liquidity, net liquidity, cash flow, cash outflow, "
        "outflow",
        "net cash of 2.1 billion",
    ),
    (
        "debt",
        "debt, debts, borrowings, net debt, public debt, indebted, owed, owes, owe, liabilities, "
        "government debt, national debt, borrowed, borrow, loans",
        "debts of 4 billion",
    ),
    (
        "ordered",
        "order book, orders, order intake, ordered, backlog, orders worth, new orders, placed an order, "
        "order for, orders for",
        "orders worth 3 billion",
    ),
    (
        "seized",
        "seiz*, confiscat*, impounded, haul of, catch of, in cash and, found hidden, officers found, "
        "customs found, weapons found, carried away",
        "1.2 tonnes were seized",
    ),
    (
        "signed",
        "signed, signatures, petition, signatories, put their names, names on a petition",
        "120,000 signatures",
    ),
    (
        "interest rate",
        "interest rate, key rate, base rate, repo rate, main rate, policy rate, benchmark rate, lending "
        "rate, discount rate, key interest rate, main interest rate, two-week repo rate, fed funds, "
        "borrowing costs, bank rate, lombard",
        "the key rate to 4%",
    ),
    (
        "unemployment",
        "unemployment, unemployment rate, jobless rate, jobless, joblessness, out of work, unemployed",
        "unemployment of 6.2%",
    ),
    (
        "inflation",
        "inflation, inflation rate, consumer prices, consumer price index, cpi, price growth, price "
        "pressures, cost of groceries",
        "inflation of 3.2%",
    ),
    (
        "exchange rate",
        "exchange rate, to the euro, to the dollar, against the dollar, against the euro, per euro, per "
        "dollar, crown, koruna, rouble, currency",
        "it closed at 24.62 to the euro",
    ),
    ("oil price", "crude, brent, barrel, futures, wti, a barrel, per barrel", "Brent rose to $71"),
    ("reward", "reward, bounty, price on, rewards, finder", "a reward of 500,000 euros"),
    ("ransom", "ransom, extort*, extortion, blackmail*", "a ransom of $4m"),
    ("bail", "bail of, bail was set, surety, bond was set", "bail of $10,000"),
    ("insured", "insured for, insured, insurance, insurance cover, covered up to", "insured for $31m"),
    (
        "wage",
        "salary, salaries, wage, wages, minimum wage, starting pay, base pay, monthly pay, basic pay, a "
        "month, monthly, hourly, an hour",
        "a minimum wage of 920 euros",
    ),
    ("pension", "pension, pensions, pensioners, pensioner, retirees", "a pension of 1,045 euros"),
    ("premium", "premium, mark-up, markup, surcharge", "a premium of 31%"),
    (
        "takeover",
        "takeover, bid, acqui*, merger, merge, merging, buyout, equity, agreed to buy, to buy, buys, "
        "purchase, purchases, purchased, bought for, paint deal, deal",
        "a takeover bid of 6.8 billion",
    ),
    (
        "guarantee",
        "guarantee, guarantees, guaranteed, termination fee, break fee, security deposit, deposited, "
        "collateral",
        "a guarantee of 25 million",
    ),
    (
        "loot",
        "loot, haul, stole, stolen, steal*, theft, robbery, heist, burglary, looted, made off, got away, "
        "got away with, made away with, robbed, pocketed, burgled, raiders",
        "thieves stole 41 million euros",
    ),
    (
        "fraud",
        "fraud, embezzl*, swindl*, misappropriat*, defraud*, laundered, launder*, bribes, bribe, bribery, "
        "fraudulent, scam",
        "a fraud of 612 million",
    ),
    (
        "tariff",
        "tariff, tariffs, import duty, import duties, duties, customs, levy, levies",
        "a tariff of 25%",
    ),
    ("tax", "tax, taxes, vat, income tax, taxation, tax rate, excise", "a tax of 19%"),
    (
        "spending",
        "defence spending, spending on, health spending, outlays of, budget, budgets, budgeted, spends "
        "on, budget of",
        "spending on health of 17.9 billion",
    ),
    (
        "stake",
        "stake, stakes, of the shares, ownership, owned, owns, owning, shareholding, of the combined, of "
        "the company, shareholders will, majority stake",
        "a stake of 19%",
    ),
    (
        "market share",
        "market share, share of the market, of the market, share of sales",
        "a market share of 44%",
    ),
    ("threshold", "hurdle, barrier, entry threshold, minimum share, threshold", "a threshold of 4%"),
    ("target", "inflation target, target, targets, targeted, target rate", "the target is 2%"),
    (
        "contained",
        "contained, containment, under control, extinguished, put out, doused, localised, quenched, "
        "brought under control",
        "85% contained",
    ),
    (
        "support",
        "approval rating, approval, popularity, favourability, support for, approve of",
        "an approval rating of 38%",
    ),
    ("abstained", "abstain*, abstention, abstentions, did not vote", "28 abstained"),
    (
        "absent",
        "absent, stayed away, absentees, absence, did not turn up, stayed at home",
        "12 were absent",
    ),
    ("elected", "elected, returned to parliament, mandates, mandate", "elected with 118 votes"),
    (
        "majority",
        "overall majority, absolute majority, needed to govern, needed for a majority, majority begins, "
        "for a majority, governing majority, simple majority, outright majority",
        "121 are needed for a majority",
    ),
    ("convicted", "convict*, found guilty, guilty, guilty plea, pleaded guilty", "four were found guilty"),
    ("acquitted", "acquit*, not guilty, walked free, exonerat*", "one was acquitted"),
    ("culled", "cull*, put down, put to sleep", "4,000 hens were culled"),
    ("spilled", "spill*, leaked, oil leaked, poured into the, gushed, discharg*", "900 tonnes spilled"),
    (
        "loaded",
        "loaded, cargo, loading, freight, laden, urals on board, taking on, bunkers, fuel oil, in her "
        "tanks",
        "a cargo of 82,000 tonnes",
    ),
    (
        "length",
        "long, length, in length, stretch of, tunnel of, length of, passage of, route, extends, stretches",
        "a tunnel 14 metres long",
    ),
    (
        "width",
        "wide, width, broad, thick, thickness, diameter, across, in diameter",
        "a hole 18 inches wide",
    ),
    (
        "area",
        "area of, covering an area, covered, covers, covering, square",
        "an area of 1,200 square metres",
    ),
    (
        "broken into",
        "broken into, broken open, forced open, prised open, cracked open, rifled, ransacked, "
        "burglarised, burgled boxes",
        "252 boxes were broken open",
    ),
    (
        "searched",
        "house searches, places searched, homes searched, raided, raids at, swooped on",
        "94 flats were raided",
    ),
    (
        "transferred",
        "transferred, relocated, moved patients, patients moved, transfer of",
        "131 were transferred",
    ),
    (
        "registered",
        "registered, logged, recorded, enrolled, signed up, on the list",
        "2,814 were registered",
    ),
    (
        "exposed",
        "exposed, leaked data, hacked, breach of data, data breach, compromised, stolen data, had their "
        "data, data leak, accessed",
        "2 million records were exposed",
    ),
    ("affected", "affected, hit by, disrupted, concerned", "8.5 million pupils are affected"),
    ("adopted", "adopted, passed, approved by, ratified, accepted", "166 were adopted"),
    ("tested", "tested, examined, screened, inspected, sampled", "4,000 were tested"),
    ("treated patients", "treated patients, outpatients, admitted, admissions", "1,640 were admitted"),
    (
        "serving",
        "in service, years in service, flying hours, flight hours, hours in his logbook, experience, "
        "logbook",
        "16 years in service",
    ),
    ("scored", "scored, scores, netted, goals for, points from", "he scored 31 points"),
    ("born", "born, births, born in, birth rate", "4,000 were born"),
    ("landed", "landed, touched down, arrivals, docked, moored", "12 planes landed"),
    ("shelled", "shelled, shelling, bombed, air strikes on, bombardments", "nine villages were shelled"),
    (
        "liberated",
        "liberated, recaptured, retaken, regained, seized villages",
        "four villages were liberated",
    ),
    ("deported", "deport*, expel*, expulsion, removed from the country", "40 were deported"),
    (
        "dismissed officials",
        "suspended from, suspended from work, sacked ministers, resign*, stepped down, quit, removed from "
        "office",
        "two engineers were suspended from work",
    ),
    ("mobilised", "called up, conscripted, drafted, mobilisation", "40,000 were called up"),
    ("emitted", "emissions, emit*, carbon dioxide, co2", "emissions of 4m tonnes"),
    ("harvested", "harvest*, crop, yield, yields, reaped", "a harvest of 4m tonnes"),
    ("imported", "import*", "4m tonnes were imported"),
    ("exported", "export*", "4m tonnes were exported"),
    ("generated", "generat*, megawatts of, installed capacity", "it generated 450 megawatts"),
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
    ("drone", "searching"): "launched",
    ("missile", "searching"): "launched",
    ("bomb", "cancelled"): "launched",
    ("bomb", "searching"): "launched",
    ("vehicle", "protesting"): "searching",
    ("team", "protesting"): "searching",
    ("expert", "protesting"): "searching",
    ("shop", "dismissed"): "closed",
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
        "protesting", "broken into", "searched", "elected", "majority", "landed",
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

OF_MONEY = frozenset(
    (
        "raised", "cost", "damage", "charges", "dividend", "margin", "share price", "exchange rate", "oil price",
        "bail", "insured", "wage", "pension", "premium", "takeover", "guarantee", "tax", "tariff", "spending",
        "stake", "market share", "interest rate", "inflation", "growth", "threshold", "contained", "support",
        "debt", "cash",
    )
)  # fmt: skip
"""What is told of money, or of a share of it, never of what is counted."""

MEASURED = {
    "distance": "length", "length": "length", "width": "length", "depth": "length", "height": "length",
    "rain": "length", "speed": "speed", "wind": "speed", "weight": "mass", "temperature": "temperature",
    "area": "area",
}  # fmt: skip
"""What is told of measures of one dimension alone."""

TOLLS = frozenset(
    ("dead", "injured", "critical", "missing", "rescued", "evacuated", "arrested", "destroyed", "damaged")
)
"""What is counted on, day by day: a later count is a rival of an earlier one."""

RESULTS = frozenset(
    (
        "sales", "profit", "loss", "margin", "dividend", "share price", "cost", "charges", "cash", "debt",
        "ordered", "delivered", "growth", "inflation", "unemployment", "interest rate", "employed", "turnout",
        "population", "produced", "sold", "wage", "pension", "exchange rate", "oil price", "spending", "tax",
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
