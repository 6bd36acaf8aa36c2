"""What stands between articles."""

MATCHES = """
CREATE TABLE matches (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    relation TEXT NOT NULL,
    weight REAL NOT NULL,
    reasons TEXT NOT NULL,
    cause TEXT,
    left_article INTEGER NOT NULL REFERENCES articles (number),
    left_claim INTEGER REFERENCES claims (number),
    left_start INTEGER NOT NULL,
    left_end INTEGER NOT NULL,
    left_text TEXT NOT NULL,
    left_low TEXT,
    left_high TEXT,
    left_unit TEXT,
    left_counted TEXT,
    left_value TEXT,
    right_article INTEGER NOT NULL REFERENCES articles (number),
    right_claim INTEGER REFERENCES claims (number),
    right_start INTEGER NOT NULL,
    right_end INTEGER NOT NULL,
    right_text TEXT NOT NULL,
    right_low TEXT,
    right_high TEXT,
    right_unit TEXT,
    right_counted TEXT,
    right_value TEXT
) STRICT;
CREATE INDEX matches_by_left ON matches (left_article, left_start);
CREATE INDEX matches_by_right ON matches (right_article, right_start);
CREATE INDEX matches_by_left_claim ON matches (left_claim);
CREATE INDEX matches_by_right_claim ON matches (right_claim);
"""

DIGESTS = """
CREATE TABLE matching_digests (
    article INTEGER PRIMARY KEY REFERENCES articles (number),
    stamp TEXT NOT NULL,
    day INTEGER NOT NULL,
    place INTEGER NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE INDEX matching_digests_in_order ON matching_digests (day, place);

CREATE TABLE matching_state (stamp TEXT NOT NULL) STRICT;

CREATE TABLE matching_keys (
    key INTEGER NOT NULL,
    day INTEGER NOT NULL,
    place INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number),
    PRIMARY KEY (key, day, place)
) STRICT, WITHOUT ROWID;
"""
"""What of each article the cross-check compares, and under which keys articles meet: a block is
the rows of one key in the order of publication, as `matching/meeting.py` says."""

DECISIONS = """
CREATE TABLE pairs (
    number INTEGER PRIMARY KEY,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    sides TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'same', 'different')),
    UNIQUE (first, last)
) STRICT;
CREATE INDEX pairs_decided ON pairs (state) WHERE state <> 'open';

CREATE TABLE pair_decisions (
    number INTEGER PRIMARY KEY,
    pair INTEGER NOT NULL REFERENCES pairs (number),
    action INTEGER NOT NULL REFERENCES actions (number),
    state TEXT NOT NULL CHECK (state IN ('open', 'same', 'different')),
    reviewer TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    replaces INTEGER REFERENCES pair_decisions (number),
    restores INTEGER REFERENCES pair_decisions (number)
) STRICT;
CREATE INDEX pair_decisions_by_pair ON pair_decisions (pair);
CREATE INDEX pair_decisions_by_action ON pair_decisions (action);

CREATE TRIGGER pair_decisions_set_state AFTER INSERT ON pair_decisions BEGIN
    UPDATE pairs SET state = new.state WHERE number = new.pair AND state <> new.state;
END;
CREATE TRIGGER pair_decisions_never_change BEFORE UPDATE ON pair_decisions BEGIN
    SELECT RAISE(ABORT, 'a decision is never changed: add another');
END;
CREATE TRIGGER pair_decisions_stay BEFORE DELETE ON pair_decisions BEGIN
    SELECT RAISE(ABORT, 'a decision is never deleted: add another');
END;
CREATE INDEX matches_in_conflict ON matches (left_article, left_start)
    WHERE relation = 'conflicts';
"""
"""What reviewers said of two figures. A pair is known by article ids and places, not by row
numbers, so that what was said holds when an article is ingested or matched again."""

POINTS = """
ALTER TABLE matches ADD COLUMN left_points INTEGER NOT NULL DEFAULT 0;
ALTER TABLE matches ADD COLUMN right_points INTEGER NOT NULL DEFAULT 0;
UPDATE matches SET left_points = EXISTS (
    SELECT 1 FROM figures WHERE figures.article = left_article
    AND figures.start = left_start AND figures.kind = 'percentage_points'
) WHERE left_unit = '%' AND kind = 'figure';
UPDATE matches SET right_points = EXISTS (
    SELECT 1 FROM figures WHERE figures.article = right_article
    AND figures.start = right_start AND figures.kind = 'percentage_points'
) WHERE right_unit = '%' AND kind = 'figure';
"""
"""Percentage points have the unit of percentages, and are another value."""

COMPARED = """
ALTER TABLE matching_digests ADD COLUMN keys BLOB NOT NULL DEFAULT x'';

CREATE TABLE matching_waiting (
    article INTEGER PRIMARY KEY REFERENCES articles (number)
) STRICT;
INSERT INTO matching_waiting SELECT number FROM articles
WHERE number NOT IN (SELECT article FROM matching_digests);

CREATE TRIGGER articles_wait_to_be_compared AFTER INSERT ON articles BEGIN
    INSERT INTO matching_waiting VALUES (new.number);
END;
"""
"""The keys of an article beside its digest, so that blocks are made without reading it; and which
articles still have to be compared, so that one more is found without a look at all others."""
