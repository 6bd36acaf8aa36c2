"""An id depends on the content alone, however long it is."""

from hashlib import sha256

from workbench.model.identity import content_id


def test_the_id_of_a_huge_text_is_that_of_its_content() -> None:
    huge = "Drie ‘doden’ 👩 in Ommen. " * 100_000
    whole = sha256("\x1f".join(("article", huge, "nl")).encode()).hexdigest()
    assert content_id("article", huge, "nl") == whole[:16]
    assert content_id("article", huge, "nl") != content_id("article", huge + "n", "l")
