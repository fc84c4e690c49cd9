import { type BillColumn, billColumns } from '../../shared/bills/billColumns.ts'
import type { FoundBills } from '../../shared/bills/foundBills.ts'
import { useOf } from '../../shared/bills/tariffUse.ts'
import { placeOfCell } from '../../shared/problems/place.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { energyUseChoices } from '../../shared/records/energyAccount.ts'
import type { RecordKind, Row } from '../../shared/records/index.ts'
import { keyOf } from '../../shared/tables/key.ts'
import { type RecordOption, referenceReader } from '../../shared/tables/readReference.ts'
import { DoubtfulCell } from '../../shared/tables/readRow.ts'
import { recordOption } from '../../shared/tables/recordLabel.ts'
import type { FoundBill } from '../files/billReader.ts'
import type { Access } from '../store/access.ts'
import { listRecords } from '../store/records.ts'
import type { GivenTable } from './givenTable.ts'
import { senderOf } from './sender.ts'
import { type FoundRow, mostNoted, refuseRow, type TableNotes } from './tableNotes.ts'

/** An account that is not there, and how many bills it has. */
interface Stranger {
  code: string
  first: FoundBill
  bills: number
  row: Row<'energyAccount'> | undefined
}

/** Finds the accounts of bills, and what becomes of those that are not there yet. */
export interface BillAccounts {
  /** Its account's code; undefined where the bill is left out, asked about or wrong, which the notes then say. */
  accountOf: (found: FoundBill) => string | undefined
  /** Accounts that the bills bring along. */
  added: () => FoundRow[]
  strangers: () => Pick<FoundBills, 'strangers' | 'strangerCount' | 'addedCount'>
}

/** Looks at the accounts that are there now. */
export async function billAccounts(store: Access, given: GivenTable, notes: TableNotes): Promise<BillAccounts> {
  const { choices = {}, shared = {} } = given
  const known = await listRecords(store, 'energyAccount')
  const codes = new Set(known.map(({ code }) => code))
  const byDigits = new Map(known.map(({ code }) => [withoutZeros(code), code]))
  const sender = await senderOf(store, given)
  const owners = new Set(known.map(({ department }) => department))
  const [owner] = owners
  const departmentOfAll = sender?.code ?? (owners.size === 1 ? owner : undefined)
  const districts = await optionsOf(store, 'district')
  const readers = {
    district: referenceReader(districts),
    department: referenceReader(await optionsOf(store, 'department')),
  }
  const strangers = new Map<string, Stranger>()

  const refuse = (found: FoundBill, problem: Problem) =>
    refuseRow(notes, 'energyReading', { row: found.number, cells: found.line }, problem)
  /** The code of what a bill names, or that all have. @throws Problem */
  const referred = (found: FoundBill, name: 'district' | 'department', otherwise?: string): string => {
    const said = found.bill.about[name] ?? shared[name] ?? otherwise
    if (said === undefined && name === 'district' && districts.length > 0)
      throw new DoubtfulCell('منطقهٔ این اشتراک نوشته نشده است.', placeOf(found, name), districtDoubt(districts))
    if (said === undefined)
      throw new Problem('bill-account-lacks', { column: billColumns[name].header }, placeOf(found, name))
    const reading = readers[name](said)
    if (reading.ok) return reading.code
    throw new Problem('name-unread', { why: reading.message }, placeOf(found, name))
  }
  const accountRow = (code: string, found: FoundBill): Row<'energyAccount'> => ({
    code,
    department: referred(found, 'department', departmentOfAll),
    district: referred(found, 'district', choices.newDistrict),
    site: found.bill.about.site ?? code,
    use: useOf(found.bill.about.use, found.bill.about.tariff),
    openness: 'open',
    sample: false,
  })

  return {
    accountOf(found) {
      const { identities } = found.bill
      const own = identities.find(code => codes.has(code))
      if (own !== undefined) return own
      const [code = ''] = identities
      const near = byDigits.get(withoutZeros(code))
      if (near !== undefined) {
        refuse(found, new Problem('bill-account-zeros', { code, known: near }, placeOf(found, nameOf(found, code))))
        return undefined
      }
      const stranger: Stranger = strangers.get(code) ?? { code, first: found, bills: 0, row: undefined }
      strangers.set(code, stranger)
      stranger.bills += 1
      if (choices.newAccounts === 'leftOut') return undefined
      if (choices.newAccounts === undefined) {
        const why = 'این اشتراک هنوز ثبت نشده است.'
        refuse(found, new DoubtfulCell(why, placeOf(found, nameOf(found, code)), strangerDoubt))
        return undefined
      }
      try {
        stranger.row ??= accountRow(code, found)
        return code
      } catch (cause) {
        if (!(cause instanceof Problem)) throw cause
        refuse(found, cause)
        return undefined
      }
    },
    added: () =>
      [...strangers.values()].flatMap(({ row, first }) => (row === undefined ? [] : [foundAccount(row, first)])),
    strangers: () => ({
      strangers: [...strangers.values()].slice(0, mostNoted).map(({ code, first: { bill }, bills }) => ({
        code,
        site: bill.about.site ?? '',
        use: energyUseChoices[useOf(bill.about.use, bill.about.tariff)],
        bills,
      })),
      strangerCount: strangers.size,
      addedCount: [...strangers.values()].filter(({ row }) => row !== undefined).length,
    }),
  }
}

const placeOf = ({ place, cell }: FoundBill, name: BillColumn) => {
  const address = cell(name)?.address
  return { ...placeOfCell(place, -1, billColumns[name].header), ...(address !== undefined && { cell: address }) }
}

const withoutZeros = (code: string) => code.replace(/^0+(?=.)/, '')

async function optionsOf(store: Access, kind: RecordKind): Promise<RecordOption[]> {
  return (await listRecords(store, kind)).map(row => recordOption(kind, row))
}

const districtDoubt = (districts: readonly RecordOption[]): DoubtfulCell['doubt'] => ({
  reason: 'ambiguous',
  about: 'newDistrict',
  readings: districts.map(({ code, label }) => ({ choice: { newDistrict: code }, label, value: code })),
})

const strangerDoubt: DoubtfulCell['doubt'] = {
  reason: 'ambiguous',
  about: 'newAccounts',
  readings: [
    { choice: { newAccounts: 'added' }, label: 'اشتراک‌های جدید افزوده شود', value: null },
    { choice: { newAccounts: 'leftOut' }, label: 'قبض‌های اشتراک‌های جدید کنار گذاشته شود', value: null },
  ],
}

/** The column in which a bill has this identity. */
function nameOf({ cell }: FoundBill, code: string): BillColumn {
  const names = ['subscription', 'billId', 'fileNumber', 'computer'] as const
  return (
    names.find(name => cell(name)?.text.includes(code)) ??
    names.find(name => cell(name) !== undefined) ??
    'subscription'
  )
}

const columnsOfAccount: Readonly<Record<string, BillColumn>> = {
  department: 'department',
  district: 'district',
  site: 'site',
  use: 'use',
}

function foundAccount(row: Row<'energyAccount'>, first: FoundBill): FoundRow {
  const pieces = (of: 'text' | 'address') => () =>
    Object.fromEntries(
      [['code', nameOf(first, row.code)] as const, ...Object.entries(columnsOfAccount)].flatMap(([column, name]) => {
        const said = first.cell(name)?.[of]
        return said === undefined || said === '' ? [] : [[column, said]]
      }),
    )
  return {
    number: first.number,
    at: undefined,
    row,
    key: keyOf('energyAccount', row),
    lacking: [],
    line: first.line,
    raw: pieces('text'),
    cells: pieces('address'),
  }
}
