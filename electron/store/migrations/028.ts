/** Courses of an hour and a half: hours are exact decimals, kept as texts. */
export const migration028 = `
CREATE TABLE movedTraining (
  code TEXT NOT NULL PRIMARY KEY,
  department TEXT NOT NULL REFERENCES department,
  title TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date IS date(date)),
  audience TEXT NOT NULL CHECK (audience IN ('workers', 'staff', 'managers', 'officials', 'citizens', 'students')),
  hours TEXT,
  persons INTEGER CHECK (persons >= 0),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
INSERT INTO movedTraining (code, department, title, date, audience, hours, persons, openness, sample)
  SELECT code, department, title, date, audience, CAST(hours AS TEXT), persons, openness, sample FROM training;
DROP TABLE training;
ALTER TABLE movedTraining RENAME TO training;
CREATE INDEX trainingOfDepartment ON training (department);
`
