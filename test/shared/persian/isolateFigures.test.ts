import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphLevels, reorderVisually } from '../../../electron/typesetter/text/bidi.ts'
import { formatPercent } from '../../../shared/persian/formatNumber.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { isolateFigures } from '../../../shared/persian/isolateFigures.ts'
import { codes, digits, expressions, groups, persianWords } from './figures.ts'

const shown = (text: string) =>
  isolateFigures(text).replaceAll('\u2066', '⟦').replaceAll('\u2067', '⟪').replaceAll('\u2069', '⟧')

/** What a reader sees from left to right, by the levels of UAX#9. */
function seen(text: string): string {
  const { levels, baseLevel } = paragraphLevels(text, 'rtl')
  const units = text
    .split('')
    .map((unit, index) => ({ unit: mirrored(unit, levels?.[index] ?? baseLevel), level: levels?.[index] ?? baseLevel }))
  return stripIsolates(
    reorderVisually(units)
      .map(({ unit }) => unit)
      .join(''),
  )
}

const brackets = '()[]{}<>≤≥'

function mirrored(unit: string, level: number): string {
  const at = brackets.indexOf(unit)
  return level % 2 === 0 || at < 0 ? unit : brackets.charAt(at ^ 1)
}

const digit = fc.constantFrom(...Array.from('۰۱۲۳۴۵۶۷۸۹'))
const token = fc.oneof(codes, groups, expressions)

describe('isolateFigures', () => {
  it.each([
    ['سهم آب ۱۲٪ است.', 'سهم آب ⟦۱۲٪⟧ است.'],
    ['(۱۲٪)، یعنی −۵ یا +۳٫۱٪', '(⟦۱۲٪⟧)، یعنی ⟦−۵⟧ یا ⟦+۳٫۱٪⟧'],
    ['دورهٔ ۱۴۰۰–۱۴۰۴ و سال ۱۴۰۱-۱۴۰۲', 'دورهٔ ⟦۱۴۰۰–۱۴۰۴⟧ و سال ⟦۱۴۰۱-۱۴۰۲⟧'],
    ['تلفن ۰۳۱-۳۲۲۲۱۱۱۱ یا ۰۲۱ ۸۸۷۷ ۶۶۵۵', 'تلفن ⟦۰۳۱-۳۲۲۲۱۱۱۱⟧ یا ⟦۰۲۱ ۸۸۷۷ ۶۶۵۵⟧'],
    ['توان 40 W و 3.5 kWh', 'توان ⟦40 W⟧ و ⟦3.5 kWh⟧'],
    ['با (https://example.ir/a/) و C++.', 'با (⟦https://example.ir/a/⟧) و ⟦C++⟧.'],
    ['تفاضل ۱۰ - ۳ = ۷ است و ابعاد ۱۰×۲۰cm', 'تفاضل ⟦۱۰ - ۳ = ۷⟧ است و ابعاد ⟦۱۰×۲۰cm⟧'],
    ['مبلغ ۱۲ ۵۰۰ ۰۰۰ ریال', 'مبلغ ⟦۱۲ ۵۰۰ ۰۰۰⟧ ریال'],
    ['زبان Visual C++ و توان ۴۰ W LED', 'زبان ⟦Visual C++⟧ و توان ⟦۴۰ W LED⟧'],
    ['تلفن (۰۳۱) ۳۲۲۲ ۱۱۱۱، +۹۸ (۳۱) ۳۲۲۲ ۱۱۱۱', 'تلفن ⟦(۰۳۱) ۳۲۲۲ ۱۱۱۱⟧، ⟦+۹۸ (۳۱) ۳۲۲۲ ۱۱۱۱⟧'],
    ['کانال @shora، سن ۱۸+ و دمای ۲۵°C.', 'کانال ⟦@shora⟧، سن ⟦۱۸+⟧ و دمای ⟦۲۵°C⟧.'],
    ['نشانی https://fa.example.ir/اخبار/a/ است', 'نشانی ⟦https://fa.example.ir/اخبار/a/⟧ است'],
    ['پوشهٔ C:\\پرونده\\۱۲.csv باز است', 'پوشهٔ ⟦C:\\⟪پرونده⟧\\۱۲.csv⟧ باز است'],
    ['در www.example.ir/گزارش/۱۴۰۲ است', 'در ⟦www.example.ir/⟪گزارش⟧/۱۴۰۲⟧ است'],
    ['در https://a.ir/شورا/جلسه/b است', 'در ⟦https://a.ir/⟪شورا⟧/جلسه/b⟧ است'],
    ['با *۷۸۰# یا *۷۸۰*۱۲# پرداخت شد', 'با ⟦*۷۸۰#⟧ یا ⟦*۷۸۰*۱۲#⟧ پرداخت شد'],
    ['رابطهٔ |−۵|=۵ و |x| است', 'رابطهٔ ⟦|−۵|=۵⟧ و ⟦|x|⟧ است'],
    ['بیماری COVID-۱۹، H1N1، 5G و MP3 است', 'بیماری ⟦COVID-۱۹⟧، ⟦H1N1⟧، ⟦5G⟧ و MP3 است'],
    ['سند S-۱۲؛ S-۱۳ رسید', 'سند ⟦S-۱۲⟧؛ S-۱۳ رسید'],
  ])('keeps the figures of «%s» together', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    ['نامهٔ ۱۴۰۲/ص/۱۲ رسید', 'نامهٔ ⟪۱۴۰۲/ص/۱۲⟧ رسید'],
    ['پلاک ۱۲ ب ۳۴۵-۶۷ است', 'پلاک ⟪۱۲ ب ۳۴۵-۶۷⟧ است'],
  ])('reads the parts of «%s» from the right, as offices do', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it.each([
    '۱۴۰۲/۰۹/۱۵ ساعت ۱۵:۳۰',
    'مبلغ ۱۲٬۵۰۰٫۵ ریال',
    'نامهٔ الف-۱۲',
    'نقشهٔ GIS و Core i5.',
    '۱۲ A4',
    'بی‌عدد',
    'پروندهٔ S-۱۲۳/ب',
    'سامانه GIS (فاز ۲)',
    '',
    'سند S-۱۲۳ و BR-۱۴۰۲-۰۱۷ رسید.',
    'نشانی https://example.ir/۱۴۰۲/۰۱ کار می‌کند.',
    'گواهی ISO ۹۰۰۱:۲۰۱۵ و RFC ۲۱۱۹-۳',
    'رابطه x = ۵ است',
    'IP ۱۹۲.۱۶۸.۱.۰/۲۴',
    '۱- آب',
  ])('leaves «%s» as it is, since it keeps together by itself', text => {
    expect(isolateFigures(text)).toBe(text)
  })

  it.each(['در سال ۱۴۰۲ ۱۲ رزمایش', 'سال‌های ۱۴۰۱ ۱۴۰۲ ۱۴۰۳ ۱۴۰۴', 'منطقهٔ ۳ ۱۲۰ ایستگاه دارد', 'بند ۱ ۲ ۳', 'از ۳ ← ۵'])(
    'leaves numbers beside each other in their order: «%s»',
    text => {
      expect(isolateFigures(text)).toBe(text)
    },
  )

  it('leaves what the number formatter wrote', () => {
    expect(isolateFigures(formatPercent('12.5'))).toBe(formatPercent('12.5'))
  })

  it('adds nothing but isolates and is done at once', () => {
    const sign = fc.oneof(fc.constantFrom(...Array.from('۱2−+-–.:/٪% $aWک=×()@<\u2066\u2069\u200c')), digit)
    fc.assert(
      fc.property(fc.string({ unit: sign }), text => {
        const once = isolateFigures(text)
        expect(stripIsolates(once)).toBe(stripIsolates(text))
        expect(isolateFigures(once)).toBe(once)
      }),
      { examples: [['۰%/a'], ['-۰//a']], numRuns: 800 },
    )
  })

  it('shows each token as it was typed between any Persian words', () => {
    fc.assert(
      fc.property(persianWords, token, persianWords, (before, typed, after) => {
        expect(seen(isolateFigures(`${before} ${typed} ${after}`))).toContain(` ${typed} `)
        expect(seen(isolateFigures(`${before} (${typed})، ${typed}.`))).toContain(`(${typed})`)
        expect(seen(isolateFigures(`${typed}؛ ${after}`))).toContain(typed)
      }),
      { numRuns: 8000 },
    )
  })

  it('never moves apart what the algorithm alone shows as typed', () => {
    const piece = fc.oneof(
      token,
      persianWords,
      digits(1, 5),
      fc.constantFrom('PDF', 'و', '(', ')', '،', '.', '-', '۱۴۰۲', 'الف/'),
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 6 }), fc.constantFrom(' ', ''), (pieces, between) => {
        // An address takes letters that touch it for its own.
        fc.pre(between === ' ' || !/www|http|:\\/.test(pieces.join('')))
        const text = pieces.join(between)
        const plain = seen(text)
        const ours = seen(isolateFigures(text))
        const wholes = (text.match(/[!-~۰-۹٫٬٪×−–]+/g) ?? []).map(code =>
          code.replace(/^[^A-Za-z۰-۹]+|[^A-Za-z۰-۹]+$/g, ''),
        )
        expect(wholes.filter(whole => plain.includes(whole) && !ours.includes(whole))).toEqual([])
      }),
      { numRuns: 800 },
    )
  })

  it('does not linger over what is no text', () => {
    for (const odd of ['۱ ', '(۱ ', 'a(', '۱/ص', '۱-', '۱ + ', 'https://a', '\u2066۱'])
      expect(stripIsolates(isolateFigures(odd.repeat(5000)))).toBe(stripIsolates(odd.repeat(5000)))
  })
})
