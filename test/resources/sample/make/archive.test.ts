import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../../electron/store/database.ts'
import { listSessions, loadSession } from '../../../../electron/store/sessions.ts'
import { meetings } from '../../../../resources/sample/make/archive/calendar.ts'
import { fillStore } from '../../../../resources/sample/make/archive/fillStore.ts'
import { archiveSessions } from '../../../../resources/sample/make/archive/sessions.ts'
import { sample } from '../../../../resources/sample/make/sample.ts'
import { keyOf } from '../../../../shared/tables/key.ts'
import { sampleSession } from '../../../fixtures/sampleSession.ts'
import { temporaryFolder } from '../../../fixtures/temporaryFolder.ts'

describe('the archive’s meetings', () => {
  it('are as many as asked, on Sundays, the sample session the newest', () => {
    const held = meetings(10, 40)
    expect(held).toHaveLength(400)
    expect(held[0]).toMatchObject({ code: 's6-73', numberInTerm: 73, consecutiveNumber: 973 })
    for (const { date } of held) expect(new Date(`${date}T00:00:00Z`).getUTCDay()).toBe(0)
  })

  it('have numbers that grow with time, in each term from 1', () => {
    const oldestFirst = meetings(10, 52).toReversed()
    for (const [i, meeting] of oldestFirst.slice(1).entries()) {
      const before = oldestFirst[i]
      expect(meeting.date > (before?.date ?? '')).toBe(true)
      expect(meeting.consecutiveNumber).toBe((before?.consecutiveNumber ?? 0) + 1)
      expect(meeting.numberInTerm).toBe(meeting.term.code === before?.term.code ? before.numberInTerm + 1 : 1)
      expect(meeting.date >= meeting.term.startsOn && meeting.date <= meeting.term.endsOn).toBe(true)
    }
  })

  it('refuse years and sessions that no calendar has', () => {
    for (const [years, perYear] of [
      [0, 40],
      [1.5, 40],
      [10, 53],
      [Number.NaN, 40],
    ] as const)
      expect(() => meetings(years, perYear)).toThrow(RangeError)
  })
})

describe('the archive', () => {
  it('has every account’s bills of all its months, once', () => {
    const keys = new Set<string>()
    let bills = 0
    for (const { rows } of archiveSessions(10, 40)) {
      bills += rows.energyReading.length
      for (const row of rows.energyReading) keys.add(keyOf('energyReading', row))
    }
    expect(keys.size).toBe(bills)
    expect(Math.abs(bills / (1400 * 120) - 1)).toBeLessThan(0.01)
    expect(new Set([...keys].map(key => key.slice(-7))).size).toBe(120)
  })

  it('fills a store with the sample session as it is', async () => {
    const path = join(await temporaryFolder(), 'council.db')
    expect(await fillStore(path, 1, 4)).toEqual({ sessions: 4 })
    const store = openStore(path)
    try {
      const sessions = await listSessions(store)
      expect(sessions).toHaveLength(4)
      expect(sessions[0]).toEqual(sample.rows.session[0])
      const { rows } = await loadSession(store, 's6-73', { years: 'all' })
      const alone = await sampleSession('all')
      for (const kind of ['report', 'statement', 'statedFact', 'measure', 'energyAccount'] as const)
        expect(rows[kind]).toEqual(alone.rows[kind])
    } finally {
      store.close()
    }
  })
})
