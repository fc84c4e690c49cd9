import type { Phase } from '../records/budgetAmount.ts'

/**
 * Whose amount a unit cost rests on: what was spent, else what stands nearest to spending. Money that was only approved
 * may never have left the treasury, and a proposal or a supplement is no line's money by itself.
 */
const nearestToSpending: readonly Phase[] = ['settled', 'actual', 'secured', 'allocated', 'revised', 'approved']

/** The amount nearest to actual spending; undefined of none. */
export function spendingOf<A extends { phase: Phase }>(amounts: readonly A[]): A | undefined {
  return nearestToSpending.flatMap(phase => amounts.find(amount => amount.phase === phase) ?? [])[0]
}

const shareNames: Partial<Record<Phase, Partial<Record<Phase, string>>>> = {
  allocated: { approved: 'درصد تخصیص', revised: 'درصد تخصیص' },
  secured: { approved: 'درصد تأمین اعتبار', revised: 'درصد تأمین اعتبار', allocated: 'درصد تأمین اعتبار' },
  actual: { approved: 'درصد عملکرد', revised: 'درصد عملکرد', allocated: 'درصد جذب', secured: 'درصد جذب' },
  settled: { approved: 'درصد عملکرد قطعی', revised: 'درصد عملکرد قطعی', allocated: 'درصد جذب' },
}

/**
 * What one phase's amount is as a share of another's of the same year, as offices call it: «درصد تخصیص» of what was
 * allocated out of the approved. Null where the two are no share of each other: their difference is a change, or
 * nothing.
 */
export function phaseShareName(part: Phase, whole: Phase): string | null {
  return shareNames[part]?.[whole] ?? null
}
