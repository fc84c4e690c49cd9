import { describe, expect, it } from 'vitest'
import { FactCodes } from '../../../shared/facts/codes.ts'
import { growth } from '../../../shared/facts/compute.ts'
import { resolveFact } from '../../../shared/facts/resolve.ts'
import { amount, drill, passiveDefence, sessionData, stated } from './sessionData.ts'

const session = sessionData({
  ...passiveDefence(),
  statedFact: [stated('a', '1')],
  drill: [drill('D-1', '2022-05-01'), drill('D-2', '2022-06-01', { sample: true, openness: 'closed' })],
})
const fact = (address: string) => resolveFact(session, address)

describe('FactCodes', () => {
  it('numbers facts by their kind in order of first use and repeats a code', () => {
    const codes = new FactCodes(session)
    expect(codes.of(fact('budgetLine/1012/allocated/1401'))).toBe('ب۱')
    expect(codes.of(fact('drill/*/*/1401/count'))).toBe('ر۱')
    expect(codes.of(fact('budgetLine/1012/approved/1400'))).toBe('ب۲')
    expect(codes.of(fact('statedFact/a/value/1401'))).toBe('د۱')
    expect(codes.of(fact('budgetLine/1012/allocated/1401'))).toBe('ب۱')
    expect(codes.list().map(({ code }) => code)).toEqual(['ب۱', 'ر۱', 'ب۲', 'د۱'])
  })

  it('gives a growth a code of its own, which leads to those of both its figures', () => {
    const codes = new FactCodes(session)
    const [now, before] = [fact('budgetLine/1012/allocated/1401'), fact('budgetLine/1012/approved/1400')]
    expect(codes.ofComputed(growth(now, before), [now, before])).toBe('ب۳')
    const grown = codes.list().at(-1)?.fact
    expect(grown?.from).toEqual(['ب۱', 'ب۲'])
    expect(grown?.rows.map(({ key }) => key)).toEqual(['1012/1401/allocated', '1012', '1012/1400/approved'])
  })

  it('names the rows of other kinds that a table rests on, and counts them', () => {
    const codes = new FactCodes(session)
    codes.table('budgetLine', 'ردیف‌ها', session.rows.budgetLine, { budgetAmount: session.rows.budgetAmount, drill: [] })
    expect(codes.list()[0]?.fact.records).toEqual([
      { kind: 'budgetLine', count: 1 },
      { kind: 'budgetAmount', count: 2 },
    ])
    expect(codes.list()[0]?.fact.rows).toHaveLength(3)
  })

  it('gives a whole table one code, of its own rows', () => {
    const codes = new FactCodes(session)
    expect(codes.table('drill', 'رزمایش‌ها', session.rows.drill)).toBe('ر۱')
    expect(codes.table('drill', 'رزمایش‌ها', session.rows.drill)).toBe('ر۱')
    expect(codes.table('budgetAmount', 'بودجه', [amount('1012', 1401, 'allocated', 1n)])).toBe('ب۱')
    expect(codes.list()[0]?.fact).toMatchObject({
      label: 'رزمایش‌ها',
      sample: true,
      closed: true,
      rows: [
        { key: 'D-1', openness: 'open' },
        { key: 'D-2', openness: 'closed' },
      ],
    })
  })

  it('tells two tables of one kind apart by their label', () => {
    const codes = new FactCodes(session)
    expect(codes.table('drill', 'رزمایش‌های یک واحد', [])).toBe('ر۱')
    expect(codes.table('drill', 'رزمایش‌های واحد دیگر', [])).toBe('ر۲')
  })
})
