import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { migrate } from '../../../../electron/store/driver/migrate.ts'
import { sealRows } from '../../../../electron/store/driver/rowSeals.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'

const most = '9223372036854775807'
const rows = `
INSERT INTO department (code, name, sortKey) VALUES ('energy', 'انرژی', 'x');
INSERT INTO district (code, name, kind, position, sample, sortKey) VALUES
  ('1', 'منطقهٔ ۱', 'district', 1, 0, 'a'), ('2', 'منطقهٔ ۲', 'district', 2, 0, 'b');
INSERT INTO energyAccount (code, department, district, site, use, openness, sample) VALUES
  ('6001', 'energy', '1', 'پارک', 'park', 'open', 0), ('6002', 'energy', '1', 'اداره', 'building', 'closed', 0);
INSERT INTO intake (id, at, who, kind, file) VALUES ('i1', '2023-01-09T08:00:00Z', 'دبیر', 'energyReading', 'قبض.csv');
INSERT INTO energyReading (account, month, energy, cost, sample, intake, intakeRow, raw, "from", "to", billing) VALUES
  ('6001', '1401-01', 1200, 1932000, 0, 1, 2, '{"energy":"۱۲۰۰"}', '2022-03-21', '2022-04-20', 'estimated'),
  ('6001', '1401-02', 1300, ${most}, 0, NULL, NULL, NULL, NULL, NULL, NULL),
  ('6002', '1401-01', 50, -80500, 1, NULL, NULL, NULL, NULL, NULL, 'measured');
`

it('lets a reading stand in the place of an estimate, and keeps all readings and their sums', () => {
  const database = new Database(':memory:')
  onTestFinished(() => void database.close())
  migrate(database, ':memory:', migrations.slice(0, 26))
  database.exec(rows)
  sealRows(database)
  const all = (query: string) => database.prepare(query).safeIntegers().all()
  const readings = () =>
    all(`SELECT account, month, energy, cost, sample, intake, intakeRow, raw, "from", "to", billing FROM energyReading
      ORDER BY account, month`)
  const sums = () => all('SELECT * FROM energySum WHERE readings > 0 ORDER BY month, district, openness')
  /** What the triggers have kept, worked out of the readings. */
  const plain = () =>
    all(`SELECT month, district, department, openness, sum(energy >> 32) AS energyHigh,
      sum(energy & 4294967295) AS energyLow, sum(cost >> 32) AS costHigh, sum(cost & 4294967295) AS costLow,
      count(*) AS readings FROM energyReading JOIN energyAccount ON code = account
      GROUP BY month, district, department, openness ORDER BY month, district, openness`)
  const settle = `UPDATE energyReading SET billing = 'settled' WHERE account = '6001' AND month = '1401-01'`
  expect(() => database.exec(settle)).toThrow('CHECK')
  const before = [readings(), sums()]
  expect(before[1]).toEqual(plain())

  migrate(database, ':memory:', migrations.slice(0, 27))
  expect([readings(), sums()]).toEqual(before)
  database.exec(settle)
  database.pragma('foreign_keys = ON')
  expect(() => database.exec(`UPDATE energyReading SET billing = 'guessed'`)).toThrow('CHECK')
  expect(() => database.exec(`UPDATE energyReading SET account = 'x' WHERE month = '1401-02'`)).toThrow('FOREIGN KEY')

  for (const change of [
    `INSERT INTO energyReading (account, month, energy, cost, sample) VALUES ('6002', '1401-02', 7, 11, 0)`,
    `UPDATE energyReading SET energy = energy + 4294967296, cost = 5 WHERE account = '6002'`,
    `UPDATE energyAccount SET district = '2', openness = 'open' WHERE code = '6002'`,
    `DELETE FROM energyReading WHERE account = '6001'`,
  ]) {
    database.exec(change)
    expect(sums()).toEqual(plain())
  }
})
