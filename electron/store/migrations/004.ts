/**
 * Documents that were compiled, so that a session's earlier ones are at hand. `madeAfter` is the log's newest change by
 * then: what comes later is what the document does not yet say.
 */
export const migration004 = `
CREATE TABLE output (
  id TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL,
  document TEXT NOT NULL,
  edition TEXT NOT NULL CHECK (edition IN ('public', 'closed')),
  version TEXT NOT NULL,
  file TEXT NOT NULL,
  pages INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  madeAfter INTEGER NOT NULL
) STRICT;
CREATE INDEX outputOfSession ON output (session, at);
`
