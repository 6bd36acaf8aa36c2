"""What reviewers ticked inside claims, and which paragraphs hold nothing to check."""

TICKS = """
CREATE TABLE parts (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    kind TEXT NOT NULL CHECK (kind IN ('figure', 'date', 'name', 'quotation', 'paragraph')),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'ticked', 'disputed')),
    UNIQUE (article, kind, start, end)
) STRICT;

CREATE TABLE ticks (
    number INTEGER PRIMARY KEY,
    part INTEGER NOT NULL REFERENCES parts (number),
    action INTEGER NOT NULL REFERENCES actions (number),
    state TEXT NOT NULL CHECK (state IN ('open', 'ticked', 'disputed')),
    reviewer TEXT NOT NULL,
    ticked_at TEXT NOT NULL,
    replaces INTEGER REFERENCES ticks (number),
    restores INTEGER REFERENCES ticks (number)
) STRICT;
CREATE INDEX ticks_by_part ON ticks (part);
CREATE INDEX ticks_by_action ON ticks (action);

CREATE TRIGGER ticks_set_state AFTER INSERT ON ticks BEGIN
    UPDATE parts SET state = new.state WHERE number = new.part AND state <> new.state;
END;
CREATE TRIGGER ticks_never_change BEFORE UPDATE ON ticks BEGIN
    SELECT RAISE(ABORT, 'a tick is never changed: add another');
END;
CREATE TRIGGER ticks_stay BEFORE DELETE ON ticks BEGIN
    SELECT RAISE(ABORT, 'a tick is never deleted: add another');
END;
"""
"""A part is known by its place in the text, which never changes, and not by the claim it stands
in, so that its tick stays when a claim gets other bounds or the article is extracted anew."""
