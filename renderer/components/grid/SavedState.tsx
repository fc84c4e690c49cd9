import { Check, LoaderCircle, TriangleAlert } from 'lucide-react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../Button.tsx'
import { Pill } from '../Pill.tsx'
import type { PasteProgress } from './gridState.ts'
import { mendable, useGrid } from './gridStore.ts'
import { useParts } from './parts.ts'

/** A paste of so many rows is over before its progress could be read. */
const fewRows = 300

/** Whether what was typed is kept, and how much of it is not. */
export function SavedState() {
  const pasting = useGrid(state => state.pasting)
  const isSaving = useGrid(state => state.saving > 0)
  const faults = useGrid(mendable)
  const drafts = useGrid(state => state.drafts.size)
  const isUsed = useGrid(state => state.past.length + state.future.length > 0)
  const left = [faults > 0 ? `${faults} خانه را درست کنید` : '', drafts > 0 ? `${drafts} ردیف ناتمام` : ''].filter(
    Boolean,
  )
  if (pasting && pasting.of > fewRows) return <PasteState pasting={pasting} />
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

/** How far a paste is; it can be stopped. */
function PasteState({ pasting: { doing, done, of, stop } }: { pasting: PasteProgress }) {
  const { store } = useParts()
  const press = (): void => {
    stop()
    // The button goes with the paste; the keyboard is for the grid again.
    store.setState({ isFocused: true })
  }
  const said = toPersianDigits(`${doing === 'reading' ? 'خواندن' : 'ذخیرهٔ'} ${done} از ${of} ردیف`)
  return (
    <>
      <span role="progressbar" aria-label="چسباندن" aria-valuenow={done} aria-valuemax={of} aria-valuetext={said}>
        <Pill>
          <LoaderCircle size={13} aria-hidden /> {said}
        </Pill>
      </span>
      <Button onPress={press}>انصراف</Button>
    </>
  )
}
