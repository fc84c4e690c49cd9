import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sample } from '../../../resources/sample/make/sample.ts'
import { nextAllowance, sideTimes } from '../../../shared/domain/speakingTime.ts'
import { memberTimes, nextSpeaker, timeStage, turnsOn } from '../../../shared/recording/speakers.ts'
import type { Row } from '../../../shared/records/index.ts'
import { Session } from '../../../shared/session/session.ts'

type Turn = Row<'speakingTurn'>

const session = new Session(sample)
const bare = sample.rows.speakingTurn[0] as Turn
const waiting = (code: string, side: 'for' | 'against'): Turn => {
  return { ...bare, code, side, allowed: null, from: null, to: null, used: null }
}

describe('who speaks next', () => {
  it('is of the side that was given less, in the order of registration; of the other only where nobody waits', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('for' as const, 'against' as const), { maxLength: 12 }), sides => {
        let turns = sides.map((side, i) => waiting(`t${i}`, side))
        const spoke: Turn[] = []
        for (let next = nextSpeaker(turns); next !== undefined; next = nextSpeaker(turns)) {
          const { code } = next
          const side = next.side ?? 'for'
          const before = sideTimes(spoke, null)
          const both = new Set(turns.filter(({ from }) => from === null).map(turn => turn.side)).size === 2
          const isBehind = before[side].allowed <= before[side === 'for' ? 'against' : 'for'].allowed
          expect(isBehind || !both).toBe(true)
          const [from, to] = ['2023-01-08T11:00:00', '2023-01-08T11:05:00']
          const begun = { ...next, from, to, allowed: nextAllowance(spoke, side, 300) }
          spoke.push(begun)
          turns = turns.map(turn => (turn.code === code ? begun : turn))
          const { for: inFavour, against } = sideTimes(spoke, null)
          expect(Math.abs(inFavour.allowed - against.allowed)).toBeLessThanOrEqual(300)
        }
        expect(spoke).toHaveLength(sides.length)
        for (const side of ['for', 'against'] as const) {
          const order = spoke.filter(turn => turn.side === side).map(({ code }) => Number(code.slice(1)))
          expect(order).toEqual(order.toSorted((one, other) => one - other))
        }
      }),
    )
  })
})

describe('time of speech on the screen', () => {
  it('is told a minute and ten seconds before its end, and at it', () => {
    expect([0, 239, 240, 289, 290, 299, 300, 310].map(used => timeStage(300, used))).toEqual([
      'running',
      'running',
      'minute',
      'minute',
      'seconds',
      'seconds',
      'over',
      'over',
    ])
    expect(timeStage(null, 5000)).toBe('running')
  })

  it('is summed for each member, who spoke most first', () => {
    expect(memberTimes(session, '2023-01-08T12:00:00')).toEqual([
      { member: 'm6-10', seconds: 300, turns: 1 },
      { member: 'm6-7', seconds: 290, turns: 1 },
      { member: 'm6-2', seconds: 70, turns: 1 },
    ])
  })

  it('is listed in the order in which turns began, those that wait last', () => {
    const later = { ...bare, code: 'a', position: 0, from: '2023-01-08T11:30:00' }
    const turns = [waiting('w', 'for'), later, ...sample.rows.speakingTurn]
    const other = session.with({ rows: { ...sample.rows, speakingTurn: turns } })
    expect(turnsOn(other, bare.agendaItem).map(({ code }) => code)).toEqual([
      ...sample.rows.speakingTurn.map(({ code }) => code),
      'a',
      'w',
    ])
  })
})
