import { describe, expect, it } from 'vitest'
import { OverLimit, runLimited } from '../../../electron/system/limitedProcess.ts'
import type { Task } from './limitedEntry.ts'

const roomy = { milliseconds: 60_000, megabytes: 1000 }

/** Has a process do what `limitedEntry` knows. */
function run<Answer>(task: Task, options = {}, given?: unknown): Promise<Answer> {
  return runLimited<Answer, string>('../test/electron/system/limitedEntry', { task, given }, { ...roomy, ...options })
}

describe('a process with limits', () => {
  it('answers with what it was given, bytes and dates too, and tells of its steps', async () => {
    const steps: string[] = []
    const given = { bytes: new Uint8Array([0, 255]), day: new Date(0), many: new Map([['نام', 1n]]) }
    expect(await run('echo', { onStep: (step: string) => steps.push(step) }, given)).toEqual(given)
    expect(steps).toEqual(['echo'])
  })

  it('hands back a problem as it was thrown', async () => {
    await expect(run('problem')).rejects.toMatchObject({ code: 'no-plain-file', place: { file: 'نامه.pdf' } })
  })

  it('says of a bug where it is', async () => {
    await expect(run('bug')).rejects.toThrow(/a bug of ours[^]*limitedEntry/)
  })

  it('is ended after its time, whatever it does', async () => {
    await expect(run('loop', { milliseconds: 1000 })).rejects.toEqual(new OverLimit('milliseconds'))
  })

  it.each(['buffers', 'heap'] as const)('is ended when its %s take more memory than it may have', async task => {
    await expect(run(task, { megabytes: 150 })).rejects.toEqual(new OverLimit('megabytes'))
  })

  it('that ends without an answer has died of its work', async () => {
    await expect(run('leave')).rejects.toBeInstanceOf(OverLimit)
  })

  it('ends when nobody waits for it any more', async () => {
    const left = new AbortController()
    const answer = run('wait', { onStep: () => left.abort(), signal: left.signal })
    await expect(answer).rejects.toMatchObject({ code: 'cancelled' })
    await expect(run('echo', { signal: left.signal })).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('waits for others where there are many, and all of them answer', async () => {
    const all = Array.from({ length: 5 }, (_, i) => i)
    expect(await Promise.all(all.map(i => run('echo', {}, i)))).toEqual(all)
  })
})
