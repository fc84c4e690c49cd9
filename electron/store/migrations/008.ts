/**
 * Words are found by their first letter too, without reading all that begin so: the index is filled again by the next
 * search.
 */
export const migration008 = `
DROP TABLE searchWords;
CREATE VIRTUAL TABLE searchWords USING fts5(title, words, content = '', contentless_delete = 1, prefix = '1 2 3');
DELETE FROM searchEntry;
UPDATE searchState SET filled = 0;
`
