import { fold } from '../../persian/normalise.ts'
import { parsePeriod } from '../../quantities/period.ts'
import { type RecordKind, tables } from '../../records/index.ts'
import type { Session } from '../../session/session.ts'
import { addressOf, type CatalogueEntry, type CatalogueField } from './entry.ts'
import { factCatalogue } from './factCatalogue.ts'

export interface FactWish {
  /** Words in any order and spelling: «پدافند تخصیص ۱۴۰۱». */
  query: string
  kind: RecordKind | null
  /** The report's: its own figures come first. */
  department: string
  period: string
}

interface Match {
  address: string
  score: number
}

/**
 * Addresses of the figures that have every word of the query in their record's name or code, their field's or their
 * period's, the likeliest first. Without words, the newest figure of each field.
 */
export function searchFacts(session: Session, { query, kind, department, period }: FactWish): string[] {
  const words = fold(query)
    .split(' ')
    .filter(word => word !== '')
  const wanted = parsePeriod(period)
  const ofRecords = session.derive(recordWords)
  const found: Match[] = []
  for (const entry of factCatalogue(session)) {
    if (kind !== null && entry.kind !== kind) continue
    const ofRecord = without(words, ofRecords.get(entry) ?? '')
    const own = entry.department === department ? 8 : 0
    for (const field of entry.fields) {
      const ofField = without(ofRecord, fieldWords(field))
      // A word of the field that names it first matters more than one that only occurs in it.
      const fits = words.length === 0 ? 0 : 2 * (words.length - ofRecord.length) + (ofRecord.length - ofField.length)
      const periods = words.length === 0 ? field.periods.slice(0, 1) : field.periods
      const hasUsual = periods.some(code => !isSeldom(code))
      for (const code of periods) {
        // Quarters and nine months are for reports of them, and for those who ask.
        if (ofField.length === 0 && hasUsual && isSeldom(code) && parsePeriod(code).length !== wanted.length) continue
        if (ofField.length > 0 && without(ofField, periodWords(code)).length > 0) continue
        const near = code === period ? 3 : parsePeriod(code).year === wanted.year ? 2 : 0
        found.push({ address: addressOf(entry, field, code), score: own + fits + near })
      }
    }
  }
  // The sort is stable: figures as likely stay in the catalogue's order.
  return found.sort((a, b) => b.score - a.score).map(({ address }) => address)
}

const isSeldom = (code: string) => ['quarter', 'nine'].includes(parsePeriod(code).length)

const without = (words: readonly string[], text: string) => words.filter(word => !text.includes(word))

/** The words by which a record of the catalogue is found. */
function recordWords(session: Session): ReadonlyMap<CatalogueEntry, string> {
  return new Map(
    factCatalogue(session).map(entry => [entry, fold(`${tables[entry.kind].label} ${entry.name} ${entry.selection}`)]),
  )
}

const folded = new Map<string, string>()

/** Labels and periods are few and come again and again. */
function foldOnce(text: string): string {
  let words = folded.get(text)
  if (words === undefined) folded.set(text, (words = fold(text)))
  return words
}

const fieldWords = ({ label }: CatalogueField) => foldOnce(label)
const periodWords = (code: string) => foldOnce(`${parsePeriod(code).label} ${code}`)
