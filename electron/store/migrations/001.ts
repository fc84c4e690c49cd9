/** Frozen: what follows is the next number. Names are those of the record kinds' columns; a test compares them. */
export const migration001 = `
CREATE TABLE council (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  city TEXT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats >= 0),
  emblem TEXT,
  sortKey TEXT NOT NULL
) STRICT;

CREATE TABLE term (
  code TEXT NOT NULL PRIMARY KEY,
  council TEXT NOT NULL REFERENCES council,
  number INTEGER NOT NULL CHECK (number >= 0),
  startsOn TEXT NOT NULL CHECK (startsOn IS date(startsOn)),
  endsOn TEXT NOT NULL CHECK (endsOn IS date(endsOn))
) STRICT;

CREATE TABLE person (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sortKey TEXT NOT NULL
) STRICT;

CREATE TABLE office (
  code TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  holder TEXT REFERENCES person,
  sortKey TEXT NOT NULL
) STRICT;

CREATE TABLE department (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  head TEXT REFERENCES office,
  sortKey TEXT NOT NULL
) STRICT;

CREATE TABLE session (
  code TEXT NOT NULL PRIMARY KEY,
  term TEXT NOT NULL REFERENCES term,
  consecutiveNumber INTEGER NOT NULL CHECK (consecutiveNumber >= 0),
  numberInTerm INTEGER NOT NULL CHECK (numberInTerm >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'extraordinary')),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  date TEXT NOT NULL CHECK (date IS date(date)),
  time TEXT NOT NULL,
  place TEXT NOT NULL,
  letterNumber TEXT,
  letterDate TEXT CHECK (letterDate IS date(letterDate)),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

CREATE TABLE agendaItem (
  code TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('report', 'bill', 'proposal', 'notice', 'speech', 'other')),
  title TEXT NOT NULL,
  presenter TEXT REFERENCES office,
  minutes INTEGER CHECK (minutes >= 0),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed'))
) STRICT;
CREATE INDEX agendaItemOfSession ON agendaItem (session);

CREATE TABLE report (
  code TEXT NOT NULL PRIMARY KEY,
  agendaItem TEXT NOT NULL REFERENCES agendaItem,
  department TEXT NOT NULL REFERENCES department,
  period TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'returned', 'accepted')),
  revision INTEGER NOT NULL CHECK (revision >= 0),
  letterNumber TEXT,
  letterDate TEXT CHECK (letterDate IS date(letterDate)),
  narrative TEXT NOT NULL,
  keyFigures TEXT,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed'))
) STRICT;
CREATE INDEX reportOfAgendaItem ON report (agendaItem);
CREATE INDEX reportOfDepartment ON report (department);

CREATE TABLE statement (
  code TEXT NOT NULL PRIMARY KEY,
  agendaItem TEXT NOT NULL REFERENCES agendaItem,
  position INTEGER NOT NULL CHECK (position >= 0),
  speaker TEXT NOT NULL REFERENCES office,
  text TEXT NOT NULL,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX statementOfAgendaItem ON statement (agendaItem);

CREATE TABLE statedFact (
  code TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department,
  title TEXT NOT NULL,
  value TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit <> ''),
  period TEXT NOT NULL,
  qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'moreThan', 'atLeast', 'upTo')),
  statedBy TEXT NOT NULL REFERENCES office,
  statedOn TEXT CHECK (statedOn IS date(statedOn)),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX statedFactOfDepartment ON statedFact (department);

CREATE TABLE neighbourhood (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  district INTEGER NOT NULL CHECK (district >= 0),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  sortKey TEXT NOT NULL
) STRICT;

CREATE TABLE budgetLine (
  code TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES department,
  mission TEXT,
  programme TEXT,
  project TEXT,
  class TEXT NOT NULL CHECK (class IN ('expense', 'capital', 'financial')),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX budgetLineOfDepartment ON budgetLine (department);

CREATE TABLE budgetAmount (
  line TEXT NOT NULL REFERENCES budgetLine,
  fiscalYear INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('approved', 'revised', 'allocated', 'actual')),
  amount INTEGER NOT NULL,
  qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'moreThan', 'atLeast', 'upTo')),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (line, fiscalYear, phase)
) STRICT;

CREATE TABLE drill (
  code TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department,
  title TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date IS date(date)),
  kind TEXT NOT NULL CHECK (kind IN ('tabletop', 'operational', 'cyber')),
  hazard TEXT NOT NULL,
  partners TEXT,
  participants INTEGER CHECK (participants >= 0),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX drillOfDepartment ON drill (department);

CREATE TABLE training (
  code TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department,
  title TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date IS date(date)),
  audience TEXT NOT NULL CHECK (audience IN ('workers', 'staff', 'managers', 'officials')),
  hours INTEGER CHECK (hours >= 0),
  persons INTEGER CHECK (persons >= 0),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX trainingOfDepartment ON training (department);

CREATE TABLE responderTeam (
  code TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department,
  neighbourhood TEXT NOT NULL REFERENCES neighbourhood,
  formedOn TEXT NOT NULL CHECK (formedOn IS date(formedOn)),
  members INTEGER CHECK (members >= 0),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX responderTeamOfDepartment ON responderTeam (department);
CREATE INDEX responderTeamOfNeighbourhood ON responderTeam (neighbourhood);

CREATE TABLE change (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  origin TEXT CHECK (json_valid(origin))
) STRICT;
CREATE INDEX changeOfRecord ON change (kind, key);
CREATE INDEX deletion ON change (kind, key) WHERE after IS NULL;
CREATE TRIGGER changeIsNeverEdited BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER changeIsNeverDeleted BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
`
