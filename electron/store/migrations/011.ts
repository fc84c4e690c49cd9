/** What a person did at once has one id, however many records it changed; what was written before stands by itself. */
export const migration011 = `
DROP TRIGGER changeOnlyGrows;
ALTER TABLE change ADD COLUMN "group" TEXT NOT NULL DEFAULT '';
UPDATE change SET "group" = id;
CREATE INDEX changeOfGroup ON change ("group");
CREATE TRIGGER changeOnlyGrows BEFORE UPDATE ON change
WHEN (new.sequence, new.at, new.who, new.kind, new.key, new.before, new.origin, new."group")
    IS NOT (old.sequence, old.at, old.who, old.kind, old.key, old.before, old.origin, old."group")
  OR new.id = old.id OR old.origin IS NOT NULL OR old.after IS NULL OR new.after IS NULL
  OR old.sequence < (SELECT max(sequence) FROM change WHERE kind = old.kind AND key = old.key)
BEGIN SELECT RAISE(ABORT, 'the change log is append-only: only the newest change of a record may grow'); END;
`
