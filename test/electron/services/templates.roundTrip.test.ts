import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { App } from '../../../electron/app/app.ts'
import { readTable } from '../../../electron/files/tableReader.ts'
import { openedWorkbook } from '../../../electron/files/workbook/openWorkbook.ts'
import { type PackedRows, readWorkbook } from '../../../electron/files/workbook/readWorkbook.ts'
import { sheetTable } from '../../../electron/files/workbook/sheetTable.ts'
import { formShared, stampOf } from '../../../electron/services/ownTemplate.ts'
import { writeWorkbook } from '../../../electron/xlsx/writeWorkbook.ts'
import { type Unit, unitChoices } from '../../../shared/quantities/unit.ts'
import { type RecordKind, recordKinds, tables } from '../../../shared/records/index.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { referenceReader } from '../../../shared/tables/readReference.ts'
import type { AnyRow } from '../../../shared/tables/record.ts'
import { recordOption } from '../../../shared/tables/recordLabel.ts'
import { recordUnits, unitSource } from '../../../shared/tables/recordUnits.ts'
import { referencesOf } from '../../../shared/tables/references.ts'
import { reportedKinds } from '../../../shared/tables/templateSheet.ts'
import { templateWorkbook } from '../../../shared/tables/templateWorkbook.ts'
import { anyRow } from '../../fixtures/anyRow.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { save } from '../../fixtures/save.ts'
import { runs } from '../../properties/runs.ts'

const department = 'crisis'
const stamp = { council: 'isfahan', department, name: 'مدیریت بحران', session: 's6-73', period: '1401H1' }

/** A form of one kind's rows, as a department would fill it. */
async function filledForm(api: App['api'], kind: RecordKind, rows: readonly AnyRow[]): Promise<File> {
  const listed = await Promise.all(recordKinds.map(async one => [one, await api.records.list({ kind: one })] as const))
  const records = new Map(listed)
  const optionsOf = (one: RecordKind) => (records.get(one) ?? []).map(row => recordOption(one, row))
  const { bytes } = await writeWorkbook(
    templateWorkbook({
      stamp,
      money: 'million-rial',
      rowsOf: one => (one === kind ? rows : []),
      optionsOf,
      offered: one => new Set(optionsOf(one).map(({ code }) => code)),
      unitOf: (one, code) => {
        const to = unitSource(one)?.to
        const source = to === undefined ? undefined : records.get(to)?.find(row => keyOf(to, row) === code)
        return unitChoices[source?.['unit'] as Unit]
      },
      mark: undefined,
    }),
  )
  return new File([new Uint8Array(bytes)], 'الگو.xlsx')
}

/** Every row of the form's sheet of a kind, read as an import reads it. */
async function readForm(api: App['api'], kind: RecordKind, file: File): Promise<{ rows: AnyRow[]; bad: unknown[] }> {
  const bytes = await file.bytes()
  const { plural } = tables[kind]
  const told: PackedRows[] = []
  const read = await readWorkbook({ file: file.name, bytes, wanted: [plural] }, piece => void told.push(piece))
  const workbook = openedWorkbook(read, told)
  const own = stampOf(workbook)
  expect(own?.kinds[plural]).toBe(kind)
  const table = sheetTable(workbook.rowsOf(plural)!, { file: file.name, sheet: plural }, workbook)
  const references = new Map(
    await Promise.all(
      referencesOf(kind).map(async ({ column, to }) => {
        const options = (await api.records.list({ kind: to })).map(row => recordOption(to, row))
        return [column, referenceReader(options)] as const
      }),
    ),
  )
  const to = unitSource(kind)?.to
  const units = to === undefined ? new Map() : recordUnits(to, await api.records.list({ kind: to }))
  const bad: unknown[] = []
  const rows = readTable(kind, table, {
    choices: {},
    references,
    unitOfRecord: code => units.get(code),
    shared: formShared(own!, kind, table.first),
    bad: ({ problem }) => bad.push(problem.params),
    skipped: () => undefined,
  })
  return { rows: Array.from(rows, ({ row }) => row), bad }
}

describe("a department's form that comes back", () => {
  it.each(reportedKinds)('has every row of %s as it was filled in', { timeout: 120_000 }, async kind => {
    const api = await sampleApi()
    const codes = new Map<string, string[]>()
    for (const one of recordKinds)
      codes.set(
        one,
        (await api.records.list({ kind: one })).map(row => keyOf(one, row)),
      )
    const some = (to: string) => (to === 'department' ? [department] : (codes.get(to) ?? []).slice(0, 40))
    const rows = fc.uniqueArray(anyRow(kind, some), { selector: row => keyOf(kind, row), minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(rows, async filled => {
        const back = await readForm(api, kind, await filledForm(api, kind, filled))
        expect(back).toEqual({ rows: filled, bad: [] })
      }),
      { numRuns: runs(3) },
    )
  })

  it('finds its sheet and department by its stamp, and is the same records when it comes again', {
    timeout: 120_000,
  }, async () => {
    const api = await sampleApi()
    const { file } = await api.templates.download({ department })
    expect((await api.tables.headers({ kind: 'drill', file })).trouble).toBeNull()
    const { length } = (await api.records.list({ kind: 'drill' })).filter(row => String(row['date']) > '2022-03-20')
    const { sheet, created, changed, same, bad, named, skipped } = await api.tables.preview({ kind: 'drill', file })
    expect({ sheet, created, changed, same, bad, named }).toEqual({
      sheet: 'رزمایش‌ها',
      created: 0,
      changed: 0,
      same: length,
      bad: [],
      named: [],
    })
    expect(skipped).toEqual([])
  })

  it('of another department than is said, or of a session before the one that is reported to now, is refused', {
    timeout: 120_000,
  }, async () => {
    const api = await sampleApi()
    const { file } = await api.templates.download({ department })
    await expect(api.tables.preview({ kind: 'drill', file, department: 'energy' })).rejects.toMatchObject({
      data: { code: 'template-of-other-department' },
    })
    const [session] = await api.records.list({ kind: 'session' })
    const [item] = await api.records.list({ kind: 'agendaItem' })
    const report = (await api.records.list({ kind: 'report' })).find(one => one['department'] === department)
    const [next, later] = [
      { ...session, code: 's6-74' },
      { ...item, code: 'later', session: 's6-74', parent: null },
    ]
    await save(api.records, {
      kind: 'session',
      row: { ...next, date: '2023-02-08', numberInTerm: 74, consecutiveNumber: 999 },
    })
    await save(api.records, { kind: 'agendaItem', row: later })
    await save(api.records, { kind: 'report', row: { ...report, code: 'r-later', agendaItem: 'later' } })
    await expect(api.tables.import({ kind: 'drill', file })).rejects.toMatchObject({
      data: { code: 'template-old', params: { session: '۷۳' } },
    })
  })
})
