import { intakeSchema, intakesFile } from '../../shared/domain/bundle.ts'
import { signatureOf } from '../../shared/domain/signature.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import type { Intake } from '../../shared/tables/intake.ts'
import { linesOf, parseJson } from './text.ts'

/** A line names every row of its series, and the cells of those that are not written as the product writes them. */
const [mostBytesOfIntake, mostRows] = [64 * 2 ** 20, 500_000]

/**
 * Reads intakes.jsonl, one intake a line, without those whose CSV is not as it was when they were written.
 * @param digestOf SHA-256 of a kind's CSV in the same bundle
 * @throws Problem that names the line as the row
 */
export function readIntakes(bytes: Uint8Array, digestOf: (kind: RecordKind) => string | undefined): Intake[] {
  const ids = new Set<string>()
  return Array.from(linesOf([bytes], intakesFile, mostBytesOfIntake)).flatMap(({ line, row }): Intake[] => {
    const place = { file: intakesFile, row }
    const intake = intakeSchema.safeParse(parseJson(line, place, mostRows))
    if (!intake.success) {
      const field = intake.error.issues[0]?.path.slice(0, 3).join('.') ?? 'id'
      throw new Problem(
        'import-batch-malformed',
        {},
        {
          ...place,
          field,
        },
      )
    }
    const { sha256, ...found } = intake.data
    if (ids.has(found.id)) throw new Problem('id-twice', {}, { ...place, field: 'id' })
    ids.add(found.id)
    return sha256 === digestOf(found.kind) ? [found] : []
  })
}

/** The same intakes give the same bytes; none gives an empty file. */
export function writeIntakes(intakes: readonly Intake[], digestOf: (kind: RecordKind) => string): string {
  return intakes
    .map(({ id, at, who, kind, file, rows, raw = new Map() }) => ({
      id,
      at,
      who: signatureOf(who),
      kind,
      file,
      sha256: digestOf(kind),
      rows: Object.fromEntries(rows),
      raw: Object.fromEntries(raw),
    }))
    .map(line => `${JSON.stringify(line)}\n`)
    .join('')
}
