import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { importBundle } from '../../../electron/services/bundles.ts'
import { listChanges } from '../../../electron/store/changes.ts'
import { openStore, type Store } from '../../../electron/store/database.ts'
import { listSessions, loadSession } from '../../../electron/store/sessions.ts'
import { Problem } from '../../../shared/problems/problem.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor, tinyBundle, tinyBundleWith } from '../../fixtures/tinyBundle.ts'

const swap = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}

interface BadCase {
  name: string
  file: string
  change: (text: string) => string | null
  problem: { code: string; place: object; message?: RegExp }
}

const tinyFiles = readdirSync(tinyBundle).filter(name => name.endsWith('.csv'))

const cases: BadCase[] = [
  {
    name: 'no session.json',
    file: 'session.json',
    change: () => null,
    problem: { code: 'bundle-file-missing', place: { file: 'session.json' } },
  },
  {
    name: 'a missing CSV',
    file: 'drill.csv',
    change: () => null,
    problem: { code: 'bundle-file-missing', place: { file: 'drill.csv' } },
  },
  {
    name: 'a file that its list names and that is not there',
    file: 'session.json',
    change: swap('"session": "s1",', `"session": "s1", "files": ${JSON.stringify([...tinyFiles, 'measure.csv'])},`),
    problem: { code: 'bundle-file-missing', place: { file: 'measure.csv' } },
  },
  {
    name: 'a file that its list does not name',
    file: 'session.json',
    change: swap('"session": "s1",', `"session": "s1", "files": ${JSON.stringify(tinyFiles.slice(1))},`),
    problem: { code: 'file-not-listed', place: { file: tinyFiles[0] }, message: /files/ },
  },
  {
    name: 'a list of files that names another',
    file: 'session.json',
    change: swap('"session": "s1",', '"session": "s1", "files": ["notes.txt"],'),
    problem: { code: 'bundle-malformed', place: { file: 'session.json', field: 'files[0]' } },
  },
  {
    name: 'wrong JSON',
    file: 'session.json',
    change: swap('"format": 1,', '"format": 1'),
    problem: { code: 'json-malformed', place: { file: 'session.json' }, message: /خط ۳/ },
  },
  {
    name: 'another format',
    file: 'session.json',
    change: swap('"format": 1', '"format": 2'),
    problem: { code: 'bundle-malformed', place: { file: 'session.json', field: 'format' } },
  },
  {
    name: 'an unknown field',
    file: 'session.json',
    change: swap('"seats": 5', '"seats": 5, "colour": "red"'),
    problem: { code: 'bundle-malformed', place: { file: 'session.json', field: 'rows.council[0]' }, message: /colour/ },
  },
  {
    name: 'a session that is not there',
    file: 'session.json',
    change: swap('"session": "s1"', '"session": "s2"'),
    problem: { code: 'session-not-alone', place: { file: 'session.json', field: 'rows.session' } },
  },
  {
    name: 'an unknown department in a CSV',
    file: 'drill.csv',
    change: swap('D-02,crisis', 'D-02,energy'),
    problem: {
      code: 'reference-not-in-bundle',
      place: { file: 'drill.csv', row: 3, field: 'واحد' },
      message: /energy/,
    },
  },
  {
    name: 'an unknown department in session.json',
    file: 'session.json',
    change: swap('"department": "crisis"', '"department": "energy"'),
    problem: { code: 'reference-not-in-bundle', place: { file: 'session.json', field: 'rows.report[0].department' } },
  },
  {
    name: 'a duplicate code in a CSV',
    file: 'budgetLine.csv',
    change: swap('1013,', '۱۰۱۲,'),
    problem: { code: 'key-twice-in-table', place: { file: 'budgetLine.csv', row: 3, field: 'کد' }, message: /1012/ },
  },
  {
    name: 'an amount given twice for a year and phase',
    file: 'budgetAmount.csv',
    change: swap('1012,1401,تخصیص', '1012,1400,مصوب'),
    problem: { code: 'key-twice-in-table', place: { file: 'budgetAmount.csv', row: 3, field: 'کد ردیف' } },
  },
  {
    name: 'a duplicate code in session.json',
    file: 'session.json',
    change: swap('"code": "st2"', '"code": "st1"'),
    problem: { code: 'key-twice-in-bundle', place: { file: 'session.json', field: 'rows.statement[1].code' } },
  },
  {
    name: '۳۰ اسفند of a common year in a CSV',
    file: 'drill.csv',
    change: swap('2022-04-27', '۱۴۰۱/۱۲/۳۰'),
    problem: { code: 'bad-value', place: { file: 'drill.csv', row: 2, field: 'تاریخ' }, message: /کبیسه نیست/ },
  },
  {
    name: '۳۰ اسفند of a common year in session.json',
    file: 'session.json',
    change: swap('"date": "2023-01-08"', '"date": "1401/12/30"'),
    problem: { code: 'bad-value', place: { file: 'session.json', field: 'rows.session[0].date' } },
  },
  {
    name: 'an impossible Gregorian day',
    file: 'drill.csv',
    change: swap('2022-04-27', '2022-02-30'),
    problem: { code: 'bad-value', place: { file: 'drill.csv', row: 2, field: 'تاریخ' } },
  },
  {
    name: 'a negative count',
    file: 'drill.csv',
    change: swap(',42,', ',(۴۲),'),
    problem: { code: 'bad-value', place: { file: 'drill.csv', row: 2, field: 'شرکت‌کنندگان' }, message: /منفی/ },
  },
  {
    name: 'a fraction where a count is wanted',
    file: 'drill.csv',
    change: swap(',42,', ',۴۲٫۵,'),
    problem: { code: 'bad-value', place: { file: 'drill.csv', row: 2, field: 'شرکت‌کنندگان' } },
  },
  {
    name: 'an amount in two currencies',
    file: 'budgetAmount.csv',
    change: swap('6000000000', '۶ میلیارد ریال و ۵ تومان'),
    problem: { code: 'bad-value', place: { file: 'budgetAmount.csv', row: 3, field: 'مبلغ' }, message: /تومان/ },
  },
  {
    name: 'hours among persons',
    file: 'drill.csv',
    change: swap(',42,', ',۴۲ ساعت,'),
    problem: { code: 'bad-value', place: { file: 'drill.csv', row: 2, field: 'شرکت‌کنندگان' }, message: /ساعت/ },
  },
  {
    name: 'a stated fact in two units',
    file: 'statedFact.csv',
    change: swap('93000,', '۹۳۰۰۰ ریال,'),
    problem: { code: 'bad-value', place: { file: 'statedFact.csv', row: 2, field: 'مقدار' }, message: /مگاوات/ },
  },
  {
    name: 'a fraction of a rial in a stated fact',
    file: 'statedFact.csv',
    change: swap('93000,مگاوات‌ساعت', '93000.5,ریال'),
    problem: { code: 'bad-value', place: { file: 'statedFact.csv', row: 2, field: 'مقدار' } },
  },
  {
    name: 'an amount past 64 bits',
    file: 'budgetAmount.csv',
    change: swap('9223372036854775807', '9223372036854775808'),
    problem: { code: 'bad-value', place: { file: 'budgetAmount.csv', row: 4, field: 'مبلغ' }, message: /بزرگ‌تر/ },
  },
  {
    name: 'an ambiguous number',
    file: 'drill.csv',
    change: swap(',42,', ',۱/۵۰۰,'),
    problem: { code: 'doubtful-cell', place: { file: 'drill.csv', row: 2, field: 'شرکت‌کنندگان' } },
  },
  {
    name: 'a word that is no choice',
    file: 'drill.csv',
    change: swap('دورمیزی', 'خیابانی'),
    problem: { code: 'bad-value', place: { file: 'drill.csv', row: 2, field: 'نوع' }, message: /خیابانی/ },
  },
  {
    name: 'an empty required cell',
    file: 'drill.csv',
    change: swap('D-01,crisis,زلزله,', 'D-01,crisis,,'),
    problem: { code: 'bad-value', place: { file: 'drill.csv', row: 2, field: 'عنوان' }, message: /خالی/ },
  },
  {
    name: 'an unknown column',
    file: 'drill.csv',
    change: swap('مخاطره', 'رنگ'),
    problem: { code: 'header-unknown', place: { file: 'drill.csv', row: 1, field: 'رنگ' } },
  },
  {
    name: 'a repeated column',
    file: 'drill.csv',
    change: swap('همکاران', 'مخاطره'),
    problem: { code: 'header-twice', place: { file: 'drill.csv', row: 1, field: 'مخاطره' } },
  },
  {
    name: 'a missing column',
    file: 'neighbourhood.csv',
    change: text => text.replaceAll(/,[^,\n]*\n/g, '\n'),
    problem: { code: 'header-missing', place: { file: 'neighbourhood.csv', row: 1, field: 'نمونه' } },
  },
  {
    name: 'a cell under no header',
    file: 'drill.csv',
    change: text => text.replace('کد,', 'کد,,').replace('D-01,', 'D-01,x,').replace('D-02,', 'D-02,,'),
    problem: { code: 'cell-without-header', place: { file: 'drill.csv', row: 2, field: 'ستون ۲' } },
  },
  {
    name: 'a row of another width',
    file: 'drill.csv',
    change: swap(',42,', ',42,,'),
    problem: { code: 'row-of-other-width', place: { file: 'drill.csv', row: 2 } },
  },
  {
    name: 'an open quotation mark',
    file: 'drill.csv',
    change: swap('D-02,', '"D-02,'),
    problem: { code: 'quote-unmatched', place: { file: 'drill.csv', row: 3 } },
  },
  {
    name: 'a table under a wrong name',
    file: 'drills.csv',
    change: () => 'یادداشت',
    problem: { code: 'bundle-file-misspelt', place: { file: 'drills.csv' }, message: /drill\.csv/ },
  },
  {
    name: 'more lines than a parser can bear',
    file: 'drill.csv',
    change: text => text + '\n'.repeat(1_000_001),
    problem: { code: 'text-too-large', place: { file: 'drill.csv' } },
  },
  {
    name: 'a row of a million cells',
    file: 'drill.csv',
    change: text => text + ','.repeat(1_000_000),
    problem: { code: 'row-too-wide', place: { file: 'drill.csv' } },
  },
  {
    name: 'a number that would keep a pattern busy for hours',
    file: 'drill.csv',
    change: swap(',42,', `,${'1/1 '.repeat(100_000)},`),
    problem: { code: 'bad-value', place: { file: 'drill.csv', row: 2, field: 'شرکت‌کنندگان' } },
  },
  {
    name: 'a broken line of the change log',
    file: 'changes.jsonl',
    change: () => '\n{"id":"x"}\n',
    problem: { code: 'change-malformed', place: { file: 'changes.jsonl', row: 2 } },
  },
]

describe('a bad bundle', () => {
  // One for all of them: each proves that it left the store as it was.
  let store: Store
  beforeAll(async () => {
    store = openStore(':memory:')
    await importBundle(store, tinyBundle, countingAuthor())
    return () => store.close()
  })

  it.each(cases)('with $name is refused where it is wrong', async ({ file, change, problem }) => {
    const bundle = await tinyBundleWith(file, change)
    const before = await loadSession(store, 's1', { years: 'all' })
    const refused = await importBundle(store, bundle, countingAuthor()).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Problem)
    expect(refused).toMatchObject({ code: problem.code })
    expect(refused instanceof Problem && refused.place).toMatchObject(problem.place)
    expect(String(refused)).toMatch(problem.message ?? '')
    expect(await loadSession(store, 's1', { years: 'all' })).toEqual(before)
  })

  it('leaves an empty store empty', async () => {
    const empty = openStore(':memory:')
    const bundle = await tinyBundleWith('responderTeam.csv', swap('N-01', 'N-99'))
    await expect(importBundle(empty, bundle, countingAuthor())).rejects.toMatchObject({
      code: 'reference-not-in-bundle',
    })
    expect(await listSessions(empty)).toEqual([])
    expect(await listChanges(empty)).toEqual([])
    empty.close()
  })

  it('that is not there is missing', async () => {
    const path = join(await temporaryFolder(), 'nowhere')
    const refused = importBundle(store, path, countingAuthor())
    await expect(refused).rejects.toMatchObject({ code: 'missing-file', place: { file: path } })
  })

  it('in another encoding is named', async () => {
    const bundle = await tinyBundleWith('drill.csv', text => text)
    await writeFile(join(bundle, 'drill.csv'), Buffer.from([0xc7, 0xd3, 0xca, 0x0a]))
    const refused = importBundle(store, bundle, countingAuthor())
    await expect(refused).rejects.toMatchObject({ code: 'header-unknown', place: { file: 'drill.csv' } })
  })
})
