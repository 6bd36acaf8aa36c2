"""What persons changed in what extraction found; nothing that was read is lost by it."""

CLAIMS = """
ALTER TABLE claims ADD COLUMN origin TEXT NOT NULL DEFAULT 'extracted'
    CHECK (origin IN ('extracted', 'person'));
ALTER TABLE claims ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
DROP INDEX claims_by_place;
DROP INDEX claims_by_status;
CREATE INDEX claims_by_place ON claims (article, start, end, status, retired);
CREATE INDEX claims_by_status ON claims (status, article, start, end, retired);

DROP TRIGGER claims_are_counted;
DROP TRIGGER claims_are_recounted;
DROP TRIGGER claims_are_counted_off;
CREATE TRIGGER claims_are_counted AFTER INSERT ON claims WHEN NOT new.retired BEGIN
    UPDATE article_progress SET
        claims = claims + 1,
        open = open + (new.status = 'open'),
        verified = verified + (new.status = 'verified'),
        disputed = disputed + (new.status = 'disputed'),
        unsourced = unsourced + (new.status = 'unsourced'),
        dismissed = dismissed + (new.status = 'dismissed')
    WHERE article = new.article;
END;
CREATE TRIGGER claims_are_recounted AFTER UPDATE OF status, retired ON claims
WHEN new.status <> old.status OR new.retired <> old.retired BEGIN
    UPDATE article_progress SET
        claims = claims + old.retired - new.retired,
        open = open + (new.status = 'open' AND NOT new.retired)
            - (old.status = 'open' AND NOT old.retired),
        verified = verified + (new.status = 'verified' AND NOT new.retired)
            - (old.status = 'verified' AND NOT old.retired),
        disputed = disputed + (new.status = 'disputed' AND NOT new.retired)
            - (old.status = 'disputed' AND NOT old.retired),
        unsourced = unsourced + (new.status = 'unsourced' AND NOT new.retired)
            - (old.status = 'unsourced' AND NOT old.retired),
        dismissed = dismissed + (new.status = 'dismissed' AND NOT new.retired)
            - (old.status = 'dismissed' AND NOT old.retired)
    WHERE article = new.article;
END;
CREATE TRIGGER claims_are_counted_off AFTER DELETE ON claims WHEN NOT old.retired BEGIN
    UPDATE article_progress SET
        claims = claims - 1,
        open = open - (old.status = 'open'),
        verified = verified - (old.status = 'verified'),
        disputed = disputed - (old.status = 'disputed'),
        unsourced = unsourced - (old.status = 'unsourced'),
        dismissed = dismissed - (old.status = 'dismissed')
    WHERE article = old.article;
END;

DROP VIEW claims_with_verdict;
CREATE VIEW claims_with_verdict AS
SELECT
    claims.number,
    claims.id,
    claims.article,
    articles.title AS article_title,
    articles.outlet,
    articles.published,
    claims.text,
    coalesce(verdicts.status, 'open') AS status,
    coalesce(verdicts.note, '') AS note,
    (
        SELECT group_concat(sources.locator, ' | ')
        FROM citations JOIN sources ON sources.number = citations.source
        WHERE citations.verdict = verdicts.number AND NOT sources.confidential
    ) AS sources,
    verdicts.reviewer,
    verdicts.judged_at,
    claims.kinds,
    claims.score,
    claims.speaker,
    claims.start,
    claims.end,
    claims.origin
FROM claims
JOIN articles ON articles.number = claims.article
LEFT JOIN verdicts ON verdicts.number = (
    SELECT max(latest.number) FROM verdicts AS latest WHERE latest.claim = claims.number
)
WHERE NOT claims.retired;
"""
"""A claim is never deleted by a mending: it is retired, and comes back when that is undone."""

MENDINGS = """
CREATE TABLE to_reread (article INTEGER PRIMARY KEY REFERENCES articles (number)) STRICT;

CREATE TABLE made_claims (
    claim INTEGER PRIMARY KEY REFERENCES claims (number),
    kind TEXT NOT NULL CHECK (kind IN ('added', 'bounds', 'split', 'merged')),
    was TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

CREATE TABLE claim_changes (
    number INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claims (number),
    action INTEGER NOT NULL REFERENCES actions (number),
    retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
    reviewer TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    replaces INTEGER REFERENCES claim_changes (number),
    restores INTEGER REFERENCES claim_changes (number)
) STRICT;
CREATE INDEX claim_changes_by_claim ON claim_changes (claim);
CREATE INDEX claim_changes_by_action ON claim_changes (action);
CREATE TRIGGER claim_changes_retire AFTER INSERT ON claim_changes BEGIN
    UPDATE claims SET retired = new.retired
    WHERE number = new.claim AND retired <> new.retired;
END;
CREATE TRIGGER claim_changes_never_change BEFORE UPDATE ON claim_changes BEGIN
    SELECT RAISE(ABORT, 'a mending is never changed: add another');
END;
CREATE TRIGGER claim_changes_stay BEFORE DELETE ON claim_changes BEGIN
    SELECT RAISE(ABORT, 'a mending is never deleted: add another');
END;

CREATE TABLE mended (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    kind TEXT NOT NULL CHECK (kind IN ('figure', 'date', 'speaker')),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    was TEXT NOT NULL,
    UNIQUE (article, kind, start, end)
) STRICT;

CREATE TABLE corrections (
    number INTEGER PRIMARY KEY,
    mended INTEGER NOT NULL REFERENCES mended (number),
    action INTEGER NOT NULL REFERENCES actions (number),
    fields TEXT,
    reviewer TEXT NOT NULL,
    corrected_at TEXT NOT NULL,
    replaces INTEGER REFERENCES corrections (number),
    restores INTEGER REFERENCES corrections (number)
) STRICT;
CREATE INDEX corrections_by_mended ON corrections (mended);
CREATE INDEX corrections_by_action ON corrections (action);
CREATE TRIGGER corrections_never_change BEFORE UPDATE ON corrections BEGIN
    SELECT RAISE(ABORT, 'a correction is never changed: add another');
END;
CREATE TRIGGER corrections_stay BEFORE DELETE ON corrections BEGIN
    SELECT RAISE(ABORT, 'a correction is never deleted: add another');
END;
"""
"""`mended` keeps what was read of a figure, date or speaker, as the columns of its row in JSON, at
its place in the text, which never changes; `corrections` what persons put there, NULL for what was
read. So a correction outlives every new extraction. `to_reread` holds the articles whose
findings and matches are of before the last mending."""
