import { Problem } from '../problems/problem.ts'
import type { TableDefinition } from '../records/defineTable.ts'
import { type RecordKind, type Row, recordKinds, tables } from '../records/index.ts'
import { Session } from '../session/session.ts'
import type { ImportBatch } from '../tables/importBatch.ts'
import { keyOf } from '../tables/key.ts'
import type { Rows } from '../tables/record.ts'
import { type AnyRow, columnsOf, rowsOf } from '../tables/record.ts'
import { openChanges } from './openChanges.ts'

/**
 * What a public edition may be made from: no closed record, nothing under one, no change that remembers one, and no
 * district, office, person or department that only closed records referred to. Agenda items, and the statements, votes
 * and turns of each, are numbered anew from 1, so that no gap tells of a missing one, and an indicator forgets a closed
 * one that it was worked out from; records are otherwise untouched, and documents must not print the codes of agenda
 * items and statements. Districts and neighbourhoods are the city's public map: they can't be closed. Texts that count
 * closed rows are not seen here: `refuseClosedReferences` refuses them from all rows first.
 * Worked out once of a session.
 * @throws Problem 'session-closed'
 */
export const openView = (session: Session): Session => session.derive(takeOpenRows)

function takeOpenRows(session: Session): Session {
  if (session.rows.session.some(row => session.isClosed('session', row))) throw new Problem('session-closed', {})
  const rows = dropForgotten(
    session.rows,
    filtered(session.rows, (kind, row) => !session.isClosed(kind, row)),
  )
  rows.agendaItem = renumbered(rows.agendaItem, item => item.session)
  rows.statement = renumbered(rows.statement, statement => statement.agendaItem)
  rows.vote = renumbered(rows.vote, vote => vote.agendaItem)
  rows.speakingTurn = renumbered(rows.speakingTurn, turn => turn.agendaItem)
  rows.sessionNote = renumbered(rows.sessionNote, note => note.session)
  rows.slideChoice = withPlacesAnew(rows.slideChoice)
  rows.indicator = withoutLostParts(rows.indicator)
  return new Session({
    code: session.code,
    rows,
    changes: openChanges(session.changes, rows),
    importBatches: openImportBatches(session.importBatches, rows),
    earlierAbsences: session.earlierAbsences.filter(({ isClosed }) => !isClosed),
  })
}

/** Files' arrivals without the rows and cells that a public edition does not hold. */
function openImportBatches(importBatches: readonly ImportBatch[], rows: Rows): ImportBatch[] {
  const kept = new Map([...new Set(importBatches.map(({ kind }) => kind))].map(kind => [kind, keysOf(rows, kind)]))
  return importBatches.map(importBatch => {
    const only = <V>(values: Iterable<[string, V]>) =>
      new Map([...values].filter(([key]) => kept.get(importBatch.kind)?.has(key)))
    return { ...importBatch, rows: only(importBatch.rows), ...(importBatch.raw && { raw: only(importBatch.raw) }) }
  })
}

function keysOf(rows: Rows, kind: RecordKind): ReadonlySet<string> {
  return new Set(rowsOf(rows, kind).map(row => keyOf(kind, row)))
}

/**
 * Kinds that say who and whose, each after those that name it; they go when the last open record that named them does.
 */
const named = recordKinds.toReversed().filter(kind => {
  const { onlyWhereNamed }: TableDefinition = tables[kind]
  return onlyWhereNamed === true
})

function dropForgotten(all: Rows, open: Rows): Rows {
  const rows = { ...open }
  for (const target of named) {
    const before = referredTo(all, target)
    const after = referredTo(rows, target)
    const isRemembered = (row: AnyRow) => after.has(keyOf(target, row)) || !before.has(keyOf(target, row))
    Object.assign(rows, { [target]: rowsOf(rows, target).filter(isRemembered) })
  }
  return rows
}

function filtered(rows: Rows, keeps: (kind: RecordKind, row: AnyRow) => boolean): Rows {
  return Object.fromEntries(recordKinds.map(kind => [kind, rowsOf(rows, kind).filter(row => keeps(kind, row))])) as Rows
}

/** Codes of a kind's records that some record names. */
function referredTo(rows: Rows, target: RecordKind): Set<string> {
  const codes = new Set<string>()
  for (const kind of recordKinds)
    for (const [name, column] of columnsOf(kind))
      if (column.type === 'reference' && column.to === target)
        for (const row of rowsOf(rows, kind)) codes.add(String(row[name]))
  return codes
}

/** Rows in their order, with positions counted from 1 within each parent. */
function renumbered<R extends { position: number }>(rows: readonly R[], parentOf: (row: R) => string): R[] {
  const last = new Map<string, number>()
  return rows.map(row => {
    const parent = parentOf(row)
    const position = (last.get(parent) ?? 0) + 1
    last.set(parent, position)
    return { ...row, position }
  })
}

/** Places of slides counted from 1, so that none tells of a closed slide before it. */
function withPlacesAnew(choices: readonly Row<'slideChoice'>[]): Row<'slideChoice'>[] {
  const places = [...new Set(choices.flatMap(({ position }) => position ?? []))].toSorted((one, other) => one - other)
  return choices.map(row => (row.position === null ? row : { ...row, position: places.indexOf(row.position) + 1 }))
}

/** Indicators that name no part which is not among them: its code would tell of it, and lead nowhere in a bundle. */
function withoutLostParts(indicators: readonly Row<'indicator'>[]): Row<'indicator'>[] {
  const codes = new Set(indicators.map(({ code }) => code))
  const kept = (code: string | null) => (code !== null && codes.has(code) ? code : null)
  return indicators.map(row => {
    const [numerator, denominator] = [kept(row.numerator), kept(row.denominator)]
    return numerator === row.numerator && denominator === row.denominator ? row : { ...row, numerator, denominator }
  })
}
