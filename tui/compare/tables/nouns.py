"""Nouns that count the same things: a class, its words in the singular, and an example of its use.

The longest words are looked for first, so that "air defence system" is no "system". Words that describe
("Ukrainian", "unarmed") need not be told: a class is found by the words at the end of what is counted.
"""

from __future__ import annotations

Row = tuple[str, str, str]

NOUNS: tuple[Row, ...] = (
    (
        "drone",
        "drone, UAV, unmanned aerial vehicle, unmanned aircraft, unmanned aerial system, drone "
        "aircraft, quadcopter, loitering munition, kamikaze, aircraft-type drone, UAS, attack drone, "
        "strike drone, decoy, decoy drone, Shahed, unmanned vehicle, flying bomb",
        "57 UAVs were intercepted",
    ),
    (
        "missile",
        "missile, rocket, ballistic missile, cruise missile, projectile, hypersonic missile, "
        "interceptor",
        "16 cruise missiles",
    ),
    (
        "shell",
        "shell, mortar, mortar shell, artillery shell, artillery round, round of ammunition",
        "300 shells",
    ),
    ("bomb", "bomb, glide bomb, explosive device, IED, mine, landmine, warhead", "two glide bombs"),
    ("gun", "gun, rifle, pistol, weapon, firearm, handgun, machine gun", "40 rifles"),
    ("tank of war", "battle tank, armoured vehicle, armored vehicle, personnel carrier", "12 battle tanks"),
    (
        "aircraft",
        "aircraft, plane, jet, fighter, fighter jet, airliner, warplane, bomber, airplane, firefighting "
        "plane, firefighting aircraft, air tanker, water bomber, water-bombing plane, turboprop",
        "16 aircraft",
    ),
    ("helicopter", "helicopter, chopper, gunship", "six helicopters"),
    ("flight", "flight, arrival, departure, take-off, takeoff", "120 flights were cancelled"),
    (
        "ship",
        "ship, vessel, ferry, boat, warship, tanker, freighter, trawler, dinghy, lifeboat, frigate, "
        "cargo ship, yacht, barge, patrol boat, fishing boat, merchant ship, cruise ship",
        "two navy ships",
    ),
    ("train", "train, carriage, wagon, coach of a train, locomotive, tram, railcar", "28 wagons"),
    (
        "vehicle",
        "vehicle, car, truck, lorry, bus, van, coach, engine, fire engine, ambulance, motorcycle, "
        "tractor, fire truck, fire appliance, appliance, police car, pickup, motorbike, minibus, taxi",
        "90 engines",
    ),
    (
        "person",
        "person, people, passengers and crew, crew and passengers, man, men, woman, women, human, "
        "individual, life, lives, citizen, national, inhabitant, resident, villager, local, occupant, "
        "tourist, visitor, survivor, victim, casualty, patient, holidaymaker, islander, homeowner, "
        "attendee, participant, friend, soul, human being, civilian, adult, other, foreigner, family "
        "member, pedestrian, hiker, pilgrim, dead, killed, death, fatality, body, corpse, "
        "injured, wounded, hurt, injury, missing, homeless, deceased, evacuee, arrest, detention, "
        "vacationer, camper, guest, spectator, bystander, dweller, settler, townspeople",
        "14 people drowned",
    ),
    (
        "child",
        "child, children, boy, girl, minor, teenager, infant, baby, toddler, youngster, kid, "
        "grandchild, youth, minors, teen",
        "three children",
    ),
    ("passenger", "passenger, traveller, traveler, commuter, rider", "48 passengers"),
    (
        "crew",
        "crew, crew member, crewmember, member of crew, member of the crew, crewman, crewmen, cabin "
        "crew, flight attendant, pilot",
        "four crew members",
    ),
    ("student", "student, pupil, schoolchild, schoolchildren, undergraduate", "40 pupils"),
    ("family", "family, household", "9,000 families"),
    (
        "worker",
        "worker, employee, staff, staffer, staff member, colleague, member of staff, personnel, "
        "workforce, labourer, miner, job, post, position, role, headcount, full-time equivalent, "
        "redundancy, layoff, lay-off, job cut",
        "30,000 employees",
    ),
    (
        "rescuer",
        "rescuer, rescue worker, search-and-rescue worker, medic on the scene, firefighter, fireman, "
        "firemen, emergency worker, paramedic, volunteer, diver, first responder, aid worker, fire "
        "crew, responder, search team member, lifeguard, coastguard officer",
        "800 rescuers",
    ),
    (
        "soldier",
        "soldier, troop, serviceman, servicemen, conscript, reservist, fighter on foot, marine, "
        "militant, insurgent, combatant, gunman, gunmen, sailor, recruit, mercenary, mercenaries, "
        "fighters, national guard",
        "1,200 soldiers",
    ),
    (
        "officer",
        "officer, policeman, policemen, policewoman, police, guard, agent, police officer, constable, "
        "security officer, riot police, riot officer, patrolman",
        "five police officers",
    ),
    (
        "protester",
        "protester, protestor, demonstrator, marcher, striker, activist, supporter, rioter, "
        "counter-protester",
        "20,000 protesters",
    ),
    (
        "prisoner",
        "prisoner, inmate, detainee, captive, prisoner of war, hostage, POW",
        "175 prisoners of war",
    ),
    ("suspect", "suspect, attacker, assailant, perpetrator", "four suspects"),
    ("refugee", "refugee, migrant, asylum seeker, displaced person, displaced people", "500 migrants"),
    ("doctor", "doctor, nurse, medic, physician, surgeon, midwife", "20 doctors"),
    ("journalist", "journalist, reporter, correspondent, blogger", "two journalists"),
    ("lawmaker", "lawmaker, deputy, member of parliament, MP, senator, legislator, MEP", "12 lawmakers"),
    ("voter", "voter, elector, registered voter, eligible voter", "2 million voters"),
    ("vote", "vote, ballot, ballot paper, valid vote", "51,000 votes"),
    ("seat", "seat, mandate", "76 seats"),
    ("party", "party, coalition", "four parties"),
    ("country", "country, nation, state, member state, government", "27 countries"),
    (
        "region",
        "region, oblast, province, district, governorate, territory, prefecture, county",
        "nine regions",
    ),
    (
        "town",
        "town, city, village, settlement, municipality, community, suburb, hamlet, locality, parish, "
        "commune",
        "eight villages",
    ),
    (
        "building",
        "building, house, home, dwelling, apartment, flat, block, structure, block of flats, property, "
        "cottage, apartment building, residential building, high-rise, tower block, villa, mansion, "
        "cabin, hut, outbuilding, holiday home, farm building",
        "32 buildings collapsed",
    ),
    ("school", "school, university, college, kindergarten", "12 schools"),
    ("hospital", "hospital, clinic, health centre", "three hospitals"),
    ("place", "place, location, site, spot, point", "hits at 25 locations"),
    (
        "polling station",
        "polling station, polling place, polling site, precinct, ballot box, voting station",
        "9,300 polling stations",
    ),
    ("target", "target, aerial target, air target, designated target, object", "503 targets"),
    ("observer", "observer, monitor, election observer", "320 observers"),
    ("plant", "plant, factory, refinery, power station, facility, mill, depot, oil refinery", "four plants"),
    ("tank", "tank, fuel tank, oil tank, reservoir, storage tank", "four fuel tanks"),
    ("tree", "tree, pine, oak", "5,000 trees"),
    ("tent", "tent, shelter, container", "300 tents"),
    ("attack", "attack, strike, raid, assault, air strike, airstrike, bombardment, bombing", "third raid"),
    ("incident", "incident, accident, crash, collision, derailment", "fourth incident"),
    ("fire", "fire, blaze, wildfire, bushfire, hotspot", "60 fires"),
    ("explosion", "explosion, blast, detonation", "two blasts"),
    ("earthquake", "earthquake, quake, tremor, aftershock, shock", "130 aftershocks"),
    ("storm", "storm, hurricane, typhoon, cyclone, tornado", "third storm"),
    ("case", "case, infection, instance", "1,400 cases"),
    ("dose", "dose, vaccine, vaccination, jab, shot of vaccine", "2 million doses"),
    ("test", "test, trial, sample, experiment", "40 tests"),
    ("charge", "charge, count of crime, offence, offense, crime, violation", "five charges"),
    ("sentence", "sentence, prison term, jail term, term", "eight-year term"),
    ("goal", "goal, point scored, penalty", "two goals"),
    ("game", "game, match, fixture, race", "14 games"),
    ("title", "title, medal, trophy, win, victory", "three titles"),
    ("share", "share, stock, unit of stock", "2 million shares"),
    ("contract", "contract, order, deal, agreement", "three contracts"),
    (
        "company",
        "company, firm, business, bank, startup, retailer, subsidiary, start-up, supplier",
        "40 companies",
    ),
    (
        "customer",
        "customer, subscriber, user, client, household with power, consumer, account, connection",
        "12,000 customers",
    ),
    ("animal", "animal, dog, cow, sheep, horse, cattle, pig, bird, elephant", "40 dogs"),
    ("barrel", "barrel, barrel of oil", "2 million barrels"),
    ("shop", "store, shop, outlet, branch, supermarket, restaurant, cafe, pub", "40 shops"),
    ("road", "road, street, highway, motorway, lane, avenue", "17 roads were closed"),
    ("team", "team, crew of firefighters, squad", "12 teams on foot"),
    ("pump", "pump, water pump", "40 pumps"),
)  # fmt: skip

PEOPLE = frozenset(
    (
        "person", "passenger", "crew", "child", "student", "family", "worker", "rescuer",
        "soldier", "officer", "protester", "prisoner", "suspect",
        "refugee", "doctor", "journalist", "lawmaker", "voter",
    )
)  # fmt: skip
"""Classes of people: "121 passengers" and "121 people" may be the same ones."""

CLASS_NAMES = frozenset(name for name, _, _ in NOUNS)
"""The names of the built-in classes."""

ONE_PERSON = {
    word: role
    for role, words in (
        ("captain", "captain master skipper"),
        ("driver", "driver motorist chauffeur"),
        ("pilot", "pilot aviator"),
        ("boy", "boy son schoolboy"),
        ("girl", "girl daughter schoolgirl"),
        ("mayor", "mayor"),
        ("handyman", "handyman"),
        ("teacher", "teacher"),
        ("farmer", "farmer"),
        ("shepherd", "shepherd"),
        ("mother", "mother"),
        ("father", "father"),
    )
    for word in words.split()
}
"""What one person may be called whose age is told, and the word that stands for several."""
