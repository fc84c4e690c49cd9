import type { FactPlace, PrintedFact, ResolvedReference } from '../../shared/api/facts.ts'
import { addressesOfTyped, type TypedNumber } from '../../shared/checks/mend/typedNumber.ts'
import { placeOfTexts, reportPlace } from '../../shared/facts/boundTexts.ts'
import { searchFacts } from '../../shared/facts/catalogue/searchFacts.ts'
import { cite, type NarrativePlace } from '../../shared/facts/cite.ts'
import { FactCodes } from '../../shared/facts/codes.ts'
import { formatsOf, usualFormat } from '../../shared/facts/factFormats.ts'
import { parseReference } from '../../shared/facts/narrative.ts'
import { resolveFact } from '../../shared/facts/resolve.ts'
import { isoToJalali } from '../../shared/persian/jalaliCalendar.ts'
import { Problem, plainProblem, problemAt } from '../../shared/problems/problem.ts'
import { type RecordKind, type Row, tables } from '../../shared/records/index.ts'
import { fieldName, recordName } from '../../shared/session/recordName.ts'
import type { Session } from '../../shared/session/session.ts'
import { sessionOf } from '../../shared/session/sessionRows.ts'
import type { Service } from './service.ts'
import type { SessionCache } from './sessionCache.ts'

export const facts: Service<'facts'> = ({ sessionCache }) => ({
  resolve: input => resolveReferences(sessionCache, input),
  find: input => findFacts(sessionCache, input),
})

/** Whose cells are named one by one; a sum of thousands of bills has one line about its source. */
const mostCells = 8

/** What references of a text say now. @throws Problem 'session-unknown', 'report-not-in-session' or 'record-unknown' */
async function resolveReferences(
  sessionCache: SessionCache,
  { references, ...asked }: FactPlace & { session: string; references: readonly string[] },
): Promise<ResolvedReference[]> {
  const data = await sessionCache.load(asked.session)
  const { place } = textOf(data, asked)
  const codes = new FactCodes(data)
  return references.map(reference => refusable(reference, () => printReference(data, reference, place, codes)))
}

/** Figures by the words people know them by, in the form they are usually cited in. @throws Problem as above */
async function findFacts(
  sessionCache: SessionCache,
  wish: FactPlace & {
    session: string
    query: string
    kind: RecordKind | null
    limit: number
    typed?: TypedNumber | undefined
  },
): Promise<PrintedFact[]> {
  const data = await sessionCache.load(wish.session)
  const { place, department, period } = textOf(data, wish)
  const codes = new FactCodes(data)
  const found: PrintedFact[] = []
  const likely =
    wish.typed !== undefined && wish.query === '' && 'report' in wish
      ? addressesOfTyped(data, wish.report, wish.typed)
      : []
  const others = searchFacts(data, { query: wish.query, kind: wish.kind, department, period })
  for (const address of new Set([...likely, ...others])) {
    if (found.length === wish.limit) break
    const one = refusable(address, () =>
      printReference(data, `${address}|${usualFormat(resolveFact(data, address))}`, place, codes),
    )
    // A figure that has no value is no figure to cite; nor is a closed one in an open text.
    if (one.ok) found.push(one)
  }
  return found
}

/**
 * Where a text stands, and whose figures, of when, are its own; no department's are those of a turn on an item without
 * a report.
 */
function textOf(session: Session, asked: FactPlace): { place: NarrativePlace; department: string; period: string } {
  if ('report' in asked) {
    const report = reportOf(session, asked.report)
    return { place: reportPlace(session, report), department: report.department, period: report.period }
  }
  const { kind, key } = asked.record
  const row = session.find(kind, key)
  if (row === undefined) throw new Problem('record-unknown', { table: tables[kind].label, key })
  const department = session.departmentOf(kind, key)
  const report = session.rows.report.find(one => one.department === department)
  return {
    place: placeOfTexts(session, kind, row),
    department: department ?? '',
    period: report?.period ?? String(isoToJalali(sessionOf(session).date).year),
  }
}

function reportOf(session: Session, code: string): Row<'report'> {
  const report = session.rows.report.find(one => one.code === code)
  if (report === undefined) throw new Problem('report-not-in-session', { code })
  return report
}

function printReference(session: Session, reference: string, place: NarrativePlace, codes: FactCodes): PrintedFact {
  const parsed = parseReference(reference, {})
  const { text, sample, caveats, fact } = cite(session, parsed, place, {}, codes)
  return {
    ok: true,
    reference,
    address: fact.address,
    text,
    label: fact.label,
    sample,
    closed: fact.closed,
    caveats,
    formats: parsed.format.by === 'fact' ? formatsOf(fact) : [],
    source: {
      text: fact.source.text,
      cells: fact.source.fields.slice(0, mostCells).map(({ kind, key, field, setBy }) => ({
        kind,
        key,
        field,
        place: `${recordName(session, kind, key)}، ${fieldName(kind, field)}`,
        setBy,
      })),
    },
  }
}

/** A Problem of one reference is an answer about it; the place it names is known to who asked. */
function refusable(reference: string, run: () => PrintedFact): ResolvedReference {
  try {
    return run()
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause
    return { ok: false, reference, problem: plainProblem(problemAt(cause, {})) }
  }
}
