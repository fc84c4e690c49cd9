/**
 * Full-text search over records. The words are folded by the product before they are kept, since no tokenizer of SQLite
 * folds Persian; the index is filled when a store is next opened (see `search.ts`).
 */
export const migration005 = `
CREATE TABLE searchEntry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;
CREATE VIRTUAL TABLE searchWords USING fts5(title, words, content = '', contentless_delete = 1, prefix = '2 3');
CREATE TABLE searchState (filled INTEGER NOT NULL) STRICT;
INSERT INTO searchState VALUES (0);
`
