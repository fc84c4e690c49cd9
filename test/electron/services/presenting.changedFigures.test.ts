import { describe, expect, it } from 'vitest'
import { hallOver, presented, sampleStorePath } from '../../fixtures/hallOver.ts'
import { save } from '../../fixtures/save.ts'

const session = 's6-73'

describe('figures that are changed while they are shown', () => {
  it('wait until the presenter takes them', async () => {
    const hall = await presented()
    const watched = hall.console()
    const { slides: before = [] } = (await hall.api.presenting.shownDeck()) ?? {}
    const amounts = await hall.api.records.list({ kind: 'budgetAmount' })
    const row = amounts.find(one => one['openness'] === 'open' && one['fiscalYear'] === 1401)
    await save(hall.api.records, { kind: 'budgetAmount', row: { ...row, amount: '123456789000' } })
    const told = await watched.until(state => (state?.changed.length ?? 0) > 0)
    expect((await hall.api.presenting.shownDeck())?.slides).toEqual(before)
    await hall.api.presenting.move({ kind: 'takeFigures' })
    await watched.until(state => state?.changed.length === 0 && state.deck > (told?.deck ?? 0))
    const { slides: after = [] } = (await hall.api.presenting.shownDeck()) ?? {}
    const changed = after.filter((slide, i) => JSON.stringify(slide) !== JSON.stringify(before[i]))
    expect(changed.map(({ id }) => id)).toEqual(told?.changed)
  })

  it('are taken at once where a record that they rest on was closed', async () => {
    const hall = hallOver(await sampleStorePath())
    // Otherwise a text that cites the closed figure would have to be mended first.
    for (const row of await hall.api.records.list({ kind: 'report' }))
      await save(hall.api.records, { kind: 'report', row: { ...row, narrative: '', keyFigures: null } })
    await hall.api.presenting.start({ session })
    const watched = hall.console()
    const drills = await hall.api.records.list({ kind: 'drill' })
    const { slides: before = [] } = (await hall.api.presenting.shownDeck()) ?? {}
    await save(hall.api.records, { kind: 'drill', row: { ...drills[0], openness: 'closed' } })
    const state = await watched.until(now => (now?.deck ?? 0) > 0)
    expect(state).toMatchObject({ trouble: null, changed: [] })
    const { slides: after } = await hall.api.presenting.deck({ session, edition: 'public' })
    expect((await hall.api.presenting.shownDeck())?.slides).toEqual(after)
    expect(after).not.toEqual(before)
  })

  it('are taken before anything is shown where a record was closed while no host held them', async () => {
    const path = await sampleStorePath()
    const first = hallOver(path)
    for (const row of await first.api.records.list({ kind: 'report' }))
      await save(first.api.records, { kind: 'report', row: { ...row, narrative: '', keyFigures: null } })
    await first.api.presenting.start({ session })
    first.app.close()
    const between = hallOver(path, () => '2023-01-08T05:31:00.000Z')
    const drills = await between.api.records.list({ kind: 'drill' })
    await save(between.api.records, { kind: 'drill', row: { ...drills[0], openness: 'closed' } })
    between.app.close()

    const second = hallOver(path, () => '2023-01-08T05:32:00.000Z')
    await second.screen('a').until(() => true)
    const { slides } = (await second.api.presenting.shownDeck())!
    expect(slides).toEqual((await second.api.presenting.deck({ session, edition: 'public' })).slides)
  })

  it('are gone at once where what was closed leaves no public deck, until there is one again', async () => {
    const hall = await presented()
    const [watched, screen] = [hall.console(), hall.screen('a')]
    const [report] = await hall.api.records.list({ kind: 'report' })
    const set = (openness: string) => save(hall.api.records, { kind: 'report', row: { ...report, openness } })
    await set('closed')
    expect((await watched.until(now => now?.trouble != null))?.trouble?.code).toBe('open-quotation-of-closed')
    expect(await screen.until(({ slide }) => slide === null)).toMatchObject({ cover: 'hidden', band: null })
    await set('open')
    await screen.until(({ slide }) => slide !== null)
  })
})
