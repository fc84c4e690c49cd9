import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Move } from '../../../shared/hall/moves.ts'
import { closedCanaries, forgetCityWideFigures, singsOf } from '../../fixtures/canaries.ts'
import { hallOver, presented, sampleStorePath } from '../../fixtures/hallOver.ts'
import { putDoors } from '../../fixtures/putDoors.ts'
import { closedWords } from '../../fixtures/sampleSession.ts'

const session = 's6-73'
const refused = (code: string) => ({ data: { code } })

describe('the guard', () => {
  it('refuses a closed slide by its address, and the closed deck, while the session is open', async () => {
    const { api } = await presented()
    const closed = await api.presenting.deck({ session, edition: 'closed' })
    const open = new Set((await api.presenting.deck({ session, edition: 'public' })).slides.map(({ id }) => id))
    const hidden = closed.slides.filter(({ id }) => !open.has(id))
    for (const { id } of hidden)
      await expect(api.presenting.move({ kind: 'goTo', slide: id, isJump: false })).rejects.toMatchObject(
        refused('slide-not-shown'),
      )
    await expect(api.presenting.move({ kind: 'edition', edition: 'closed', screens: [] })).rejects.toMatchObject(
      refused('closed-in-open-session'),
    )
  })

  it('shows the closed deck behind closed doors to the screens that were named, until they open', async () => {
    const hall = await presented()
    const [named, late, watched] = [hall.screen('named'), hall.screen('other'), hall.console()]
    await Promise.all([named, late].map(one => one.until(({ slide }) => slide !== null)))
    await putDoors(hall, 'closedDoors', 90)
    await watched.until(state => state?.mayClose === true)
    const close = (screens: string[]) => hall.api.presenting.move({ kind: 'edition', edition: 'closed', screens })
    await expect(close(['named'])).rejects.toMatchObject({
      data: { code: 'screens-not-named', params: { screens: ['پردهٔ other'] } },
    })
    await hall.api.presenting.disconnect({ screen: 'other' })
    await expect(late.ended).resolves.toMatchObject(refused('screen-turned-away'))
    await close(['named'])
    await watched.until(state => state?.presentation.edition === 'closed')
    const joined = hall.screen('joined')
    expect(await joined.until(() => true)).toMatchObject({ cover: 'hidden', slide: null, band: null })
    await named.until(({ slide }) => slide !== null)
    await putDoors(hall, 'openedDoors', 91)
    await watched.until(state => state?.presentation.edition === 'public')
    await joined.until(({ slide }) => slide !== null)
    const said = JSON.stringify(joined.all)
    expect(closedWords.filter(word => said.includes(word))).toEqual([])
    expect(late.all.every(({ slide }) => slide?.isClosed === undefined)).toBe(true)
  })

  it('lets no closed word out, whatever the presenter does', async () => {
    const hall = hallOver(await sampleStorePath())
    await forgetCityWideFigures(hall.api)
    await closedCanaries(hall.api, 'themselves')
    const closed = await hall.api.presenting.deck({ session, edition: 'closed' })
    await hall.api.presenting.start({ session })
    const screen = hall.screen('a')
    await fc.assert(
      fc.asyncProperty(fc.array(anyMove(closed.slides.map(({ id }) => id)), { maxLength: 12 }), async moves => {
        for (const move of moves) await hall.api.presenting.move(move).catch(() => undefined)
        const state = await hall.console().until(() => true)
        const frame = await screen.until(({ serial }) => serial === state?.frame.serial)
        const said = JSON.stringify(frame)
        expect(singsOf(said)).toEqual([])
        expect(closedWords.filter(word => said.includes(word))).toEqual([])
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

function anyMove(addresses: readonly string[]): fc.Arbitrary<Move> {
  const spot = fc.record({ x: fc.constant(0.5), y: fc.constant(0.5) })
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('next', 'previous', 'first', 'last', 'back') }),
    fc.record({
      kind: fc.constant('goTo' as const),
      slide: fc.constantFrom('live/vote', ...addresses),
      isJump: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('freeze' as const), isFrozen: fc.boolean() }),
    fc.record({ kind: fc.constant('cover' as const), cover: fc.constantFrom('black', 'hidden', null) }),
    fc.record({ kind: fc.constant('pointer' as const), spot: fc.option(spot) }),
    fc.record({ kind: fc.constant('highlight' as const), part: fc.constantFrom('figure/0', null) }),
    fc.record({ kind: fc.constant('takeFigures' as const) }),
    fc.record({
      kind: fc.constant('edition' as const),
      edition: fc.constantFrom('public', 'closed'),
      screens: fc.constant(['a']),
    }),
  ) as fc.Arbitrary<Move>
}
