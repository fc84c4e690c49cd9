import { describe, expect, it } from 'vitest'
import { bareSlideChoice } from '../../../shared/domain/slideChoices.ts'
import { stripIsolates } from '../../../shared/persian/isolate.ts'
import { sampleApi } from '../../fixtures/memoryApp.ts'
import { save } from '../../fixtures/save.ts'

const session = 's6-73'

describe('the choices of a presenter', () => {
  it('put slides in an order, and take it back', async () => {
    const { presenting, records } = await sampleApi()
    const idsNow = async () => (await presenting.deck({ session, edition: 'public' })).slides.map(({ id }) => id)
    const before = await idsNow()
    const order = before.toReversed()
    const { group } = await presenting.arrange({ session, slides: order })
    expect(await idsNow()).toEqual(order)
    expect(await presenting.arrange({ session, slides: order })).toMatchObject({ group: null })
    await records.undo({ group: group ?? '' })
    expect(await idsNow()).toEqual(before)
  })

  it('leave slides out and show them again', async () => {
    const { presenting } = await sampleApi()
    const hidden = async () =>
      (await presenting.deck({ session, edition: 'public' })).slides.find(({ id }) => id === 'closing')?.isHidden
    await presenting.hide({ session, slides: ['closing'], hidden: true })
    expect(await hidden()).toBe(true)
    await presenting.hide({ session, slides: ['closing'], hidden: false })
    expect(await hidden()).toBeUndefined()
  })

  it('add a chart of any dashboard at the end of an item', async () => {
    const { presenting } = await sampleApi()
    const { slide } = await presenting.addChart({ session, chart: 'energy-energy-by-month', item: 's6-73-1' })
    const { slides } = await presenting.deck({ session, edition: 'public' })
    const at = slides.findIndex(({ id }) => id === slide)
    expect(slides[at]?.item?.number).toBe('۱')
    expect(slides[at + 1]?.item?.number).toBe('۲')
  })

  it('go with their item, and come back with it', async () => {
    const { agenda, presenting, records } = await sampleApi()
    const { items } = await agenda.add({ session, items: [{ title: 'گزارش پسماند' }], below: null })
    const item = items[0]!.code
    const { slides } = await presenting.deck({ session, edition: 'public' })
    const own = slides.filter(slide => slide.item?.code === item).map(({ id }) => id)
    expect(own).not.toEqual([])
    await presenting.hide({ session, slides: own, hidden: true })
    const there = () => records.list({ kind: 'slideChoice', where: { agendaItem: item } })
    expect(await there()).toHaveLength(own.length)
    const { group } = await save(records, { kind: 'agendaItem', key: item, row: null })
    expect(await there()).toEqual([])
    await records.undo({ group: group ?? '' })
    expect(await there()).toHaveLength(own.length)
  })

  it('go with their session', async () => {
    const { presenting, records, sessions } = await sampleApi()
    const [row] = await records.list({ kind: 'session' })
    const added = await sessions.add({ session: { ...row, numberInTerm: 90, consecutiveNumber: 990 } })
    await presenting.hide({ session: added.session, slides: ['agenda'], hidden: true })
    const { group } = await sessions.remove({ session: added.session })
    const there = () => records.list({ kind: 'slideChoice', where: { session: added.session } })
    expect(await there()).toEqual([])
    await records.undo({ group: group ?? '' })
    expect(await there()).toHaveLength(1)
  })

  it('are refused for a session that is not there', async () => {
    const { presenting } = await sampleApi()
    await expect(presenting.arrange({ session: 'none', slides: [] })).rejects.toMatchObject({
      data: { code: 'session-gone' },
    })
  })

  it('travel with the session', async () => {
    const api = await sampleApi()
    await save(api.records, { kind: 'slideChoice', row: { ...bareSlideChoice(session, 'agenda'), notes: 'مکث کنید' } })
    const { file } = await api.bundles.download({ session, edition: 'closed' })
    const other = await sampleApi()
    await other.bundles.upload({ file })
    const { slides } = await other.presenting.deck({ session, edition: 'public' })
    expect(slides.find(({ id }) => id === 'agenda')?.notes).toEqual([[{ text: 'مکث کنید' }]])
  })
})

describe('the source of a part', () => {
  const figures = 'item/s6-73-3/r-crisis-1401h1/figures'
  const budget = 'item/s6-73-4/r-services-1401h1/budget'

  it('is that of a figure: its value, its records, the file and who entered it', async () => {
    const { presenting } = await sampleApi()
    const found = await presenting.source({ session, edition: 'public', slide: figures, part: 'figure/0' })
    expect(found).toMatchObject({ label: 'تخصیص ردیف پدافند غیرعامل، ۱۴۰۱', period: 'سال ۱۴۰۱' })
    expect(found?.records).toMatchObject([{ kind: 'budgetAmount', key: '1012/1401/allocated' }, { kind: 'budgetLine' }])
    expect(found?.source.text).toContain('پروندهٔ «مبالغ»')
    expect(found?.source.cells[0]?.setBy).toMatchObject({ file: { name: 'budgetAmount.csv' } })
    expect(stripIsolates(found?.letter ?? '')).toContain('مورخ ۱۲ دی ۱۴۰۱')
  })

  it('is the same by the code of the figure', async () => {
    const { presenting } = await sampleApi()
    const deck = await presenting.deck({ session, edition: 'public' })
    const block = deck.slides.find(({ id }) => id === figures)?.body[0]
    const code = block?.kind === 'keyFigures' ? (block.figures[0]?.fact ?? '') : ''
    const by = (part: string) => presenting.source({ session, edition: 'public', slide: figures, part })
    expect((await by(code))?.records).toEqual((await by('figure/0'))?.records)
  })

  it('is of a row the record that it names, with what lies under it', async () => {
    const { presenting } = await sampleApi()
    const found = await presenting.source({ session, edition: 'public', slide: budget, part: 'row/1' })
    expect(found?.label).toContain('نظافت معابر')
    expect(found?.records[0]).toMatchObject({ kind: 'budgetLine', key: '1001' })
    expect(new Set(found?.records.map(({ key }) => key.split('/')[0]))).toEqual(new Set(['1001']))
  })

  it('is of a point its value and the record of its category', async () => {
    const { presenting } = await sampleApi()
    const slide = 'item/s6-73-3/chart/crisis-budget-by-year'
    const found = await presenting.source({ session, edition: 'public', slide, part: 'point/0/0' })
    expect(found?.value).toMatch(/میلیون ریال$/)
    expect(found?.records.length).toBeLessThan(6)
  })

  it('is of a point of a trend the value of its period, from its own row of its file', async () => {
    const { presenting } = await sampleApi()
    const slide = 'item/s6-73-3/chart/crisis-indicator-trend-4'
    const found = await presenting.source({ session, edition: 'public', slide, part: 'point/0/0' })
    const [first] = found?.records ?? []
    expect(first).toMatchObject({ kind: 'indicatorValue', key: expect.stringContaining('/1399H1') })
    expect(found?.source.cells.map(({ setBy }) => setBy?.file?.name)).toContain('indicatorValue.csv')
    expect(found?.source.cells.every(({ kind, key }) => kind !== 'indicatorValue' || key.includes('/1399H1'))).toBe(
      true,
    )
  })

  it('is nothing where there is none', async () => {
    const { presenting } = await sampleApi()
    const of = (slide: string, part: string) => presenting.source({ session, edition: 'public', slide, part })
    expect(await of('title', 'figure/0')).toBeNull()
    expect(await of('item/none', 'row/0')).toBeNull()
    expect(await of(budget, 'row/99')).toBeNull()
    expect(await of(figures, 'پ۹۹')).toBeNull()
  })

  it('of a closed row is told in the closed deck alone', async () => {
    const { presenting } = await sampleApi()
    const slide = 'item/s6-73-2/opener'
    expect(await presenting.source({ session, edition: 'public', slide, part: 'figure/0' })).toBeNull()
  })
})
