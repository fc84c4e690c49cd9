import { changeSchema, changesFile as file } from '../../shared/domain/bundle.ts'
import { signatureOf } from '../../shared/domain/signature.ts'
import { Problem } from '../../shared/problems/problem.ts'
import type { Change } from '../../shared/tables/change.ts'
import { linesOf, parseJson } from './text.ts'

/**
 * Reads changes.jsonl one by one: one change a line, oldest first.
 * @throws Problem that names the line as the row
 */
export function* readChanges(pieces: Iterable<Uint8Array>): Generator<Change> {
  const ids = new Set<string>()
  for (const { line, row } of linesOf(pieces, file)) {
    const change = changeSchema.safeParse(parseJson(line, { file, row }))
    if (!change.success) {
      const field = change.error.issues[0]?.path.join('.') || 'key'
      throw new Problem(
        'change-malformed',
        {},
        {
          file,
          row,
          field,
        },
      )
    }
    if (ids.has(change.data.id)) throw new Problem('id-twice', {}, { file, row, field: 'id' })
    ids.add(change.data.id)
    yield change.data
  }
}

/** changes.jsonl as it is written: the same changes give the same bytes. No account of this machine goes with them. */
export class ChangeLog {
  readonly #pieces: Buffer[] = []

  add(changes: readonly Change[]): void {
    this.#pieces.push(Buffer.from(changes.map(change => `${JSON.stringify(lineOf(change))}\n`).join('')))
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#pieces)
  }
}

/** A change that stands by itself names no group, as in bundles of earlier versions. */
function lineOf({ id, group, ...change }: Change): object {
  return { id, ...(group === id ? {} : { group }), ...change, who: signatureOf(change.who) }
}
