import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress, printAddress } from '../../../shared/facts/address.ts'
import { refusal } from './refusal.ts'

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

  it('reads a place after the rows, and filters after the field', () => {
    expect(parseAddress('indicator/S-01@3/actual/1401').selection).toEqual({ by: 'code', code: 'S-01', place: '3' })
    expect(parseAddress('energyReading/@energy@parks/energy,use=park/1401/sum')).toMatchObject({
      selection: { by: 'department', department: 'energy', place: 'parks' },
      field: { by: 'name', name: 'energy', filters: [{ column: 'use', value: 'park' }] },
    })
    expect(parseAddress('energyReading/*@3/*/1401/count').selection).toEqual({ by: 'all', place: '3' })
    expect(parseAddress('lineIndicatorLink/1012~C-01/costPerUnit/1401').selection).toEqual({
      by: 'code',
      code: '1012~C-01',
    })
  })

  it('has one writing for one figure', () => {
    const written = ['*,use=park,kind=a', 'use=park , kind=a', 'kind=a,use=park'].map(field =>
      printAddress(parseAddress(`energyAccount/*/${field}/1401/count`)),
    )
    expect(new Set(written)).toEqual(new Set(['energyAccount/*/kind=a,use=park/1401/count']))
  })

  it('reads a period in Persian digits and spaces between parts', () => {
    expect(printAddress(parseAddress(' drill / D-01 / participants / ۱۴۰۱H1 '))).toBe('drill/D-01/participants/1401H1')
  })

  it.each([
    ['', 'address-malformed'],
    ['drill/D-01/participants', 'address-malformed'],
    ['drill/*/*/1401/count/more', 'address-malformed'],
    ['office/mayor/title/1401', 'address-part-unknown'],
    ['drill//participants/1401', 'address-part-empty'],
    ['drill/@/*/1401/count', 'address-part-empty'],
    ['drill/*/kind=/1401/count', 'address-part-empty'],
    ['drill/*/kind=a=b/1401/count', 'filter-malformed'],
    ['drill/D-01/participants/1401H3', 'address-period-unknown'],
    ['drill/*/*/1401/mean', 'address-part-unknown'],
    ['drill/*/participants/1401', 'aggregate-missing'],
    ['drill/D-01/*/1401', 'row-field-malformed'],
    ['drill/D-01/participants/1401/sum', 'aggregate-of-one-row'],
    ['drill/D-01/participants,kind=cyber/1401', 'row-field-malformed'],
    ['drill/*/participants,cyber/1401/sum', 'filter-without-value'],
    ['drill/*/participants,/1401/sum', 'filter-without-value'],
    ['indicator/S-01@/actual/1401', 'address-part-empty'],
    ['indicator/S-01@3@4/actual/1401', 'several-places'],
  ])('refuses «%s» and says what to write', (text, code) => {
    expect(refusal(() => parseAddress(text)).code).toBe(code)
  })

  it('reads back whatever it prints', () => {
    const code = fc.stringMatching(/^[A-Za-z0-9\u0621-\u064a][A-Za-z0-9._-]{0,12}$/)
    const period = fc.constantFrom('1401', '1400H2', '1399-12')
    const place = fc.oneof(
      fc.constant(''),
      code.map(district => `@${district}`),
    )
    const at = (rows: fc.Arbitrary<string>) => fc.tuple(rows, place).map(parts => parts.join(''))
    const filter = fc.tuple(code, code).map(pair => pair.join('='))
    const single = fc.tuple(fc.constantFrom('indicator', 'budgetLine'), at(code), code, period)
    const many = fc.tuple(
      fc.constantFrom('training', 'responderTeam'),
      at(
        fc.oneof(
          fc.constant('*'),
          code.map(department => `@${department}`),
        ),
      ),
      fc.oneof(
        fc.constant('*'),
        code,
        filter,
        fc.tuple(code, filter).map(parts => parts.join(',')),
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
