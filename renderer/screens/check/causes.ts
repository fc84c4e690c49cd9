import type { CheckedFinding } from '../../../shared/checks/finding.ts'

/** Findings of one rule, in the order of the gravest of each. */
export function causes(findings: readonly CheckedFinding[]): CheckedFinding[][] {
  return [...Map.groupBy(findings, ({ rule }) => rule).values()]
}
