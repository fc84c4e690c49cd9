import { useState } from 'react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../Button.tsx'
import { Modal } from '../Modal.tsx'
import { withFigures } from '../withFigures.tsx'
import { showValue } from './cellValue.ts'
import type { AsideText } from './gridState.ts'
import { useGrid } from './gridStore.ts'
import type { GridModel } from './model.ts'
import styles from './Paste.module.css'
import { useParts } from './parts.ts'

/** What was typed and has no cell of its own any more: it can be written into its cell again, or let go. */
export function AsideTexts() {
  const { store, model } = useParts()
  const aside = useGrid(state => state.aside)
  const [isOpen, setOpen] = useState(false)
  if (aside.length === 0) return null
  const close = (): void => setOpen(false)
  const drop = (own: AsideText): void => store.setState({ aside: aside.filter(one => one !== own) })
  const write = (own: AsideText, column: number): void => {
    const place = { key: own.key, column }
    drop(own)
    close()
    store.setState({ active: place, anchor: null, editing: { place, text: own.text, isFresh: true } })
  }
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {toPersianDigits(`${aside.length} نوشتهٔ کنار رفته…`)}
      </Button>
      <Modal isOpen={isOpen} onClose={close} wide title="نوشته‌های کنار رفته">
        <p>
          این‌ها نوشته شده بودند و در جدول نیستند: خانه‌شان از راه دیگری مقدار جدید گرفته یا ردیفشان حذف شده است. چیزی از
          جدول با آنها تغییر نکرده است.
        </p>
        <ul className={styles['doubts']}>
          {aside.map((own, i) => {
            const column = model.columns.findIndex(({ name }) => name === own.column)
            const row = model.rows.get(own.key)
            return (
              // oxlint-disable-next-line react/no-array-index-key -- The same text may lie aside twice.
              <li key={i}>
                <b>{withFigures(placeName(own, model))}</b>
                <div className={styles['readings']}>
                  <bdi>{withFigures(own.text)}</bdi>
                  {row && column >= 0 ? (
                    <Button onPress={() => write(own, column)}>نوشتن در خانه</Button>
                  ) : (
                    <span>ردیف آن حذف شده است</span>
                  )}
                  <Button look="quiet" onPress={() => drop(own)}>
                    دور انداختن
                  </Button>
                </div>
              </li>
            )
          })}
        </ul>
      </Modal>
    </>
  )
}

/** «مبلغ، ۱۰۱۳: در جدول ۸۸٬۰۰۰»: where a text belongs, and what stands there. */
function placeName({ key, column: name }: AsideText, { columns, rows }: GridModel): string {
  const column = columns.find(one => one.name === name)
  const row = rows.get(key)
  const called = columns.find(one => one.column.type === 'text' && row?.[one.name] != null)
  const title = called ? String(row?.[called.name]) : toPersianDigits(key)
  const stored = column && row ? showValue(column, row[name] ?? null) : ''
  return `${column?.column.header ?? name}، ${title}${stored === '' ? '' : `: در جدول ${stored}`}`
}
