"""What of a figure is compared, without the article that it stands in.

Reports on one event say much in the same words, copies of an agency's text nearly all. Figures
that have everything in common which comparing looks at are one content, so that what two contents
are to each other is worked out once, however many articles state them.
"""

from collections.abc import Hashable, Mapping
from functools import lru_cache

from workbench.matching.subjects import Subject
from workbench.model.figure import Figure


class Content:
    """Stands for all figures that are compared alike; one is told from another by identity."""

    __slots__ = ("subject",)

    def __init__(self, subject: Subject) -> None:
        self.subject = subject
        """One of these figures, as good as any other for comparing."""


class _Compared:
    """A figure that equals another where both are compared alike."""

    __slots__ = ("_hash", "_told", "subject")

    def __init__(self, subject: Subject, names: Hashable) -> None:
        profile = subject.profile
        self.subject = subject
        self._told = (
            _of_figure(subject.figure),
            subject.things,
            subject.happened,
            subject.told,
            subject.place,
            subject.when,
            subject.local,
            subject.near,
            subject.alone,
            profile.language,
            profile.published,
            names,
        )
        self._hash = hash(self._told)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Compared) and other._told == self._told


def content_of(subject: Subject, names: Hashable) -> Content:
    """Return the content of a figure; `names` are `names_in` its article."""
    return _content(_Compared(subject, names))


def names_in(names: Mapping[str, str]) -> Hashable:
    """Return the names of an article so that those of two can be compared at once."""
    return frozenset(names.items())


@lru_cache(maxsize=16384)
def _content(compared: _Compared) -> Content:
    return Content(compared.subject)


def _of_figure(figure: Figure) -> Hashable:
    """Return all of a figure but its words and where they stand.

    Values go by their digits: *1.5* and *1.50* are one number, and not the same to compare.
    """
    return (
        figure.kind,
        str(figure.low),
        str(figure.high),
        figure.low_inclusive,
        figure.high_inclusive,
        figure.hedge,
        str(figure.step),
        figure.unit,
        figure.counted,
        figure.counted_lemma,
        figure.verb,
        figure.speaker,
        figure.when,
        figure.where,
        figure.inferred,
    )
