"""Search by words."""

SEARCH = """
CREATE VIEW articles_with_text AS
SELECT articles.number, articles.title, articles.outlet, articles.published, article_texts.text
FROM articles JOIN article_texts ON article_texts.article = articles.number;

CREATE VIRTUAL TABLE articles_fts USING fts5 (
    title, text,
    content = 'articles_with_text', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER articles_are_indexed AFTER INSERT ON article_texts BEGIN
    INSERT INTO articles_fts (rowid, title, text)
    SELECT number, title, new.text FROM articles WHERE number = new.article;
END;
CREATE TRIGGER article_titles_are_reindexed AFTER UPDATE OF title ON articles BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, text)
    SELECT 'delete', article, old.title, text FROM article_texts WHERE article = old.number;
    INSERT INTO articles_fts (rowid, title, text)
    SELECT article, new.title, text FROM article_texts WHERE article = new.number;
END;
CREATE TRIGGER article_texts_are_reindexed AFTER UPDATE OF text ON article_texts BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, text)
    SELECT 'delete', number, title, old.text FROM articles WHERE number = old.article;
    INSERT INTO articles_fts (rowid, title, text)
    SELECT number, title, new.text FROM articles WHERE number = new.article;
END;
CREATE TRIGGER article_texts_leave_the_index BEFORE DELETE ON article_texts BEGIN
    INSERT INTO articles_fts (articles_fts, rowid, title, text)
    SELECT 'delete', number, title, old.text FROM articles WHERE number = old.article;
END;

CREATE VIRTUAL TABLE claims_fts USING fts5 (
    text,
    content = 'claims', content_rowid = 'number', prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER claims_are_indexed AFTER INSERT ON claims BEGIN
    INSERT INTO claims_fts (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER claims_are_reindexed AFTER UPDATE OF text ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, text) VALUES ('delete', old.number, old.text);
    INSERT INTO claims_fts (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER claims_leave_the_index AFTER DELETE ON claims BEGIN
    INSERT INTO claims_fts (claims_fts, rowid, text) VALUES ('delete', old.number, old.text);
END;
"""

FILTERED = """
CREATE TABLE speakers (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO speakers SELECT DISTINCT speaker FROM claims WHERE speaker IS NOT NULL;
CREATE TRIGGER claims_name_speakers AFTER INSERT ON claims WHEN new.speaker IS NOT NULL BEGIN
    INSERT OR IGNORE INTO speakers VALUES (new.speaker);
END;
CREATE TRIGGER claims_rename_speakers AFTER UPDATE OF speaker ON claims
WHEN new.speaker IS NOT NULL AND new.speaker IS NOT old.speaker BEGIN
    INSERT OR IGNORE INTO speakers VALUES (new.speaker);
END;
CREATE INDEX claims_by_speaker ON claims (speaker) WHERE speaker IS NOT NULL;
CREATE INDEX findings_by_rule ON findings (rule, state, article);
"""
"""Part of a speaker's name is looked for among the names, which are few, and not in every claim; a
name that no claim has any more stays and finds nothing."""

_KINDS = (
    "figure", "date", "quotation", "superlative", "name", "comparison", "cause", "prediction",
    "statement",
)  # fmt: skip
KIND_BITS = {kind: 1 << place for place, kind in enumerate(_KINDS)}
"""The bit that stands for a kind in `KINDS_OF_A_CLAIM`."""
KINDS_OF_A_CLAIM = " + ".join(
    f"""{bit} * (instr(kinds, '"{kind}"') > 0)""" for kind, bit in KIND_BITS.items()
)
"""The kinds of a claim as one small number. A query finds the index by the very same words."""
KINDS = f"CREATE INDEX claims_by_kinds ON claims ({KINDS_OF_A_CLAIM});"
"""Claims of a kind that few have, without a look at every claim."""
