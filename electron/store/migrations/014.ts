/**
 * Votes on several items at once, who put a vote right, what decided a tie, and what else resolutions' numbers name.
 */
export const migration014 = `
CREATE TABLE voteItem (
  vote TEXT NOT NULL REFERENCES vote,
  agendaItem TEXT NOT NULL REFERENCES agendaItem,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (vote, agendaItem)
) STRICT;
CREATE INDEX voteItemOfAgendaItem ON voteItem (agendaItem);

ALTER TABLE vote ADD COLUMN correctedBy TEXT;
ALTER TABLE candidate ADD COLUMN wonBy TEXT CHECK (wonBy IN ('veteran', 'degree', 'lot'));
ALTER TABLE council ADD COLUMN resolutionUnit TEXT;
ALTER TABLE resolution ADD COLUMN letterNumber TEXT;
`
