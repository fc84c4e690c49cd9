import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { TablePreview } from '../../../shared/api/tablePreview.ts'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { isolate } from '../../../shared/persian/isolate.ts'
import { formatRial } from '../../../shared/persian/money.ts'
import styles from './Import.module.css'

/** What is asked; of a file with several sheets with the sheet that it was found in, of several with the file. */
type Question = TablePreview['questions'][number] & { sheet?: string; file?: string }

/** What each question is about, before the cell that it is asked of. */
const asked: Readonly<Record<Question['about'], string>> = {
  moneyUnit: 'واحد مبلغ‌ها در این پرونده نوشته نشده است.',
  point: 'نقطه یا ممیز پیش از سه رقم می‌تواند جداکنندهٔ هزارگان باشد یا نشانهٔ اعشار.',
  comma: 'ویرگول در این عددها می‌تواند جداکنندهٔ هزارگان باشد یا نشانهٔ اعشار.',
  dateOrder: 'ترتیب روز و ماه و سال در تاریخ‌های این پرونده روشن نیست.',
  percent: 'در ستون درصد، عددهای کوچک‌تر از یک آمده است: صفحه‌گسترده ۲۰٪ را ۰٫۲ می‌نویسد.',
  shortYears: 'سال‌های این پرونده دورقمی نوشته شده است.',
  partYears:
    'رقم بخشی از سال آمده است و اینجا سال کامل نوشته می‌شود. اگر نباید به حساب سال بیاید، ستون آن را کنار بگذارید.',
  sums: 'ردیف‌هایی از این پرونده جمع یا یادداشت می‌نماید.',
  hiddenRows: 'ردیف‌هایی از این برگه در Excel پنهان است.',
  hiddenColumns: 'ستون‌هایی از این برگه در Excel پنهان است.',
  multiplier: 'مصرف این قبض‌ها کنار ضریب کنتور آمده است و روشن نیست که در آن ضرب شده یا نه.',
  newAccounts: 'اشتراک‌هایی در این پرونده هست که هنوز ثبت نشده است.',
  newDistrict: 'منطقهٔ اشتراک‌های جدید در این پرونده نوشته نشده است.',
  monthValues: 'ستون‌های این جدول ماه‌هاست و نوشته نشده است که رقم زیر آن‌ها چیست.',
  monthYear: 'ستون‌های این جدول ماه‌هاست و سال آن‌ها نوشته نشده است.',
  serialDays: 'به جای تاریخ، شمارهٔ روز صفحه‌گسترده نوشته شده است.',
}

interface ImportQuestionsProps {
  questions: readonly Question[]
  answers: ReadingChoices
  onAnswer: (choice: ReadingChoices) => void
}

/** What a file leaves open: asked once for all its cells, each meaning shown on the first of them. */
export function ImportQuestions({ questions, answers, onAnswer }: ImportQuestionsProps) {
  return (
    <section className={styles['questions']} aria-label="پرسش دربارهٔ پرونده">
      {questions.map(question => (
        <RadioGroup
          key={question.about}
          className={styles['question'] ?? ''}
          value={chosen(question, answers)}
          onChange={at => onAnswer(question.readings[Number(at)]?.choice ?? {})}
        >
          <Label>
            {asked[question.about]} {placeText(question)}
          </Label>
          <div className={styles['readings']}>
            {question.readings.map((reading, i) => (
              <Radio key={reading.label} value={String(i)} className={styles['reading'] ?? ''}>
                <span>{reading.label}</span>
                <small>{meaning(question, reading)}</small>
              </Radio>
            ))}
          </div>
        </RadioGroup>
      ))}
    </section>
  )
}

/** «مبلغ» در ردیف ۲ «۳۵۰۰۰» است و ۱۱ ردیف دیگر مانند آن؛ کدام درست است؟ */
function placeText({ about, file, sheet, address, field, row, cell, count }: Question): string {
  const at = address === null ? `ردیف ${toPersianDigits(String(row))}` : `خانهٔ ${isolate(address)}`
  const ofSheet = sheet === undefined ? at : `برگهٔ «${isolate(sheet)}»، ${at}`
  const place = file === undefined ? ofSheet : `پروندهٔ «${isolate(file)}»، ${ofSheet}`
  const others = count > 1 ? ` و ${formatNumber(String(count - 1), { isolate: false })} ردیف دیگر هم مانند آن است` : ''
  if (field === '') return `${place} یکی از آن‌هاست${others}؛ چه شود؟`
  const says = cell === '' ? 'خالی' : isolate(`«${cell}»`)
  return `«${field}» در ${place} ${says} است${others}؛ ${about === 'newAccounts' ? 'چه شود؟' : 'کدام درست است؟'}`
}

function chosen({ about, readings }: Question, answers: ReadingChoices): string | null {
  const at = readings.findIndex(({ choice }) => answers[about] !== undefined && choice[about] === answers[about])
  return at === -1 ? null : String(at)
}

/** What the cell would then say: money in words of its size. */
function meaning({ about, cell }: Question, { value }: Question['readings'][number]): string {
  if (about === 'moneyUnit' && typeof value === 'string')
    return `${cell} = ${formatRial(BigInt(value), 'prose-rial', { fraction: 9 })}`
  return ''
}
