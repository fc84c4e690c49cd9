import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolutionRules } from '../../../shared/checks/resolutionRules.ts'
import { letter } from '../../../shared/documents/letter.ts'
import { nextResolutionSerial } from '../../../shared/recording/nextResolution.ts'
import type { Row } from '../../../shared/records/index.ts'
import { type LiveRecording, liveRecording, memberIn } from '../../fixtures/liveRecording.ts'
import { closedIssue, textOf } from '../../shared/documents/readDocument.ts'

const refused = (code: string) => ({ data: { code } })

/** A session with a vote on its first item. @returns the vote's code too */
async function voted(inFavour: number, council: Partial<Row<'council'>> = {}) {
  const live = await liveRecording('لایحهٔ روشنایی', 'طرح دو')
  const [stored] = await live.api.records.list({ kind: 'council' })
  const row = { ...stored, ...council }
  for await (const _ of await live.api.records.save({ edits: [{ kind: 'council', row }] }));
  await live.act('setAllPresent', { members: Array.from({ length: 11 }, (_, i) => memberIn(i + 1)) })
  await live.act('startSession', {})
  const [item = ''] = live.items
  await live.act('openVote', {
    items: [item],
    subject: 'substance',
    title: null,
    method: 'hands',
    majority: null,
    candidates: [],
    places: null,
  })
  for (let seat = 1; seat <= 11 - inFavour; seat += 1)
    await live.act('castBallot', { member: memberIn(seat), choice: 'against' })
  await live.act('castRest', {})
  await live.act('finishVote', { papers: null, candidates: null })
  const vote = (await live.read()).rows.vote[0]?.code ?? ''
  return { live, item, vote }
}

const words = {
  title: 'جایگزینی روشنایی معابر',
  text: 'ماده واحده: موافقت شد.',
  emphasis: null,
  addressee: null,
  letterNumber: null,
}
const add = (
  { live, item, vote }: Awaited<ReturnType<typeof voted>>,
  other: Partial<typeof words | { serial: number; letterNumber: string; emphasis: string }> = {},
) => live.act('addResolution', { item, vote, serial: null, ...words, ...other })
const numbers = async ({ read }: LiveRecording) => (await read()).rows.resolution.map(({ number }) => number)

describe('a resolution', () => {
  it('gets its number by the council’s usual pattern, the next after the last', async () => {
    const of = await voted(9)
    await add(of)
    await add(of, { emphasis: ' ارائهٔ گزارش سه‌ماهه ' })
    expect(await numbers(of.live)).toEqual(['۱-۷۴', '۲-۷۴'])
    const session = await of.live.read()
    expect(session.rows.resolution[1]).toMatchObject({ date: '2023-01-15', emphasis: 'ارائهٔ گزارش سه‌ماهه' })
    expect(textOf(letter(session, closedIssue))).toContain('با قید ارائهٔ گزارش سه‌ماهه؛ مصوب با اکثریت آراء')
    expect(resolutionRules.run(session)).toEqual([])
  })

  it('is refused where the vote did not carry it, or was about something else', async () => {
    const of = await voted(5)
    await expect(add(of)).rejects.toMatchObject(refused('vote-not-carried'))
    await expect(add({ ...of, item: of.live.items[1] ?? '' })).rejects.toMatchObject(refused('vote-on-another-item'))
    expect(await numbers(of.live)).toEqual([])
  })

  it('is written anew with its number as it was told, and taken out with a gap that is shown', async () => {
    const of = await voted(9)
    for (const _ of [1, 2, 3]) await add(of)
    const [first, second] = (await of.live.read()).rows.resolution.map(({ code }) => code)
    await of.live.act('editResolution', { resolution: first ?? '', ...words, title: 'عنوان دیگر' })
    await of.live.act('removeResolution', { resolution: second ?? '' })
    const session = await of.live.read()
    expect(session.rows.resolution.map(({ number, title }) => [number, title])).toEqual([
      ['۱-۷۴', 'عنوان دیگر'],
      ['۳-۷۴', words.title],
    ])
    expect(resolutionRules.run(session)).toMatchObject([{ severity: 'info', where: { field: 'serial' } }])
    await expect(of.live.act('editResolution', { resolution: first ?? '', ...words, text: ' ' })).rejects.toMatchObject(
      refused('resolution-without-text'),
    )
    expect(nextResolutionSerial(session)).toBe(4)
  })
})

describe('the number of a resolution', () => {
  it('counts on where the council’s other sessions stopped, in the scope that it chose', async () => {
    for (const [resolutionScope, expected] of [
      ['session', '۱'],
      ['term', '۲'],
      ['year', '۲'],
      ['all', '۲'],
    ] as const) {
      // The sample's own session 73 of the same term and year has one resolution.
      const of = await voted(9, { resolutionScope, resolutionPattern: '{serial}' })
      await add(of)
      expect(await numbers(of.live)).toEqual([expected])
    }
  })

  it('names unit, term, clause and letter by the pattern, and asks for what nobody has said', async () => {
    const pattern = '{unit}/{term}/{session}/{serial}/{clause}/{letter}'
    const without = await voted(9, { resolutionPattern: pattern })
    await expect(add(without, { letterNumber: '2491' })).rejects.toMatchObject(refused('resolution-needs-unit'))
    const of = await voted(9, { resolutionPattern: pattern, resolutionUnit: '160' })
    await expect(add(of)).rejects.toMatchObject(refused('resolution-needs-letter'))
    await add(of, { letterNumber: '2491' })
    expect(await numbers(of.live)).toEqual(['۱۶۰/۶/۷۴/۱/۱/۲۴۹۱'])
    const [resolution = ''] = (await of.live.read()).rows.resolution.map(({ code }) => code)
    await of.live.act('editResolution', { resolution, ...words, letterNumber: '2492' })
    expect(await numbers(of.live)).toEqual(['۱۶۰/۶/۷۴/۱/۱/۲۴۹۲'])
  })

  it('is never given twice, in this session or another of the scope', async () => {
    const of = await voted(9, { resolutionScope: 'term', resolutionPattern: '{serial}-{term}' })
    await expect(add(of, { serial: 1 })).rejects.toMatchObject(refused('resolution-number-taken'))
    await add(of, { serial: 7 })
    await expect(add(of, { serial: 7 })).rejects.toMatchObject(refused('resolution-number-taken'))
    expect(await numbers(of.live)).toEqual(['۷-۶'])
  })

  it('that two machines gave is found on either', async () => {
    const of = await voted(9, { resolutionScope: 'term' })
    await add(of)
    const own = (await of.live.read()).rows.resolution[0]
    const others = await of.live.api.records.list({ kind: 'resolution' })
    const other = others.find(({ code }) => code !== own?.code)
    const errors = async () =>
      resolutionRules.run(await of.live.read()).flatMap(one => (one.severity === 'error' ? [one.message] : []))
    expect(await errors()).toEqual([])
    // As a bundle of another machine brings it in.
    const arrive = async (number: string) => {
      const row = { ...other, serial: own?.serial ?? 0, number }
      for await (const _ of await of.live.api.records.save({ edits: [{ kind: 'resolution', row }] }));
    }
    await arrive('۲-۷۳')
    expect(await errors()).toEqual(['ردیف ۲ را مصوبه‌ای از جلسهٔ ۷۳ هم دارد.'])
    await arrive(own?.number ?? '')
    expect(await errors()).toEqual([expect.stringMatching(/را مصوبه‌ای از جلسهٔ ۷۳ هم دارد\.$/)])
    const { findings } = await of.live.api.checks.run({ session: 's6-73' })
    expect(findings.map(({ rule }) => rule)).toContain('resolution-rules')
  })

  it('never repeats and never fills a gap, however resolutions come and go', async () => {
    const of = await voted(9)
    const told: string[] = []
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 6 }), async steps => {
        for (const isRemoval of steps) {
          const before = (await of.live.read()).rows.resolution
          // The last number of all may be given again once it is taken back; none below it is.
          const [first, second] = before
          if (isRemoval && first !== undefined && second !== undefined) {
            await of.live.act('removeResolution', { resolution: first.code })
            continue
          }
          await add(of)
          const added = (await of.live.read()).rows.resolution.at(-1)?.number ?? ''
          expect(told).not.toContain(added)
          told.push(added)
        }
        const found = resolutionRules.run(await of.live.read())
        expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { numRuns: 8 },
    )
  })
})
