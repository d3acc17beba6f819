"""Nouns and verbs that the eye of a program needs help with."""

from __future__ import annotations

from tui.figures.tables import words

# Plurals without an s, and nouns that count without one.
PLURALS = words(
    """
    people men women children police troops aircraft personnel fish sheep feet teeth mice geese
    media data criteria cattle staff crew offspring spacecraft warcraft watercraft hovercraft
    livestock youth elderly servicemen servicewomen policemen policewomen firemen firefighters
    fishermen businessmen businesswomen gunmen lawmakers congressmen sportsmen militiamen tribesmen
    craftsmen spokesmen salesmen phenomena bacteria alumni nuclei fungi stimuli oxen deer salmon
    trout shrimp moose bison swine infantry cavalry folk kin others dead wounded injured missing
    homeless sick unemployed rbis mris taxis skis rabbis emojis alibis kiwis israelis iraqis
    pakistanis saudis yemenis kuwaitis menus gurus emus
    """
)
# Words ending in s that are no plurals.
SINGULAR_S = words(
    """
    this his its was is has as us yes less plus versus perhaps always news series species gas bus
    virus census bonus status focus campus corpus crisis basis analysis thesis emphasis class glass
    loss pass mass press process access success business address express across overseas sports
    previous serious various dangerous famous religious nervous numerous continuous enormous
    christmas paris texas kansas illinois arkansas wales athens brussels hamas honduras cyprus
    belarus los las alas besides towards afterwards sometimes does goes says hundreds thousands
    millions dozens
    """
)
# Adjectives that stand for people after a number: "34 dead", "12 injured".
NOMINAL = words("dead wounded injured missing homeless sick unemployed elderly disabled")

# Finite verbs that end a noun phrase.
VERBS = words(
    """
    cast said says told tells claimed claims confirmed took takes made makes went goes came comes
    saw sees got gets left lost loses won wins held holds led leads fell falls rose rises hit hits
    struck strikes shot shoots flew flies burned burnt showed shows brought brings gave gives found
    finds kept keeps began begins broke breaks caught drew drove drives ate felt felt fought fights
    grew grows heard hung hurt knew knows laid lay lies lit met meets paid pays put puts ran runs
    rang sank sat sent sends set sets shook shut sold sells spent spends spoke speaks spread stands
    stood stole swept taught thought threw understood wore wrote writes follow follows followed
    contain contains include includes included involve involves involving need needs want wants
    became becomes seem seems appear appears appeared remain remains remained die dies died kill
    kills killed live lives lived die believe believe think say agree disagree support oppose voted
    vote work worked took took allow allows allowed cost costs carry carries carried cover covers
    covered suffer suffers suffered receive receives received require requires required fled flee flees
    sought clung crept forgave forgot froze knelt leapt overtook rode sang sprang swam wept drank
    awoke chose quit lasts lasted
    """
)
# Irregular participles, which after a noun say what was done to it: "cocaine hidden in crates".
PARTICIPLES = words(
    """
    hidden stolen found taken held seen sold lost made built born caught shot driven given known
    left sent spent thrown worn written drawn grown flown broken chosen fallen forgotten frozen
    spoken stricken sunk swept torn trodden woven dug bought brought fought kept laid led meant
    paid set shown sworn told won put cut hit owed
    """
)
# Verb forms that are no nouns.
PAST = words(
    """
    fled died went came said told fell took gave made saw got left lost won held led rose flew
    brought kept began broke chose drew drove found grew knew ran sang sank sat sent sold spent spoke
    stood stole taught thought threw wore wrote became
    """
)
# Verb forms in -ed that describe no noun: "38 stayed shut".
DONE = words(
    """
    stayed survived refused attended responded applied joined happened occurred belonged tried needed
    wanted agreed remained arrived fled lived died started finished ended
    """
)
# Nouns whose singular ends in -ie.
IN_IE = words("movies cookies ties calories selfies rookies zombies pies lies birdies bogies")
# Nouns in -ing, which end a noun phrase as verbs in -ing do not.
GERUNDS = words(
    """
    rating building meeting spending funding housing shipping hearing ruling wedding warning
    training engineering manufacturing advertising offering opening setting sitting kidnapping
    shooting bombing killing stabbing beheading reading landing sighting crossing outing booking
    recording poisoning beating drowning lynching gathering showing screening uprising painting
    drawing finding listing ranking ceiling clothing flooding farming fishing mining drilling
    shelling fighting parking banking gambling betting shopping pudding closing timing swing
    sibling inning earring string ring king thing wing spring morning evening
    """
)
# Words before a noun that are dropped from what is counted: they compare, they do not describe.
COMPARING = words("more other such further additional extra fewer less such another")
# Adjectives and adverbs that follow a number and name nothing: "32 short of", "three ahead".
AWAY = words(
    """
    close short ahead behind away clear adrift worldwide nationwide statewide countrywide globally locally
    apiece tall high deep wide strong long old up down apart effective higher lower cheaper faster
    slower bigger smaller taller shorter longer older younger better worse larger greater heavier
    lighter straight unbeaten
    """
)
# What counts as one kind when a total is compared with its parts.
KIN = {
    word: kind
    for kind, members in {
        "drone": "drone drones uav uavs droned quadcopter quadcopters",
        "missile": "missile missiles rocket rockets",
        "person": """
            people person persons men women children civilians soldiers dead killed wounded injured victims
            passengers crew residents students workers officers troops adults boys girls patients others
        """,
        "vote": "vote votes ballots",
        "seat": "seat seats",
    }.items()
    for word in members.split()
}
# Words for people by age and kinship: "a man of 47", "children under 10".
PERSONS = words(
    """
    man woman boy girl father mother son daughter brother sister husband wife driver victim suspect
    soldier resident teacher student farmer pensioner teenager child baby toddler men women boys
    girls children people adults voters teenagers youths those anyone everyone pupils drivers
    workers employees youngsters kids males females victims patients
    mothers fathers parents soldiers teachers students farmers
    grandson granddaughter nephew niece uncle aunt cousin girlfriend boyfriend partner fiancée
    fiancé grandmother grandfather grandchild stepson stepdaughter twin twins
    passengers residents buyers pensioners players migrants inmates
    """
)
