/**
 * Files that were issued, by their digests, so that a paper that comes back can be told from one that somebody changed.
 * Those of windows' documents are known already; `packet` is what a packet's pages were, as JSON text.
 */
export const migration017 = `
CREATE TABLE issuedFile (
  sha256 TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL,
  document TEXT NOT NULL,
  edition TEXT NOT NULL CHECK (edition IN ('public', 'closed')),
  version TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  packet TEXT CHECK (json_valid(packet))
) STRICT;
INSERT OR IGNORE INTO issuedFile (sha256, session, document, edition, version, at, who)
  SELECT sha256, session, document, edition, version, at, who FROM output ORDER BY at, id;
CREATE TRIGGER issuedFileIsNeverEdited BEFORE UPDATE ON issuedFile BEGIN SELECT RAISE(ABORT, 'issued files are append-only'); END;
CREATE TRIGGER issuedFileIsNeverDeleted BEFORE DELETE ON issuedFile BEGIN SELECT RAISE(ABORT, 'issued files are append-only'); END;
`
