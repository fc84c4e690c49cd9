import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standingActs } from '../../../shared/recording/standingActs.ts'
import type { Change, JsonRow } from '../../../shared/tables/change.ts'

const group = (name: string, before: JsonRow | null, after: JsonRow | null, key: string) => ({
  group: name,
  changes: [
    {
      id: name,
      group: name,
      at: '2023-01-08T07:00:00Z',
      who: 'دبیر',
      kind: 'presence',
      key,
      before,
      after,
      origin: null,
    },
  ] satisfies Change[],
})

const row = (member: string, to: string | null): JsonRow => ({
  code: 'p1',
  session: 's',
  position: 1,
  member,
  from: '2023-01-08T09:00:00',
  to,
  sample: false,
})

describe('acts that still stand', () => {
  it('are those that were done and not taken back, however often that was done', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(3), fc.constant('undo' as const)), { maxLength: 40 }), steps => {
        const rows = new Map<string, JsonRow | null>()
        const done: ReturnType<typeof group>[] = []
        const log: ReturnType<typeof group>[] = []
        for (const [i, step] of steps.entries()) {
          const name = `g${i}`
          if (step !== 'undo') {
            const key = `p${step}`
            const after = row(`m${i}`, i % 2 === 0 ? null : `2023-01-08T10:00:${String(i).padStart(2, '0')}`)
            const act = group(name, rows.get(key) ?? null, after, key)
            rows.set(key, after)
            done.push(act)
            log.push(act)
            continue
          }
          const last = done.pop()
          const [change] = last?.changes ?? []
          if (change === undefined) continue
          rows.set(change.key, change.before)
          log.push(group(name, change.after, change.before, change.key))
        }
        expect(standingActs(log).map(act => act.group)).toEqual(done.map(act => act.group))
      }),
    )
  })

  it('stay where what came after them only looks like their undoing', () => {
    const came = group('came', null, row('m1', null), 'p1')
    const elsewhere = group('elsewhere', row('m1', null), null, 'p2')
    expect(standingActs([came, elsewhere])).toEqual([came, elsewhere])
  })
})
