import { describe, expect, it } from 'vitest'
import type { Row } from '../../../shared/records/index.ts'
import {
  account,
  agendaItem,
  amount,
  drill,
  indicator,
  indicatorValue,
  line,
  passiveDefence,
  reading,
  report,
  stated,
  statement,
} from '../facts/sessionData.ts'
import { findingsOf, found, rulesOfNarrative, rulesOfStatement } from './check.ts'

const link = (of: string, to: string, weight: string): Row<'lineIndicatorLink'> => ({
  line: of,
  indicator: to,
  weight,
  reason: 'دلیل',
  openness: 'open',
  sample: false,
})
const severities = (findings: { severity: string }[]) => findings.map(({ severity }) => severity)

/** Rules that a claim of growth beside the passive-defence line breaks. */
function growthClaim(basis: string): string[] {
  const claim = stated('c', '33.3', { unit: 'percent', claim: 'growth', basis })
  return findingsOf({ ...passiveDefence(), statedFact: [claim] }).map(({ rule }) => rule)
}

function ratio(code: string, numerator: string | null, denominator: string | null) {
  return indicator(code, { numerator, denominator })
}

/** Severities of the statement-mismatch findings beside the passive-defence line. */
function mismatch(text: string, quotes: string | null): string[] {
  return severities(
    found('statement-mismatch', { ...passiveDefence(), statement: [statement('s', 1, { text, quotes })] }),
  )
}

describe('unbound-number', () => {
  it('finds digits that count and follow no row, and offers the fact they equal', () => {
    const rows = {
      ...passiveDefence(),
      report: [report('r-1', { narrative: 'امسال ۶۰۰ میلیون تومان تخصیص یافت.', status: 'draft' })],
    }
    const [finding] = found('unbound-number', rows)
    expect(finding?.severity).toBe('warning')
    expect(finding?.message).toContain('بند ۱')
    expect(finding?.mend?.change).toMatchObject({ spots: [{ now: '{{budgetLine/1012/allocated/1401|money}}' }] })
  })

  it('only reminds of a number that no figure of the session says', () => {
    const rows = { ...passiveDefence(), report: [report('r-1', { narrative: 'امسال ۶۱۲ نهال کاشتیم.' })] }
    expect(severities(found('unbound-number', rows))).toEqual(['info'])
  })

  it('leaves bound numbers alone', () => {
    const text = 'امسال {{budgetLine/1012/allocated/1401|toman}} تخصیص یافت.'
    expect(rulesOfNarrative(text, passiveDefence())).toEqual([])
  })
})

describe('references of texts', () => {
  it('that lead nowhere are findings, each by its code', () => {
    const text =
      '{{drill/none/participants/1401}} و {{statedFact/x/value/1401}}\nمتن {{بد}}\n# عنوان {{drill/x/y/1401}}'
    expect(rulesOfNarrative(text).toSorted()).toEqual(['bad-fact', 'bad-fact', 'unknown-fact', 'unknown-fact'])
  })

  it('name their own paragraph', () => {
    const rows = { report: [report('r-1', { narrative: '# عنوان\nمتن\n{{statedFact/x/value/1401}}' })] }
    expect(found('unknown-fact', rows)[0]?.message).toMatch(/^بند ۲: /)
  })

  it('of key figures are read line by line', () => {
    const rows = { report: [report('r-1', { keyFigures: 'x\nstatedFact/x/value/1401|value|عنوان' })] }
    expect(findingsOf(rows).map(({ rule, where }) => `${rule} ${where.field}`)).toEqual([
      'unknown-fact keyFigures',
      'bad-fact keyFigures',
    ])
  })

  it('to closed rows in open text are errors', () => {
    const rows = { statedFact: [stated('x', '17', { openness: 'closed' })] }
    expect(rulesOfNarrative('{{statedFact/x/value/1401|value}} پناهگاه', rows)).toEqual(['closed-fact'])
    expect(rulesOfStatement('سخن', rows, 'statedFact/x/value/1401')).toEqual(['closed-fact'])
  })
})

describe('figures that do not belong together', () => {
  it('of unlike periods, phases and units are found in references', () => {
    const rows = {
      ...passiveDefence(),
      drill: [drill('d', '2022-04-10')],
      statedFact: [stated('people', '5', { unit: 'person', period: '1400' }), stated('items', '6')],
    }
    const growth = (one: string, other: string) => rulesOfNarrative(`{{${one}|growth:${other}}}`, rows)
    expect(growth('drill/*/*/1401H1/count', 'drill/*/*/1401/count')).toEqual(['period-mismatch'])
    expect(growth('statedFact/items/value/1401', 'statedFact/people/value/1400')).toEqual(['unit-mismatch'])
    expect(growth('budgetLine/1012/allocated/1401', 'budgetLine/1012/approved/1400')).toEqual(['phase-mismatch'])
    expect(rulesOfNarrative('{{budgetLine/1012/allocated/1401|ratio:drill/*/*/1401H1/count}}', rows)).toEqual([
      'period-mismatch',
    ])
  })

  it('are found in claims', () => {
    expect(growthClaim('budgetLine/1012/allocated/1401\nbudgetLine/1012/approved/1400')).toContain('phase-mismatch')
    expect(growthClaim('budgetLine/1012/allocated/1401')).toContain('bad-fact')
    expect(growthClaim('budgetLine/1012/allocated/1401\nstatedFact/none/value/1401')).toContain('unknown-fact')
  })

  it('a base of zero is said, never divided by', () => {
    const statedFact = [
      stated('zero', '0', { period: '1400' }),
      stated('one', '1'),
      stated('g', '100', {
        unit: 'percent',
        claim: 'growth',
        basis: 'statedFact/one/value/1401\nstatedFact/zero/value/1400',
      }),
    ]
    expect(found('bad-fact', { statedFact })).toHaveLength(1)
  })
})

describe('statement-mismatch', () => {
  const said = 'رقم پارسال ۴۵۰ میلیون تومان بود و رقم امسال ۶۰۰ میلیون تومان است.'
  const quotes = 'budgetLine/1012/approved/1400\nbudgetLine/1012/allocated/1401'

  it('is silent where the numbers are the facts', () => {
    expect(rulesOfStatement(said, passiveDefence())).toEqual([])
    expect(rulesOfStatement(said, passiveDefence(), quotes)).toEqual([])
    expect(rulesOfStatement(said.replace('۶۰۰ میلیون تومان', '۶ میلیارد ریال'), passiveDefence(), quotes)).toEqual([])
    expect(rulesOfStatement('اعتبار ۳۳ درصد بیشتر شده است.', passiveDefence(), quotes)).toEqual([])
    expect(rulesOfStatement('نزدیک به ۶۱۰ میلیون تومان داریم.', passiveDefence(), quotes)).toEqual([])
  })

  it('is an error against facts the statement names, a warning or a note against none', () => {
    const wrong = said.replace('۶۰۰', '۶۵۰')
    expect(mismatch(wrong, quotes)).toEqual(['error'])
    expect(mismatch(wrong, null)).toEqual(['info'])
    expect(mismatch(`پدافند غیرعامل: ${wrong}`, null)).toEqual(['warning'])
    expect(mismatch('هفت گروه و ۱۲ نفر آمدند.', null)).toEqual(['info'])
  })

  it('honours the hedge of a fact', () => {
    const rows = { statedFact: [stated('a', '1400', { unit: 'account', qualifier: 'moreThan' })] }
    expect(rulesOfStatement('بیش از ۱۴۰۰ اشتراک داریم.', rows, 'statedFact/a/value/1401')).toEqual([])
    expect(rulesOfStatement('نزدیک ۱۲۰۰ اشتراک داریم.', rows, 'statedFact/a/value/1401')).toEqual([
      'statement-mismatch',
    ])
  })
})

describe('indicators', () => {
  const rows = { budgetLine: [line('1')], lineIndicatorLink: [link('1', 'i', '60')] }

  it('miss a target, aim at zero, or skip a year', () => {
    const values = [indicatorValue('i', '1399', '5', '4'), indicatorValue('i', '1401', '7', null)]
    const all = { ...rows, indicator: [indicator('i')], indicatorValue: values }
    expect(found('missing-target', all).map(({ where }) => where.key)).toEqual(['i/1401/city'])
    expect(found('year-without-data', all)[0]?.message).toContain('سال ۱۴۰۰')
    const zero = { ...rows, indicator: [indicator('i')], indicatorValue: [indicatorValue('i', '1401', '7', '0')] }
    expect(severities(found('zero-target', zero))).toEqual(['info'])
  })

  it('and budget lines without each other are found', () => {
    const all = {
      budgetLine: [line('1'), line('2')],
      indicator: [indicator('i'), indicator('j')],
      lineIndicatorLink: [link('1', 'i', '60')],
    }
    expect(found('line-without-indicator', all).map(({ where }) => where.key)).toEqual(['2'])
    expect(found('indicator-without-line', all).map(({ where }) => where.key)).toEqual(['j'])
  })

  it('weights of a line over a hundred percent are errors', () => {
    const all = {
      ...rows,
      indicator: [indicator('i'), indicator('j')],
      lineIndicatorLink: [link('1', 'i', '60'), link('1', 'j', '50')],
    }
    expect(found('link-weight', all)[0]?.message).toContain('۱۱۰٪')
  })

  it('cycles of ratios are one error each, halves of a ratio too', () => {
    const cycle = { indicator: [ratio('a', 'b', 'x'), ratio('b', 'c', 'x'), ratio('c', 'a', 'x'), indicator('x')] }
    expect(found('ratio-cycle', cycle).map(({ where }) => where.key)).toEqual(['a'])
    expect(found('ratio-cycle', { indicator: [ratio('a', 'a', 'a')] })).toHaveLength(1)
    expect(found('ratio-cycle', { indicator: [ratio('a', 'x', null), indicator('x')] })).toHaveLength(1)
    expect(found('ratio-cycle', { indicator: [ratio('a', 'x', 'y'), indicator('x'), indicator('y')] })).toEqual([])
  })

  it('ratios of unlike units or frequencies are found', () => {
    const parts = [indicator('x', { unit: 'rial' }), indicator('y', { unit: 'account', frequency: 'half' })]
    const all = { indicator: [indicator('a', { unit: 'percent', numerator: 'x', denominator: 'y' }), ...parts] }
    expect(found('unit-mismatch', all)).toHaveLength(1)
    expect(found('period-mismatch', all)).toHaveLength(1)
  })
})

describe('missing-reading', () => {
  it('finds accounts without readings and months left out, not the months before an account was new', () => {
    const energyReading = [
      ...['1401-01', '1401-02', '1401-03'].map(month => reading('full', month, 10, 100n)),
      ...['1401-01', '1401-03'].map(month => reading('gap', month, 10, 100n)),
      reading('new', '1401-03', 10, 100n),
      reading('stopped', '1401-02', 10, 100n),
    ]
    const energyAccount = ['full', 'gap', 'new', 'none', 'stopped'].map(code => account(code))
    const findings = found('missing-reading', { energyAccount, energyReading })
    expect(findings.map(({ where }) => where.key)).toEqual(['gap', 'none', 'stopped'])
    expect(findings[0]?.message).toContain('اردیبهشت ۱۴۰۱')
  })
})

describe('missing-glyph', () => {
  it('names the characters of a text that no font draws, by field', () => {
    const findings = found('missing-glyph', {
      report: [report('r', { narrative: 'شهر 城 و 市 امسال.' })],
      drill: [drill('d', '2022-07-23', { title: 'رزمایش 𓀀' })],
    })
    expect(findings.map(({ where }) => `${where.kind}/${where.key}/${where.field}`)).toEqual([
      'report/r/narrative',
      'drill/d/title',
    ])
    expect(findings[0]?.message).toMatch(/U\+57CE.*U\+5E02/)
    expect(severities(findings)).toEqual(['warning', 'warning'])
  })
})

describe('stale-report', () => {
  it.each([
    ['2022-03-01', '1401H1', 'error'],
    ['2022-08-01', '1401H1', 'warning'],
    [null, '1400H1', 'warning'],
  ])('letter %s, period %s: %s', (letterDate, period, severity) => {
    expect(severities(found('stale-report', { report: [report('r', { letterDate, period })] }))).toEqual([severity])
  })

  it('is silent about a letter after its period', () => {
    expect(found('stale-report', { report: [report('r', { letterDate: '2023-01-02' })] })).toEqual([])
  })
})

describe('year-without-data', () => {
  it('finds a budget line with a year left out', () => {
    const budgetAmount = [amount('1', 1398, 'approved', 1n), amount('1', 1401, 'approved', 1n)]
    const [finding] = found('year-without-data', {
      budgetLine: [line('1')],
      budgetAmount,
      agendaItem: [agendaItem('item', 1)],
    })
    expect(finding?.message).toContain('سال ۱۳۹۹، سال ۱۴۰۰')
  })
})

/** Amounts of one line, one a year. */
function amounts(...rial: bigint[]) {
  const rows = { ...passiveDefence(), budgetAmount: rial.map((one, i) => amount('1012', 1395 + i, 'approved', one)) }
  return found('tiny-amount', rows)
}

describe('tiny-amount', () => {
  it('finds millions and thousands that are kept as rial', () => {
    expect(amounts(35_000n)).toHaveLength(1)
    expect(amounts(4_500_000_000n, 5000n)).toHaveLength(1)
    expect(amounts(35_000n, 36_000n)[0]?.message).toContain('و ۱ مبلغ دیگر')
    expect(amounts(35_000_000_000n, 38_000_000n)).toHaveLength(1)
    expect(amounts(35_000_000_000n, 3_800_000n)).toHaveLength(1)
  })

  it('leaves small amounts alone that no unit explains, and nothing', () => {
    expect(amounts(35_000_000_000n, 200_000_000n)).toEqual([])
    expect(amounts(0n, 35_000_000_000n)).toEqual([])
    expect(amounts(850_000_000n, 900_000_000n, 1_200_000_000n)).toEqual([])
  })
})

describe('look-alike', () => {
  it('names the word and the letter in any text or code, once a field', () => {
    const findings = found('look-alike', {
      drill: [drill('D\u0410', '2022-05-01', { title: 'رزمایش Tehr\u0430n و N\u039F' })],
      report: [report('r-1', { narrative: 'متن کrمان' })],
    })
    expect(findings.map(({ where, severity }) => `${where.kind}/${where.field} ${severity}`).sort()).toEqual([
      'drill/code warning',
      'drill/title warning',
      'report/narrative warning',
    ])
    expect(findings.find(({ where }) => where.field === 'title')?.message).toMatch(/U\+0430.*U\+039F/)
  })

  it('is silent about honest mixtures', () => {
    expect(found('look-alike', { report: [report('r-1', { narrative: 'PDFها، ۵ kΩ و ISO-9001' })] })).toEqual([])
  })
})
