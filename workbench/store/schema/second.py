"""Two pairs of eyes: second opinions beside verdicts, and what reviewers ask one another."""

OPINIONS = """
CREATE TABLE second_looks (
    number INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claims (number),
    reviewer TEXT NOT NULL,
    stance TEXT NOT NULL DEFAULT 'none' CHECK (stance IN ('none', 'confirms', 'objects')),
    UNIQUE (claim, reviewer)
) STRICT;
CREATE INDEX second_looks_by_stance ON second_looks (stance, claim) WHERE stance <> 'none';

CREATE TABLE opinions (
    number INTEGER PRIMARY KEY,
    look INTEGER NOT NULL REFERENCES second_looks (number),
    action INTEGER NOT NULL REFERENCES actions (number),
    stance TEXT NOT NULL CHECK (stance IN ('none', 'confirms', 'objects')),
    status TEXT NOT NULL
        CHECK (status IN ('open', 'verified', 'disputed', 'unsourced', 'dismissed')),
    note TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    given_at TEXT NOT NULL,
    replaces INTEGER REFERENCES opinions (number),
    restores INTEGER REFERENCES opinions (number)
) STRICT;
CREATE INDEX opinions_by_look ON opinions (look);
CREATE INDEX opinions_by_action ON opinions (action);

CREATE TRIGGER opinions_set_stance AFTER INSERT ON opinions BEGIN
    UPDATE second_looks SET stance = new.stance WHERE number = new.look AND stance <> new.stance;
END;
CREATE TRIGGER opinions_never_change BEFORE UPDATE ON opinions BEGIN
    SELECT RAISE(ABORT, 'an opinion is never changed: add another');
END;
CREATE TRIGGER opinions_stay BEFORE DELETE ON opinions BEGIN
    SELECT RAISE(ABORT, 'an opinion is never deleted: add another');
END;
"""
"""A second look is what one reviewer says of one claim; its opinions are only ever added."""

FLAGS = """
CREATE TABLE flags (
    number INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claims (number),
    asked_of TEXT NOT NULL,
    words TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'dropped' CHECK (state IN ('open', 'answered', 'dropped'))
) STRICT;
CREATE INDEX flags_by_claim ON flags (claim);
CREATE INDEX flags_open ON flags (claim) WHERE state = 'open';

CREATE TABLE flag_decisions (
    number INTEGER PRIMARY KEY,
    flag INTEGER NOT NULL REFERENCES flags (number),
    action INTEGER NOT NULL REFERENCES actions (number),
    state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'dropped')),
    words TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    replaces INTEGER REFERENCES flag_decisions (number),
    restores INTEGER REFERENCES flag_decisions (number)
) STRICT;
CREATE INDEX flag_decisions_by_flag ON flag_decisions (flag);
CREATE INDEX flag_decisions_by_action ON flag_decisions (action);

CREATE TRIGGER flag_decisions_set_state AFTER INSERT ON flag_decisions BEGIN
    UPDATE flags SET state = new.state WHERE number = new.flag AND state <> new.state;
END;
CREATE TRIGGER flag_decisions_never_change BEFORE UPDATE ON flag_decisions BEGIN
    SELECT RAISE(ABORT, 'a decision is never changed: add another');
END;
CREATE TRIGGER flag_decisions_stay BEFORE DELETE ON flag_decisions BEGIN
    SELECT RAISE(ABORT, 'a decision is never deleted: add another');
END;
CREATE INDEX verdicts_by_reviewer ON verdicts (reviewer, claim);
"""
"""A question on which nothing is decided counts as taken back, so that undoing it drops it. The
index on verdicts lets a list be narrowed to one reviewer without reading every claim."""
