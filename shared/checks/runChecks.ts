import { formatJalaliDate } from '../persian/jalali.ts'
import { type RecordKind, type Row, recordKinds } from '../records/index.ts'
import { fieldName, recordName } from '../session/recordName.ts'
import type { Session } from '../session/session.ts'
import type { CheckedFinding, Finding, Severity } from './finding.ts'
import { findingId } from './findingId.ts'
import { checks, checkTitle, lapsedAcceptance } from './index.ts'
import { removalMend } from './mend/rowMend.ts'
import { textPieces } from './texts.ts'

/**
 * Every finding of a session: the gravest first, then by department and place, then by rule and as read. What
 * was accepted says who and why.
 */
export function runChecks(session: Session): CheckedFinding[] {
  const found = new Map(checks.flatMap(({ run }) => session.derive(run)).map(finding => [findingId(finding), finding]))
  const accepted = new Map(session.rows.acceptance.map(row => [row.code, row]))
  const lapsed = session.rows.acceptance.filter(({ code }) => !found.has(code)).map(lapse)
  for (const finding of lapsed) found.set(findingId(finding), finding)
  const findings = [...found].map(([id, finding]): CheckedFinding => {
    const acceptance = accepted.get(id)
    return {
      ...finding,
      id,
      department: departmentOf(session, finding.where),
      title: checkTitle(finding.rule),
      place: placeOf(session, finding.where),
      accepted: acceptance === undefined ? null : acceptedBy(acceptance, code => session.nameOf('office', code)),
    }
  })
  return findings.sort(compare)
}

/** What takes longest of `runChecks`, piece by piece, for whoever lets others have their turns before it. */
export function* checkPieces(session: Session): Generator<void, void, void> {
  yield* textPieces(session)
  for (const { run } of checks) {
    session.derive(run)
    yield
  }
}

function departmentOf(session: Session, { kind, key }: Finding['where']): CheckedFinding['department'] {
  const department = session.departmentOf(kind, key)
  return department === null ? null : { code: department, name: session.nameOf('department', department) }
}

/** A finding about a record as a whole stands at its code, and names no field. */
function placeOf(session: Session, where: Finding['where']): string {
  const name = recordName(session, where.kind, where.key)
  return where.field === 'code' ? name : `${name}، ${fieldName(where.kind, where.field)}`
}

function acceptedBy({ acceptedBy: by, acceptedOn: on, reason }: Row<'acceptance'>, nameOf: (office: string) => string) {
  return { by: nameOf(by), on, reason }
}

function lapse({ code, rule, reason, acceptedOn }: Row<'acceptance'>): Finding {
  const where: Finding['where'] = { kind: 'acceptance', key: code, field: 'code' }
  return {
    rule: lapsedAcceptance.rule,
    severity: 'info',
    where,
    message: `پذیرش ${formatJalaliDate(acceptedOn, 'long')} برای «${checkTitle(rule)}» (دلیل: ${reason}) دیگر موردی ندارد: آنچه پذیرفته شده بود تغییر کرده یا برطرف شده است.`,
    remedy: 'اگر مورد جدیدی به جای آن هست دوباره داوری کنید؛ سپس این پذیرش را حذف کنید.',
    mend: removalMend(where, `پذیرش «${checkTitle(rule)}»`, true),
  }
}

const severities: Record<Severity, number> = { error: 0, warning: 1, info: 2 }
const kindOrder = new Map<RecordKind, number>(recordKinds.map((kind, i) => [kind, i]))

function compare(a: CheckedFinding, b: CheckedFinding): number {
  return (
    severities[a.severity] - severities[b.severity] ||
    compareTexts(a.department?.code ?? '', b.department?.code ?? '') ||
    (kindOrder.get(a.where.kind) ?? 0) - (kindOrder.get(b.where.kind) ?? 0) ||
    compareTexts(a.where.key, b.where.key) ||
    compareTexts(a.where.field, b.where.field)
  )
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
