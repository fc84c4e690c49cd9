import { describe, expect, it } from 'vitest'
import { monthlyDrills } from '../../../shared/domain/drillMonths.ts'
import type { DrillKind } from '../../../shared/records/drill.ts'
import type { Row } from '../../../shared/records/index.ts'

const drill = (date: string, kind: DrillKind): Row<'drill'> => ({
  code: date,
  department: 'crisis',
  title: 'آزمون',
  date,
  kind,
  hazard: 'زلزله',
  partners: null,
  participants: null,
  openness: 'open',
  sample: true,
})

describe('monthlyDrills', () => {
  it('keeps the months between without a drill', () => {
    const { months, counts } = monthlyDrills([drill('2022-04-27', 'tabletop'), drill('2022-07-13', 'cyber')])
    expect(months).toEqual(['اردیبهشت', 'خرداد', 'تیر'])
    expect(counts).toEqual({ tabletop: [1, 0, 0], operational: [0, 0, 0], cyber: [0, 0, 1] })
  })

  it('names the year when the drills span two', () => {
    expect(monthlyDrills([drill('2022-03-10', 'cyber'), drill('2022-03-25', 'cyber')]).months).toEqual([
      'اسفند ۱۴۰۰',
      'فروردین ۱۴۰۱',
    ])
  })

  it('has no months without drills', () => {
    expect(monthlyDrills([]).months).toEqual([])
  })
})
