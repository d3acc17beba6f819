"""The words by which articles of one event are known."""

from __future__ import annotations

from tui.articles.segments import sentences
from tui.compare.vocabulary import Shared, Vocabulary, read_vocabulary, shared_names, topic_likeness


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
    assert shared_names(one, other) == Shared()


def test_a_country_and_its_people_are_no_rare_name() -> None:
    shared = shared_names(read("It hit Russia."), read("They shot at Russian men."))
    assert shared.shared == 1
    assert shared.rare == 0


def test_a_name_tells_by_where_it_is_told_and_how_rare_it_is() -> None:
    one = read("The Santora sank off Palmeda. It had left London. Nobody knew why. A man of Quilbar saw it.")
    other = read(
        "The ship Santora sank off Palmeda. It came from London. It was night. It had been to Quilbar."
    )
    shared = shared_names(one, other)
    assert shared.leading_both > 1
    assert shared.below == 1
    assert one.rare == {"santora", "palmeda", "quilbar"}


def test_squares_and_flights_are_names() -> None:
    assert read("They filled Republic Square. It was Flight 418.").names >= {"republic square", "418"}


def test_an_article_is_about_what_it_is_about() -> None:
    fire, same = read("A fire burned forests and houses."), read("Houses and forests burned in a fire.")
    assert topic_likeness(fire, fire) > 0.99
    assert topic_likeness(fire, same) > topic_likeness(fire, read("The bank cut its rates."))
