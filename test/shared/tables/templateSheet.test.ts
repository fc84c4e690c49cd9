import { describe, expect, it } from 'vitest'
import { typeOf } from '../../../shared/columnTypes/index.ts'
import { type RecordKind, tables } from '../../../shared/records/index.ts'
import { columnsOf } from '../../../shared/tables/record.ts'
import { rowJudge } from '../../../shared/tables/rowRole.ts'
import {
  LastPeriod,
  noteRowJudge,
  reportedKinds,
  templateColumns,
  templateNote,
  templateShared,
} from '../../../shared/tables/templateSheet.ts'

function lastOf(kind: RecordKind, rows: readonly Record<string, string | null>[]) {
  const last = new LastPeriod(kind)
  for (const row of rows) last.add(row)
  return last.rows
}

describe("the sheets of a department's form", () => {
  it('are of the kinds that lie under a department, however far above', () => {
    expect(reportedKinds).toEqual(
      expect.arrayContaining<RecordKind>(['budgetLine', 'budgetAmount', 'energyReading', 'measure']),
    )
    expect(reportedKinds).not.toEqual(expect.arrayContaining(['report', 'vote', 'statement', 'district', 'agendaItem']))
  })

  it('leave out the department and flags that nothing has, and say them for all rows when they come back', () => {
    const names = templateColumns('drill', [{ sample: false }]).map(([name]) => name)
    expect(names).not.toContain('department')
    expect(names).not.toContain('sample')
    expect(templateShared('drill', 'crisis', names)).toEqual({ department: 'crisis', sample: 'خیر' })
    expect(templateColumns('drill', [{ sample: true }]).map(([name]) => name)).toContain('sample')
  })

  it.each(reportedKinds)('have a row of notes that is no record of %s', kind => {
    const columns = templateColumns(kind, [])
    const notes = columns.map(([, column]) => templateNote(column))
    expect(noteRowJudge(columns.map(([, column]) => column))(notes)).toBe(true)
    const judge = rowJudge(
      tables[kind].columns,
      columns.map(([name]) => ({ name })),
      true,
    )
    expect(judge(notes)).toBe('blank')
    const others = columns.flatMap(([, column], i) => (typeOf(column).nature === 'words' ? [] : [notes.with(i, 'A-1')]))
    expect(others.map(judge)).not.toContain('blank')
  })

  it('begin with the last year or month that there is, and what has no date', () => {
    const [day, year] = ['startsOn', 'fiscalYear'].map(name => (value: string | null) => ({ [name]: value }))
    expect(columnsOf('measure').has('startsOn')).toBe(true)
    expect(lastOf('measure', ['2021-05-01', '2023-01-08', null, '2022-05-01'].map(day!))).toEqual(
      [null, '2023-01-08', '2022-05-01'].map(day!),
    )
    expect(lastOf('budgetAmount', ['1400', '1401', '1399', '1401'].map(year!))).toEqual(['1401', '1401'].map(year!))
  })
})
