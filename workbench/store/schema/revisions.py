"""Drafts: which article is a later text of which."""

REVISIONS = """
ALTER TABLE articles ADD COLUMN superseded_by INTEGER REFERENCES articles (number);
CREATE INDEX articles_superseded ON articles (number) WHERE superseded_by IS NOT NULL;
CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;
CREATE INDEX articles_by_title ON articles (title, outlet)
    WHERE title IS NOT NULL AND outlet IS NOT NULL;

CREATE TABLE revisions (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    before INTEGER NOT NULL REFERENCES articles (number),
    position INTEGER NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('said', 'address', 'sender', 'title')),
    reviewer TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;
CREATE INDEX revisions_by_article ON revisions (article);
"""
"""The newest text of an article has `superseded_by` NULL; lists and reports show that one."""
