import { csvFile } from '../../shared/domain/bundle.ts'
import { toPersianDigits } from '../../shared/persian/digits.ts'
import { parseRow } from '../../shared/tables/parseRow.ts'
import type { BundleRow } from './bundleRow.ts'

/**
 * The districts of a bundle from before they were records of their own: a neighbourhood then had its district's number,
 * which becomes the record's code, as it does in a store of that time.
 * @param neighbourhoods the bundle's own; each district comes from the row that names it first
 */
export function* oldDistricts(neighbourhoods: Iterable<BundleRow>): Generator<BundleRow> {
  const known = new Set<string>()
  for (const found of neighbourhoods) {
    const code = String(found.row['district'])
    const position = Number(code)
    if (known.has(code) || !Number.isSafeInteger(position) || position < 0) continue
    known.add(code)
    const name = toPersianDigits(`منطقهٔ ${code}`)
    const sample = found.row['sample'] ?? false
    const row = parseRow(
      'district',
      { code, name, kind: 'district', position, sample },
      { file: csvFile('neighbourhood') },
    )
    yield { ...found, row }
  }
}
