import type { Phase } from '../records/budgetAmount.ts'

/**
 * Whose amount a unit cost rests on: what was spent, else what stands nearest to spending. Money that was only approved
 * may never have left the treasury.
 */
const nearestToSpending: Readonly<Record<Phase, number>> = { actual: 1, allocated: 2, revised: 3, approved: 4 }

/** The amount nearest to actual spending; undefined of none. */
export function spendingOf<A extends { phase: Phase }>(amounts: readonly A[]): A | undefined {
  return [...amounts].sort((a, b) => nearestToSpending[a.phase] - nearestToSpending[b.phase])[0]
}

/**
 * What one phase's amount is as a share of another's of the same year, as offices call it: «درصد تخصیص» of what was
 * allocated out of the approved. Null where the two are no share of each other: their difference is a change, or
 * nothing.
 */
export function phaseShareName(part: Phase, whole: Phase): string | null {
  if (whole === 'approved' || whole === 'revised')
    return part === 'allocated' ? 'درصد تخصیص' : part === 'actual' ? 'درصد عملکرد' : null
  return part === 'actual' && whole === 'allocated' ? 'درصد جذب' : null
}
