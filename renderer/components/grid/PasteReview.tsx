import { useState } from 'react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import type { Entry } from '../../../shared/tables/readEntry.ts'
import { Button } from '../Button.tsx'
import { Modal } from '../Modal.tsx'
import { DoubtfulCell } from './DoubtfulCell.tsx'
import { writePaste } from './gridPaste.ts'
import { useGrid } from './gridStore.ts'
import styles from './Paste.module.css'
import { useParts } from './parts.ts'
import { answerOf, type PasteCell, type PastePlan } from './pastePlan.ts'

/** Doubtful cells that are shown; the others wait in the grid. */
const mostShown = 100

/** What a paste would write, before it does. */
export function PasteReview() {
  const plan = useGrid(state => state.paste)
  return plan ? <Review plan={plan} /> : null
}

function Review({ plan }: { plan: PastePlan }) {
  const parts = useParts()
  const { store } = parts
  const [answers, setAnswers] = useState<ReadonlyMap<PasteCell, Entry>>(new Map())
  const cells = plan.cells.map(cell => ({ ...cell, entry: answers.get(cell) ?? cell.entry }))
  const doubtful = plan.cells.filter(({ entry }) => entry.is !== 'value')
  const asked = doubtful.filter(({ entry }) => entry.is === 'ask' && entry.readings.length > 1)
  const left = cells.filter(({ entry }) => entry.is !== 'value').length
  const close = (): void => store.setState({ paste: null, isFocused: true })
  const answer = (own: readonly PasteCell[], choose: (cell: PasteCell) => Entry): void =>
    setAnswers(old => new Map([...old, ...own.map(cell => [cell, choose(cell)] as const)]))
  const all = (index: number): void =>
    answer(asked, ({ entry }) => (entry.is === 'ask' ? answerOf(entry.readings[index]) : entry))
  const paste = (): void => {
    void writePaste({ ...plan, cells }, parts)
    close()
  }
  return (
    <Modal
      isOpen
      wide
      onClose={close}
      title="پیش از چسباندن ببینید"
      actions={
        <>
          <Button look="primary" onPress={paste}>
            {toPersianDigits(`چسباندن ${cells.length - left} خانه`)}
          </Button>
          <Button onPress={close}>رها کردن</Button>
        </>
      }
    >
      <p>{summary(plan, left)}</p>
      {asked.length > 1 ? (
        <div className={styles['all']}>
          <span>{toPersianDigits(`${asked.length} عدد دو معنا دارد؛ همه را بخوان:`)}</span>
          <Button onPress={() => all(0)}>مانند نخستین پیشنهاد</Button>
          <Button onPress={() => all(1)}>مانند دومین پیشنهاد</Button>
        </div>
      ) : null}
      {doubtful.length === 0 ? null : (
        <ul className={styles['doubts']}>
          {doubtful.slice(0, mostShown).map(cell => (
            <DoubtfulCell
              key={`${cell.row} ${cell.column}`}
              cell={cell}
              answer={answers.get(cell)}
              onAnswer={entry => answer([cell], () => entry)}
            />
          ))}
        </ul>
      )}
    </Modal>
  )
}

function summary({ cells, added, beyond, hasHeader }: PastePlan, left: number): string {
  const parts = [
    `${cells.length} خانه در حافظه است`,
    hasHeader ? 'سطر سرستون‌ها کنار گذاشته شد' : '',
    added > 0 ? `${added} ردیف افزوده می‌شود` : '',
    beyond > 0 ? `${beyond} خانه بیرون از جدول می‌افتد و چسبانده نمی‌شود` : '',
    left > 0 ? `${left} خانه خوانده نشد و تا درست نشود در جدول نشان‌دار می‌ماند` : 'همهٔ خانه‌ها خوانده شد',
  ]
  return toPersianDigits(`${parts.filter(Boolean).join('؛ ')}.`)
}
