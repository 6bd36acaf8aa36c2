"""The library of sources: searched by words, last used first, amended once for all claims."""

LIBRARY = """
ALTER TABLE sources ADD COLUMN last_cited INTEGER NOT NULL DEFAULT 0;
UPDATE sources SET last_cited = coalesce(
    (SELECT max(citations.number) FROM citations WHERE citations.source = sources.number), 0
);
CREATE INDEX sources_last_cited ON sources (last_cited DESC, number DESC);
CREATE TRIGGER citations_are_remembered AFTER INSERT ON citations BEGIN
    UPDATE sources SET last_cited = new.number WHERE number = new.source;
END;

CREATE VIRTUAL TABLE sources_fts USING fts5 (
    locator, title,
    content = 'sources', content_rowid = 'number', prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);
INSERT INTO sources_fts (rowid, locator, title) SELECT number, locator, title FROM sources;
CREATE TRIGGER sources_are_indexed AFTER INSERT ON sources BEGIN
    INSERT INTO sources_fts (rowid, locator, title) VALUES (new.number, new.locator, new.title);
END;
CREATE TRIGGER sources_are_reindexed AFTER UPDATE OF locator, title ON sources BEGIN
    INSERT INTO sources_fts (sources_fts, rowid, locator, title)
    VALUES ('delete', old.number, old.locator, old.title);
    INSERT INTO sources_fts (rowid, locator, title) VALUES (new.number, new.locator, new.title);
END;

CREATE TABLE source_amendments (
    number INTEGER PRIMARY KEY,
    source INTEGER NOT NULL REFERENCES sources (number),
    action INTEGER NOT NULL REFERENCES actions (number),
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    amended_at TEXT NOT NULL,
    replaces INTEGER REFERENCES source_amendments (number),
    restores INTEGER REFERENCES source_amendments (number)
) STRICT;
CREATE INDEX source_amendments_by_source ON source_amendments (source);
CREATE INDEX source_amendments_by_action ON source_amendments (action);
CREATE TRIGGER source_amendments_never_change BEFORE UPDATE ON source_amendments BEGIN
    SELECT RAISE(ABORT, 'an amendment is never changed: add another');
END;
CREATE TRIGGER source_amendments_stay BEFORE DELETE ON source_amendments BEGIN
    SELECT RAISE(ABORT, 'an amendment is never deleted: add another');
END;
"""
"""`before` and `after` are JSON lists of kind, locator, title, rank and confidentiality."""

FILTERS = """
CREATE TABLE saved_filters (
    name TEXT PRIMARY KEY,
    filter TEXT NOT NULL,
    saved_by TEXT NOT NULL,
    saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""
"""`filter` is a JSON object of what a reviewer chose; fields it does not name narrow nothing."""
