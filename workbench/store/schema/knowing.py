"""What is known already: tables of trusted figures, and the keys of what was judged."""

KNOWN = """
CREATE TABLE trusted_tables (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE trusted_rows (
    number INTEGER PRIMARY KEY,
    home INTEGER NOT NULL REFERENCES trusted_tables (number),
    row INTEGER NOT NULL,
    thing TEXT NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    place TEXT,
    period TEXT,
    unit TEXT,
    language TEXT,
    digest BLOB NOT NULL
) STRICT;
CREATE INDEX trusted_rows_by_table ON trusted_rows (home, row);

CREATE TABLE known_keys (
    kind TEXT NOT NULL CHECK (kind IN ('figure', 'words', 'row')),
    key INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (kind, key, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_keys_by_number ON known_keys (kind, number);

CREATE TABLE known_state (stamp TEXT NOT NULL) STRICT;

CREATE TABLE known_waiting (
    claim INTEGER PRIMARY KEY REFERENCES claims (number)
) STRICT;
INSERT INTO known_waiting SELECT number FROM claims WHERE status <> 'open';

CREATE TRIGGER claims_wait_to_be_known AFTER UPDATE OF status ON claims
WHEN new.status <> old.status BEGIN
    INSERT OR IGNORE INTO known_waiting VALUES (new.number);
END;
"""
"""A key of kind `figure` or `words` leads to the number of a judged claim, one of kind `row` to a
row of a table. Claims whose state changed wait until what is known is asked for."""
