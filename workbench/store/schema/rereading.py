"""Stored articles read again: what is no longer found stays, and may come back."""

UNFOUND = """
CREATE TABLE unfound_claims (
    claim INTEGER PRIMARY KEY REFERENCES claims (number),
    kept INTEGER NOT NULL CHECK (kept IN (0, 1)),
    missed_at TEXT NOT NULL
) STRICT;
CREATE INDEX unfound_claims_kept ON unfound_claims (claim) WHERE kept;

CREATE VIEW claims_retired_by_persons AS
SELECT changed.claim FROM claim_changes AS changed
WHERE changed.retired AND changed.number = (
    SELECT max(latest.number) FROM claim_changes AS latest WHERE latest.claim = changed.claim
);

CREATE TRIGGER unfound_claims_come AFTER INSERT ON unfound_claims BEGIN
    UPDATE claims SET retired = NOT new.kept
    WHERE number = new.claim AND retired = new.kept
        AND number NOT IN (SELECT claim FROM claims_retired_by_persons WHERE claim = new.claim);
END;
CREATE TRIGGER unfound_claims_turn AFTER UPDATE OF kept ON unfound_claims
WHEN new.kept <> old.kept BEGIN
    UPDATE claims SET retired = NOT new.kept
    WHERE number = new.claim AND retired = new.kept
        AND number NOT IN (SELECT claim FROM claims_retired_by_persons WHERE claim = new.claim);
END;
CREATE TRIGGER unfound_claims_go AFTER DELETE ON unfound_claims BEGIN
    UPDATE claims SET retired = 0
    WHERE number = old.claim AND retired
        AND number NOT IN (SELECT claim FROM claims_retired_by_persons WHERE claim = old.claim);
END;

CREATE TRIGGER unfound_claims_kept_by_verdict AFTER INSERT ON verdicts BEGIN
    UPDATE unfound_claims SET kept = 1 WHERE claim = new.claim AND NOT kept;
END;
CREATE TRIGGER unfound_claims_kept_by_draft AFTER INSERT ON note_drafts BEGIN
    UPDATE unfound_claims SET kept = 1 WHERE claim = new.claim AND NOT kept;
END;
CREATE TRIGGER unfound_claims_kept_by_typing AFTER UPDATE ON note_drafts BEGIN
    UPDATE unfound_claims SET kept = 1 WHERE claim = new.claim AND NOT kept;
END;
CREATE TRIGGER unfound_claims_kept_by_opinion AFTER INSERT ON opinions BEGIN
    UPDATE unfound_claims SET kept = 1 WHERE NOT kept
        AND claim = (SELECT claim FROM second_looks WHERE number = new.look);
END;
CREATE TRIGGER unfound_claims_kept_by_flag AFTER INSERT ON flag_decisions BEGIN
    UPDATE unfound_claims SET kept = 1 WHERE NOT kept
        AND claim = (SELECT claim FROM flags WHERE number = new.flag);
END;
CREATE TRIGGER unfound_claims_kept_by_mending AFTER INSERT ON claim_changes
WHEN NOT new.retired BEGIN
    UPDATE unfound_claims SET kept = 1 WHERE claim = new.claim AND NOT kept;
END;
CREATE TRIGGER unfound_claims_kept_by_tick AFTER INSERT ON ticks BEGIN
    UPDATE unfound_claims SET kept = 1 WHERE NOT kept AND claim IN (
        SELECT claims.number FROM parts JOIN claims ON claims.article = parts.article
            AND claims.start <= parts.start AND claims.end >= parts.end
        WHERE parts.number = new.part AND parts.kind <> 'paragraph' AND NOT EXISTS (
            SELECT 1 FROM claims AS standing WHERE standing.article = parts.article
                AND standing.start <= parts.start AND standing.end >= parts.end
                AND NOT standing.retired));
END;
"""
"""A claim that the last reading did not find is kept where somebody decided something on it, and
retired otherwise. Whatever is decided on a retired one from another screen lets it stand again, in
the same transaction, so that no mark and no note is lost between two readings."""

RENEWALS = """
CREATE TABLE renewals (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    renewed_at TEXT NOT NULL
) STRICT;
CREATE INDEX renewals_by_article ON renewals (article);
"""
"""When an article got other claims or findings without a reviewer's doing: it was read or checked
again. By this an open screen knows that it must look anew."""
