import { describe, expect, it } from 'vitest'
import { paceOf } from '../../../../renderer/screens/console/pace.ts'

const minutes = (count: number) => count * 60

describe('the pace of an item', () => {
  it('is behind when more of its time is used than its slides would have taken', () => {
    // Two of five slides of 30 minutes would have taken 12.
    expect(paceOf({ used: minutes(16), planned: minutes(30), done: 2, slides: 5 })).toEqual({
      left: minutes(14),
      ahead: -minutes(4),
      state: 'behind',
    })
  })

  it('is on time for as long as the slide at hand has its share of time', () => {
    expect(paceOf({ used: minutes(7), planned: minutes(30), done: 2, slides: 5 }).state).toBe('onTime')
    expect(paceOf({ used: minutes(12), planned: minutes(30), done: 2, slides: 5 }).state).toBe('onTime')
  })

  it('is ahead when a slide comes before its time', () => {
    expect(paceOf({ used: minutes(3), planned: minutes(30), done: 2, slides: 5 })).toEqual({
      left: minutes(27),
      ahead: minutes(3),
      state: 'ahead',
    })
  })

  it('tells how far the planned time is over', () => {
    expect(paceOf({ used: minutes(33), planned: minutes(30), done: 5, slides: 5 })).toEqual({
      left: -minutes(3),
      ahead: -minutes(3),
      state: 'behind',
    })
  })
})
