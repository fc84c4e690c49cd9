import { energyIndex } from '../../domain/energyIndex.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { energyUseChoices } from '../../records/energyAccount.ts'
import type { Session } from '../../session/session.ts'
import { type CatalogueEntry, type CatalogueField, newestFirst, owners } from './entry.ts'

/** Electricity: of a department and its uses, of a place, of an account. */
export function energyEntries(session: Session): CatalogueEntry[] {
  const years = yearsOf(session)
  const billed = owners(session, session.rows.energyAccount).flatMap(({ selection, name, department, rows }) => {
    const uses = Object.entries(energyUseChoices).filter(([use]) => rows.some(account => account.use === use))
    return [
      {
        kind: 'energyReading' as const,
        selection,
        name: `برق، ${name}`,
        department,
        fields: [...sums('', '', years), ...uses.flatMap(([use, label]) => sums(`,use=${use}`, ` ${label}`, years))],
      },
      {
        kind: 'energyAccount' as const,
        selection,
        name: `اشتراک‌های برق، ${name}`,
        department,
        fields: [
          { field: '*', label: 'تعداد اشتراک‌ها', aggregate: 'count' as const, periods: years },
          ...uses.map(([use, label]) => ({
            field: `use=${use}`,
            label: `تعداد اشتراک‌های ${label}`,
            aggregate: 'count' as const,
            periods: years,
          })),
        ],
      },
    ]
  })
  const places = session.rows.district
    .filter(({ code }) => session.rows.energyAccount.some(({ district }) => district === code))
    .map(({ code, name }) => ({
      kind: 'energyReading' as const,
      selection: `*@${code}`,
      name: `برق، ${name}`,
      department: null,
      fields: sums('', '', years),
    }))
  const accounts = session.rows.energyAccount.map(({ code, site, department }) => ({
    kind: 'energyReading' as const,
    selection: code,
    name: toPersianDigits(`اشتراک برق ${code}، ${site}`),
    department,
    fields: sums('', '', years),
  }))
  return [...billed, ...places, ...accounts]
}

function sums(filter: string, of: string, periods: string[]): CatalogueField[] {
  return [
    { field: `energy${filter}`, label: `مصرف برق${of}`, aggregate: 'sum', periods },
    { field: `cost${filter}`, label: `بهای برق${of}`, aggregate: 'sum', periods },
  ]
}

/** Years and half-years with bills. */
function yearsOf(session: Session): string[] {
  const months = new Set<string>()
  for (const { readings } of energyIndex(session).values()) for (const { month } of readings) months.add(month)
  return newestFirst(
    [...months].flatMap(month => [month.slice(0, 4), `${month.slice(0, 4)}H${Number(month.slice(5)) <= 6 ? 1 : 2}`]),
  )
}
