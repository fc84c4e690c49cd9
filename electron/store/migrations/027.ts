import { energySumTriggers } from './energySumTable.ts'

/**
 * A reading may stand in the place of an estimate. SQLite changes no check of a column: the table is made anew, with
 * the triggers of its sums, which a renamed table would leave without it.
 */
export const migration027 = `
DROP TRIGGER accountIsMoved;
CREATE TABLE movedReading (
  account TEXT NOT NULL REFERENCES energyAccount,
  month TEXT NOT NULL,
  energy INTEGER NOT NULL CHECK (energy >= 0),
  cost INTEGER NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  intake INTEGER REFERENCES intake,
  intakeRow INTEGER,
  raw TEXT CHECK (json_valid(raw)),
  "from" TEXT CHECK ("from" IS date("from")),
  "to" TEXT CHECK ("to" IS date("to")),
  billing TEXT CHECK (billing IN ('measured', 'estimated', 'settled')),
  PRIMARY KEY (account, month)
) STRICT, WITHOUT ROWID;
INSERT INTO movedReading (account, month, energy, cost, sample, intake, intakeRow, raw, "from", "to", billing)
  SELECT account, month, energy, cost, sample, intake, intakeRow, raw, "from", "to", billing FROM energyReading;
DROP TABLE energyReading;
ALTER TABLE movedReading RENAME TO energyReading;
${energySumTriggers}`
