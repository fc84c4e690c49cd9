import { placeText } from '../../../shared/problems/place.ts'
import type { RecordKind, Row } from '../../../shared/records/index.ts'
import { toJsonRow } from '../../../shared/tables/jsonRow.ts'
import type { AnyRow } from '../../../shared/tables/record.ts'
import { shortHash } from '../../../shared/tables/shortHash.ts'
import type { Table } from '../../files/table.ts'

/** What tables that are taken in together have brought: no table of them writes over another. */
export class TakenRows {
  readonly #rows = new Map<string, { content: string; place: Table['place']; row: number }>()

  add(kind: RecordKind, key: string, record: AnyRow, { row, ...place }: Table['place'] & { row: number }): void {
    this.#rows.set(`${kind} ${key}`, { content: contentOf(kind, record), place, row })
  }

  /** Where the same record stood otherwise: the table as people call it, and the row in it. */
  otherOf(kind: RecordKind, key: string, record: AnyRow): { file: string; row: number } | undefined {
    const known = this.#rows.get(`${kind} ${key}`)
    if (known === undefined || known.content === contentOf(kind, record)) return undefined
    return { file: placeText(known.place).replace(/: $/, ''), row: known.row }
  }
}

const contentOf = (kind: RecordKind, record: AnyRow) => shortHash(JSON.stringify(toJsonRow(kind, record as Row)))
