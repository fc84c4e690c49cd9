import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { heeded } from '../../../../electron/services/hall/heeded.ts'
import { LateRefresh } from '../../../../electron/services/hall/lateRefresh.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('makes slides once at a time, and once more for all that was written meanwhile', async () => {
  const runs: PromiseWithResolvers<void>[] = []
  const late = new LateRefresh(() => {
    const run = Promise.withResolvers<void>()
    runs.push(run)
    return run.promise
  })
  late.ask(true)
  await vi.runAllTimersAsync()
  for (let write = 0; write < 50; write++) {
    late.ask(true)
    await vi.runAllTimersAsync()
  }
  expect(runs).toHaveLength(1)
  runs[0]?.resolve()
  await vi.runAllTimersAsync()
  expect(runs).toHaveLength(2)
  late.ask(true)
  late.stop()
  runs[1]?.resolve()
  await vi.runAllTimersAsync()
  expect(runs).toHaveLength(2)
})

const slidesAfter = (...kinds: ('department' | 'person' | 'report' | 'budgetAmount' | 'vote' | 'ballot')[]) =>
  heeded(kinds.map(kind => ({ kind, key: 'k' }))).slides

it('presses where a write may have closed something, and nowhere else', () => {
  expect(slidesAfter('ballot')).toBe('no')
  expect([slidesAfter('vote'), slidesAfter('department', 'person')]).toEqual(['later', 'later'])
  expect([slidesAfter('report'), slidesAfter('department', 'budgetAmount')]).toEqual(['pressing', 'pressing'])
})
