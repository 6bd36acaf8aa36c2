"""The documents of extraction: the same bytes whole and in pieces."""

from datetime import date

import pytest

from workbench.desk import extracting
from workbench.desk.extracting import document_line, document_pieces
from workbench.model.article import Article

TEXT = "Er vielen maandag 12 doden, zei Jan de Boer. De waterstand steeg 3 meter.\n\n" * 40


def test_a_huge_article_is_written_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    article = Article(TEXT.strip(), "nl", date(2026, 2, 4), "Hoog water")
    (whole,) = document_pieces(article)
    monkeypatch.setattr(extracting, "_HUGE", len(TEXT) // 2)
    pieces = list(document_pieces(article))
    assert len(pieces) > 5
    assert b"".join(pieces) == whole == document_line(article)
