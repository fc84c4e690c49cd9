import { describe, expect, it } from 'vitest'
import { printFact } from '../../../shared/facts/printFact.ts'
import { resolveFact } from '../../../shared/facts/resolve.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { refusal } from './refusal.ts'
import { indicator, indicatorValue, sessionData } from './sessionData.ts'

const session = sessionData({
  indicator: [
    indicator('wait'),
    indicator('share', { unit: 'percent', direction: 'higher' }),
    indicator('cost', { unit: 'rial', openness: 'closed' }),
    indicator('tonnes', { unit: 'tonne' }),
    indicator('per', { unit: 'rial', type: 'efficiency', numerator: 'cost', denominator: 'tonnes' }),
    indicator('local'),
  ],
  indicatorValue: [
    indicatorValue('wait', '1400', '9', '8', { qualifier: 'moreThan' }),
    indicatorValue('wait', '1401', '12', '8'),
    indicatorValue('share', '1400', '20', '30'),
    indicatorValue('share', '1401', '24', '30'),
    indicatorValue('share', '1401', '25', '50', { district: '1' }),
    indicatorValue('cost', '1401', '1000', null, { sample: true }),
    indicatorValue('tonnes', '1401', '3', null, { qualifier: 'about' }),
    indicatorValue('local', '1401', '3', null, { district: '1' }),
  ],
})
const fact = (address: string) => resolveFact(session, address)
const print = (address: string, format: Parameters<typeof printFact>[1] = 'value') =>
  stripIsolates(printFact(fact(address), format))

describe('indicator facts', () => {
  it("read the city's value, or a district's", () => {
    expect(fact('indicator/share/actual/1401')).toMatchObject({
      value: '24',
      unit: 'percent',
      computed: false,
      label: 'عملکرد، شاخص share، سال ۱۴۰۱',
      rows: [
        { kind: 'indicatorValue', key: 'share/1401/city' },
        { kind: 'indicator', key: 'share' },
      ],
    })
    expect(fact('indicator/share@1/target/1401')).toMatchObject({
      value: '50',
      label: 'هدف، شاخص share، منطقهٔ 1، سال ۱۴۰۱',
    })
  })

  it('keep the qualifier of the value, and none for a target', () => {
    expect(print('indicator/wait/actual/1400')).toBe('بیش از ۹ دقیقه')
    expect(print('indicator/wait/target/1400')).toBe('۸ دقیقه')
  })

  it('work a ratio out, as hedged, as much a sample and as closed as its parts', () => {
    const ratio = fact('indicator/per/actual/1401')
    expect(ratio).toMatchObject({ computed: true, qualifier: 'about', sample: true, closed: true })
    expect(print('indicator/per/actual/1401')).toBe('≈ ۳۳۳٫۳۳ ریال')
    expect(ratio.rows.map(({ key }) => key)).toEqual(['cost/1401/city', 'tonnes/1401/city', 'per', 'cost', 'tonnes'])
  })

  it('print a status by shape and word', () => {
    expect(print('indicator/wait/actual/1400', 'status')).toBe('■ عقب‌تر از هدف')
    expect(print('indicator/share/actual/1401', 'status')).toBe('◆ رو به بهبود')
    expect(() => print('indicator/wait/target/1400', 'status')).toThrow('status')
  })

  it('say what a change is since, and a share of the target', () => {
    expect(fact('indicator/share/change/1401')).toMatchObject({
      value: '4',
      caveats: ['تفاوت دو درصد، نسبت به سال ۱۴۰۰'],
    })
    expect(fact('indicator/wait/change/1401')).toMatchObject({ value: '3', qualifier: 'about', computed: true })
    expect(fact('indicator/share/achievement/1401')).toMatchObject({ value: '80', unit: 'percent' })
  })

  it('count by status and by any choice', () => {
    expect(fact('indicator/*/*/1401/count').value).toBe('5')
    expect(fact('indicator/@crisis/status=amber/1401/count')).toMatchObject({
      value: '1',
    })
    const rests = fact('indicator/@crisis/status=amber/1401/count').rows.map(({ kind, key }) => `${kind} ${key}`)
    expect(rests).toEqual(expect.arrayContaining(['indicatorValue share/1400/city', 'indicatorValue wait/1401/city']))
    expect(fact('indicator/@crisis/*/1401/count').rows.map(({ key }) => key)).not.toContain('share/1400/city')
    expect(fact('indicator/*/status=grey,type=efficiency/1401/count').value).toBe('1')
    expect(fact('indicator/*@1/*/1401/count').value).toBe('2')
  })

  it.each([
    ['indicator/gone/actual/1401', 'indicator-not-in-session'],
    ['indicator/wait/actual/1399', 'indicator-without-value-in-period'],
    ['indicator/wait@9/actual/1401', 'place-unknown'],
    ['indicator/wait@1/actual/1401', 'indicator-without-value-in-place'],
    ['indicator/local/actual/1401', 'indicator-only-by-district'],
    ['indicator/tonnes/target/1401', 'target-missing'],
    ['indicator/tonnes/change/1401', 'prior-value-missing'],
    ['indicator/tonnes/achievement/1401', 'target-missing-or-zero'],
    ['indicator/wait/achievement/1401', 'attainment-where-lower-is-better'],
    ['indicator/wait/status/1401', 'status-is-no-number'],
    ['indicator/wait/median/1401', 'indicator-field-unknown'],
    ['indicator/*/actual/1401/sum', 'indicators-not-summed'],
    ['indicator/*/status=blue/1401/count', 'status-unknown'],
  ])('refuse %s', (address, code) => {
    const problem = refusal(() => fact(address))
    expect(problem.code).toBe(code)
  })
})
