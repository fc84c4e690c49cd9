import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress, printAddress } from '../../../shared/facts/address.ts'
import { Problem } from '../../../shared/problem.ts'

describe('parseAddress', () => {
  it('reads a row, a department and everything', () => {
    expect(parseAddress('budgetLine/1012/allocated/1401')).toMatchObject({
      kind: 'budgetLine',
      selection: { by: 'code', code: '1012' },
      field: { by: 'name', name: 'allocated' },
      aggregate: null,
    })
    expect(parseAddress('drill/@crisis/*/1401H1/count')).toMatchObject({
      selection: { by: 'department', department: 'crisis' },
      field: { by: 'any' },
      aggregate: 'count',
    })
    expect(parseAddress('drill/*/kind=cyber/1401-06/count')).toMatchObject({
      selection: { by: 'all' },
      field: { by: 'any', filters: [{ column: 'kind', value: 'cyber' }] },
    })
  })

  it('reads a period in Persian digits and spaces between parts', () => {
    expect(printAddress(parseAddress(' drill / D-01 / participants / ۱۴۰۱H1 '))).toBe('drill/D-01/participants/1401H1')
  })

  it.each([
    ['', 'kind/code/field/period'],
    ['drill/D-01/participants', 'kind/code/field/period'],
    ['drill/*/*/1401/count/more', 'kind/code/field/period'],
    ['office/mayor/title/1401', 'نوع «office»'],
    ['drill//participants/1401', 'کد'],
    ['drill/@/*/1401/count', 'کد واحد'],
    ['drill/*/kind=/1401/count', 'مقدار'],
    ['drill/*/kind=a=b/1401/count', '«=»'],
    ['drill/D-01/participants/1401H3', '1401H1'],
    ['drill/*/*/1401/mean', 'sum، count، coverage'],
    ['drill/*/participants/1401', 'sum یا count'],
    ['drill/D-01/*/1401', 'ستون'],
    ['drill/D-01/participants/1401/sum', 'تجمیع'],
  ])('refuses «%s» and says what to write', (text, hint) => {
    expect(() => parseAddress(text)).toThrow(Problem)
    expect(() => parseAddress(text)).toThrow(hint)
  })

  it('reads back whatever it prints', () => {
    const code = fc.stringMatching(/^[A-Za-z0-9\u0621-\u064a][A-Za-z0-9._-]{0,12}$/)
    const period = fc.constantFrom('1401', '1400H2', '1399-12')
    const single = fc.tuple(fc.constantFrom('drill', 'budgetLine'), code, code, period)
    const many = fc.tuple(
      fc.constantFrom('training', 'responderTeam'),
      fc.oneof(
        fc.constant('*'),
        code.map(department => `@${department}`),
      ),
      fc.oneof(
        fc.constant('*'),
        code,
        fc.tuple(code, code).map(pair => pair.join('=')),
      ),
      period,
      fc.constantFrom('sum', 'count', 'coverage'),
    )
    fc.assert(
      fc.property(fc.oneof(single, many), parts => {
        const text = parts.join('/')
        expect(printAddress(parseAddress(text))).toBe(text)
      }),
    )
  })
})
