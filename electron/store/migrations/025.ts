/**
 * What a budget expert asks: all phases of money, income, until when and why; whom an indicator is compared with;
 * people of districts; inflation by year; how far projects are.
 */
export const migration025 = `
CREATE TABLE movedBudgetLine (
  code TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  department TEXT NOT NULL REFERENCES department,
  district TEXT REFERENCES district,
  mission TEXT,
  programme TEXT,
  project TEXT,
  class TEXT NOT NULL CHECK (class IN ('income', 'expense', 'capital', 'financial')),
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;
INSERT INTO movedBudgetLine (code, title, department, district, mission, programme, project, class, openness, sample)
  SELECT code, title, department, district, mission, programme, project, class, openness, sample FROM budgetLine;
DROP TABLE budgetLine;
ALTER TABLE movedBudgetLine RENAME TO budgetLine;
CREATE INDEX budgetLineOfDepartment ON budgetLine (department);
CREATE INDEX budgetLineOfDistrict ON budgetLine (district);

CREATE TABLE movedBudgetAmount (
  line TEXT NOT NULL REFERENCES budgetLine,
  fiscalYear INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('proposed', 'approved', 'revised', 'supplementary', 'allocated', 'secured',
    'actual', 'settled')),
  amount INTEGER NOT NULL,
  qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'moreThan', 'atLeast', 'upTo')),
  asOf TEXT CHECK (asOf IS date(asOf)),
  cause TEXT,
  step TEXT,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (line, fiscalYear, phase)
) STRICT;
INSERT INTO movedBudgetAmount (line, fiscalYear, phase, amount, qualifier, openness, sample)
  SELECT line, fiscalYear, phase, amount, qualifier, openness, sample FROM budgetAmount;
DROP TABLE budgetAmount;
ALTER TABLE movedBudgetAmount RENAME TO budgetAmount;

ALTER TABLE indicator ADD COLUMN comparedWith TEXT CHECK (comparedWith IN ('prior', 'lastYear'));
ALTER TABLE indicatorValue ADD COLUMN cause TEXT;
ALTER TABLE indicatorValue ADD COLUMN step TEXT;
ALTER TABLE district ADD COLUMN population INTEGER CHECK (population >= 0);
ALTER TABLE district ADD COLUMN populationYear INTEGER;

CREATE TABLE inflationRate (
  fiscalYear INTEGER NOT NULL PRIMARY KEY,
  rate TEXT NOT NULL,
  source TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

CREATE TABLE projectProgress (
  line TEXT NOT NULL REFERENCES budgetLine,
  "on" TEXT NOT NULL CHECK ("on" IS date("on")),
  physical TEXT NOT NULL,
  planned TEXT,
  totalCost INTEGER,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  PRIMARY KEY (line, "on")
) STRICT;
`
