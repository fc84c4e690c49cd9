import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../../../../electron/store/driver/migrate.ts'
import { migrations } from '../../../../electron/store/migrations/index.ts'
import { type Column, typeOf } from '../../../../shared/columnTypes/index.ts'
import type { TableDefinition } from '../../../../shared/records/defineTable.ts'
import { recordKinds, tables } from '../../../../shared/records/index.ts'

interface SqlColumn {
  name: string
  type: string
  notnull: number
  pk: number
}

describe('the SQL table of a record kind', () => {
  let database: Database.Database
  beforeAll(() => {
    database = new Database(':memory:')
    migrate(database, ':memory:', migrations)
  })
  afterAll(() => void database.close())

  it.each(recordKinds)('has the columns of %s', kind => {
    const { columns, key, bulk, sortedByName }: TableDefinition = tables[kind]
    const found = database.pragma(`table_info(${kind})`) as SqlColumn[]
    const own = Object.entries(columns).map(([name, column]) => ({
      name,
      type: typeOf(column).sql.storage,
      notnull: column.optional === true ? 0 : 1,
      pk: key.indexOf(name) + 1,
    }))
    const sortKey = sortedByName === true ? [{ name: 'sortKey', type: 'TEXT', notnull: 1, pk: 0 }] : []
    const ofImportBatch = ['intake', 'intakeRow', 'raw'].map(name => ({
      name,
      type: name === 'raw' ? 'TEXT' : 'INTEGER',
      notnull: 0,
      pk: 0,
    }))
    const seal = { name: 'seal', type: 'INTEGER', notnull: 0, pk: 0 }
    const hidden = [...(bulk === true ? ofImportBatch : []), seal]
    const sql = found.map(({ name, type, notnull, pk }) => ({ name, type, notnull, pk }))
    // A column added by a later migration stands last in SQL.
    const named = (list: typeof sql) => list.sort((a, b) => (a.name < b.name ? -1 : 1))
    expect(named(sql)).toEqual(named([...own, ...sortKey, ...hidden]))
  })

  it.each(recordKinds)('refers to the tables that %s refers to', kind => {
    const { columns, bulk }: TableDefinition = tables[kind]
    const found = database.pragma(`foreign_key_list(${kind})`) as { table: string; from: string }[]
    const expected = Object.entries<Column>(columns).flatMap(([name, column]) =>
      column.type === 'reference' ? [`${name} → ${column.to}`] : [],
    )
    if (bulk === true) expected.push('intake → intake')
    expect(found.map(({ table, from }) => `${from} → ${table}`).sort()).toEqual(expected.sort())
  })

  it.each(recordKinds)('takes every choice of %s', kind => {
    const { columns }: TableDefinition = tables[kind]
    const text = String(database.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(kind))
    for (const [name, column] of Object.entries<Column>(columns)) {
      const allowed = new RegExp(`CHECK \\(${name} IN \\(([^)]*)\\)\\)`).exec(text)?.[1]
      if (column.type !== 'choice' || allowed === undefined) continue
      expect(
        allowed
          .replaceAll("'", '')
          .split(/,\s*/)
          .map(one => one.trim()),
      ).toEqual(Object.keys(column.choices))
    }
  })
})
