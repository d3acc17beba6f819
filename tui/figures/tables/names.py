"""Names that hold numbers, and fixed expressions in which a number word counts nothing."""

from __future__ import annotations

from tui.figures.tables import words

# A number directly after one of these, in whatever case, only tells one from another: "page 12", "type 2".
DESIGNATORS = words(
    """
    season junction junctions page pages pp p chapter chapters section sections article articles
    clause paragraph appendix annex phase type stage category grade figure fig table version release
    room suite flight gate line lines route highway motorway interstate exit platform terminal
    channel no no. nos number numbers nr question item rule resolution title act bill proposition
    prop amendment order form model series episode part volume vol book verse psalm step tip option
    scenario level tier class lot plot reactor block building apartment flat unit station studio
    pier ward district precinct sector zone area schedule exhibit lane track bus tram pod generation
    gen squadron battalion brigade regiment division camp pavilion stall booth bay hole race heat
    serial code pin zip postcode box extension ext dial hotline isbn doi file case docket patent id
    formula super runway taxiway concourse berth
    seat row cell covid carbon uranium plutonium caesium cesium iodine strontium cobalt vitamin
    omega interleukin protocol directive regulation treaty agenda euro vision top-
    """
)
# The same, unless a noun follows the number: "on day three", "week 12".
COUNTERS = words("day week night month quarter lap minute round game set match seed verse")
# Capitalised words that make a name with the number after them, even where a plural noun follows.
NAMERS = words(
    """
    boeing airbus ftse fortune nasdaq nikkei dax cac dow russell stoxx ibex kospi csi topix windows
    iphone ipad android ios macos galaxy pixel playstation xbox gpt llama gemini claude falcon
    apollo soyuz artemis voyager atlas titan vega ariane starship gemini shenzhou progress
    chandrayaan hubble porsche ferrari mazda peugeot audi bmw lexus tesla model cessna embraer
    antonov tupolev ilyushin sukhoi mig patriot hawk javelin himars leopard abrams challenger
    bradley merkava flight formula group company unit team channel bbc itv radio route highway
    interstate area studio catch resolution section article title agenda expo euro covid type
    category phase number no year apartment room p asx sensex nifty tsx smi omx wig hang
    """
)
# After an ordinal these make a name: "401st Armored Brigade", "Ninth Circuit".
ORIGINS = words(
    """
    Ukrainian Russian American British Chinese French German Israeli Palestinian Indian Japanese
    Korean European African Asian Arab Muslim Christian Jewish Iranian Iraqi Syrian Turkish Polish
    Italian Spanish Canadian Australian Mexican Brazilian Democratic Republican Conservative Labour
    Tory English Scottish Irish Welsh Dutch Greek Swedish Danish
    """
)
FORMATIONS = words(
    """
    brigade regiment division battalion army corps squadron fleet airborne infantry armored armoured
    mechanized mechanised guards cavalry congress circuit amendment district avenue street precinct
    legion marine marines artillery motorised motorized separate assault tank rifle congressional
    parliament
    """
)
# What stands in small letters within a person's name.
PARTICLES = words("de van von der den al el bin ibn la du di da del dos le ten ter zu")
STREETS = words(
    """
    street st road rd avenue ave lane square place drive boulevard blvd terrace court way gardens
    crescent close parkway plaza row quay wharf
    """
)

# What a hyphen may join to a number word without making it count: "one-way", "third-party".
COMPOUNDS = words(
    """
    peat tier figure figures star letter bit horse man woman car dog trick-pony way ways up down off sided
    time times party parties hand handed class rate rated degree grade person base string stop shot
    liner faced fold dimensional tailed minute ditch quarters hearted edged world born aid name
    timer timers nighter upmanship trick self to-one on-one and-done size ply pronged tone gear
    pack packs iron irons
    """
)
# Of these, what a larger number counts: "a four-party coalition", "a two-shot lead".
COUNTED_COMPOUNDS = words("party shot car")
# Fixed expressions, by their number word and what follows (after a space or a hyphen).
IDIOMS_AFTER = {
    "first": words(
        """
    of lady ladies minister name names aid class hand person place cousin cousins base instance mate
    refusal light responder responders glance and foremost officer lieutenant secretary
    """
    ),
    "second": words(
        "degree hand thoughts nature guess guessing thought opinion wind officer mate lieutenant secretary"
    ),
    "third": words("party parties world person degree officer mate secretary"),
    "fourth": words("estate wall"),
    "fifth": words("column columnist columnists amendment"),
    "sixth": words("sense form"),
    "eleventh": frozenset({"hour"}),
    "seventh": frozenset({"heaven"}),
    "one": words("another by time hand way moment go fell"),
    "zero": words("sum tolerance hour in"),
    "single": words(
        """
    mother mothers father fathers parent parents market currency malt handed handedly minded sex
    file out most biggest largest greatest best worst highest crystal use largest digit digits
    breasted cell cells parenthood people men women man woman life status and or by in at for to of
    is was european payer mum mums mom moms dad dads album point track issue journey
    journeys ticket tickets room rooms bed beds fare fares
    """
    ),
    **dict.fromkeys(("four", "five", "six", "seven", "eight"), frozenset({"figures"})),
    "nine": words("nothing figures"),
    "half": words(
        """
    time brother brothers sister sisters measure measures life lives hearted baked staff mast way
    marathon back backs term board price moon truth truths open empty full asleep dead naked volley
    century
    """
    ),
    "dozen": frozenset(),
}
IDIOMS_BEFORE = {
    "first": words("at safety america people"),
    "zero": words("ground patient net near sub absolute"),
    "half": words(
        """
    other latter better first second last front back top bottom upper lower in my your
    """
    ),
    "single": words("every each any not"),
    "eleven": frozenset({"starting"}),
    "seven": frozenset({"rugby"}),
    "second": words("split per"),
    "seconds": frozenset(),
}
# Digits that stand for a thing or a day: nobody reads them as an amount.
FIXED_PAIRS = frozenset({("24", "7"), ("9", "11"), ("7", "7"), ("20", "20"), ("50", "50")})
HYPHEN_PAIRS = frozenset({("24", "7"), ("20", "20"), ("50", "50")})
