import type { OwnRule } from '../../../../shared/rules/councilRules.ts'
import { keyOf } from '../../../../shared/tables/key.ts'
import { api } from '../../../api/api.ts'
import { saveRecords } from '../../../api/saveRecords.ts'
import { useToasts } from '../../../state/toasts.ts'

const kind = 'councilRule'

interface Decision {
  /** Of the rule. */
  label: string
  row: OwnRule
  /** The decision of the same day, whose place it takes. */
  before: OwnRule | undefined
}

/** Keeps a decision of the council. @throws Problem where another window has written one of the same day meanwhile */
export async function decide({ label, row, before }: Decision): Promise<void> {
  const own = { ...row }
  const over = before && { value: before.value, source: before.source }
  const { group } = await saveRecords([over === undefined ? { kind, key: null, row: own } : { kind, row: own, over }])
  say(`«${label}» ذخیره شد.`, group)
}

/** Lets go of all that the council has decided of a rule. */
export async function returnToLaw({ label, own }: { label: string; own: readonly OwnRule[] }): Promise<void> {
  const { group } = await saveRecords(own.map(one => ({ kind, key: keyOf(kind, one), row: null })))
  say(`«${label}» به قانون بازگشت.`, group)
}

function say(text: string, group: string | null): void {
  if (group === null) return
  useToasts.getState().show({ tone: 'done', text, undo: () => void api.records.undo({ group }) })
}
