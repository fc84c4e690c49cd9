import { describe, expect, it } from 'vitest'
import { nextSession } from '../../../shared/domain/nextSession.ts'

const term = { code: 't6', number: 6 }
const first = nextSession([], term, '2023-01-01')

describe('the next session', () => {
  it('is proposed with the numbers after the last one’s and as many days later', () => {
    const one = { ...first, date: '2023-01-08', numberInTerm: 72, consecutiveNumber: 972, time: '08:30' }
    const two = { ...one, code: 's6-73', date: '2023-01-22', numberInTerm: 73, consecutiveNumber: 973 }
    expect(nextSession([one, two], term, '2023-01-23')).toMatchObject({
      code: 's6-74',
      numberInTerm: 74,
      consecutiveNumber: 974,
      date: '2023-02-05',
      time: '08:30',
    })
  })

  it('is never in the past, and counts from one in a new term', () => {
    const old = { ...first, term: 't5', date: '2020-01-08', numberInTerm: 120, consecutiveNumber: 900 }
    expect(nextSession([old], term, '2023-01-23')).toMatchObject({
      date: '2023-01-23',
      numberInTerm: 1,
      consecutiveNumber: 901,
    })
  })
})
