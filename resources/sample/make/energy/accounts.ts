import type { Row } from '../../../../shared/records/index.ts'
import { districts } from '../places.ts'
import { type Site, sites } from './sites.ts'

type Account = Row<'energyAccount'>

const placeNumber = new Map(districts.map(({ code, position }) => [code, String(position).padStart(2, '0')]))

/** Account numbers: 60, two digits of the place, four of the account. */
function accountsOf(all: readonly Site[]): Account[] {
  const last = new Map<string, number>()
  return all.map(({ place, use, name }) => {
    const number = (last.get(place) ?? 0) + 1
    last.set(place, number)
    return {
      code: `60${placeNumber.get(place)}${String(number).padStart(4, '0')}`,
      department: 'energy',
      district: place,
      site: name,
      use,
      openness: 'open',
      sample: true,
    }
  })
}

/**
 * A sensitive site's meter. The crisis department answers for it, so that the energy report may add up its own accounts
 * in the open.
 */
const closedAccount: Account = {
  code: '60990001',
  department: 'crisis',
  district: '3',
  site: 'اتاق پشتیبان فرماندهی بحران',
  use: 'building',
  openness: 'closed',
  sample: true,
}

export const energyAccounts: readonly Account[] = [...accountsOf(sites), closedAccount]
