/** Remarks of those who had no turn, and whose time a turn is that was given away. */
export const migration013 = `
CREATE TABLE movedSpeakingTurn (
  code TEXT NOT NULL PRIMARY KEY,
  agendaItem TEXT NOT NULL REFERENCES agendaItem,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('report', 'preAgenda', 'debate', 'closure', 'pointOfOrder', 'reply', 'defence', 'remark')),
  side TEXT CHECK (side IN ('for', 'against')),
  member TEXT REFERENCES member,
  office TEXT REFERENCES office,
  cededBy TEXT REFERENCES member,
  allowed INTEGER CHECK (allowed >= 0),
  "from" TEXT,
  "to" TEXT,
  used INTEGER CHECK (used >= 0),
  warnings INTEGER CHECK (warnings >= 0),
  summary TEXT,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
INSERT INTO movedSpeakingTurn (code, agendaItem, position, kind, side, member, office, allowed, "from", "to", used, warnings, summary, openness, sample)
  SELECT code, agendaItem, position, kind, side, member, office, allowed, "from", "to", used, warnings, summary, openness, sample FROM speakingTurn;
DROP TABLE speakingTurn;
ALTER TABLE movedSpeakingTurn RENAME TO speakingTurn;
CREATE INDEX speakingTurnOfAgendaItem ON speakingTurn (agendaItem);
CREATE INDEX speakingTurnOfMember ON speakingTurn (member);
CREATE INDEX speakingTurnOfOffice ON speakingTurn (office);
CREATE INDEX speakingTurnOfCededBy ON speakingTurn (cededBy);
`
