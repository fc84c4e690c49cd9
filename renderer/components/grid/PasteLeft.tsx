import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Tick } from '../Tick.tsx'
import { withFigures } from '../withFigures.tsx'
import styles from './Paste.module.css'
import type { PastePlan } from './pastePlan.ts'
import type { LeftRow } from './pasteTable.ts'

interface PasteLeftProps {
  plan: PastePlan
  /** Sums, notes and repeated headers are pasted as well. */
  asRecords: boolean
  onChange: (asRecords: boolean) => void
}

const roles: Readonly<Record<LeftRow['is'], string>> = {
  title: 'عنوان',
  total: 'جمع یا میانگین',
  repeated: 'سرستون تکراری',
  note: 'یادداشت',
}

/** So many of each are shown by their words. */
const most = 5

/** What of a clipboard has no place in the grid, by its own words: nothing goes without being said. */
export function PasteLeft({ plan: { left, unknown, unplaced, spoilt }, asRecords, onChange }: PasteLeftProps) {
  return (
    <>
      {left.length === 0 && !asRecords ? null : (
        <div className={styles['question']}>
          {left.length === 0 ? null : (
            <p>
              این سطرها رکورد نیستند و چسبانده نمی‌شوند:{' '}
              {withFigures(listed(left.map(({ is, text }) => `${roles[is]} «${text}»`)))}
            </p>
          )}
          {asRecords || left.some(({ is }) => is !== 'title') ? (
            <Tick isSelected={asRecords} onChange={onChange}>
              سطرهای جمع، یادداشت و سرستون تکراری هم چسبانده شوند
            </Tick>
          ) : null}
        </div>
      )}
      {unknown.length === 0 ? null : (
        <p className={styles['question']}>
          این ستون‌ها در جدول نیستند و چسبانده نمی‌شوند: {withFigures(listed(unknown.map(text => `«${text}»`)))}
        </p>
      )}
      {unplaced.length === 0 ? null : (
        <p className={styles['question']}>
          این ردیف‌ها در جدول نیستند و چسبانده نمی‌شوند؛ نخست خود آنها را بسازید:{' '}
          {withFigures(listed(unplaced.map(text => `«${text}»`)))}
        </p>
      )}
      {spoilt.length === 0 ? null : (
        <p className={styles['question']}>
          حرف‌های این نوشته‌ها خراب شده است؛ پرونده را با رمزگذاری درست (UTF-8) باز کنید و دوباره کپی کنید:{' '}
          {withFigures(listed(spoilt.map(text => `«${text}»`)))}
        </p>
      )}
    </>
  )
}

function listed(texts: readonly string[]): string {
  const more = texts.length - most
  return `${texts.slice(0, most).join('، ')}${more > 0 ? toPersianDigits(` و ${more} دیگر`) : ''}.`
}
