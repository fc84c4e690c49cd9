import { useMutation } from '@tanstack/react-query'
import { type Mend, mendRow } from '../../../shared/checks/mend/mend.ts'
import { api } from '../../api/api.ts'
import { saveRecords } from '../../api/saveRecords.ts'
import { useToasts } from '../../state/toasts.ts'

/** Makes a mend in the record as it stands now, as one group that its toast takes back. */
export function useMend() {
  const show = useToasts(state => state.show)
  return useMutation({
    mutationFn: makeMend,
    onSuccess: group => {
      if (group === null) return show({ tone: 'problem', text: changedSince })
      show({ tone: 'done', text: 'مورد اصلاح شد.', undo: () => void api.records.undo({ group }) })
    },
  })
}

/** What is said where a text is not any more what the finding was about. */
export const changedSince = 'این متن از هنگام بررسی تغییر کرده است؛ پس از بررسی دوباره، اصلاح تازه‌ای پیشنهاد می‌شود.'

/** @returns the group by which it is taken back; null where the record says something else by now */
async function makeMend(mend: Mend): Promise<string | null> {
  const { kind, key } = mend.where
  const [row] = await api.records.list({ kind, keys: [key] })
  const done = row === undefined ? null : mendRow(mend, row)
  if (done === null) return null
  return (await saveRecords([{ kind, key, row: done.row, over: done.over }])).group
}
