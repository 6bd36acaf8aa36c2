"""grammar.toml: words by what they do in a sentence, and how their forms are made.

A field of type `str` that the engine reads as words holds them with white space between; a phrase
of several words is written with underscores.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordClasses:
    """Words by class; a word may stand in several."""

    articles: str
    determiners: str
    prepositions: str
    coordinators: str
    subordinators: str
    """Words that open a dependent clause."""
    relatives: str
    where: str
    """Relative words that tell where."""
    pronouns: str
    adverbs: str
    adjectives: str
    """Adjectives that their ending does not tell."""
    predicates: str
    """Adjectives that after a number stand for people (12 dead), with their verb: dead=die."""
    nouns: str
    """Nouns that look like verbs."""
    plurals: str
    """Plural nouns without an ending."""
    containers: str
    """Nouns after which the thing counted follows without a word between."""
    singles: str
    """Nouns without a plural that a number above one may count all the same."""
    kinds: str
    """Containers that stay the head (two sorts of cancer)."""
    amounts: str
    """Nouns that name a number of things."""
    leading: str
    """Words between number and noun that narrow nothing (other, more)."""
    than: str
    times: str
    """Nouns of time, which money and shares are not of."""
    ambiguous: str
    """Past tenses of verbs that are often another word (vroeg, bond)."""
    appositions: str
    """Nouns after which a lower-case noun names the same thing."""


@dataclass(frozen=True, slots=True)
class Partitives:
    """What joins a number to the whole that it is a part of."""

    of: str
    pronouns: str
    """Words after `of` that stand for things named before."""
    anaphors: str
    """Phrases that do so by themselves."""
    among: str
    """Words before those that a share is of, at the beginning of a sentence."""
    subjects: str
    """Other pronouns that stand for what a share or an amount named before was of."""
    estimates: str
    """Infinitives of verbs that put a number on what was named before (they put it at 12)."""
    quantitative: str
    """Pronouns beside the verb that leave the thing counted unsaid."""
    versus: str
    """Words between the numbers of two sides that count the same (12 against 3 votes)."""
    compared: str
    """Words after a number that make it a difference (six fewer than in May)."""
    more: str
    """Words before a number that say that more of the same follow."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Prepositions whose phrase narrows the noun before it."""

    always: str
    unless_means: str
    """Those that narrow it unless the verb takes a means."""
    means: str
    """Infinitives of such verbs."""
    charges: str
    """Infinitives of verbs that ask for the phrase that else narrows (suspect officers of)."""
    amount: str
    """Prepositions between money or a measure and the thing it is of."""
    quantity: str
    """Those of them that may follow a length of time."""


@dataclass(frozen=True, slots=True)
class Subjects:
    """When a number counts the subject of its clause."""

    verbs: str
    """Infinitives of level and change."""
    holders: str
    """Those of them whose subject has what a plain number counts (the party wins six)."""
    objects: str
    """Those of them of which the number counts the object (cut rates by a quarter)."""
    risen: str
    """Words beside the number that tell of a change where no verb does (house prices up 9%)."""


@dataclass(frozen=True, slots=True)
class People:
    """The persons that a number alone may count."""

    noun: str
    groups: str
    """Nouns of groups of which a number counts the members (a staff of 540)."""
    verbs: str
    nouns: str
    endings: str
    of_participle: str = ""
    """Ending that makes a noun for people of a participle (gedupeerd, gedupeerden)."""


@dataclass(frozen=True, slots=True)
class VerbRule:
    """How the forms of a verb are made from its infinitive, by a pattern of the whole word."""

    match: str
    base: str = ""
    """Forms that are infinitive and present at once, besides the infinitive."""
    present: str = ""
    past: str = ""
    participle: str = ""
    gerund: str = ""


@dataclass(frozen=True, slots=True)
class VerbForms:
    """Verbs and their forms."""

    auxiliaries: str
    """infinitive=form,form of each."""
    strong: str
    """One verb on a line: infinitive, past, past plural, participle; - where there is none."""
    present: str
    """Finite forms of auxiliaries that are of the present."""
    earlier: str
    """Those that with a participle tell of what was before the time told of (had left)."""
    done: str
    """Infinitives of auxiliaries whose present with a participle tells what has happened."""
    irregular: str
    """infinitive=form for single forms that no rule gives."""
    weak: str
    unstressed: str
    """Weak verbs whose last vowel is never doubled."""
    particles: str
    sure_particles: str
    """Particles that are no other word."""
    phrases: str
    """phrase=particle for phrases that do the work of a particle."""
    phrasal: str
    """verb=particle,particle where only listed pairs belong together."""
    prefixes: str
    """Beginnings of verbs whose participle has no mark."""
    negating: str
    """Those of them that make an adjective of it (unemployed)."""
    participle: str
    """The mark of the participle."""
    infinitive_marks: str
    idioms: str
    """verb_and_its_object=verb that is meant (lose_their_lives=die); a star is
    somebody before the phrase (kosten_*_het_leven=omkomen)."""
    after_modals: str
    """Words that are verbs after a modal and something else elsewhere (will last a week)."""
    clipped: str
    """form=infinitive: what is left of a modal before n't where it is another word (won't)."""
    purposes: str
    """Words that open an infinitive clause that says what something is for."""
    perfect: str
    """Infinitives of auxiliaries that take a participle and no infinitive."""
    claiming: str
    """Infinitives of verbs whose subject vouches for a number (the bank expects 3 percent)."""
    reporting: str
    """Infinitives of verbs of saying: what follows them has a verb of its own."""
    rules: tuple[VerbRule, ...]
    guesses: tuple[tuple[str, ...], ...] = ()
    """Pattern, infinitive and kind of form for words that no list knows."""


@dataclass(frozen=True, slots=True)
class NounForms:
    """How the singular is made."""

    irregular: str
    """plural=singular, also at the end of compounds."""
    invariant: str
    """Endings of nouns that are no plural."""
    rules: tuple[tuple[str, ...], ...]
    """Pattern of the whole plural and what it becomes; the first that fits."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The grammar that stands under the thing counted, its verb and its place."""

    noun_rows: bool
    """Whether nouns stand in a row as one name (attack drones)."""
    verb_second: bool
    """Whether the finite verb of a main clause stands second and may part from its particle."""
    inflection: str
    """Ending of an adjective before its noun; empty where there is none."""
    genitive: str
    """The letter that makes a genitive after an apostrophe; empty where it makes a plural."""
    plural_endings: str
    words: WordClasses
    partitives: Partitives
    narrowing: Narrowing
    subjects: Subjects
    people: People
    verbs: VerbForms
    nouns: NounForms
