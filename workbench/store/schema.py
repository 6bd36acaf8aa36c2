"""The tables as SQL, each as the migration of its name first made it."""

ARTICLES = """
CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    external_id TEXT,
    title TEXT,
    outlet TEXT,
    author TEXT,
    url TEXT,
    language TEXT NOT NULL,
    published TEXT,
    ingested_at TEXT NOT NULL
) STRICT;
CREATE INDEX articles_by_external_id ON articles (external_id) WHERE external_id IS NOT NULL;

CREATE TABLE article_texts (
    article INTEGER PRIMARY KEY REFERENCES articles (number),
    text TEXT NOT NULL,
    passages TEXT NOT NULL,
    sentences TEXT NOT NULL
) STRICT;

CREATE TABLE article_progress (
    article INTEGER PRIMARY KEY REFERENCES articles (number),
    claims INTEGER NOT NULL DEFAULT 0,
    open INTEGER NOT NULL DEFAULT 0,
    verified INTEGER NOT NULL DEFAULT 0,
    disputed INTEGER NOT NULL DEFAULT 0,
    unsourced INTEGER NOT NULL DEFAULT 0,
    dismissed INTEGER NOT NULL DEFAULT 0,
    findings INTEGER NOT NULL DEFAULT 0,
    findings_accepted INTEGER NOT NULL DEFAULT 0,
    findings_dismissed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TRIGGER articles_start_progress AFTER INSERT ON articles BEGIN
    INSERT INTO article_progress (article) VALUES (new.number);
END;
"""

CLAIMS = """
CREATE TABLE claims (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (number),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    kinds TEXT NOT NULL,
    score REAL NOT NULL,
    reasons TEXT NOT NULL,
    speaker TEXT,
    figures TEXT NOT NULL,
    dates TEXT NOT NULL,
    quotations TEXT NOT NULL,
    names TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'open'
        CHECK (status IN ('open', 'verified', 'disputed', 'unsourced', 'dismissed'))
) STRICT;
CREATE INDEX claims_by_place ON claims (article, start, end, status);
CREATE INDEX claims_by_status ON claims (status, article, start, end);

CREATE TRIGGER claims_are_counted AFTER INSERT ON claims BEGIN
    UPDATE article_progress SET
        claims = claims + 1,
        open = open + (new.status = 'open'),
        verified = verified + (new.status = 'verified'),
        disputed = disputed + (new.status = 'disputed'),
        unsourced = unsourced + (new.status = 'unsourced'),
        dismissed = dismissed + (new.status = 'dismissed')
    WHERE article = new.article;
END;
CREATE TRIGGER claims_are_recounted AFTER UPDATE OF status ON claims
WHEN new.status <> old.status BEGIN
    UPDATE article_progress SET
        open = open + (new.status = 'open') - (old.status = 'open'),
        verified = verified + (new.status = 'verified') - (old.status = 'verified'),
        disputed = disputed + (new.status = 'disputed') - (old.status = 'disputed'),
        unsourced = unsourced + (new.status = 'unsourced') - (old.status = 'unsourced'),
        dismissed = dismissed + (new.status = 'dismissed') - (old.status = 'dismissed')
    WHERE article = new.article;
END;
CREATE TRIGGER claims_are_counted_off AFTER DELETE ON claims BEGIN
    UPDATE article_progress SET
        claims = claims - 1,
        open = open - (old.status = 'open'),
        verified = verified - (old.status = 'verified'),
        disputed = disputed - (old.status = 'disputed'),
        unsourced = unsourced - (old.status = 'unsourced'),
        dismissed = dismissed - (old.status = 'dismissed')
    WHERE article = old.article;
END;
"""

MENTIONS = """
CREATE TABLE figures (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    position INTEGER NOT NULL,
    claim INTEGER REFERENCES claims (number),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    number_start INTEGER NOT NULL,
    number_end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    low TEXT,
    high TEXT,
    low_inclusive INTEGER NOT NULL,
    high_inclusive INTEGER NOT NULL,
    hedge TEXT NOT NULL,
    step TEXT NOT NULL,
    unit TEXT,
    counted TEXT,
    counted_start INTEGER,
    counted_end INTEGER,
    counted_lemma TEXT,
    verb TEXT,
    speaker TEXT,
    when_ TEXT,
    where_ TEXT,
    inferred TEXT NOT NULL,
    UNIQUE (article, position)
) STRICT;
CREATE INDEX figures_by_claim ON figures (claim);
CREATE INDEX figures_by_counted ON figures (counted_lemma, unit);

CREATE TABLE dates (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    position INTEGER NOT NULL,
    claim INTEGER REFERENCES claims (number),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    value TEXT,
    precision TEXT NOT NULL,
    parts TEXT NOT NULL,
    inferred INTEGER NOT NULL,
    UNIQUE (article, position)
) STRICT;
CREATE INDEX dates_by_claim ON dates (claim);
CREATE INDEX dates_by_value ON dates (value);

CREATE TABLE quotations (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    position INTEGER NOT NULL,
    claim INTEGER REFERENCES claims (number),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    direct INTEGER NOT NULL,
    speaker TEXT,
    speaker_start INTEGER,
    speaker_end INTEGER,
    role TEXT,
    cue TEXT,
    inferred INTEGER NOT NULL,
    UNIQUE (article, position)
) STRICT;
CREATE INDEX quotations_by_claim ON quotations (claim);
CREATE INDEX quotations_by_speaker ON quotations (speaker);

CREATE TABLE names (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    position INTEGER NOT NULL,
    claim INTEGER REFERENCES claims (number),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    role_start INTEGER,
    role_end INTEGER,
    UNIQUE (article, position)
) STRICT;
CREATE INDEX names_by_claim ON names (claim);
CREATE INDEX names_by_name ON names (name);
"""

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
    content = 'claims', content_rowid = 'number',
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
