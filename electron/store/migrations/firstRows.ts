/**
 * What the migrations write into a store that has no records yet, each store its own: its name, that nothing can be
 * found in it yet, the key of its rows' seals.
 */
export const firstRows = `
INSERT INTO store VALUES (lower(hex(randomblob(16))));
INSERT INTO searchState VALUES (0);
INSERT INTO sealKey VALUES (1, random());
INSERT INTO sealKey SELECT 2, key FROM sealKey;
INSERT INTO sealKey SELECT 3, key FROM sealKey WHERE copy = 1;
`
