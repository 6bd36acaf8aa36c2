"""speech.toml: the words that report what somebody says."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Separable:
    """A verb that is written in two parts in a main clause (geeft ... aan)."""

    particle: str
    """The part that stands apart, one word."""
    finite: tuple[str, ...]
    """The forms of the verb beside it."""
    joined: tuple[str, ...] = ()
    """The forms written as one word, infinitive and participle included."""
    manner: bool = False
    """Whether it reports speech only beside quote marks (she went on)."""
    urging: bool = False
    """Whether an infinitive after it is what others should do, and nothing said (roept op te)."""
    negated: bool = False
    """Whether it reports with a negation too (sluit niet uit dat)."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """Reporting verbs, infinitive to inflected forms; every form in lower case."""

    saying: Mapping[str, tuple[str, ...]]
    """Report speech, direct and indirect."""
    thinking: Mapping[str, tuple[str, ...]]
    """Report an opinion, expectation or finding; beside marks they report speech."""
    manner: Mapping[str, tuple[str, ...]]
    """Accompany speech: they report it only beside quote marks."""
    calling: Mapping[str, tuple[str, ...]]
    """Govern a few quoted words inside a sentence (noemde het plan ...)."""
    phrasal: tuple[str, ...]
    """Phrases that do as the verbs of calling do (heeft het over)."""
    separable: Mapping[str, Separable]
    bare: frozenset[str]
    """Infinitives whose clause may follow without a "that"."""
    clausal: frozenset[str]
    """Those of them that hardly ever take an object instead of a clause."""
    denying: frozenset[str]
    """Infinitives whose object is what others say: "that" must follow them at once."""
    addressing: frozenset[str]
    """Infinitives that take the listener as object before the clause."""
    nominal: frozenset[str]
    """Forms that are as often a noun: a speaker must stand right before them."""
    progressive: tuple[str, ...]
    """Endings of forms that an auxiliary does not make passive (was saying)."""
    plurals: tuple[str, ...]
    """Endings of finite plurals, where one pronoun is "she" and "they" (zij riepen)."""
    intending: frozenset[str]
    """Infinitives that an infinitive clause may follow (vowed to stay); empty: any."""
    speakerless: frozenset[str]
    """Forms beside marks whose subject is no speaker (luidt het antwoord)."""
    participles: frozenset[str]
    """Forms that need an auxiliary; the subject stands beside that."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words other than verbs that name a source."""

    preposed: tuple[str, ...]
    """Stand before the source, anywhere in the sentence (volgens, according to)."""
    postposed: tuple[str, ...]
    """Stand before the source, after what it said (aldus)."""
    own: tuple[str, ...]
    """Make the subject of their sentence its source (naar eigen zeggen)."""
    reportative: frozenset[str]
    """Auxiliaries of hearsay: a sentence with one goes on reporting (zou)."""
    located: tuple[str, ...]
    """Stand between what was said and the text it stands in (staat in, is te lezen op)."""
    evident: frozenset[str]
    """Verbs whose source stands after a link of their own (blijkt uit cijfers van ...)."""
    evident_links: frozenset[str]
    back: frozenset[str]
    """Open a sentence and refer to what was said before (Dat zegt ...)."""
    copulas: frozenset[str]
    """Stand between what was said and a noun of saying (was her answer)."""
    replies: frozenset[str]
    """Nouns of saying, whose owner speaks."""
    messages: frozenset[str]
    """What one gets of somebody whose words it holds (a text from her son: ...)."""
    senders: frozenset[str]
    """Stand before who sent it."""
    totals: frozenset[str]
    """Stand for all that somebody says, behind a copula (was all he would say)."""
    echoes: frozenset[str]
    """May stand between a closing mark and the verb (zo zei, dus)."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Closed classes that bound the phrase of a speaker."""

    pronouns: Mapping[str, str]
    """Pronouns that can speak: m, f, p (plural) or "" (any)."""
    possessives: frozenset[str]
    """Determiners that point to somebody else (haar man, his captain)."""
    relatives: frozenset[str]
    """Refer to what stands before the comma (die, who)."""
    groups: frozenset[str]
    """Plural nouns that speak without a determiner (experts, officials)."""
    members: tuple[str, ...]
    """Endings that make a member of a party's name (VVD'er)."""
    newcomers: frozenset[str]
    """Roles that a definite determiner also brings in, to mean nobody named (the judge)."""
    descriptions: frozenset[str]
    """Nouns that, after a definite determiner, mean the person named before (the striker)."""
    bodies: frozenset[str]
    """Institutions as common nouns (council, ministry); the phrase ends after one."""
    conjunctions: frozenset[str]
    """Join two speakers, or two clauses of one sentence."""
    additions: frozenset[str]
    """Those of the conjunctions that only add (and)."""
    breaks: frozenset[str]
    """Words after which "that" no longer opens the clause of the verb before (om, because)."""
    infinitives: frozenset[str]
    """Stand before an infinitive (te, to)."""
    indefinite: frozenset[str]
    """Determiners that introduce somebody new (een, a)."""
    prepositions: frozenset[str]
    """A phrase after one of these is no subject."""
    possessors: Mapping[str, str]
    """Possessives of one who speaks (her answer): m, f, p or ""."""
    self_naming: frozenset[str]
    """Stand between somebody and the name (a group calling itself X)."""
    reflexives: frozenset[str]
    """May follow those."""
    demonstratives: frozenset[str]
    """Mean whoever was named last, where nothing follows them (zegt die)."""
    objects: Mapping[str, str]
    """Pronouns after a preposed word (volgens hem): m, f, p or ""."""
    links: frozenset[str]
    """Words inside a speaker's phrase that tie a noun to the next (van, of, en)."""
    role_links: frozenset[str]
    """The same, only after a role (spokesperson for)."""
    source_links: frozenset[str]
    """Those of them that do so before any noun with a determiner (figures from the ...)."""
    stops: frozenset[str]
    """Words that end a speaker's phrase."""
    adverbs: frozenset[str]
    """Words to pass over between a verb and its subject or clause."""
    auxiliaries: frozenset[str]
    agents: frozenset[str]
    """Stand before who does it in a passive (by, door)."""
    passives: frozenset[str]
    """Auxiliaries after which the subject is not who speaks (was told)."""
    times: frozenset[str]
    """Nouns of time: a phrase that ends in one is no speaker (a week later)."""
    negations: frozenset[str]
    """Verb and negation do not report (zei niet dat)."""
    impersonal: frozenset[str]
    """Subjects that are nobody (het, er, it, there)."""
    things: frozenset[str]
    """Pronouns for an institution that speaks (it said), beside quote marks."""


@dataclass(frozen=True, slots=True)
class Unspoken:
    """What makes words in marks no quotation."""

    titled: frozenset[str]
    """Nouns before the marks: a title, name or word is mentioned."""
    naming: frozenset[str]
    """Words right before the marks that give a name (genaamd, so-called)."""
    objects: frozenset[str]
    """Words after a bare verb that are no clause (said nothing)."""
    matters: frozenset[str]
    """Nouns after a preposed word that are no source (volgens plan)."""
    apostrophes: frozenset[str]
    """What follows an apostrophe that opens a word (s nachts, em)."""
    degrees: frozenset[str]
    """Words of degree whose "that" tells what comes of it (thought it so bad that she left)."""
    dying: frozenset[str]
    """Words that tell of a death: nobody who died goes on speaking."""


@dataclass(frozen=True, slots=True)
class Speech:
    """How speech is reported."""

    inverted: bool
    """Whether the subject follows the verb when something else opens the sentence."""
    that: frozenset[str]
    """Words that open the reported clause."""
    verbs: Verbs
    attribution: Attribution
    phrases: Phrases
    unspoken: Unspoken
