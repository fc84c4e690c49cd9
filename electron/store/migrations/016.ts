/** What the presenter wants of a session's slides. */
export const migration016 = `
CREATE TABLE slideChoice (
  code TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session,
  agendaItem TEXT REFERENCES agendaItem,
  slide TEXT NOT NULL,
  chart TEXT,
  position INTEGER CHECK (position >= 0),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1)),
  notes TEXT,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed'))
) STRICT;
CREATE INDEX slideChoiceOfSession ON slideChoice (session);
CREATE INDEX slideChoiceOfAgendaItem ON slideChoice (agendaItem);
`
