import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openApp } from '../../../electron/app/openApp.ts'
import { exportBundle, importBundle } from '../../../electron/services/bundles.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { loadSession } from '../../../electron/store/sessions.ts'
import { briefing } from '../../../shared/documents/briefing.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import { removeRecord, save, saveRecord } from '../../fixtures/save.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle, tinyBundleWith } from '../../fixtures/tinyBundle.ts'
import { closedIssue, textOf } from '../../shared/documents/readDocument.ts'

function freshStore(): Store {
  const store = openStore(':memory:')
  onTestFinished(() => store.close())
  return store
}

async function storeOf(bundle: string): Promise<Store> {
  const store = freshStore()
  await importBundle(store, bundle, countingAuthor())
  return store
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async name => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

describe('import', () => {
  it('saves every record with a change that names its file, row and raw cells', async () => {
    const store = freshStore()
    const bundle = await tinyBundleWith('budgetAmount.csv', text => text.replace('4500000000', '۴٬۵۰۰٬۰۰۰٬۰۰۰'))
    expect(await importBundle(store, bundle, countingAuthor())).toEqual({
      session: 's1',
      changed: 27,
      records: 27,
      hidden: [],
      remarks: [],
    })
    const { changes, rows } = await loadSession(store, 's1', { years: 'all' })
    expect(rows.budgetAmount[0]).toMatchObject({ line: '1012', fiscalYear: 1400, amount: 4_500_000_000n })
    expect(changes.find(({ key }) => key === '1012/1400/approved')).toMatchObject({
      who: 'دبیرخانه',
      before: null,
      after: { amount: '4500000000', phase: 'approved', sample: false },
      origin: { file: 'budgetAmount.csv', row: 2, raw: { amount: '۴٬۵۰۰٬۰۰۰٬۰۰۰', phase: 'مصوب' } },
    })
  })

  it('changes nothing the second time', async () => {
    const store = await storeOf(tinyBundle)
    const first = await loadSession(store, 's1', { years: 'all' })
    expect(await importBundle(store, tinyBundle, countingAuthor())).toMatchObject({ changed: 0, records: 27 })
    expect(await loadSession(store, 's1', { years: 'all' })).toEqual(first)
  })

  it('logs only what differs from the store', async () => {
    const store = await storeOf(tinyBundle)
    const bundle = await tinyBundleWith('drill.csv', text => text.replace(',42,', ',45,'))
    expect(await importBundle(store, bundle, countingAuthor())).toMatchObject({ changed: 1 })
    expect((await loadSession(store, 's1', { years: 'all' })).changes.at(-1)).toMatchObject({
      id: 'c28',
      key: 'D-01',
      before: { participants: 42 },
      after: { participants: 45 },
    })
  })

  it('reads messy files as their clean twins', async () => {
    const messy = await tinyBundleWith('drill.csv', () =>
      [
        '\uFEFFعنوان,کد,واحد,تاريخ,نوع,مخاطره,همكاران,شرکت کنندگان (نفر),علنی/غیرعلنی,نمونه',
        'زلزله,D-01,crisis,۱۴۰۱/۲/۷,دور میزی,زلزله,آتش‌نشانی؛ اورژانس,۴۲ نفر,open,بلی',
        ',,,,,,,,,',
        'رزمايش مشترك,D-02,crisis,۱۴ شهریور ۱۴۰۱,operational,ناآرامي شهري,,,غير علنی,بله',
        '',
      ].join('\r\n'),
    )
    const { rows } = await loadSession(await storeOf(messy), 's1', { years: 'all' })
    expect(rows).toEqual((await loadSession(await storeOf(tinyBundle), 's1', { years: 'all' })).rows)
  })

  it('reads what spreadsheets leave around a table and how they part its cells', async () => {
    const clean = (await loadSession(await storeOf(tinyBundle), 's1', { years: 'all' })).rows
    const rewritten: ((text: string) => string)[] = [
      text => text.replaceAll('\n', ',,\n').replace(/,,\n$/, ',,\n,,,,,,\n\n'),
      text => text.replaceAll(',', ';'),
      text => text.replaceAll(',', '\t').replaceAll('\n', '\r\n'),
      text => `\uFEFF${text.replaceAll(/[^,\n]+/g, cell => `"${cell}"`)}`,
    ]
    for (const rewrite of rewritten)
      expect(
        (await loadSession(await storeOf(await tinyBundleWith('drill.csv', rewrite)), 's1', { years: 'all' })).rows,
      ).toEqual(clean)
  })

  it('makes districts of the numbers that neighbourhoods of older bundles have', async () => {
    const older = await tinyBundleWith('district.csv', () => null)
    const store = await storeOf(older)
    const { rows, changes } = await loadSession(store, 's1', { years: 'all' })
    expect(rows.district).toEqual([
      {
        code: '3',
        name: 'منطقهٔ ۳',
        kind: 'district',
        position: 3,
        population: null,
        populationYear: null,
        sample: true,
      },
    ])
    expect(changes.find(({ kind }) => kind === 'district')?.origin).toMatchObject({ file: 'neighbourhood.csv', row: 2 })
    expect(await importBundle(store, older, countingAuthor())).toMatchObject({ changed: 0 })
  })

  it('keeps 64-bit rial exact', async () => {
    const { rows } = await loadSession(await storeOf(tinyBundle), 's1', { years: 'all' })
    expect(rows.budgetAmount.at(-1)?.amount).toBe(9_223_372_036_854_775_807n)
  })

  it('keeps the change log that comes with a bundle, ids and times too', async () => {
    const folder = join(await temporaryFolder(), 'bundle')
    await exportBundle(await storeOf(tinyBundle), 's1', folder)
    const store = freshStore()
    const later = { who: 'دیگری', now: () => '2024-01-01T00:00:00Z', newId: () => 'new' }
    await importBundle(store, folder, later)
    const { changes } = await loadSession(store, 's1', { years: 'all' })
    expect(new Set(changes.map(({ who }) => who))).toEqual(new Set(['دبیرخانه']))
  })

  it('adds a change of its own where that log does not lead to the record', async () => {
    const folder = join(await temporaryFolder(), 'bundle')
    await exportBundle(await storeOf(tinyBundle), 's1', folder)
    const drills = await readFile(join(folder, 'drill.csv'), 'utf8')
    await writeFile(join(folder, 'drill.csv'), drills.replace(',42,', ',45,'))
    const { changes } = await loadSession(await storeOf(folder), 's1', { years: 'all' })
    expect(changes.filter(({ key }) => key === 'D-01')).toMatchObject([
      { before: null, after: { participants: 42 } },
      { before: { participants: 42 }, after: { participants: 45 }, origin: { file: 'drill.csv', row: 2 } },
    ])
  })

  it('over a local edit says what the edit was', async () => {
    const store = await storeOf(tinyBundle)
    const neighbourhood = { code: 'N-01', name: 'احمدآباد', district: '9', sample: true }
    await saveRecord(store, 'neighbourhood', neighbourhood, countingAuthor())
    expect(await importBundle(store, tinyBundle, countingAuthor())).toMatchObject({ changed: 1 })
    const { changes } = await loadSession(store, 's1', { years: 'all' })
    expect(changes.at(-1)).toMatchObject({ key: 'N-01', before: { district: '9' }, after: { district: '3' } })
  })

  it('refuses a log whose change the store knows otherwise', async () => {
    const folder = join(await temporaryFolder(), 'bundle')
    const store = await storeOf(tinyBundle)
    await exportBundle(store, 's1', folder)
    const log = await readFile(join(folder, 'changes.jsonl'), 'utf8')
    await writeFile(join(folder, 'changes.jsonl'), log.replace('دبیرخانه', 'کسی دیگر'))
    await expect(importBundle(store, folder, countingAuthor())).rejects.toMatchObject({ code: 'change-differs' })
  })
})

describe('export', () => {
  it.each(['.zip', '.shoranameh'])(
    'import and export again give the same bytes, in a folder and in a %s',
    async ending => {
      const folder = await temporaryFolder()
      const [first, second] = [join(folder, '1'), join(folder, '2')]
      await exportBundle(await storeOf(tinyBundle), 's1', first)
      await exportBundle(await storeOf(first), 's1', second)
      expect(await filesOf(second)).toEqual(await filesOf(first))
      await exportBundle(await storeOf(first), 's1', first + ending)
      await exportBundle(await storeOf(first + ending), 's1', second + ending)
      expect(await readFile(second + ending)).toEqual(await readFile(first + ending))
    },
  )

  it('writes canonical files as they were', async () => {
    const path = join(await temporaryFolder(), 'bundle')
    await exportBundle(await storeOf(tinyBundle), 's1', path)
    const { 'session.json': session = '', ...others } = await filesOf(path)
    const { 'session.json': written = '', ...hand } = await filesOf(tinyBundle)
    expect(others).toMatchObject(hand)
    const { files, ...rest } = JSON.parse(session) as { files: string[] }
    expect(rest).toEqual(JSON.parse(written))
    expect(files.toSorted()).toEqual(Object.keys(others))
  })

  it('as a zip holds what the folder holds', async () => {
    const folder = await temporaryFolder()
    const store = await storeOf(tinyBundle)
    await exportBundle(store, 's1', join(folder, 'bundle.zip'))
    const copy = await storeOf(join(folder, 'bundle.zip'))
    expect(await loadSession(copy, 's1', { years: 'all' })).toEqual(await loadSession(store, 's1', { years: 'all' }))
  })

  it('carries later edits and deletions in its change log', async () => {
    const store = await storeOf(tinyBundle)
    const [drill] = (await loadSession(store, 's1', { years: 'all' })).rows.drill
    const author = countingAuthor('کارشناس')
    await saveRecord(store, 'drill', { ...(drill && toJsonRow('drill', drill)), participants: 50 }, author)
    await removeRecord(store, 'training', 'T-01', author)
    const path = join(await temporaryFolder(), 'bundle')
    await exportBundle(store, 's1', path)
    const copy = await loadSession(await storeOf(path), 's1', { years: 'all' })
    expect(copy).toEqual(await loadSession(store, 's1', { years: 'all' }))
    expect(copy.changes.slice(-2)).toMatchObject([
      { who: 'کارشناس', key: 'D-01', after: { participants: 50 } },
      { who: 'کارشناس', key: 'T-01', after: null },
    ])
  })

  it('leaves out library rows that nothing in the session refers to', async () => {
    const store = await storeOf(tinyBundle)
    await saveRecord(store, 'department', { code: 'energy', name: 'انرژی' }, countingAuthor())
    await saveRecord(
      store,
      'budgetLine',
      { code: '2001', title: 'برق', department: 'energy', class: 'expense', openness: 'open', sample: true },
      countingAuthor(),
    )
    const { rows } = await loadSession(store, 's1', { years: 'all' })
    expect(rows.department.map(({ code }) => code)).toEqual(['crisis'])
    expect(rows.budgetLine.map(({ code }) => code)).toEqual(['1012', '1013'])
  })

  it('refuses an unknown session and a folder that holds other things', async () => {
    const store = await storeOf(tinyBundle)
    const folder = await temporaryFolder()
    await expect(exportBundle(store, 's9', join(folder, 'b'))).rejects.toMatchObject({ code: 'session-unknown' })
    const foreign = await tinyBundleWith('notes.txt', () => 'یادداشت')
    await expect(exportBundle(store, 's1', foreign)).rejects.toMatchObject({ code: 'foreign-file-in-folder' })
    const underFile = join(foreign, 'notes.txt', 'b.zip')
    await expect(exportBundle(store, 's1', underFile)).rejects.toMatchObject({ code: 'folder-not-writable' })
  })
})

describe('the account of a machine', () => {
  it('goes with no bundle and on no paper, and its own bundle comes home', async () => {
    const store = freshStore()
    const { session } = await importBundle(store, tinyBundle, { ...countingAuthor(), who: 'root' })
    const drill = (await loadSession(store, session, { years: 'all' })).rows.drill[0]
    if (drill === undefined) throw new Error('the tiny bundle has a drill')
    const typed = { ...countingAuthor(), who: 'a.rezaei', newId: () => 'typed' }
    await saveRecord(store, 'drill', toJsonRow('drill', { ...drill, participants: 77 }), typed)
    const folder = join(await temporaryFolder(), 'out')
    await exportBundle(store, session, folder)
    expect(Object.values(await filesOf(folder)).join('\n')).not.toMatch(/root|rezaei/)
    const paper = briefing(await loadSession(store, session, { years: 'all' }), closedIssue)
    expect(JSON.stringify(paper)).not.toMatch(/root|rezaei/)
    expect(textOf(paper)).toContain('ثبت کاربر در')
    expect(await importBundle(store, folder, countingAuthor())).toMatchObject({ changed: 0 })
  })

  it('signs nothing: who has given no name is «کاربر»', async () => {
    const app = openApp(':memory:', 'never')
    onTestFinished(() => app.close())
    const row = { code: 'd', name: 'واحد', head: null }
    expect((await save(app.api.records, { kind: 'department', row })).change?.who).toBe('کاربر')
  })
})
