import { useState } from 'react'
import type { ReadingChoices } from '../../../shared/columnTypes/readingChoices.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { formatRial, moneyUnitName } from '../../../shared/persian/money.ts'
import type { CellEntry, EntryReading } from '../../../shared/tables/readEntry.ts'
import { Button } from '../Button.tsx'
import { Choice } from '../Choice.tsx'
import { withFigures } from '../withFigures.tsx'
import styles from './Paste.module.css'
import type { PasteCell } from './pastePlan.ts'

type About = keyof ReadingChoices
type Asked = PasteCell & { entry: Extract<CellEntry, { is: 'ask' }> }

interface PasteQuestionsProps {
  cells: readonly PasteCell[]
  choices: ReadingChoices
  onAnswer: (choices: ReadingChoices) => void
}

/** A cell that is asked about, as it was when nobody had answered. */
interface Question {
  text: string
  readings: readonly EntryReading[]
}

/**
 * What has to be known before a paste can be read, asked once for all cells alike, with an example of each meaning.
 * What was answered can be answered otherwise.
 */
export function PasteQuestions({ cells, choices, onAnswer }: PasteQuestionsProps) {
  const [known, setKnown] = useState<ReadonlyMap<About, Question>>(new Map())
  const fresh = questionsOf(cells).filter(([about]) => !known.has(about))
  if (fresh.length > 0) setKnown(new Map([...known, ...fresh]))
  return [...known].map(([about, { text, readings }]) => {
    const answer = (reading: EntryReading): void => onAnswer({ ...choices, [about]: reading.choice[about] })
    return (
      <div key={about} role="group" aria-label={questions[about]} className={styles['question']}>
        <p>
          {questions[about]}{' '}
          <small>
            نمونه: «<bdi>{withFigures(text)}</bdi>»
          </small>
        </p>
        {about === 'moneyUnit' ? (
          <Choice
            label="واحد مبلغ‌ها"
            hideLabel
            placeholder="واحد را انتخاب کنید"
            value={choices.moneyUnit ?? null}
            options={readings.map(reading => ({ value: unitOf(reading), label: moneyLabel(reading) }))}
            onChange={unit => {
              const chosen = readings.find(reading => unitOf(reading) === unit)
              if (chosen) answer(chosen)
            }}
          />
        ) : (
          <div className={styles['readings']}>
            {readings.map(reading => {
              const isChosen = choices[about] !== undefined && choices[about] === reading.choice[about]
              return (
                <Button
                  key={reading.label}
                  look={isChosen ? 'primary' : 'plain'}
                  aria-pressed={isChosen}
                  onPress={() => answer(reading)}
                >
                  {reading.label}
                </Button>
              )
            })}
          </div>
        )}
      </div>
    )
  })
}

/** By what they are about; the cell with most readings stands for those like it. */
function questionsOf(cells: readonly PasteCell[]): (readonly [About, Question])[] {
  const asked = Map.groupBy(cells.filter(isAsked), ({ entry }) => entry.about)
  return [...asked].map(([about, own]) => {
    const example = own.reduce((most, one) => (one.entry.readings.length > most.entry.readings.length ? one : most))
    return [about, { text: example.text.trim(), readings: meanings(example.entry.readings, about) }] as const
  })
}

const isAsked = (cell: PasteCell): cell is Asked => cell.entry.is === 'ask'

const questions: Readonly<Record<About, string>> = {
  moneyUnit: 'واحد مبلغ‌ها نوشته نشده است. ارقام به کدام واحدند؟',
  point: 'نقطه یا ممیز پیش از سه رقم، جداکنندهٔ هزارگان است یا اعشار؟',
  comma: 'ویرگول، جداکنندهٔ هزارگان است یا اعشار؟',
  dateOrder: 'تاریخ‌ها به کدام ترتیب نوشته شده‌اند؟',
  serialDays: 'این عددها تاریخ‌اند؟',
  shortYears: 'سال‌ها دورقمی نوشته شده است؛ این سال‌ها منظور است؟',
  partYears: 'رقم بخشی از سال به حساب همان سال نوشته شود؟',
  hiddenRows: 'ردیف‌هایی پنهان است.',
  hiddenColumns: 'ستون‌هایی پنهان است.',
  multiplier: 'مصرف‌ها در ضریب کنتور ضرب شده است؟',
  newAccounts: 'اشتراک‌های جدید افزوده شود؟',
  newDistrict: 'اشتراک‌های جدید در کدام منطقه است؟',
  monthValues: 'رقم زیر ماه‌ها چیست؟',
  monthYear: 'این ماه‌ها از کدام سال است؟',
  sums: 'ردیف‌های جمع و یادداشت رکوردند؟',
  percent: 'عددهای کوچک‌تر از یک در ستون درصد، کسر یک‌اند یا خودِ درصد؟',
}

/** One reading a choice: a cell that lacks a second one is read in each of its ways. */
function meanings(readings: readonly EntryReading[], about: About): EntryReading[] {
  return [...new Map(readings.toReversed().map(reading => [reading.choice[about], reading])).values()].toReversed()
}

const unitOf = ({ choice }: EntryReading) => choice.moneyUnit ?? 'rial'

/** «میلیون ریال: ۳۵٬۰۰۰٬۰۰۰٬۰۰۰ ریال، یعنی ۳٫۵ میلیارد تومان» */
function moneyLabel(reading: EntryReading): string {
  const rial = BigInt(reading.value)
  const whole = formatNumber(rial, { isolate: false })
  return `${moneyUnitName(unitOf(reading))}: ${whole} ریال، یعنی ${formatRial(rial, 'prose-toman', { isolate: false })}`
}
