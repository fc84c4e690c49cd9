import { energySumTable } from './energySumTable.ts'

/** An SQL expression's digits as Persian ones. */
const persianDigits = (expression: string) =>
  Array.from({ length: 10 }).reduce<string>(
    (text, _, digit) => `replace(${text}, '${digit}', '${String.fromCharCode(0x6f0 + digit)}')`,
    expression,
  )

/** The sort key of «منطقه » before a number; the number's own is its length and itself. */
const districtKey = '^_UZa!0'

/**
 * Districts, indicators, energy, measures and the acceptance of findings. A neighbourhood's district becomes a record;
 * until now it was its number.
 */
export const migration002 = `
CREATE TABLE district (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('city', 'district', 'organisation')),
  position INTEGER NOT NULL CHECK (position >= 0),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  sortKey TEXT NOT NULL
) STRICT;
INSERT INTO district (code, name, kind, position, sample, sortKey)
  SELECT CAST(district AS TEXT), 'منطقهٔ ' || ${persianDigits('district')}, 'district', district, max(sample),
    '${districtKey}' || printf('%05d', length(district)) || district
  FROM neighbourhood GROUP BY district;

CREATE TABLE movedNeighbourhood (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  district TEXT NOT NULL REFERENCES district,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  sortKey TEXT NOT NULL
) STRICT;
INSERT INTO movedNeighbourhood (code, name, district, sample, sortKey)
  SELECT code, name, CAST(district AS TEXT), sample, sortKey FROM neighbourhood;
DROP TABLE neighbourhood;
ALTER TABLE movedNeighbourhood RENAME TO neighbourhood;
CREATE INDEX neighbourhoodOfDistrict ON neighbourhood (district);

ALTER TABLE budgetLine ADD COLUMN district TEXT REFERENCES district;
CREATE INDEX budgetLineOfDistrict ON budgetLine (district);
ALTER TABLE statement ADD COLUMN quotes TEXT;
ALTER TABLE statedFact ADD COLUMN claim TEXT CHECK (claim IN ('growth', 'share', 'sum'));
ALTER TABLE statedFact ADD COLUMN basis TEXT;

CREATE TABLE indicator (
  code TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES department,
  type TEXT NOT NULL CHECK (type IN ('input', 'output', 'efficiency', 'outcome')),
  unit TEXT NOT NULL CHECK (unit <> ''),
  direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower')),
  frequency TEXT NOT NULL CHECK (frequency IN ('yearly', 'half', 'monthly')),
  owner TEXT REFERENCES office,
  numerator TEXT REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
  denominator TEXT REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
  tolerance TEXT,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  sortKey TEXT NOT NULL
) STRICT;
CREATE INDEX indicatorOfDepartment ON indicator (department);
CREATE INDEX indicatorOfNumerator ON indicator (numerator);
CREATE INDEX indicatorOfDenominator ON indicator (denominator);

CREATE TABLE indicatorValue (
  indicator TEXT NOT NULL REFERENCES indicator,
  period TEXT NOT NULL,
  district TEXT NOT NULL REFERENCES district,
  target TEXT,
  actual TEXT,
  qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'moreThan', 'atLeast', 'upTo')),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (indicator, period, district)
) STRICT;
CREATE INDEX indicatorValueOfDistrict ON indicatorValue (district);

CREATE TABLE lineIndicatorLink (
  line TEXT NOT NULL REFERENCES budgetLine,
  indicator TEXT NOT NULL REFERENCES indicator,
  weight TEXT NOT NULL,
  reason TEXT NOT NULL,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (line, indicator)
) STRICT;
CREATE INDEX lineIndicatorLinkOfIndicator ON lineIndicatorLink (indicator);

CREATE TABLE energyAccount (
  code TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department,
  district TEXT NOT NULL REFERENCES district,
  site TEXT NOT NULL,
  use TEXT NOT NULL CHECK (use IN ('lighting', 'park', 'building', 'culture', 'water', 'traffic', 'service', 'other')),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX energyAccountOfDepartment ON energyAccount (department);
CREATE INDEX energyAccountOfDistrict ON energyAccount (district);

CREATE TABLE intake (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  file TEXT NOT NULL
) STRICT;
CREATE TRIGGER intakeIsNeverEdited BEFORE UPDATE ON intake BEGIN SELECT RAISE(ABORT, 'intakes are append-only'); END;
CREATE TRIGGER intakeIsNeverDeleted BEFORE DELETE ON intake BEGIN SELECT RAISE(ABORT, 'intakes are append-only'); END;

CREATE TABLE energyReading (
  account TEXT NOT NULL REFERENCES energyAccount,
  month TEXT NOT NULL,
  energy INTEGER NOT NULL CHECK (energy >= 0),
  cost INTEGER NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  intake INTEGER REFERENCES intake,
  intakeRow INTEGER,
  raw TEXT CHECK (json_valid(raw)),
  PRIMARY KEY (account, month)
) STRICT, WITHOUT ROWID;

${energySumTable}
CREATE TABLE measure (
  code TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department,
  title TEXT NOT NULL,
  horizon TEXT NOT NULL CHECK (horizon IN ('short', 'mid', 'long')),
  partners TEXT,
  baseline TEXT,
  saving TEXT,
  unit TEXT CHECK (unit <> ''),
  cost INTEGER,
  status TEXT NOT NULL CHECK (status IN ('planned', 'underway', 'done', 'stopped')),
  startsOn TEXT CHECK (startsOn IS date(startsOn)),
  endsOn TEXT CHECK (endsOn IS date(endsOn)),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX measureOfDepartment ON measure (department);

CREATE TABLE attachment (
  code TEXT NOT NULL PRIMARY KEY,
  agendaItem TEXT NOT NULL REFERENCES agendaItem,
  title TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  pages INTEGER CHECK (pages >= 0),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed'))
) STRICT;
CREATE INDEX attachmentOfAgendaItem ON attachment (agendaItem);

CREATE TABLE acceptance (
  code TEXT NOT NULL PRIMARY KEY,
  session TEXT NOT NULL REFERENCES session,
  rule TEXT NOT NULL,
  acceptedBy TEXT NOT NULL REFERENCES office,
  acceptedOn TEXT NOT NULL CHECK (acceptedOn IS date(acceptedOn)),
  reason TEXT NOT NULL,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed'))
) STRICT;
CREATE INDEX acceptanceOfSession ON acceptance (session);
`
