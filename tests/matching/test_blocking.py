"""What is never compared loses no link, and what is looked up by rare runs loses no copy."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.matching import read_gold
from tests.matching.samples import Told, told
from workbench.extract.pipeline import extract
from workbench.languages import load_pack
from workbench.matching import blocking, copies
from workbench.matching.copies import Copies, resemblance, sketch_of
from workbench.matching.events import compare_events
from workbench.matching.reports import link_reports, report_of
from workbench.matching.subjects import profile_of


def test_pairs_left_out_would_not_have_been_linked(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [marked.article for marked in read_gold().articles]
    reports = []
    for article in articles:
        pack = load_pack(article.language)
        reports.append(report_of(extract(article, pack), pack))
    found = link_reports(reports)
    assert len(found) > 300
    monkeypatch.setattr(blocking, "_hopeless", lambda _ours, _theirs: False)
    assert link_reports(reports) == found


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 7), min_size=2, max_size=9), st.integers(0, 10**6))
def test_copies_are_those_that_comparing_all_with_all_finds(kinds: list[int], seed: int) -> None:
    chance = random.Random(seed)
    words = [f"w{number}" for number in range(400)]
    texts = [chance.choices(words, k=chance.randint(10, 120)) for _ in range(8)]
    sketches = {}
    for number, kind in enumerate(kinds):
        text = list(texts[kind])
        for _ in range(chance.randint(0, len(text) // 8)):
            text[chance.randrange(len(text))] = chance.choice(words)
        sketches[f"{number:02}"] = sketch_of(" ".join(text))
    names = sorted(sketches)
    first = {name: name for name in names}
    for left in names:
        for right in names:
            if left < right and resemblance(sketches[left], sketches[right]) >= copies._COPY:
                old, new = first[right], first[left]
                low, high = sorted((old, new))
                first = {name: low if root == high else root for name, root in first.items()}
    assert Copies().sources(sketches) == first


def test_a_word_that_opens_a_sentence_is_no_name_two_articles_share() -> None:
    first = told("Daarnaast raakten 116 mensen gewond. Bovendien sloot Ostrick de haven.", {}, "nl")
    names = profile_of(first, load_pack("nl")).names
    assert "ostrik" in names
    assert not {"danast", "bovendien"} & {key.replace("aa", "a") for key in names}


def test_one_name_in_two_towns_is_no_event() -> None:
    figures: Told = {
        "116": ("people", "people", "injure"), "457": ("people", "people", "injure"),
    }  # fmt: skip
    here, there = (
        told(
            f"A storm hit {town} at night. Mayor De Wael said {number} people were injured in "
            f"{town} when the storm blew over {town}.",
            figures,
            where={number: town},
        )
        for town, number in (("Delmora", "116"), ("Ostrick", "457"))
    )
    left, right = (profile_of(one, load_pack("en")) for one in (here, there))
    assert set(left.names) & set(right.names)
    assert compare_events(left, right).score == 0
    assert compare_events(left, left).score > 0
