import * as fc from 'fast-check'

/** Tokens as people type them, whose characters must stand from left to right as typed. */
const digitUnit = fc.constantFrom(...Array.from('۰۱۲۳۴۵۶۷۸۹'))
const firstDigit = fc.constantFrom(...Array.from('۱۲۳۴۵۶۷۸۹'))
const joinedParts = (parts: fc.Arbitrary<string>[], joint: string) => fc.tuple(...parts).map(each => each.join(joint))

export const digits = (minLength: number, maxLength = minLength) =>
  fc.array(digitUnit, { minLength, maxLength }).map(each => each.join(''))
const number = fc.tuple(firstDigit, digits(0, 4)).map(each => each.join(''))
const letters = fc
  .array(fc.constantFrom(...Array.from('ABCSTXabcmx')), { minLength: 1, maxLength: 4 })
  .map(each => each.join(''))

/** S-۱۲۳, BR-۱۴۰۲-۰۱۷, A/۱۲, T+۳, map_۱۲.png, C++۱۷, x=۵, ۲.۱.۰-beta, https://example.ir/۱۴۰۲/۰۱ */
export const codes = fc.oneof(
  fc
    .tuple(
      letters,
      fc.array(fc.tuple(fc.constantFrom('-', '/', '_', '+', '.', '=', '++', ':'), digits(1, 4)), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([head, parts]) => head + parts.flat().join('')),
  fc.tuple(letters, digits(1, 3)).map(([name, count]) => `${name}_${count}.png`),
  fc.tuple(digits(4), digits(2)).map(([year, month]) => `https://example.ir/${year}/${month}`),
  fc.tuple(digits(1, 4), fc.constantFrom('/', '?a=b', '')).map(([page, end]) => `www.example.ir/${page}${end}`),
  digits(2).map(day => `C:\\data\\${day}.csv`),
  joinedParts([number, number, number], '.').map(version => `${version}-beta`),
  fc
    .tuple(digits(2), fc.array(digits(4), { minLength: 5, maxLength: 5 }))
    .map(([check, groups]) => `IR${check} ${groups.join(' ')} ۰۱`),
  fc.constantFrom('C++', 'C#', 'A+', 'f(x)', '(a+b)²', 'info@example.ir', '.NET', '/srv/۱۴۰۲/', '@shora_۱۲'),
)

/** Cards, accounts, telephones and amounts with spaces in them. */
export const groups = fc.oneof(
  fc.tuple(fc.constantFrom('۶۰۳۷', '۵۸۹۲', '۶۲۱۹'), digits(4), digits(4), digits(4)).map(each => each.join(' ')),
  fc.tuple(fc.constantFrom('۶۰۳۷', '۵۸۹۲'), digits(4), digits(4), digits(4)).map(each => each.join('-')),
  fc.tuple(fc.constantFrom('۰۳۱', '۰۲۱'), fc.constantFrom('-', ' ', ' - '), digits(8)).map(each => each.join('')),
  fc.tuple(fc.constantFrom('۰۹۱۳', '۰۹۳۵'), digits(3), digits(4)).map(each => each.join(' ')),
  fc.tuple(fc.constantFrom('+۹۸ ۳۱', '+۹۸ (۳۱)', '(۰۳۱)', '۰۰۹۸ ۳۱'), digits(4), digits(4)).map(each => each.join(' ')),
  fc
    .tuple(fc.constantFrom('۱۲', '۵', '۳۴۰'), fc.array(digits(3), { minLength: 1, maxLength: 4 }))
    .map(([head, rest]) => [head, ...rest].join(' ')),
  fc.tuple(fc.constantFrom('۰۱۰۱', '۰۲۰۷'), digits(4), digits(3, 5)).map(each => each.join(' ')),
  fc.tuple(fc.constantFrom('۸۱۷۴۶', '۸۱۵۵۵'), digits(5)).map(each => each.join(' ')),
  fc.tuple(digits(3), digits(6), digits(1)).map(each => each.join('-')),
)

const operand = fc.oneof(number, joinedParts([number, number], '٫'), fc.constantFrom('x', '۲x', '−۳'))
const spaced = fc.constantFrom('', ' ')

/** ۲+۳=۵, ۱۰ - ۳ = ۷, ۳ × ۴ ≤ ۱۵, ۱۰×۲۰cm, ۱۰:۳۰-۱۲:۰۰, ۱۲٪, ۲۵°C */
export const expressions = fc.oneof(
  fc
    .tuple(
      number,
      spaced,
      fc.array(fc.tuple(fc.constantFrom('+', '-', '×', '÷', '−'), number), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('=', '≤', '≈', '≠'),
      operand,
    )
    .map(([first, space, parts, equals, result]) => [first, ...parts.flat(), equals, result].join(space)),
  fc
    .tuple(number, spaced, fc.constantFrom('×', 'x'), number, fc.constantFrom('', 'cm', ' cm', ' m²'))
    .map(([a, space, times, b, unit]) => [a, times, b].join(space) + unit),
  fc.tuple(fc.constantFrom('-', ' - ', '–', ' – '), number, number).map(([dash, a, b]) => `${a}:۳۰${dash}${b}:۰۰`),
  fc.tuple(fc.constantFrom('-', ' - ', '–'), digits(4), digits(4)).map(([dash, a, b]) => `${a}/۰۱${dash}${b}/۰۶`),
  number.map(each => `${each}٪`),
  number.map(each => `−${each}`),
  fc
    .tuple(number, fc.constantFrom('°C', ' kWh/m²', ' W', 'm³', '+', ' %'))
    .map(each => each.join(''))
    .filter(each => !each.endsWith(' %')),
  number.map(each => `(${each}+۲)×۳`),
)

export const persianWords = fc.constantFrom('سهم', 'آب', 'دورهٔ', 'کار', 'رأی', 'گزارش', 'می‌شود')
