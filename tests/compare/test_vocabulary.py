"""The words by which articles of one event are known."""

from __future__ import annotations

from tui.articles.segments import sentences
from tui.compare.vocabulary import Vocabulary, are_countries, read_vocabulary, shared_names, topic_likeness


def read(text: str) -> Vocabulary:
    return read_vocabulary(text, sentences(text))


def test_names_are_not_common_words_with_a_capital() -> None:
    found = read("In Leeds the Police and the Ministry of Defence spoke. We asked Police in Leeds.")
    assert found.names == {"leed"}


def test_a_word_that_only_begins_sentences_may_be_a_name() -> None:
    found = read("Arden cut jobs. Shares fell. In all, shares are down.")
    assert "arden" in found.openings
    assert "shar" not in found.openings


def test_what_another_article_tells_with_a_small_letter_is_no_name_of_both() -> None:
    one, other = read("They met in Reading."), read("They met in Reading. It was for reading.")
    assert shared_names(one, read("A fire in Reading."))
    assert shared_names(one, other) == {}


def test_a_country_and_its_people_tell_little() -> None:
    shared = shared_names(read("It hit Russia."), read("They shot at Russian men."))
    assert are_countries(shared)
    assert 0 < sum(shared.values()) < 1


def test_squares_and_flights_are_names() -> None:
    assert read("They filled Republic Square. It was Flight 418.").names >= {"republic square", "418"}


def test_an_article_is_about_what_it_is_about() -> None:
    fire, same = read("A fire burned forests and houses."), read("Houses and forests burned in a fire.")
    assert topic_likeness(fire, fire) > 0.99
    assert topic_likeness(fire, same) > topic_likeness(fire, read("The bank cut its rates."))
