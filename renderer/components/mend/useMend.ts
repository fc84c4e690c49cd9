import { useMutation } from '@tanstack/react-query'
import type { Mend } from '../../../shared/checks/mend/mend.ts'
import { mendTogether } from '../../../shared/checks/mend/mendTogether.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { JsonRow } from '../../../shared/tables/change.ts'
import { keyOf } from '../../../shared/tables/key.ts'
import { api } from '../../api/api.ts'
import { saveRecords } from '../../api/saveRecords.ts'
import { useToasts } from '../../state/toasts.ts'

/** Makes mends in the records as they stand now, as one group that its toast takes back. */
export function useMend() {
  const show = useToasts(state => state.show)
  return useMutation({
    mutationFn: makeMends,
    onSuccess: ({ group, left }, mends) => {
      if (group === null) return show({ tone: 'problem', text: changedSince })
      show({
        tone: 'done',
        text: mendedWords(mends.length - left, left),
        undo: () => void api.records.undo({ group }),
      })
    },
  })
}

/** What is said where a text is not any more what the finding was about. */
export const changedSince = 'این متن از هنگام بررسی تغییر کرده است؛ پس از بررسی دوباره، اصلاح تازه‌ای پیشنهاد می‌شود.'

/** How many were mended, and how many could not be. */
export function mendedWords(done: number, left: number): string {
  const words = done === 1 && left === 0 ? 'مورد اصلاح شد.' : `${done} مورد اصلاح شد.`
  const rest = `${left} مورد ماند، چون متن آن در این میان تغییر کرد؛ پس از بررسی دوباره اصلاح تازه‌ای پیشنهاد می‌شود.`
  return toPersianDigits(left === 0 ? words : `${words} ${rest}`)
}

async function makeMends(mends: readonly Mend[]): Promise<{ group: string | null; left: number }> {
  const rows = new Map<string, JsonRow>()
  for (const [kind, own] of Map.groupBy(mends, ({ where }) => where.kind)) {
    const keys = [...new Set(own.map(({ where }) => where.key))]
    for (const row of await api.records.list({ kind, keys })) rows.set(`${kind} ${keyOf(kind, row)}`, row)
  }
  const { edits, left } = mendTogether(mends, ({ kind, key }) => rows.get(`${kind} ${key}`))
  const group = edits.length === 0 ? null : (await saveRecords(edits)).group
  return { group, left: left.length }
}
