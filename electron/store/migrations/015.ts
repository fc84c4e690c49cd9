/** The presentation that stands, so that the hall comes back to its slide after a crash; it belongs to no bundle. */
export const migration015 = `
CREATE TABLE presentation (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  look TEXT NOT NULL,
  state TEXT,
  held TEXT
) STRICT;
`
