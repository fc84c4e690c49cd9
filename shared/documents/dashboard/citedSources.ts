import type { CitedSource } from '../../document.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { recordName } from '../../session/recordName.ts'
import type { Session } from '../../session/session.ts'

/** Records that a source names one by one; more are counted. */
const mostNamed = 30

/** What the codes of a document stand for, for a screen that leads from a figure to its records. */
export function citedSources(session: Session, codes: FactCodes): Record<string, CitedSource> {
  return Object.fromEntries(
    codes.list().map(({ code, fact }) => [
      code,
      {
        label: toPersianDigits(fact.label),
        text: fact.source.text,
        records: fact.rows
          .slice(0, mostNamed)
          .map(({ kind, key }) => ({ kind, key, name: toPersianDigits(recordName(session, kind, key)) })),
        more: Math.max(0, fact.rows.length - mostNamed),
      },
    ]),
  )
}
