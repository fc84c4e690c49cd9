/**
 * The chain of the log: a link for what each transaction adds to it, with a digest of each entry and a hash over the
 * link and the hash before it. What stands in the log already is linked after the migrations; see `linkLog`.
 */
export const migration026 = `
CREATE TABLE link (
  sequence INTEGER PRIMARY KEY,
  entries TEXT NOT NULL CHECK (entries IN ('changes', 'continued', 'arrivals', 'issued')),
  first INTEGER NOT NULL,
  digests BLOB NOT NULL,
  hash BLOB NOT NULL
) STRICT;
CREATE TRIGGER linkIsNeverEdited BEFORE UPDATE ON link BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;
CREATE TRIGGER linkIsNeverDeleted BEFORE DELETE ON link BEGIN SELECT RAISE(ABORT, 'the chain is append-only'); END;
`
