import { describe, expect, it } from 'vitest'
import { indicatorSeries } from '../../../shared/domain/indicatorSeries.ts'
import { indicator, indicatorValue, sessionData } from '../facts/sessionData.ts'

const cost = indicator('cost', { unit: 'rial', type: 'input' })
const drills = indicator('drills', { unit: 'drill', type: 'output' })
const perDrill = indicator('per', { unit: 'rial', type: 'efficiency', numerator: 'cost', denominator: 'drills' })

describe('indicatorSeries', () => {
  it('is oldest first, of one place', () => {
    const session = sessionData({
      indicator: [drills],
      indicatorValue: [
        indicatorValue('drills', '1401H1', '6', '6'),
        indicatorValue('drills', '1400H1', '4', '4'),
        indicatorValue('drills', '1400H2', '5', null, { district: '1' }),
      ],
    })
    expect(indicatorSeries(session, 'drills').map(({ period, actual }) => [period, actual])).toEqual([
      ['1400H1', '4'],
      ['1401H1', '6'],
    ])
    expect(indicatorSeries(session, 'drills', '1').map(({ actual }) => actual)).toEqual(['5'])
  })

  it('divides a ratio period by period, keeping its own targets and actuals', () => {
    const session = sessionData({
      indicator: [cost, drills, perDrill],
      indicatorValue: [
        indicatorValue('cost', '1400H1', '100', null),
        indicatorValue('cost', '1400H2', '100', null, { qualifier: 'about', sample: true }),
        indicatorValue('drills', '1400H1', '4', null),
        indicatorValue('drills', '1400H2', '3', null),
        indicatorValue('per', '1400H1', null, '20'),
        indicatorValue('per', '1399H2', '7', null),
      ],
    })
    expect(indicatorSeries(session, 'per')).toMatchObject([
      { period: '1399H2', actual: '7', computed: false },
      { period: '1400H1', actual: '25', target: '20', computed: true, qualifier: 'exact' },
      { period: '1400H2', actual: `33.${'3'.repeat(20)}`, target: null, qualifier: 'about', sample: true },
    ])
  })

  it('has no value, and says why, for a zero divisor or a missing part', () => {
    const session = sessionData({
      indicator: [cost, drills, perDrill],
      indicatorValue: [
        indicatorValue('cost', '1400H1', '100', null),
        indicatorValue('drills', '1400H1', '0', null),
        indicatorValue('cost', '1400H2', '100', null),
        indicatorValue('drills', '1401H1', '2', null),
      ],
    })
    const points = indicatorSeries(session, 'per')
    expect(points.map(({ actual }) => actual)).toEqual([null, null, null])
    expect(points.map(({ reason }) => reason)).toEqual([
      'مخرج نسبت («شاخص drills») صفر است',
      'مخرج نسبت («شاخص drills») مقدار ندارد',
      'صورت نسبت («شاخص cost») مقدار ندارد',
    ])
  })

  it('is a percentage of like things, whatever unit each is in', () => {
    const share = indicator('share', { unit: 'percent', numerator: 'a', denominator: 'b' })
    const session = sessionData({
      indicator: [indicator('a', { unit: 'kilowattHour' }), indicator('b', { unit: 'megawattHour' }), share],
      indicatorValue: [indicatorValue('a', '1401', '500', null), indicatorValue('b', '1401', '2', null)],
    })
    expect(indicatorSeries(session, 'share')[0]?.actual).toBe('25')
  })

  it('follows ratios of ratios and names the chain of one that rests on itself', () => {
    const half = indicator('half', { unit: 'rial', numerator: 'per', denominator: 'drills' })
    const values = [indicatorValue('cost', '1401', '80', null), indicatorValue('drills', '1401', '4', null)]
    const good = sessionData({ indicator: [cost, drills, perDrill, half], indicatorValue: values })
    expect(indicatorSeries(good, 'half')[0]?.actual).toBe('5')
    const ring = sessionData({ indicator: [{ ...cost, numerator: 'per', denominator: 'drills' }, drills, perDrill] })
    expect(() => indicatorSeries(ring, 'per')).toThrow(
      expect.objectContaining({ code: 'indicator-of-itself', params: { code: 'per', chain: ['per', 'cost', 'per'] } }),
    )
  })

  it('has no value of a ratio whose part a public edition lacks', () => {
    const session = sessionData({ indicator: [perDrill], indicatorValue: [indicatorValue('per', '1401', null, '5')] })
    expect(indicatorSeries(session, 'per')).toMatchObject([{ actual: null, reason: 'عملکرد این دوره ثبت نشده است' }])
  })

  it('refuses an unknown indicator', () => {
    expect(() => indicatorSeries(sessionData(), 'gone')).toThrow(
      expect.objectContaining({ code: 'indicator-unknown', params: { code: 'gone' } }),
    )
  })
})
