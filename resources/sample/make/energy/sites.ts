import { toPersianDigits } from '../../../../shared/persian/digits.ts'
import type { EnergyUse } from '../../../../shared/records/energyAccount.ts'
import { districtNumbers, type Organisation } from '../places.ts'
import { organisationSites, parks, streets } from './streets.ts'

/** Where a meter stands and what it feeds. */
export interface Site {
  /** Code of a district or an organisation. */
  place: string
  use: EnergyUse
  name: string
}

/** Accounts of the districts in their order, and of the organisations. */
const districtAccounts = [70, 58, 74, 66, 88, 82, 70, 84, 62, 76, 52, 80, 72, 68, 78]
const organisationAccounts = {
  central: { building: 11, other: 2 },
  parks: { park: 56, water: 30, service: 6, building: 4 },
  waste: { service: 26, building: 4, other: 4 },
  fire: { service: 32, building: 6 },
  freight: { service: 12, building: 3, other: 7 },
  bus: { service: 36, building: 4 },
  culture: { culture: 54, building: 4 },
  markets: { service: 10, other: 6 },
  cemetery: { service: 3, water: 2, building: 1 },
  digital: { service: 6, building: 2 },
} as const satisfies { [O in Organisation]: Partial<Record<EnergyUse, number>> }

/** Of a hundred of a district's accounts; street lighting takes what the others leave. */
const districtShares = { park: 26, traffic: 17, building: 9, culture: 7, water: 6, service: 5, other: 2 } as const

const districtNames = {
  lighting: ({ street }) => street.map(name => `روشنایی خیابان ${name}`),
  park: ({ park }) => park.map(name => `بوستان ${name}`),
  traffic: ({ street }) => street.map(name => `چراغ راهنمایی خیابان ${name}`),
  building: ({ number }) => [`ساختمان منطقهٔ ${number}`, `نواحی منطقهٔ ${number}`, `انبار و موتوری منطقهٔ ${number}`],
  culture: ({ park, street }) => [`فرهنگسرای ${street[0]}`, `کتابخانهٔ ${park[1]}`, `ورزشگاه محله‌ای ${street[1]}`],
  water: ({ park }) => [`تلمبهٔ بوستان ${park[0]}`, `آب‌نمای بوستان ${park[2]}`, `چاه آبیاری بوستان ${park[3]}`],
  service: ({ number, street }) => [`پایگاه خدمات شهری ${street[2]}`, `کارگاه فضای سبز منطقهٔ ${number}`],
  other: ({ street }) => [`پارکینگ عمومی ${street[3]}`, `سرویس بهداشتی ${street[0]}`],
} as const satisfies Record<EnergyUse, (names: DistrictNames) => string[]>

interface DistrictNames {
  number: string
  street: readonly string[]
  park: readonly string[]
}

/** Every site of the districts and the organisations; no two have the same name in the same place. */
export const sites: readonly Site[] = [...districtNumbers.flatMap(districtSites), ...organisationSitesOfAll()]

function districtSites(number: number): Site[] {
  const names: DistrictNames = {
    number: toPersianDigits(String(number)),
    street: streets[number - 1] ?? [],
    park: parks[number - 1] ?? [],
  }
  const total = districtAccounts[number - 1] ?? 0
  const others = Object.entries(districtShares).map(([use, share]) => [use, Math.round((total * share) / 100)] as const)
  const lighting = total - others.reduce((sum, [, count]) => sum + count, 0)
  return [['lighting', lighting] as const, ...others].flatMap(([use, count]) =>
    numbered(districtNames[use as EnergyUse](names), count).map(name => ({
      place: String(number),
      use: use as EnergyUse,
      name,
    })),
  )
}

function organisationSitesOfAll(): Site[] {
  return Object.entries(organisationAccounts).flatMap(([place, counts]) => {
    const names: Partial<Record<EnergyUse, readonly string[]>> = organisationSites[place as Organisation]
    return (Object.entries(counts) as [EnergyUse, number][]).flatMap(([use, count]) =>
      numbered(names[use] ?? [], count).map(name => ({ place, use, name })),
    )
  })
}

/** So many names from a few: each is taken in turn, with its meter's number where it has more than one. */
function numbered(names: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const name = names[i % names.length] ?? ''
    const number = toPersianDigits(String(Math.floor(i / names.length) + 1))
    if (name.endsWith('شمارهٔ')) return `${name} ${number}`
    const isAlone = i + names.length >= count && i < names.length
    return isAlone ? name : `${name}، کنتور ${number}`
  })
}
