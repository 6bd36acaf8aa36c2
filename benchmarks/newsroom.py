"""A made-up news archive of any size: events in invented towns, told by several outlets.

Every article is written from sentences in two languages, with its own choice, order and wording,
so that the text is varied; which figures speak of one thing is known. One event in twenty is in one
of some forty large towns, one in 2,500 is told by a thousand articles, a tenth of all there are,
most by two to eight. About one article in fifteen is a copy of another outlet's text.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from workbench.model.article import Article

A_DAY = 100
"""Articles that are published on one day."""
FACTS = 10
"""Figures that an article states."""
_COPIED = 1 / 12
_FIRST = date(2020, 1, 1)
_SYLLABLES = "ar bel cor dun el far gor hal is jan kel lor mar nor os pel rin sol tor ul ver wes yor zan".split()  # noqa: E501, SIM905
_ENDS = "dorf holm wick stad ford ley mond haven berg bury drecht field".split()  # noqa: SIM905
_LARGE = tuple(
    f"{start}{end}"
    for start in ("Nor", "Elm", "Cor", "Vel", "Oster", "Har")
    for end in ("haven", "stad", "wick", "burg", "mond", "ley", "holm")
)
_OUTLETS = tuple(f"{kind} {town}" for kind in ("De Courant", "The Gazette", "Het Blad", "The Echo")
                 for town in ("Noord", "West", "Zuid", "Oost"))  # fmt: skip
Fact = tuple[tuple[str, ...], tuple[str, ...], int, int]
"""How it is told in Dutch and in English, and the values that it has."""
_SENTENCES: tuple[Fact, ...] = (
    (("In {town} kwamen {} mensen om het leven.", "Er vielen {} doden in {town}."),
     ("{} people were killed in {town}.", "The {cause} killed {} people in {town}."), 3, 90),
    (("Daarnaast raakten {} mensen gewond, zei {name}.", "Bij de ramp raakten {} mensen gewond."),
     ("{name} said {} people were injured.", "Another {} people were injured in {town}."), 20, 900),
    (("In {town} werden {} woningen verwoest.", "De {cause} verwoestte {} woningen."),
     ("The {cause} destroyed {} homes in {town}.", "{} homes were destroyed."), 100, 9000),
    (("Zo'n {} huishoudens zaten zonder stroom.", "In {town} hadden {} huishoudens geen stroom."),
     ("Some {} households had no power.", "In {town} {} households were without power."),
     1000, 90000),
    (("{name} liet {} inwoners evacueren.", "In {town} werden {} inwoners geëvacueerd."),
     ("{name} had {} residents evacuated.", "{} residents of {town} were evacuated."), 200, 50000),
    (("De brandweer zette {} brandweerlieden in.", "In {town} werkten {} brandweerlieden."),
     ("{} firefighters were deployed in {town}.", "The fire service sent {} firefighters."),
     50, 900),
    (("De schade bedraagt {} miljoen euro.", "{name} schat de schade op {} miljoen euro."),
     ("The damage is put at {} million euros.", "{name} puts the damage at {} million euros."),
     2, 950),
    (("De windsnelheid bereikte {} kilometer per uur.", "Het waaide {} kilometer per uur."),
     ("Winds reached {} kilometres per hour.", "The wind blew at {} kilometres per hour."),
     80, 190),
    (("De politie hield {} verdachten aan.", "In {town} zijn {} verdachten aangehouden."),
     ("Police arrested {} suspects in {town}.", "{} suspects were arrested."), 3, 80),
    (("In {town} bleven {} scholen gesloten.", "{name} hield {} scholen gesloten."),
     ("{} schools in {town} stayed closed.", "{name} kept {} schools closed."), 4, 90),
    (("Er zijn {} militairen naar {town} gestuurd.", "Het leger stuurde {} militairen."),
     ("The army sent {} soldiers to {town}.", "{} soldiers were sent to {town}."), 100, 4000),
    (("Er kwamen {} vluchtelingen naar {town}.", "{town} ving {} vluchtelingen op."),
     ("{} refugees came to {town}.", "{town} took in {} refugees."), 100, 20000),
)  # fmt: skip
_OPENINGS = {
    "nl": "In {town}, de stad van burgemeester {name}, was het {night} onrustig door de {cause}. ",
    "en": "It was a bad night in {town}, the city of mayor {name}, after the {cause} {night}. ",
}  # fmt: skip
_FILLERS = {
    "nl": ("{name} prees de hulp uit de streek.", "De weg langs het water is dicht.",
           "Buren brachten dekens en koffie.", "Wat de oorzaak is, wordt nog onderzocht.",
           "Het weerbericht belooft rust voor {town}.", "Winkels in {town} bleven dicht.",
           "Wie helpen wil, kan zich melden bij het stadhuis.", "De kerk opende haar deuren.",
           "“Wij laten niemand alleen”, zei {name}.", "De treinen rijden weer."),
    "en": ("{name} thanked the region for its help.", "The road by the water is shut.",
           "Neighbours brought blankets and coffee.", "The cause is still being looked into.",
           "Calmer weather is forecast for {town}.", "Shops in {town} did not open.",
           "Anyone who wants to help can go to the town hall.", "The church opened its doors.",
           "“We leave nobody alone,” said {name}.", "Trains are running again."),
}  # fmt: skip
_CAUSES = {
    "nl": ("storm", "overstroming", "aardbeving", "explosie", "brand", "aanval"),
    "en": ("storm", "flood", "earthquake", "explosion", "fire", "attack"),
}  # fmt: skip
_NIGHTS = {"nl": ("opnieuw", "wederom", "alweer"), "en": ("again", "once more", "of the week")}


@dataclass(frozen=True, slots=True)
class Told:
    """An article, with what each of its figures speaks of."""

    article: Article
    event: int
    marks: tuple[tuple[int, int, int], ...]
    """Start, end and number of the fact, for each figure."""
    copy_of: str | None = None
    """Id of the article that is printed here again, where it is a copy."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """What happened: the same in every article on it."""

    event: int
    town: str
    name: str
    cause: int
    values: list[int]


class Newsroom:
    """Writes the same archive each time it is asked, as long as it is asked for."""

    def __init__(self, seed: int = 1, group: int = 1000) -> None:
        self._chance = random.Random(seed)
        self._group = group

    def articles(self, count: int) -> Iterator[Told]:
        """Give `count` articles, event by event, as their days go by."""
        written = event = 0
        while written < count:
            size = min(self._size(event, count), count - written)
            day = _FIRST + timedelta(days=written // A_DAY)
            yield from self._event(event, size, day)
            written += size
            event += 1

    def _size(self, event: int, count: int) -> int:
        if event % 2500 == 2499 and count > 10 * self._group:
            return self._group
        if event == 7:
            return min(self._group, count // 10)
        return self._chance.choice((1, 1, 2, 3, 4, 5, 6, 8))

    def _event(self, event: int, size: int, day: date) -> Iterator[Told]:
        chance = self._chance
        town = chance.choice(_LARGE) if event % 20 == 0 else self._town()
        name = f"{self._word(3)} {self._word()}{chance.choice(('sen', 'man', 'stra', 'er'))}"
        values = [chance.randint(low, high) for _, _, low, high in _SENTENCES]
        scene = _Scene(event, town, name, chance.randrange(len(_CAUSES["nl"])), values)
        before: Told | None = None
        for number in range(size):
            published = day + timedelta(days=chance.choice((0, 0, 0, 1, 1, 2)))
            if before is not None and chance.random() < _COPIED:
                yield _copied(before, number, published)
                continue
            before = self._told(scene, number, published)
            yield before

    def _town(self) -> str:
        return self._word() + self._chance.choice(_SYLLABLES) + self._chance.choice(_ENDS)

    def _word(self, syllables: int = 2) -> str:
        return "".join(self._chance.choices(_SYLLABLES, k=syllables)).capitalize()

    def _told(self, scene: "_Scene", number: int, published: date) -> Told:
        chance = self._chance
        language = chance.choice(("nl", "en"))
        words = {
            "town": scene.town, "name": scene.name.split()[1],
            "cause": _CAUSES[language][scene.cause],
        }  # fmt: skip
        night = chance.choice(_NIGHTS[language])
        text = _OPENINGS[language].format(**words | {"name": scene.name, "night": night})
        marks = []
        for fact in chance.sample(range(len(_SENTENCES)), FACTS):
            if chance.random() < 0.3:
                text += chance.choice(_FILLERS[language]).format(**words) + " "
            dutch, english, _, _ = _SENTENCES[fact]
            sentence = chance.choice(english if language == "en" else dutch)
            digits = _written(self._value(scene.values[fact]), language)
            before, after = (part.format(**words) for part in sentence.split("{}"))
            at = len(text) + len(before)
            text += f"{before}{digits}{after} "
            marks.append((at, at + len(digits), fact))
        article = Article(
            text.strip(),
            language,
            published,
            title=f"{scene.town}, {number}",
            outlet=_OUTLETS[number % len(_OUTLETS)],
            external_id=f"{scene.event}-{number}",
        )
        return Told(article, scene.event, tuple(marks))

    def _value(self, value: int) -> int:
        """Return the value, now and then with two digits swapped or one more."""
        digits = str(value)
        if len(digits) > 1 and self._chance.random() < 0.03:
            digits = digits[1] + digits[0] + digits[2:]
            return int(digits) or value
        return value + (self._chance.random() < 0.02)


def _copied(told: Told, number: int, published: date) -> Told:
    """Return the same text as another outlet prints it, with its own last line."""
    article = told.article
    outlet = _OUTLETS[number % len(_OUTLETS)]
    copy = replace(
        article,
        text=f"{article.text} ({outlet})",
        published=max(published, article.published or published),
        outlet=outlet,
        external_id=f"{told.event}-{number}",
    )
    return Told(copy, told.event, told.marks, told.copy_of or article.id)


def _written(value: int, language: str) -> str:
    return f"{value:,}".replace(",", "." if language == "nl" else ",")
