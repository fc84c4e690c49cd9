import { expect, it } from 'vitest'
import { usualLook } from '../../../shared/hall/applyMove.ts'
import { frameKey } from '../../../shared/hall/frameKey.ts'
import { type Frame, waitingFrame } from '../../../shared/hall/frameOf.ts'

const at = (second: number) => new Date(Date.UTC(2023, 0, 8, 6, 0, second)).toISOString()
const frame = (second: number, used: number, who = 'عضو ۷', isStopped = false): Frame => ({
  ...waitingFrame(usualLook, at(second)),
  band: {
    phase: 'running',
    item: null,
    next: null,
    speaker: { label: 'موافق', who, at: at(second), used, limit: 300, isStopped },
    nextSpeaker: null,
    quorum: null,
    vote: null,
  },
})

it('is the same while only time goes on, and another when anything else does', () => {
  const key = frameKey(frame(0, 10))
  expect(frameKey(frame(20, 30))).toBe(key)
  expect(frameKey({ ...frame(20, 30), serial: 7 })).toBe(key)
  expect(frameKey(frame(20, 10))).not.toBe(key)
  expect(frameKey(frame(0, 10, 'عضو ۸'))).not.toBe(key)
  expect(frameKey(frame(0, 10, 'عضو ۷', true))).not.toBe(key)
  expect(frameKey({ ...frame(0, 10), message: 'تنفس' })).not.toBe(key)
})
