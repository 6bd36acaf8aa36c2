"""Around the review: copying a part of it, opening an address, jumping to a speaker, exporting."""

from collections import Counter
from urllib.parse import urlsplit

from workbench.tui.browsing import open_address
from workbench.tui.describe import published, told, value_of
from workbench.tui.screens.knowing import Knowing
from workbench.tui.screens.pick import Offer, PickScreen
from workbench.tui.screens.tops import Tops
from workbench.tui.texts import say, say_count
from workbench.tui.widgets.cells import shown as harmless


class Around(Knowing, Tops):
    """What a reviewer does with the claim in hand besides judging it."""

    def article_in_hand(self) -> int | None:
        """Return the number of the article under review."""
        return self.session.number

    def action_copy_part(self) -> None:
        """Ask which part of what is shown is copied."""
        offers = self._copies()
        if not offers:
            self.tell(say("review.no_claim"))
            return

        def given(number: int | None) -> None:
            if number is not None:
                self.app.copy_to_clipboard(harmless(offers[number].detail))
                self.tell(say("copy.copied", what=offers[number].label))

        self.app.push_screen(PickScreen(say("copy.title"), offers), given)

    def _copies(self) -> list[Offer]:
        index = self.reading.current
        if index is None:
            return []
        shown, found = self.reading.claims[index], self.reading.extraction
        claim, article = shown.claim, found.article
        cited = (claim.speaker, article.outlet, article.name, published(article.published))
        about = ", ".join(part for part in cited if part)
        offers = [
            Offer(say("copy.claim"), claim.text),
            Offer(say("copy.citation"), f"“{' '.join(claim.text.split())}” ({about})"),
        ]
        for number in claim.figures:
            figure = found.figures[number]
            offers.append(Offer(say("copy.figure"), figure.text))
            offers.append(Offer(say("copy.value"), value_of(figure).replace("\u00a0", " ")))
        dates = (found.dates[number].value for number in claim.dates)
        offers += [Offer(say("copy.date"), told().when(value)) for value in dates if value]
        if shown.verdict and shown.verdict.note:
            offers.append(Offer(say("copy.note"), shown.verdict.note))
        for citation in shown.verdict.citations if shown.verdict else ():
            offers.append(Offer(say("copy.source"), citation.source.locator))
            if citation.excerpt:
                offers.append(Offer(say("copy.excerpt"), citation.excerpt))
        if article.url:
            offers.append(Offer(say("copy.address"), article.url))
        offers.append(Offer(say("copy.id"), claim.id))
        return offers

    def action_open_url(self) -> None:
        """Open the address of a source of the claim, or of the article."""
        addresses = self._addresses()
        if not addresses:
            self.tell(say("browse.none"))
        elif len(addresses) == 1:
            self.tell(open_address(self.app, addresses[0]))
        else:

            def given(number: int | None) -> None:
                if number is not None:
                    self.tell(open_address(self.app, addresses[number]))

            offers = [Offer(urlsplit(address).hostname or "", address) for address in addresses]
            self.app.push_screen(PickScreen(say("browse.title"), offers), given)

    def _addresses(self) -> list[str]:
        index, found = self.reading.current, []
        if index is not None and (verdict := self.reading.claims[index].verdict):
            found = [citation.source.locator for citation in verdict.citations]
        if url := self.reading.extraction.article.url:
            found.append(url)
        schemes = ("http://", "https://")
        return list(dict.fromkeys(one for one in found if one.lower().startswith(schemes)))

    def action_speaker(self) -> None:
        """Ask for a speaker, and go to what they say next."""
        counted = Counter(s.claim.speaker for s in self.reading.claims if s.claim.speaker)
        names = list(counted)
        if not names:
            self.tell(say("speaker.none"))
            return

        def given(number: int | None) -> None:
            if number is None:
                return
            current = self.reading.current
            start = -1 if current is None else current
            said = [index for index, shown in enumerate(self.reading.claims)
                    if shown.claim.speaker == names[number]]  # fmt: skip
            self.move_to(next((index for index in said if index > start), said[0]))
            self.tell(say_count("speaker.says", len(said), name=names[number]))

        offers = [Offer(name, say_count("search.found", counted[name])) for name in names]
        self.app.push_screen(PickScreen(say("speaker.title"), offers), given)
