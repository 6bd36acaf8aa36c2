"""What reviewers did and decided."""

ACTIONS = """
CREATE TABLE actions (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    done_at TEXT NOT NULL,
    target INTEGER REFERENCES actions (number),
    undone_by INTEGER REFERENCES actions (number)
) STRICT;
CREATE INDEX actions_by_reviewer ON actions (reviewer, number) WHERE target IS NULL;
CREATE INDEX actions_in_effect ON actions (reviewer, number)
    WHERE target IS NULL AND undone_by IS NULL;
CREATE INDEX actions_undone ON actions (reviewer, undone_by) WHERE undone_by IS NOT NULL;
CREATE INDEX actions_by_target ON actions (target) WHERE target IS NOT NULL;
"""

VERDICTS = """
CREATE TABLE sources (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    locator TEXT NOT NULL,
    title TEXT,
    rank TEXT,
    confidential INTEGER NOT NULL
) STRICT;

CREATE TABLE verdicts (
    number INTEGER PRIMARY KEY,
    claim INTEGER NOT NULL REFERENCES claims (number),
    action INTEGER NOT NULL REFERENCES actions (number),
    status TEXT NOT NULL
        CHECK (status IN ('open', 'verified', 'disputed', 'unsourced', 'dismissed')),
    note TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    judged_at TEXT NOT NULL,
    replaces INTEGER REFERENCES verdicts (number),
    restores INTEGER REFERENCES verdicts (number)
) STRICT;
CREATE INDEX verdicts_by_claim ON verdicts (claim);
CREATE INDEX verdicts_by_action ON verdicts (action);

CREATE TABLE citations (
    number INTEGER PRIMARY KEY,
    verdict INTEGER NOT NULL REFERENCES verdicts (number),
    source INTEGER NOT NULL REFERENCES sources (number),
    excerpt TEXT,
    accessed TEXT,
    method TEXT,
    supports INTEGER NOT NULL
) STRICT;
CREATE INDEX citations_by_verdict ON citations (verdict);
CREATE INDEX citations_by_source ON citations (source);

CREATE TRIGGER verdicts_set_status AFTER INSERT ON verdicts BEGIN
    UPDATE claims SET status = new.status WHERE number = new.claim AND status <> new.status;
END;
CREATE TRIGGER verdicts_never_change BEFORE UPDATE ON verdicts BEGIN
    SELECT RAISE(ABORT, 'a verdict is never changed: add another');
END;
CREATE TRIGGER verdicts_stay BEFORE DELETE ON verdicts BEGIN
    SELECT RAISE(ABORT, 'a verdict is never deleted: add another');
END;
CREATE TRIGGER citations_never_change BEFORE UPDATE ON citations BEGIN
    SELECT RAISE(ABORT, 'a citation is never changed: add another verdict');
END;
CREATE TRIGGER citations_stay BEFORE DELETE ON citations BEGIN
    SELECT RAISE(ABORT, 'a citation is never deleted: add another verdict');
END;

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
    claims.end
FROM claims
JOIN articles ON articles.number = claims.article
LEFT JOIN verdicts ON verdicts.number = (
    SELECT max(latest.number) FROM verdicts AS latest WHERE latest.claim = claims.number
);
"""

NOTE_DRAFTS = """
CREATE TABLE note_drafts (
    claim INTEGER NOT NULL REFERENCES claims (number),
    reviewer TEXT NOT NULL,
    note TEXT NOT NULL,
    written_at TEXT NOT NULL,
    PRIMARY KEY (claim, reviewer)
) STRICT, WITHOUT ROWID;
"""

FINDINGS = """
CREATE TABLE findings (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (number),
    rule TEXT NOT NULL,
    severity TEXT NOT NULL,
    message TEXT NOT NULL,
    suggestion TEXT,
    start INTEGER,
    end INTEGER,
    spans TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'dismissed'))
) STRICT;
CREATE INDEX findings_by_article ON findings (article, start);

CREATE TABLE finding_decisions (
    number INTEGER PRIMARY KEY,
    finding INTEGER NOT NULL REFERENCES findings (number),
    action INTEGER NOT NULL REFERENCES actions (number),
    state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'dismissed')),
    reason TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    replaces INTEGER REFERENCES finding_decisions (number),
    restores INTEGER REFERENCES finding_decisions (number)
) STRICT;
CREATE INDEX finding_decisions_by_finding ON finding_decisions (finding);
CREATE INDEX finding_decisions_by_action ON finding_decisions (action);

CREATE TRIGGER findings_are_counted AFTER INSERT ON findings BEGIN
    UPDATE article_progress SET
        findings = findings + 1,
        findings_accepted = findings_accepted + (new.state = 'accepted'),
        findings_dismissed = findings_dismissed + (new.state = 'dismissed')
    WHERE article = new.article;
END;
CREATE TRIGGER findings_are_recounted AFTER UPDATE OF state ON findings
WHEN new.state <> old.state BEGIN
    UPDATE article_progress SET
        findings_accepted = findings_accepted
            + (new.state = 'accepted') - (old.state = 'accepted'),
        findings_dismissed = findings_dismissed
            + (new.state = 'dismissed') - (old.state = 'dismissed')
    WHERE article = new.article;
END;
CREATE TRIGGER findings_are_counted_off AFTER DELETE ON findings BEGIN
    UPDATE article_progress SET
        findings = findings - 1,
        findings_accepted = findings_accepted - (old.state = 'accepted'),
        findings_dismissed = findings_dismissed - (old.state = 'dismissed')
    WHERE article = old.article;
END;
CREATE TRIGGER finding_decisions_set_state AFTER INSERT ON finding_decisions BEGIN
    UPDATE findings SET state = new.state WHERE number = new.finding AND state <> new.state;
END;
CREATE TRIGGER finding_decisions_never_change BEFORE UPDATE ON finding_decisions BEGIN
    SELECT RAISE(ABORT, 'a decision is never changed: add another');
END;
CREATE TRIGGER finding_decisions_stay BEFORE DELETE ON finding_decisions BEGIN
    SELECT RAISE(ABORT, 'a decision is never deleted: add another');
END;
"""
