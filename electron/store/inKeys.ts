import { type RawBuilder, sql } from 'kysely'
import { type Column, typeOf } from '../../shared/columnTypes/index.ts'
import type { TableDefinition } from '../../shared/records/defineTable.ts'
import { type RecordKind, tables } from '../../shared/records/index.ts'

/** Condition that a column is one of `values`, however many: they are one parameter, looked up by the column's index. */
export function oneOf(column: string, values: Iterable<string | number>): RawBuilder<unknown> {
  return sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify([...values])}))`
}

/** Condition on the columns of a kind's key. @param keys key values joined by «/» */
export function withKeys(kind: RecordKind, keys: Iterable<string>): RawBuilder<unknown> {
  const { key: names, columns }: TableDefinition = tables[kind]
  const [only = ''] = names
  if (names.length === 1) return oneOf(only, keys)
  const isNumber = names.map(name => isInteger(columns[name]))
  const values = Array.from(keys, key => key.split('/').map((part, i) => (isNumber[i] === true ? Number(part) : part)))
  const parts = names.map((_, i) => sql`value ->> ${sql.lit(i)}`)
  return sql`(${sql.join(names.map(name => sql.ref(name)))}) in (select ${sql.join(parts)} from json_each(${JSON.stringify(values)}))`
}

const isInteger = (column: Column | undefined) => column !== undefined && typeOf(column).sql.storage === 'INTEGER'
