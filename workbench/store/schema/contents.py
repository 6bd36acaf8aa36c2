"""What is in the articles."""

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
