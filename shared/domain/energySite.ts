import { toPersianDigits } from '../persian/digits.ts'
import type { Row } from '../records/index.ts'

/** Where an account's electricity is used, in the words people know it by; a closed one says that it is. */
export function energySite({ site, openness }: Pick<Row<'energyAccount'>, 'site' | 'openness'>): string {
  const text = toPersianDigits(site)
  return openness === 'closed' ? `${text} – غیرعلنی` : text
}
