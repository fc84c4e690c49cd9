import type { Row } from '../records/index.ts'
import type { Session } from '../session/session.ts'
import type { Address } from './address.ts'
import { badAddress, unknownAddress } from './reading.ts'

/** The district that the address names after «@»; undefined when it names none. @throws Problem 'place-unknown' */
export function districtOf(session: Session, address: Address): Row<'district'> | undefined {
  const { place } = address.selection
  if (place === undefined) return undefined
  const found = session.rows.district.find(({ code }) => code === place)
  if (found === undefined) throw unknownAddress(address, 'place-unknown', { place })
  return found
}

/** «، منطقهٔ ۳»; empty when the address names no place. */
export function placeLabel(session: Session, address: Address): string {
  const place = districtOf(session, address)
  return place === undefined ? '' : `، ${place.name}`
}

/** @throws Problem 'rows-without-place' when an address names a place and its kind has none */
export function refusePlace(address: Address): void {
  if (address.selection.place !== undefined) throw badAddress(address, 'rows-without-place', {})
}
