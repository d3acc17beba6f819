"""Nouns that count the same things: a class, its words in the singular, and an example of its use.

The longest words are looked for first, so that "air defence system" is no "system". Words that describe
("Ukrainian", "unarmed") need not be told: a class is found by the words at the end of what is counted.
"""

from __future__ import annotations

Row = tuple[str, str, str]

NOUNS: tuple[Row, ...] = (
    (
        "drone",
        "drone, UAV, unmanned aerial vehicle, unmanned aircraft, unmanned aerial system, drone aircraft, "
        "quadcopter, loitering munition, kamikaze, aircraft-type drone, UAS, attack drone, strike drone, "
        "decoy, decoy drone, Shahed, unmanned vehicle, flying bomb",
        "57 UAVs were intercepted",
    ),
    (
        "missile",
        "missile, rocket, ballistic missile, cruise missile, projectile, hypersonic missile, interceptor",
        "16 cruise missiles",
    ),
    (
        "shell",
        "shell, mortar, mortar shell, artillery shell, artillery round, round of ammunition",
        "300 shells",
    ),
    ("bomb", "bomb, glide bomb, explosive device, IED, mine, landmine, warhead", "two glide bombs"),
    (
        "gun",
        "gun, rifle, pistol, weapon, firearm, handgun, machine gun, shotgun, revolver, assault rifle, "
        "submachine gun, small arm",
        "40 rifles",
    ),
    ("tank of war", "battle tank, armoured vehicle, armored vehicle, personnel carrier", "12 battle tanks"),
    (
        "aircraft",
        "aircraft, plane, jet, fighter, fighter jet, airliner, warplane, bomber, airplane, firefighting "
        "plane, firefighting aircraft, air tanker, water bomber, water-bombing plane, turboprop",
        "16 aircraft",
    ),
    ("helicopter", "helicopter, chopper, gunship", "six helicopters"),
    (
        "flight",
        "flight, arrival, departure, take-off, takeoff, connection by air, air service, journey by air, "
        "cancellation of flight",
        "120 flights were cancelled",
    ),
    (
        "ship",
        "ship, vessel, ferry, boat, warship, tanker, freighter, trawler, dinghy, lifeboat, frigate, cargo "
        "ship, yacht, barge, patrol boat, fishing boat, merchant ship, cruise ship, tug, tugboat, "
        "lifeboats, cutter, bulk carrier, container ship, speedboat, raft, sailboat, submarine, "
        "destroyer, corvette, sea vessel, patrol vessel, merchant vessel, skiff, canoe",
        "two navy ships",
    ),
    (
        "train",
        "train, carriage, wagon, coach of a train, locomotive, tram, railcar, locomotives, metro train, "
        "freight train, railway carriage, cab, passenger car, railway wagon",
        "28 wagons",
    ),
    (
        "vehicle",
        "vehicle, car, truck, lorry, bus, van, engine, coach, fire engine, ambulance, motorcycle, "
        "tractor, fire truck, fire appliance, appliance, police car, pickup, motorbike, minibus, taxi, "
        "lorries, fire lorry, SUV, tram car, trolleybus, moped, scooter, bulldozer, digger, excavator, "
        "tanker truck, bike, pumper, tender, heavy vehicle",
        "90 engines",
    ),
    (
        "person",
        "person, people, passengers and crew, crew and passengers, man, men, woman, women, human, "
        "individual, life, lives, citizen, national, inhabitant, resident, villager, local, occupant, "
        "tourist, visitor, survivor, victim, casualty, patient, holidaymaker, islander, homeowner, "
        "attendee, participant, friend, soul, human being, civilian, adult, other, foreigner, family "
        "member, pedestrian, hiker, pilgrim, dead, killed, death, fatality, body, corpse, injured, "
        "wounded, hurt, injury, missing, homeless, deceased, evacuee, arrest, detention, vacationer, "
        "camper, guest, spectator, dweller, settler, townspeople, tenant, lodger, neighbour, neighbor, "
        "martyr, pensioner, relative, member, brother, sister, gentleman, old person, elderly person, "
        "holder, worshipper, mourner, shopper, swimmer, climber, skier, tenants, householder, owner, "
        "cyclist, motorist, injured party, beneficiary, beneficiaries, recipient, applicant, partygoer, "
        "festivalgoer, concertgoer, fan, ticket holder, islanders, taxpayer, retiree, countryman, "
        "countrymen, compatriot, fisherman, fishermen, inhabitants",
        "14 people drowned",
    ),
    (
        "child",
        "child, children, boy, girl, minor, teenager, infant, baby, toddler, youngster, kid, grandchild, "
        "youth, minors, teen, schoolboy, schoolgirl, adolescent, under-18, newborn, orphan, tot",
        "three children",
    ),
    (
        "passenger",
        "passenger, traveller, traveler, commuter, rider, flyer, air traveller, holiday passenger, fare- "
        "payer",
        "48 passengers",
    ),
    (
        "crew",
        "crew, crew member, crewmember, member of crew, member of the crew, crewman, crewmen, cabin crew, "
        "flight attendant, pilot, seafarer, seaman, seamen, mariner, deckhand, steward, stewardess, co- "
        "pilot, crew on board",
        "four crew members",
    ),
    (
        "student",
        "student, pupil, schoolchild, schoolchildren, undergraduate, graduate, freshman, freshmen, "
        "scholar",
        "40 pupils",
    ),
    ("family", "family, household, home and family, farming family, couple", "9,000 families"),
    (
        "worker",
        "worker, employee, staff, staffer, staff member, colleague, member of staff, personnel, "
        "workforce, labourer, miner, job, post, position, role, headcount, full-time equivalent, "
        "redundancy, layoff, lay-off, job cut, labourers, laborer, temp, temporary worker, contractor, "
        "docker, farmhand, farm worker, trade unionist, union member, workplace, apprentice, trainee, "
        "intern, civil servant, clerk, mechanic, civilian employee",
        "30,000 employees",
    ),
    (
        "rescuer",
        "rescuer, rescue worker, search-and-rescue worker, medic on the scene, firefighter, fireman, "
        "firemen, emergency worker, paramedic, volunteer, diver, first responder, aid worker, fire crew, "
        "responder, search team member, lifeguard, coastguard officer, emergency personnel, rescue "
        "personnel, defence worker, civil defence personnel, emergency responder, rescue team member, "
        "crew on the line, protection element, firefighting personnel",
        "800 rescuers",
    ),
    (
        "soldier",
        "soldier, troop, serviceman, servicemen, conscript, reservist, fighter on foot, marine, militant, "
        "insurgent, combatant, gunman, gunmen, sailor, recruit, mercenary, mercenaries, fighters, "
        "national guard, servicemember, service member, paratrooper, infantryman, guardsman, guardsmen, "
        "defender, military personnel, army personnel, defence personnel, force personnel, defense "
        "personnel, legionnaire, commando, volunteer fighter, terrorist, jihadist",
        "1,200 soldiers",
    ),
    (
        "officer",
        "officer, policeman, policemen, policewoman, police, guard, agent, police officer, constable, "
        "security officer, riot police, riot officer, patrolman, cop, detective, policewomen, gendarme, "
        "trooper, carabiniere, carabinieri, inspector, border guard, investigator, bobby, bobbies, "
        "customs officer, constables",
        "five police officers",
    ),
    (
        "protester",
        "protester, protestor, demonstrator, marcher, striker, activist, supporter, rioter, counter- "
        "protester, hooligan, hothead, troublemaker, picket, agitator, picketer",
        "20,000 protesters",
    ),
    (
        "prisoner",
        "prisoner, inmate, detainee, captive, prisoner of war, hostage, POW, POWs, abductee, kidnap "
        "victim, convicted prisoner, captured soldier",
        "175 prisoners of war",
    ),
    (
        "suspect",
        "suspect, attacker, assailant, perpetrator, defendant, accused, gangster, gang member, "
        "ringleader, raider, robber, burglar, thief, smuggler, trafficker, gunman suspect, accomplice, "
        "arrestee, kidnapper, convict, offender, perpetrators",
        "four suspects",
    ),
    (
        "refugee",
        "refugee, migrant, asylum seeker, displaced person, displaced people, deportee, returnee, "
        "undocumented migrant, exile, IDP, expellee",
        "500 migrants",
    ),
    (
        "doctor",
        "doctor, nurse, medic, physician, surgeon, midwife, health worker, medical worker, healthcare "
        "worker, clinician, specialist doctor, hospital staff, junior doctor, pharmacist, carer, dentist",
        "20 doctors",
    ),
    (
        "journalist",
        "journalist, reporter, correspondent, blogger, editor, photographer, media worker, cameraman, "
        "camera operator",
        "two journalists",
    ),
    (
        "lawmaker",
        "lawmaker, deputy, member of parliament, MP, senator, legislator, MEP, councillor, councilor, "
        "congressman, congressmen, congresswoman, parliamentarian, representative, delegate, member of "
        "the house, peer, alderman, aldermen",
        "12 lawmakers",
    ),
    ("voter", "voter, elector, registered voter, eligible voter", "2 million voters"),
    (
        "vote",
        "vote, ballot, ballot paper, valid vote, ballot cast, electoral vote, postal vote, absentee "
        "ballot, preference",
        "51,000 votes",
    ),
    ("seat", "seat, mandate", "76 seats"),
    ("party", "party, coalition, political party, faction, alliance, list, bloc, grouping", "four parties"),
    ("country", "country, nation, state, member state, government", "27 countries"),
    (
        "region",
        "region, oblast, province, district, governorate, territory, prefecture, county, department, "
        "canton, constituency, electoral district, borough, voivodeship, emirate, ward, autonomous region",
        "nine regions",
    ),
    (
        "town",
        "town, city, village, settlement, municipality, community, suburb, hamlet, locality, parish, "
        "commune, township, capital, village council, neighbourhood, neighborhood, place of residence",
        "eight villages",
    ),
    (
        "building",
        "building, house, home, dwelling, apartment, flat, block, structure, block of flats, property, "
        "cottage, apartment building, residential building, high-rise, tower block, villa, mansion, "
        "cabin, hut, outbuilding, holiday home, farm building, residence, house and farm, bungalow, "
        "dormitory, shed, warehouse, barn, chalet, housing unit, homes and businesses, premises, hotel, "
        "farmhouse, skyscraper, household dwelling",
        "32 buildings collapsed",
    ),
    ("school", "school, university, college, kindergarten", "12 schools"),
    (
        "hospital",
        "hospital, clinic, health centre, health center, health unit, health facility, health post, "
        "medical centre, medical center, care home, nursing home",
        "three hospitals",
    ),
    (
        "place",
        "place, location, site, spot, point, scene, address, area, sector, facility hit, section",
        "hits at 25 locations",
    ),
    (
        "polling station",
        "polling station, polling place, polling site, precinct, ballot box, voting station, voting "
        "centre, voting center, polling centre, vote centre, electoral precinct, polling booth",
        "9,300 polling stations",
    ),
    (
        "target",
        "target, aerial target, air target, designated target, object, military target, facility "
        "targeted, naval target",
        "503 targets",
    ),
    ("observer", "observer, monitor, election observer", "320 observers"),
    (
        "plant",
        "plant, factory, refinery, power station, facility, mill, depot, oil refinery, smelter, brewery, "
        "sawmill, works, colliery, shipyard, power plant, assembly plant, production site, substation",
        "four plants",
    ),
    ("tank", "tank, fuel tank, oil tank, reservoir, storage tank", "four fuel tanks"),
    ("tree", "tree, pine, oak", "5,000 trees"),
    ("tent", "tent, shelter, family tent, marquee", "300 tents"),
    (
        "attack",
        "attack, strike, raid, assault, air strike, airstrike, bombardment, bombing, shooting, stabbing, "
        "ambush, offensive, sortie, assaults, bomb attack, terrorist attack, barrage, shelling",
        "third raid",
    ),
    (
        "incident",
        "incident, accident, crash, collision, derailment, mishap, pile-up, near miss, capsizing, "
        "disaster, emergency, sinking",
        "fourth incident",
    ),
    (
        "fire",
        "fire, blaze, wildfire, bushfire, hotspot, outbreak of fire, flame, forest fire, brush fire, "
        "grass fire",
        "60 fires",
    ),
    ("explosion", "explosion, blast, detonation, bang, burst", "two blasts"),
    (
        "earthquake",
        "earthquake, quake, tremor, aftershock, shock, seismic event, foreshock, temblor",
        "130 aftershocks",
    ),
    (
        "storm",
        "storm, hurricane, typhoon, cyclone, tornado, depression, tropical storm, gale, thunderstorm, "
        "cyclones, blizzard",
        "third storm",
    ),
    (
        "case",
        "case, infection, instance, suspected case, confirmed case, suspected infection, new infection, "
        "contagion",
        "1,400 cases",
    ),
    (
        "dose",
        "dose, vaccine, vaccination, jab, shot of vaccine, vial, shot, injection, vaccine dose, booster",
        "2 million doses",
    ),
    ("test", "test, trial, sample, experiment, swab, specimen", "40 tests"),
    (
        "charge",
        "charge, count of crime, offence, offense, crime, violation, allegation, indictment, felony, "
        "misdemeanour, misdemeanor",
        "five charges",
    ),
    (
        "sentence",
        "sentence, prison term, jail term, term, prison sentence, jail sentence, conviction",
        "eight-year term",
    ),
    ("goal", "goal, point scored, penalty", "two goals"),
    ("game", "game, match, fixture, race, derby, fixture list, friendly, final", "14 games"),
    (
        "title",
        "title, medal, trophy, win, victory, prize, award, gold medal, championship, cup, pole position",
        "three titles",
    ),
    (
        "share",
        "share, stock, unit of stock, common share, ordinary share, preferred share, equity share",
        "2 million shares",
    ),
    ("contract", "contract, order, deal, agreement, treaty, memorandum, lease", "three contracts"),
    (
        "company",
        "company, firm, business, bank, startup, retailer, subsidiary, start-up, supplier, employer, "
        "enterprise, maker, manufacturer, carrier, airline, insurer, lender, broker, exporter, "
        "corporation, conglomerate, plc",
        "40 companies",
    ),
    (
        "customer",
        "customer, subscriber, user, client, household with power, consumer, account, connection, home "
        "and business, homes and firms, business customer, policyholder, depositor, saver, borrower, "
        "investor, member account, shareholder, premise, meter point",
        "12,000 customers",
    ),
    (
        "animal",
        "animal, dog, cow, sheep, horse, cattle, pig, bird, elephant, poultry, chicken, hen, duck, "
        "turkey, goose, mink, calf, calves, goat, cat, deer, cows, heifer, lamb, piglet, livestock, fish, "
        "salmon, whale, dolphin, wolf, wolves, bear, camel, reindeer, fox",
        "40 dogs",
    ),
    ("barrel", "barrel, barrel of oil", "2 million barrels"),
    (
        "shop",
        "store, shop, outlet, branch, supermarket, restaurant, cafe, pub, kiosk, bakery, bakeries, "
        "boutique, department store, filling station, petrol station, pharmacy, dealership, franchise, "
        "outlet store, salon, eatery",
        "40 shops",
    ),
    (
        "road",
        "road, street, highway, motorway, lane, avenue, roadway, route, carriageway, boulevard, stretch "
        "of road, track, rail line, line",
        "17 roads were closed",
    ),
    ("team", "team, crew of firefighters, squad", "12 teams on foot"),
    ("pump", "pump, water pump", "40 pumps"),
    ("floor", "floor, storey, upper storey, top floor, deck", "six floors"),
    ("teacher", "teacher, lecturer, educator, schoolteacher, professor, tutor", "400 teachers"),
    (
        "expert",
        "expert, specialist, analyst, scientist, researcher, economist, engineer, adviser, advisor, "
        "technician, seismologist",
        "12 experts",
    ),
    ("lawyer", "lawyer, attorney, solicitor, barrister, counsel", "three lawyers"),
    ("judge", "judge, magistrate, justice, juror", "three judges"),
    ("farmer", "farmer, grower, herder, rancher, smallholder", "400 farmers"),
    (
        "athlete",
        "player, athlete, footballer, runner, swimmer in a race, rider in a race, competitor, cricketer, "
        "substitute",
        "22 players",
    ),
    ("expatriate", "diplomat, envoy, ambassador, consul", "15 diplomats"),
    ("witness", "witness, eyewitness, bystander heard", "212 witnesses"),
    ("candidate", "candidate, contender, nominee, hopeful, challenger", "14 candidates"),
    ("container", "container, freight container, shipping container, TEU", "74 containers"),
    ("deposit box", "box, deposit box, safe-deposit box, safe deposit box, safe, locker", "252 boxes"),
    ("phone", "phone, mobile phone, smartphone, telephone, handset, SIM card", "400 mobile phones"),
    ("computer", "computer, server, laptop, tablet, device", "300 servers"),
    (
        "record",
        "record, data record, personal record, file, document, email, e-mail, password, passport",
        "2 million records",
    ),
    ("call", "call, phone call, emergency call, call for help, distress call", "2,900 calls"),
    ("tip", "tip, tip-off, lead from the public, report from the public, hint", "140 tips"),
    ("bed", "bed, cot, hospital bed, camp bed, berth in a cabin", "520 beds"),
    ("classroom", "classroom, class, lesson", "612 classrooms"),
    ("church", "church, mosque, temple, chapel, cathedral, synagogue", "four churches"),
    ("bridge", "bridge, viaduct, overpass, footbridge, culvert, flyover", "three bridges"),
    ("farm", "farm, holding, orchard, vineyard, plantation, farmstead, herd", "40 farms"),
    ("field", "field, plot, paddy, greenhouse", "12 fields"),
    ("landslide", "landslide, mudslide, avalanche, landslip, rockfall", "five landslides"),
    ("flood", "flood, flash flood, deluge, inundation", "third flood"),
    ("gate", "gate, entrance, exit, turnstile, door", "two of six gates"),
    ("berth", "berth, pier, jetty, quay, dock, terminal", "four berths"),
    ("station", "station, railway station, metro station, subway station, stop, bus stop", "12 stations"),
    (
        "centre",
        "centre, center, evacuation centre, reception centre, relief centre, treatment centre, evacuation "
        "center, collection point",
        "five evacuation centres",
    ),
    ("pole", "pole, pylon, power line, utility pole, mast, transformer, lamp post", "300 poles"),
    ("turbine", "turbine, wind turbine, generator, solar panel, reactor", "50 turbines"),
    ("well", "well, borehole, oil well, drilling rig, rig", "six wells"),
    ("law", "law, bill, decree, directive, statute", "three bills"),
    ("amendment", "amendment, proposal, motion, resolution, submission", "2,140 amendments"),
    ("abstention", "abstention, abstainer", "28 abstentions"),
    ("petition", "petition, signature", "120,000 signatures"),
    (
        "appointment",
        "appointment, procedure, operation, surgery, treatment, consultation",
        "4,300 appointments",
    ),
    ("ticket", "ticket, pass, season ticket", "22,000 tickets"),
    (
        "satellite",
        "satellite, spacecraft, space station, probe, capsule, astronaut, orbit",
        "23 satellites",
    ),
    ("launch", "launch, lift-off, liftoff, test flight", "fourth launch"),
    ("loan", "loan, mortgage, bond, credit", "8,400 bonds"),
    ("parcel", "parcel, package, bag, sack, crate, pallet, carton, bottle, canister", "40 crates"),
    ("payment", "payment, instalment, installment, transfer, transaction", "3,000 transactions"),
    ("search", "search, house search, police raid", "27 searches"),
    ("shipment", "shipment, consignment, delivery, load, cargo", "46 shipments"),
    (
        "meeting",
        "meeting, session, sitting, hearing, summit, round of talks, round of bargaining",
        "nine sessions",
    ),
    ("penalty", "red card, yellow card, free kick, corner", "two red cards"),
    ("run", "run, wicket, over", "200 runs"),
    ("point", "percentage point, basis point", "25 basis points"),
    ("visit", "visit, download, view, click, booking, reservation", "3 million visits"),
    ("complaint", "complaint, lawsuit, suit, petition in court, appeal, claim", "400 complaints"),
    ("warning", "warning, alert, alarm", "three warnings"),
    ("species", "species, breed, variety", "12 species"),
    ("apartment", "studio, room, bedroom, hotel room", "200 rooms"),
)  # fmt: skip

PEOPLE = frozenset(
    (
        "person", "passenger", "crew", "child", "student", "family", "worker", "rescuer",
        "soldier", "officer", "protester", "prisoner", "suspect",
        "refugee", "doctor", "journalist", "lawmaker", "voter", "teacher", "expert", "lawyer", "judge", "farmer",
        "athlete", "expatriate", "witness", "candidate",
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
