import type { CheckedFinding } from '../../../shared/checks/finding.ts'
import { runChecks } from '../../../shared/checks/runChecks.ts'
import type { Rows } from '../../../shared/tables/record.ts'
import { report, sessionData, statement } from '../facts/sessionData.ts'

/** Findings of a small session with these rows. */
export function findingsOf(rows: Partial<Rows>): CheckedFinding[] {
  return runChecks(sessionData(rows))
}

/** Findings of one rule. */
export function found(rule: string, rows: Partial<Rows>): CheckedFinding[] {
  return findingsOf(rows).filter(finding => finding.rule === rule)
}

/** Rules that a report's text breaks. */
export function rulesOfNarrative(narrative: string, rows: Partial<Rows> = {}): string[] {
  return findingsOf({ ...rows, report: [report('r-1', { narrative })] })
    .filter(({ where }) => where.kind === 'report')
    .map(({ rule }) => rule)
}

/** Rules that a statement's text breaks. */
export function rulesOfStatement(text: string, rows: Partial<Rows> = {}, quotes: string | null = null): string[] {
  return findingsOf({ ...rows, statement: [statement('st-1', 1, { text, quotes })] })
    .filter(({ where }) => where.kind === 'statement')
    .map(({ rule }) => rule)
}
