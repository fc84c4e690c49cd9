import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { formatNumber } from '../../../shared/persian/formatNumber.ts'
import { addDays, jalaliToIso, monthName, weekdayName } from '../../../shared/persian/jalaliCalendar.ts'
import { rulesOfNarrative } from './check.ts'

/** A sentence with a place for the number that follows from its others, and that number. */
interface Said {
  write: (number: string) => string
  truth: number
  /** Decimals that it is said to. */
  fraction: number
}

const say = (value: number, fraction = 0) => formatNumber(value.toFixed(fraction), { isolate: false, fraction })
const broken = (text: string) => rulesOfNarrative(text).filter(rule => rule !== 'unbound-number')

const units = fc.constantFrom('مورد', 'نفر', 'میلیارد تومان', 'کیلومتر', 'هکتار', 'ساعت', 'تن', 'میلیون ریال')
const count = fc.integer({ min: 3, max: 9000 })
const pair = fc.record({ a: count, b: count, unit: units }).filter(({ a, b }) => b > a * 1.05)

const kinds: readonly (readonly [kind: string, said: fc.Arbitrary<Said>])[] = [
  [
    'growth',
    pair.map(({ a, b, unit }) => ({
      write: percent => `عملکرد از ${say(a)} ${unit} به ${say(b)} ${unit} رسید که ${percent} درصد رشد است.`,
      truth: ((b - a) / a) * 100,
      fraction: 1,
    })),
  ],
  [
    'fall',
    pair.map(({ a, b, unit }) => ({
      write: percent => `عملکرد از ${say(b)} ${unit} به ${say(a)} ${unit} رسید که ${percent} درصد کاهش است.`,
      truth: ((b - a) / b) * 100,
      fraction: 1,
    })),
  ],
  [
    'share',
    pair.map(({ a, b, unit }) => ({
      write: percent => `از ${say(b)} ${unit}، ${say(a)} ${unit} (${percent} درصد) انجام شد.`,
      truth: (a / b) * 100,
      fraction: 1,
    })),
  ],
  [
    'sum',
    fc.record({ parts: fc.array(count, { minLength: 2, maxLength: 5 }), unit: units }).map(({ parts, unit }) => ({
      write: total =>
        `${parts.map(part => `${say(part)} ${unit} در یک بخش`).join('، ')} و در مجموع ${total} ${unit} ثبت شد.`,
      truth: parts.reduce((sum, part) => sum + part, 0),
      fraction: 0,
    })),
  ],
  [
    'remainder',
    pair.map(({ a, b, unit }) => ({
      write: left => `از ${say(b)} ${unit} تنها ${say(a)} ${unit} انجام شد و ${left} ${unit} مانده است.`,
      truth: b - a,
      fraction: 0,
    })),
  ],
  [
    'deficit',
    pair.map(({ a, b, unit }) => ({
      write: gap => `تعهد ${say(b)} ${unit} و وصول ${say(a)} ${unit} بود؛ ${gap} ${unit} کسری.`,
      truth: b - a,
      fraction: 0,
    })),
  ],
  [
    'multiple',
    fc.record({ a: count, times: fc.integer({ min: 2, max: 9 }), unit: units }).map(({ a, times, unit }) => ({
      write: said => `شمار از ${say(a)} ${unit} به ${say(a * times)} ${unit} رسید و ${said} برابر شد.`,
      truth: times,
      fraction: 0,
    })),
  ],
  [
    'mean',
    fc.record({ parts: fc.array(count, { minLength: 3, maxLength: 5 }), unit: units }).map(({ parts, unit }) => ({
      write: mean =>
        `آمار چند بخش ${listed(parts.map(part => `${say(part)} ${unit}`))} و میانگین آن ${mean} ${unit} است.`,
      truth: parts.reduce((sum, part) => sum + part, 0) / parts.length,
      fraction: 1,
    })),
  ],
  [
    'area per head',
    fc
      .record({ heads: fc.integer({ min: 20, max: 900 }), each: fc.integer({ min: 3, max: 60 }) })
      .map(({ heads, each }) => ({
        write: area =>
          `با ${say(heads)} هزار نفر جمعیت و ${say(heads * each)} هزار متر مربع فضای سبز، سرانه ${area} متر مربع است.`,
        truth: each,
        fraction: 0,
      })),
  ],
  [
    'unit price',
    fc
      .record({ pieces: fc.integer({ min: 3, max: 90 }), price: fc.integer({ min: 2, max: 40 }) })
      .map(({ pieces, price }) => ({
        write: total =>
          `${say(pieces)} دستگاه خریداری شد که با هر دستگاه ${say(price)} میلیارد تومان، در مجموع ${total} میلیارد تومان شد.`,
        truth: pieces * price,
        fraction: 0,
      })),
  ],
  [
    'persons of courses of one size',
    fc
      .record({ courses: fc.integer({ min: 2, max: 60 }), size: fc.integer({ min: 5, max: 90 }) })
      .map(({ courses, size }) => ({
        write: persons => `${say(courses)} دورهٔ ${say(size)} نفره برگزار شد و ${persons} نفر آموزش دیدند.`,
        truth: courses * size,
        fraction: 0,
      })),
  ],
  [
    'amount paid each month',
    fc
      .record({ months: fc.integer({ min: 2, max: 11 }), each: fc.integer({ min: 2, max: 90 }) })
      .map(({ months, each }) => ({
        write: total =>
          `پرداخت ماهانه ${say(each)} میلیارد تومان طی ${say(months)} ماه، جمعاً ${total} میلیارد تومان شد.`,
        truth: months * each,
        fraction: 0,
      })),
  ],
  [
    'rest of a whole',
    fc.integer({ min: 5, max: 90 }).map(done => ({
      write: left => `${say(done)} درصد معابر آسفالت شده و ${left} درصد باقی‌مانده در برنامه است.`,
      truth: 100 - done,
      fraction: 0,
    })),
  ],
]

/** «الف، ب و پ» */
function listed(parts: readonly string[]): string {
  return `${parts.slice(0, -1).join('، ')} و ${parts.at(-1)}`
}

/** Days of the year in which the session is, before it, and what a calendar says of them. */
const day = fc.record({ month: fc.integer({ min: 1, max: 9 }), day: fc.integer({ min: 1, max: 30 }) })
const dayText = (of: { month: number; day: number }) => toPersianDigits(`${of.day} ${monthName(of.month)} 1401`)

describe('a sentence made of any numbers', () => {
  it.each(kinds)('with its true %s is silent, and found with one that is off by more than rounding', (_, said) => {
    fc.assert(
      fc.property(said, fc.integer({ min: 3, max: 40 }), ({ write, truth, fraction }, off) => {
        expect(broken(write(say(truth, fraction)))).toEqual([])
        expect(broken(write(say(truth * (1 + off / 50) + off, fraction)))).not.toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('that says which way they went is found exactly when they went the other way', () => {
    fc.assert(
      fc.property(pair, fc.boolean(), ({ a, b, unit }, rises) => {
        const [from, to] = rises ? [a, b] : [b, a]
        const text = (word: string) => `شمار از ${say(from)} ${unit} به ${say(to)} ${unit} ${word} یافت.`
        expect(broken(text(rises ? 'افزایش' : 'کاهش'))).toEqual([])
        expect(broken(text(rises ? 'کاهش' : 'افزایش'))).toEqual(['direction-mismatch'])
      }),
      { numRuns: 60 },
    )
  })

  it('that says how long a span of days was is found when it was neither with its last day nor without', () => {
    const span = fc.record({ month: fc.integer({ min: 1, max: 9 }), day: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(span, fc.integer({ min: 2, max: 17 }), fc.integer({ min: 2, max: 30 }), (on, apart, off) => {
        const until = { ...on, day: on.day + apart }
        const text = (days: number) =>
          `نمایشگاه از ${dayText(on)} تا ${dayText(until)} به مدت ${say(days)} روز برپا بود.`
        expect(broken(text(apart))).toEqual([])
        expect(broken(text(apart + 1))).toEqual([])
        expect(broken(text(apart + off))).toEqual(['duration-mismatch'])
      }),
      { numRuns: 60 },
    )
  })

  it('that counts things by their places or names is found when there are more or fewer', () => {
    const places = 'یک دو سو چهار پنج شش هفت هشت نه ده'.split(' ').map(word => `${word}مین`)
    const names = 'پل صدر|زیرگذر ولیعصر|بوستان مادر|تالار شهر|سرای بهار|خانهٔ هنر|باغ ارم'.split('|')
    const span = fc.record({ from: fc.integer({ min: 1, max: 4 }), apart: fc.integer({ min: 1, max: 5 }) })
    fc.assert(
      fc.property(span, fc.integer({ min: 3, max: 7 }), fc.constantFrom(-1, 1, 2), ({ from, apart }, many, off) => {
        const spanned = (sessions: number) =>
          `از ${places[from]} تا ${places[from + apart]} جلسه، یعنی ${say(sessions)} جلسه، به این کار گذشت.`
        expect(broken(spanned(apart + 1))).toEqual([])
        expect(broken(spanned(apart + 1 + off))).toEqual(['duration-mismatch'])
        const named = (said: number) => `${say(said)} طرح شامل ${listed(names.slice(0, many))} آماده است.`
        expect(broken(named(many))).toEqual([])
        // One name fewer may be two things in one.
        expect(broken(named(many + off))).toEqual(off > 0 && many + off < 10 ? ['count-mismatch'] : [])
      }),
      { numRuns: 60 },
    )
  })

  it('that judges a figure by its target or a limit is found exactly when it is on the other side', () => {
    fc.assert(
      fc.property(pair, fc.boolean(), ({ a, b }, isOver) => {
        const [figure, level] = isOver ? [b, a] : [a, b]
        const aimed = (verb: string) => `هدف ${say(level)} نمایش بود و ${say(figure)} نمایش اجرا شد؛ یعنی هدف ${verb}.`
        expect(broken(aimed(isOver ? 'محقق شد' : 'محقق نشد'))).toEqual([])
        expect(broken(aimed(isOver ? 'محقق نشد' : 'محقق شد'))).toEqual(['verdict-mismatch'])
        const limited = (word: string) => `مصرف ${say(figure)} لیتر بود، ${word} از سقف ${say(level)} لیتری.`
        expect(broken(limited(isOver ? 'بیشتر' : 'کمتر'))).toEqual([])
        expect(broken(limited(isOver ? 'کمتر' : 'بیشتر'))).toEqual(['verdict-mismatch'])
      }),
      { numRuns: 60 },
    )
  })

  it('that calls one the most and the other the least is found exactly when it is the other way', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 8, max: 15 }), ({ a, b }, one, other) => {
        const text = (most: number, least: number) =>
          `منطقهٔ ${say(one)} با ${say(most)} درخواست بیشترین و منطقهٔ ${say(other)} با ${say(least)} درخواست کمترین شکایت را داشت.`
        expect(broken(text(b, a))).toEqual([])
        expect(broken(text(a, b))).toEqual(['verdict-mismatch'])
      }),
      { numRuns: 60 },
    )
  })

  it('with a day that the calendar has is silent, and found with one that it lacks or of another weekday', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 6 }), (on, off) => {
        const iso = jalaliToIso({ year: 1401, ...on })
        const text = (weekday: string) => `کمیسیون روز ${weekday} ${dayText(on)} تشکیل شد.`
        expect(broken(text(weekdayName(iso)))).toEqual([])
        expect(broken(text(weekdayName(addDays(iso, off))))).toEqual(['impossible-date'])
        const lacking = { ...on, day: 31 + (on.month <= 6 ? 1 : 0) }
        expect(broken(`نشست در ${dayText(lacking)} برگزار شد.`)).toEqual(['impossible-date'])
      }),
      { numRuns: 60 },
    )
  })

  it('that says of how many things a mean is, too, is silent when it is true', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 3, maxLength: 5 }), parts => {
        const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length
        const of = listed(parts.map(part => `${say(part)} نفر`))
        expect(broken(`آمار ${say(parts.length)} پایگاه ${of} و میانگین آن ${say(mean, 1)} نفر است.`)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
