/**
 * The secretariat's note on a report; a name for each store, so that a window knows whose unsaved words it keeps; and a
 * log whose newest change of a record may grow while its author types on (see `growChange`), though nothing else of it.
 */
export const migration003 = `
ALTER TABLE report ADD COLUMN note TEXT;

CREATE TABLE store (id TEXT NOT NULL) STRICT;
INSERT INTO store VALUES (lower(hex(randomblob(16))));

DROP TRIGGER changeIsNeverEdited;
CREATE TRIGGER changeOnlyGrows BEFORE UPDATE ON change
WHEN (new.sequence, new.at, new.who, new.kind, new.key, new.before, new.origin)
    IS NOT (old.sequence, old.at, old.who, old.kind, old.key, old.before, old.origin)
  OR new.id = old.id OR old.origin IS NOT NULL OR old.after IS NULL OR new.after IS NULL
  OR old.sequence < (SELECT max(sequence) FROM change WHERE kind = old.kind AND key = old.key)
BEGIN SELECT RAISE(ABORT, 'the change log is append-only: only the newest change of a record may grow'); END;
`
