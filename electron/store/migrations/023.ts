/**
 * A key for the seals of this store's rows, three times, so that a bit that turns in one of them leaves two. The column
 * of the seals is given to every table of records, and filled, after the migrations; see `sealRows`.
 */
export const migration023 = `
CREATE TABLE sealKey (
  copy INTEGER NOT NULL PRIMARY KEY,
  key INTEGER NOT NULL
) STRICT;
INSERT INTO sealKey VALUES (1, random());
INSERT INTO sealKey SELECT 2, key FROM sealKey WHERE copy = 1;
INSERT INTO sealKey SELECT 3, key FROM sealKey WHERE copy = 1;
`
