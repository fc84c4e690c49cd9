import { describe, expect, it } from 'vitest'
import { measuresByHorizon } from '../../../shared/domain/measures.ts'
import { measure, sessionData } from '../facts/sessionData.ts'

describe('measuresByHorizon', () => {
  const session = sessionData({
    measure: [
      measure('far', { horizon: 'long', cost: null, saving: null, startsOn: null, endsOn: '2025-01-01' }),
      measure('near', { cost: 5n, saving: '2.5' }),
      measure('other', { cost: 7n, saving: '0.7', unit: 'litre' }),
      measure('more', { cost: null, saving: '1', startsOn: null, endsOn: null }),
    ],
  })

  it('is near to far, without empty horizons', () => {
    expect(measuresByHorizon(session).horizons.map(({ name }) => name)).toEqual(['کوتاه‌مدت', 'بلندمدت'])
  })

  it('adds what has a cost and savings of one unit, and counts the rest', () => {
    const [near, far] = measuresByHorizon(session, 'crisis').horizons
    expect(near).toMatchObject({
      cost: 12n,
      withoutCost: 1,
      savings: [
        { unit: 'megawattHour', saving: '3.5', measures: 2 },
        { unit: 'litre', saving: '0.7', measures: 1 },
      ],
      withoutSaving: 0,
      from: '2022-04-01',
      to: '2023-03-01',
    })
    expect(far).toMatchObject({
      cost: null,
      withoutCost: 1,
      savings: [],
      withoutSaving: 1,
      from: null,
      to: '2025-01-01',
    })
  })

  it('is empty for a department without measures', () => {
    expect(measuresByHorizon(session, 'other')).toMatchObject({
      horizons: [],
      whole: { cost: null, from: null, to: null },
    })
  })
})
