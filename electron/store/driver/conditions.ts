import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Column, typeOf } from '../../../shared/columnTypes/index.ts'
import type { TableDefinition } from '../../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import type { Condition } from './driver.ts'

/** Condition that a column is one of `values`, however many: they are one parameter, and the column's index is used. */
export function among(column: string, values: Iterable<string | number>): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify([...values])}))`
}

/** Condition that all of them are met. */
export function all(kind: RecordKind, conditions: readonly Condition[]): RawBuilder<SqlBool> {
  return conditions.length === 0
    ? sql`true`
    : sql`${sql.join(
        conditions.map(one => met(kind, one)),
        sql` and `,
      )}`
}

function met(kind: RecordKind, condition: Condition): RawBuilder<SqlBool> {
  if ('keys' in condition) return withKeys(kind, condition.keys)
  const column = sql.ref(condition.column)
  const holds =
    'among' in condition
      ? among(condition.column, condition.among)
      : sql<SqlBool>`${column} between ${condition.from} and ${condition.to}`
  return condition.orNull === true ? sql`(${column} is null or ${holds})` : holds
}

function withKeys(kind: RecordKind, keys: Iterable<string>): RawBuilder<SqlBool> {
  const { key: names, columns }: TableDefinition = tables[kind]
  const [only = ''] = names
  if (names.length === 1) return among(only, keys)
  const isNumber = names.map(name => isInteger(columns[name]))
  const values = Array.from(keys, key => key.split('/').map((part, i) => (isNumber[i] === true ? Number(part) : part)))
  const parts = names.map((_, i) => sql`value ->> ${sql.lit(i)}`)
  return sql`(${sql.join(names.map(name => sql.ref(name)))}) in (select ${sql.join(parts)} from json_each(${JSON.stringify(values)}))`
}

const isInteger = (column: Column | undefined) => column !== undefined && typeOf(column).sql.storage === 'INTEGER'
