import type { Row } from '../records/index.ts'

/** What answers for an account, a value or a neighbourhood: the whole city, one of its districts, an organisation. */
export const placeKindChoices = { city: 'شهر', district: 'منطقه', organisation: 'سازمان' } as const

/** The place of what is counted for the whole city; every council has it from its beginning. */
export const wholeCity: Row<'district'> = { code: 'city', name: 'شهر', kind: 'city', position: 0, sample: false }
