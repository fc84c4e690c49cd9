/**
 * Indicators of quarters and nine months, and trainings of citizens and pupils: the lists of what a column may hold
 * grow.
 */
export const migration010 = `
CREATE TABLE movedIndicator (
  code TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES department,
  type TEXT NOT NULL CHECK (type IN ('input', 'output', 'efficiency', 'outcome')),
  unit TEXT NOT NULL CHECK (unit <> ''),
  direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower')),
  frequency TEXT NOT NULL CHECK (frequency IN ('yearly', 'nineMonths', 'half', 'quarterly', 'monthly')),
  owner TEXT REFERENCES office,
  numerator TEXT REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
  denominator TEXT REFERENCES indicator DEFERRABLE INITIALLY DEFERRED,
  tolerance TEXT,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  sortKey TEXT NOT NULL
) STRICT;
INSERT INTO movedIndicator (code, title, department, type, unit, direction, frequency, owner, numerator, denominator,
    tolerance, openness, sample, sortKey)
  SELECT code, title, department, type, unit, direction, frequency, owner, numerator, denominator, tolerance, openness,
    sample, sortKey FROM indicator;
DROP TABLE indicator;
ALTER TABLE movedIndicator RENAME TO indicator;
CREATE INDEX indicatorOfDepartment ON indicator (department);
CREATE INDEX indicatorOfNumerator ON indicator (numerator);
CREATE INDEX indicatorOfDenominator ON indicator (denominator);

CREATE TABLE movedTraining (
  code TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department,
  title TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date IS date(date)),
  audience TEXT NOT NULL CHECK (audience IN ('workers', 'staff', 'managers', 'officials', 'citizens', 'students')),
  hours INTEGER CHECK (hours >= 0),
  persons INTEGER CHECK (persons >= 0),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
INSERT INTO movedTraining (code, department, title, date, audience, hours, persons, openness, sample)
  SELECT code, department, title, date, audience, hours, persons, openness, sample FROM training;
DROP TABLE training;
ALTER TABLE movedTraining RENAME TO training;
CREATE INDEX trainingOfDepartment ON training (department);
`
