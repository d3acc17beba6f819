"""Closed classes of English words, for telling where a noun phrase begins and ends."""

from __future__ import annotations

from tui.figures.tables import words

DETERMINERS = words(
    """
    the a an this that these those his her its their our my your whose each every some any no
    another such both all
    """
)
POSSESSIVE = words("its his her their")
PREPOSITIONS = words(
    """
    in on at over above under below near from to of for with within without into onto by across
    around about between among amid against along behind beyond during since until till through
    throughout towards toward upon via per than as like despite after before inside outside off up
    down out except including following according aboard alongside beside besides versus vs plus minus worth
    ago
    """
)
CONJUNCTIONS = words(
    """
    and or but nor so yet while whereas because although though if unless when where whether that
    which who whom whose what why how once then also however meanwhile both either neither
    """
)
# Words for persons and things named before.
PRONOUNS = words(
    """
    i you he she it we they me him her us them himself herself itself themselves ourselves someone
    everyone anyone nobody one ones there here
    """
)
AUXILIARIES = words(
    """
    is are was were be been being am has have had having do does did will would shall should can
    could may might must isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't
    cannot couldn't don't doesn't didn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t won’t
    wouldn’t can’t couldn’t don’t doesn’t didn’t remain remains remained seem seems seemed appear
    appears appeared get gets got become becomes became
    """
)
ADVERBS = words(
    """
    not n't never just only even still already also now then again away ahead back together apart
    almost nearly roughly about around approximately more less fewer most least much very too quite
    rather instead today yesterday tomorrow tonight later earlier ago each apiece altogether alone
    overall so far else soon often always currently respectively previously recently early late last
    next yet once twice daily weekly monthly yearly annually abroad overnight there here well home
    online elsewhere maybe perhaps
    """
)
FUNCTION = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS | AUXILIARIES | ADVERBS
