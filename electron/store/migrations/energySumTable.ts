/** A row's energy and cost, each as its upper and its lower 32 bits. */
const parts = (table: string) =>
  `${table}.energy >> 32, ${table}.energy & 4294967295, ${table}.cost >> 32, ${table}.cost & 4294967295`
const group = 'month, district, department, openness'
const add = `ON CONFLICT DO UPDATE SET
    energyHigh = energyHigh + excluded.energyHigh, energyLow = energyLow + excluded.energyLow,
    costHigh = costHigh + excluded.costHigh, costLow = costLow + excluded.costLow, readings = readings + excluded.readings`

const addReading = (row: string) => `
  INSERT INTO energySum SELECT ${row}.month, district, department, openness, ${parts(row)}, 1
    FROM energyAccount WHERE code = ${row}.account
  ${add};`

const takeReading = (row: string) => `
  UPDATE energySum SET
    energyHigh = energyHigh - (${row}.energy >> 32), energyLow = energyLow - (${row}.energy & 4294967295),
    costHigh = costHigh - (${row}.cost >> 32), costLow = costLow - (${row}.cost & 4294967295), readings = readings - 1
    WHERE (${group}) = (SELECT ${row}.month, district, department, openness FROM energyAccount WHERE code = ${row}.account);`

/** Keep the sums. A migration that makes one of the tables anew makes them anew. */
export const energySumTriggers = `
CREATE TRIGGER readingIsAdded AFTER INSERT ON energyReading BEGIN${addReading('new')}
END;
CREATE TRIGGER readingIsTaken AFTER DELETE ON energyReading BEGIN${takeReading('old')}
END;
CREATE TRIGGER readingIsChanged AFTER UPDATE OF account, month, energy, cost ON energyReading BEGIN${takeReading('old')}${addReading('new')}
END;
CREATE TRIGGER accountIsMoved AFTER UPDATE OF district, department, openness ON energyAccount
WHEN (old.district, old.department, old.openness) IS NOT (new.district, new.department, new.openness) BEGIN
  INSERT INTO energySum SELECT month, old.district, old.department, old.openness,
    -(energy >> 32), -(energy & 4294967295), -(cost >> 32), -(cost & 4294967295), -1
    FROM energyReading WHERE account = new.code
  ${add};
  INSERT INTO energySum SELECT month, new.district, new.department, new.openness, ${parts('energyReading')}, 1
    FROM energyReading WHERE account = new.code
  ${add};
END;
`

/**
 * Sums of all readings by month and what they are asked by, kept by triggers, so that no way of writing can leave them
 * behind. Sums of 64-bit numbers may need more bits than 64: the upper and the lower 32 bits of each are summed apart.
 * Part of migration 2, and frozen with it.
 */
export const energySumTable = `
CREATE TABLE energySum (
  month TEXT NOT NULL,
  district TEXT NOT NULL,
  department TEXT NOT NULL,
  openness TEXT NOT NULL,
  energyHigh INTEGER NOT NULL,
  energyLow INTEGER NOT NULL,
  costHigh INTEGER NOT NULL,
  costLow INTEGER NOT NULL,
  readings INTEGER NOT NULL,
  PRIMARY KEY (${group})
) STRICT, WITHOUT ROWID;${energySumTriggers}`
