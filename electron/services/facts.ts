import type { PrintedFact, ResolvedReference } from '../../shared/api/facts.ts'
import { reportPlace } from '../../shared/facts/boundTexts.ts'
import { searchFacts } from '../../shared/facts/catalogue/searchFacts.ts'
import { cite, type NarrativePlace } from '../../shared/facts/cite.ts'
import { FactCodes } from '../../shared/facts/codes.ts'
import { formatsOf, usualFormat } from '../../shared/facts/factFormats.ts'
import { parseReference } from '../../shared/facts/narrative.ts'
import { resolveFact } from '../../shared/facts/resolve.ts'
import { Problem, plainProblem, problemAt } from '../../shared/problems/problem.ts'
import type { RecordKind, Row } from '../../shared/records/index.ts'
import { fieldName, recordName } from '../../shared/session/recordName.ts'
import type { Session } from '../../shared/session/session.ts'
import type { Service } from './service.ts'
import type { SessionCache } from './sessionCache.ts'

export const facts: Service<'facts'> = ({ sessionCache }) => ({
  resolve: input => resolveReferences(sessionCache, input),
  find: input => findFacts(sessionCache, input),
})

/** Whose cells are named one by one; a sum of thousands of bills has one line about its source. */
const mostCells = 8

interface ReportPlace {
  session: string
  report: string
}

/** What references of a report's text say now. @throws Problem 'session-unknown' or 'report-not-in-session' */
async function resolveReferences(
  sessionCache: SessionCache,
  { session, report: code, references }: ReportPlace & { references: readonly string[] },
): Promise<ResolvedReference[]> {
  const data = await sessionCache.load(session)
  const report = reportOf(data, code)
  const place = reportPlace(data, report)
  const codes = new FactCodes(data)
  return references.map(reference => refusable(reference, () => printReference(data, reference, place, codes)))
}

/** Figures by the words people know them by, in the form they are usually cited in. @throws Problem as above */
async function findFacts(
  sessionCache: SessionCache,
  wish: ReportPlace & { query: string; kind: RecordKind | null; limit: number },
): Promise<PrintedFact[]> {
  const data = await sessionCache.load(wish.session)
  const report = reportOf(data, wish.report)
  const { department, period } = report
  const place = reportPlace(data, report)
  const codes = new FactCodes(data)
  const found: PrintedFact[] = []
  for (const address of searchFacts(data, { query: wish.query, kind: wish.kind, department, period })) {
    if (found.length === wish.limit) break
    const one = refusable(address, () =>
      printReference(data, `${address}|${usualFormat(resolveFact(data, address))}`, place, codes),
    )
    // A figure that has no value is no figure to cite; nor is a closed one in an open text.
    if (one.ok) found.push(one)
  }
  return found
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
