/** Comments between secretariat and department on a report. */
export const migration021 = `
CREATE TABLE reportComment (
  code TEXT NOT NULL PRIMARY KEY,
  report TEXT NOT NULL REFERENCES report,
  number INTEGER NOT NULL CHECK (number >= 0),
  side TEXT NOT NULL CHECK (side IN ('secretariat', 'department')),
  quoted TEXT,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  resolved INTEGER NOT NULL CHECK (resolved IN (0, 1)),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
CREATE INDEX reportCommentOfReport ON reportComment (report);
`
