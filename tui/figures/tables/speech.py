"""Words of saying, and words that distance a text from what it says."""

from __future__ import annotations

from tui.figures.tables import words

# Finite verbs whose subject is the speaker.
SAYING = words(
    """
    pointed point points expected expect said says say told tells claimed claims claim confirmed
    confirms confirm announced announces announce reported reports report stated states added adds
    revealed reveals reveal estimated estimates estimate alleged alleges allege warned warns warn
    insisted insists acknowledged acknowledges admitted admits denied denies argued argues explained
    explains noted notes wrote writes tweeted posted declared declares suggested suggests indicated
    indicates showed shows show found finds disclosed discloses maintained maintains boasted
    conceded concedes predicted predicts forecast forecasts expects projected projects believes
    believe thinks calculated calculates reckons concluded concludes testified asserts asserted
    contended contends emphasized emphasised stressed repeated accused accuses vowed pledged
    promised recalled replied responded commented put puts described complained observed cautioned
    listed counted recorded documented tallied logged catalogued attributed attributes
    spoke speaks talked talks gave gives pegged pegs placed places
    """
)
# Of these, words that are as often nouns, or verbs of doing.
UNSURE = words(
    """
    pointed point points claims claim reports report states state adds added notes noted estimates
    estimate forecast forecasts projects found find finds show shows showed posted put puts suggest
    suggests suggested thinks expects repeated completed expected expect wrote writes conceded concedes
    listed counted recorded documented tallied logged catalogued spoke speaks talked talks gave gives
    pegged pegs placed places
    """
)
# People and bodies that speak: after them, "in", "from" and "with" go on describing them.
PEOPLE = words(
    """
    officials official sources source authorities police analysts analyst ministers minister
    ministry residents witnesses researchers researcher scientists scientist experts expert
    investigators inspectors auditors economists economist doctors lawyers prosecutors diplomats
    spokesperson spokesman spokeswoman people person organisers organizers engineers forecasters
    traders campaigners activists reporters correspondents medics rescuers firefighters commanders
    officers soldiers troops aides lawmakers senators observers critics supporters families
    relatives governor mayor president director head chief leader leaders member members academics
    historians study poll survey astronomers physicists biologists archaeologists geologists
    palaeontologists paleontologists surgeons psychologists climatologists meteorologists ecologists
    rebels militants insurgents priest priests villagers locals survivors organiser organizer
    """
)
# What shows that a verb which may say something else speaks.
SPEAKERS = {
    "research": words(
        """
    researchers scientists experts investigators inspectors auditors analysts economists study
    researcher poll survey review inquiry commission committee audit panel watchdog
    """
    ),
    "put": words("figure total toll number estimate cost death loss closer"),
    "finding": words(
        """
    found finds find show shows showed suggest suggests suggested expected expect expects forecast
    """
    ),
    "putting": words("put puts pegged pegs placed places"),
    "speaking": words("spoke speaks talked talks"),
    "giving": words("gave gives"),
    "adding": words("added adds posted noted notes wrote writes conceded concedes"),
    "expecting": words("expect expects expected forecast forecasts projects"),
    "counting": words("listed counted recorded documented tallied logged catalogued"),
    "counters": words(
        """
    office agency service ministry department institute observatory monitor monitors organisation
    organization organisations centre center body regulator union charity hospital hospitals network
    group project website un brigade company firm watchdog council court army navy airline retailer
    carmaker bank groups unions government opposition management military coastguard parliament party
    """
    ),
}
# Participles that carry on the speech of the sentence's subject.
CARRYING = words(
    """
    saying claiming adding revealing confirming announcing reporting stating alleging estimating
    warning noting arguing insisting telling suggesting indicating showing putting
    """
)
# Of the verbs, those that also distance the writer from the claim.
DISTANCING = words(
    """
    claimed claims claim claiming alleged alleges allege alleging accused accuses boasted boasts
    insisted insists estimated estimates estimate estimating suggested suggests denied denies
    maintained maintains asserted asserts reckons contended contends speculated speculates
    """
)
# Adverbs, adjectives and participles that do so by themselves.
HEDGES = words(
    """
    reportedly reputedly allegedly apparently purportedly supposedly seemingly ostensibly likely
    probably possibly presumably potentially unconfirmed alleged purported suspected estimated
    believed thought understood rumoured rumored expected planned projected forecast anticipated
    supposed goal target aims aim hopes intends plans denied unverified preliminary provisional
    perhaps maybe
    """
)
# "is believed to", "are thought to have": hedges only before "to" or after "is".
PASSIVE_HEDGES = words(
    """
    believed thought understood expected said supposed estimated planned projected rumoured rumored
    """
)
# Passive saying: "was reported by", "released by".
REPORTED_BY = words(
    """
    reported confirmed announced released published compiled provided issued quoted cited claimed
    stated revealed disclosed estimated conducted commissioned carried reported recorded posted
    gathered collected
    """
)
# What a speaker speaks by: "according to a statement by the mayor" names the mayor.
MEDIA_OF_SPEECH = words(
    """
    statement report reports data figures figure post message estimate estimates survey surveys poll
    polls study studies tally count analysis research statistics numbers update briefing letter
    filing filings documents document records calculations information release announcement remarks
    comments papers paper log logs footage images transcript transcripts indictment lawsuit affidavit
    """
)
QUOTES_OPEN = frozenset("“‘«„")
QUOTES_CLOSE = frozenset("”»")
