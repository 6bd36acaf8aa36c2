"""A publication date is read as stated, or refused; nothing about it is guessed."""

from datetime import date

import pytest

from workbench.importers.published import read_date
from workbench.model.errors import Refusal


@pytest.mark.parametrize(
    ("words", "language", "day"),
    [
        ("2026-02-04", None, date(2026, 2, 4)),
        ("2026-2-4", None, date(2026, 2, 4)),
        ("2026-02-04T18:30:00+01:00", None, date(2026, 2, 4)),
        ("4 februari 2026", "nl", date(2026, 2, 4)),
        ("woensdag 4 februari 2026", "nl", date(2026, 2, 4)),
        ("February 4, 2026", "en", date(2026, 2, 4)),
        ("4 March 2026", "en", date(2026, 3, 4)),
    ],
)
def test_stated_dates_are_read(words: str, language: str | None, day: date) -> None:
    assert read_date(words, language, "x") == day


@pytest.mark.parametrize(
    ("words", "language", "what"),
    [
        ("2026-02-31", None, "does not exist"),
        ("2026-13-01", None, "does not exist"),
        ("0000-01-01", None, "does not exist"),
        ("04-02-2026", "nl", "order"),
        ("02/04/2026", "en", "order"),
        ("20260204", None, "order"),
        ("4 februari 2026", None, "nobody stated"),
        ("4 februari 2026", "en", "cannot read"),
        ("31 februari 2026", "nl", "cannot read"),
        ("februari 2026", "nl", "cannot read"),
        ("gisteren", "nl", "cannot read"),
        ("are", "nl", "cannot read"),
        ("zomaar iets " * 30, "nl", "cannot read"),
    ],
)
def test_other_dates_are_refused(words: str, language: str | None, what: str) -> None:
    with pytest.raises(Refusal, match=what) as refused:
        read_date(words, language, "brief.txt")
    assert refused.value.where == "brief.txt"
    assert "YYYY-MM-DD" in refused.value.mend
