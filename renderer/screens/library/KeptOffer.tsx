import type { TableHeaders, TablePreview } from '../../../shared/api/tablePreview.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button } from '../../components/Button.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Import.module.css'
import type { Reading } from './useTableImport.ts'

/** What each answer is about, as it is listed. */
const names: Readonly<Record<keyof ReadingChoices, string>> = {
  moneyUnit: 'واحد مبلغ',
  point: 'نقطه در عددها',
  comma: 'ویرگول در عددها',
  dateOrder: 'ترتیب تاریخ',
  percent: 'درصدهای کوچک‌تر از یک',
  shortYears: 'سال‌های دورقمی',
  partYears: 'رقم بخشی از سال',
  sums: 'ردیف‌های جمع',
  hiddenRows: 'ردیف‌های پنهان',
  hiddenColumns: 'ستون‌های پنهان',
  multiplier: 'ضریب کنتور',
  newAccounts: 'اشتراک‌های جدید',
  newDistrict: 'منطقهٔ اشتراک‌های جدید',
  monthValues: 'رقم زیر ماه‌ها',
  monthYear: 'سال ماه‌ها',
  serialDays: 'شمارهٔ روز به جای تاریخ',
}

interface KeptOfferProps {
  headers: Pick<TableHeaders, 'sender' | 'kept'>
  /** What is said of the file already; what was said of the last one is offered where it differs. */
  reading: Reading
  /** What is asked of the file. */
  questions: TablePreview['questions']
  isBusy: boolean
  onTake: (kept: Reading) => void
}

/** What was said of the department's last file: told, and taken only by whoever wants it. */
export function KeptOffer({ headers: { sender, kept }, reading, questions, isBusy, onTake }: KeptOfferProps) {
  const taken = offered(kept, reading, questions)
  const said = [
    ...(taken.headerRow === undefined ? [] : [`سرستون‌ها در ردیف ${toPersianDigits(String(taken.headerRow))}`]),
    ...(taken.columns === undefined ? [] : ['ستون‌ها همان‌ها']),
    ...questions.flatMap(({ about, readings }) => {
      const answer = readings.find(
        ({ choice }) => taken.choices?.[about] !== undefined && choice[about] === taken.choices[about],
      )
      return answer === undefined ? [] : [`${names[about]}: ${answer.label}`]
    }),
  ]
  if (said.length === 0) return null
  const last = sender === null ? 'پروندهٔ پیشین این جدول' : 'پروندهٔ پیشین این واحد'
  return (
    <section className={styles['offer']} aria-label={last}>
      <p>
        {sender === null ? null : <>واحد «{sender.name}» · </>}
        {last} چنین خوانده شد: {withFigures(said.join('؛ '))}.
      </p>
      <Button isDisabled={isBusy} onPress={() => onTake(taken)}>
        مانند {last}
      </Button>
    </section>
  )
}

/** Of what was said of the last file, that which is still to be said of this one. */
function offered(kept: TableHeaders['kept'], reading: Reading, questions: TablePreview['questions']): Reading {
  const { columns, shared, headerRow, choices = {} } = kept ?? {}
  const open = questions.flatMap(({ about }) =>
    choices[about] !== undefined && reading.choices?.[about] === undefined ? [[about, choices[about]] as const] : [],
  )
  return {
    ...(reading.columns === undefined && columns !== undefined && { columns, ...(shared !== undefined && { shared }) }),
    ...(reading.columns === undefined && headerRow !== undefined && { headerRow }),
    ...(open.length > 0 && { choices: { ...reading.choices, ...Object.fromEntries(open) } }),
  }
}
