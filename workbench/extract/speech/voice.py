"""A speaker resolved: the person, or the words that name a group."""

from dataclasses import dataclass

from workbench.extract.speech.people import Person


@dataclass(slots=True)
class Voice:
    """Who speaks, resolved."""

    name: str
    person: Person | None
    gender: str
    role: tuple[int, int] | None = None
    plural: bool = False
    human: bool = True
    """Whether a person or somebody with a role may be meant, and no institution."""
    other: bool = False
    """Whether it was taken from another sentence or from another mention."""

    def fits(self, gender: str) -> bool:
        """Tell whether a pronoun can stand for it: m, f, p (several), n (an institution) or any."""
        if gender == "p":
            return self.person is None and self.plural
        if gender == "n":
            return self.person is None and not (self.plural or self.gender)
        if not gender:
            return True
        return self.human and not self.plural and self.gender in ("", gender)

    def taken(self) -> "Voice":
        """Return it as one that another sentence tells."""
        return Voice(
            self.name, self.person, self.gender, self.role, self.plural, self.human, other=True
        )
