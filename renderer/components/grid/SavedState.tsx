import { Check, LoaderCircle, TriangleAlert } from 'lucide-react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Pill } from '../Pill.tsx'
import { useGrid } from './gridStore.ts'

/** Whether what was typed is kept, and how much of it is not. */
export function SavedState() {
  const isSaving = useGrid(state => state.saving > 0)
  const faults = useGrid(state => state.faults.size)
  const drafts = useGrid(state => state.drafts.size)
  const isUsed = useGrid(state => state.past.length + state.future.length > 0)
  const left = [faults > 0 ? `${faults} خانه را درست کنید` : '', drafts > 0 ? `${drafts} ردیف ناتمام` : ''].filter(
    Boolean,
  )
  return (
    <output aria-live="polite">
      {isSaving ? (
        <Pill>
          <LoaderCircle size={13} aria-hidden /> در حال ذخیره…
        </Pill>
      ) : left.length > 0 ? (
        <Pill tone="warn">
          <TriangleAlert size={13} aria-hidden /> {toPersianDigits(left.join('، '))}
        </Pill>
      ) : isUsed ? (
        <Pill tone="good">
          <Check size={13} aria-hidden /> ذخیره شد
        </Pill>
      ) : null}
    </output>
  )
}
