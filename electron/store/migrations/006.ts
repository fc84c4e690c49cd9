/**
 * How this installation is set, and a council's own quorum where the law gives another than two thirds of the seats.
 */
export const migration006 = `
CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT;
ALTER TABLE council ADD COLUMN quorum INTEGER CHECK (quorum >= 0);
`
