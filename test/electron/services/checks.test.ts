import { afterEach, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../../electron/app/app.ts'
import { openStore } from '../../../electron/store/database.ts'
import { mendRow } from '../../../shared/checks/mend/mend.ts'
import { save } from '../../fixtures/save.ts'
import { tinyBundleWith } from '../../fixtures/tinyBundle.ts'

let app: App
afterEach(() => app.close())

/** The tiny bundle with one planted growth; its session is the store's only one. */
async function plantedApi() {
  let ids = 0
  app = createApp({
    store: openStore(':memory:'),
    now: () => '2023-01-09T21:30:00Z',
    who: 'دبیر',
    newId: () => `change-${++ids}`,
  })
  const path = await tinyBundleWith('session.json', text => {
    const bundle = JSON.parse(text)
    bundle.rows.report[0].status = 'draft'
    bundle.rows.report[0].narrative += '\nشمار درخواست‌ها از ۱۲٬۳۳۳ به ۲۲٬۳۴۰ رسید که ۶۲ درصد رشد است.'
    return JSON.stringify(bundle)
  })
  const { session } = await app.api.bundles.import({ path })
  return { api: app.api, session }
}

describe('checks', () => {
  it('finds what is planted and accepts it with who, when and why', async () => {
    const { api, session } = await plantedApi()
    const growth = async () =>
      (await api.checks.run({ session })).findings.find(({ rule }) => rule === 'growth-mismatch')
    const finding = (await growth())?.id ?? ''
    const [office] = await api.records.list({ kind: 'office' })
    const { group } = await api.checks.accept({
      session,
      findings: [finding],
      by: { code: String(office?.['code']) },
      reason: 'در خود گزارش اصلاح می‌شود',
    })
    expect(await api.records.revisions({ kind: 'acceptance', key: finding })).toMatchObject([
      { who: 'دبیر', after: { openness: 'closed' } },
    ])
    // The day in Tehran, not in Greenwich.
    expect((await growth())?.accepted).toEqual({
      by: office?.['title'],
      on: '2023-01-10',
      reason: 'در خود گزارش اصلاح می‌شود',
    })
    await api.records.undo({ group: group ?? '' })
    expect((await growth())?.accepted).toBeNull()
  })

  it('offers the mend of what is planted, which is written as one change and taken back', async () => {
    const { api, session } = await plantedApi()
    const growth = async () =>
      (await api.checks.run({ session })).findings.find(({ rule }) => rule === 'growth-mismatch')
    const { mend } = (await growth()) ?? {}
    if (mend === undefined) throw new Error('no mend is offered')
    const { kind, key } = mend.where
    const [row = {}] = await api.records.list({ kind, keys: [key] })
    const done = mendRow(mend, row)
    if (done === null) throw new Error('the report says something else')
    const { group } = await save(api.records, { kind, key, row: done.row, over: done.over })
    expect(await growth()).toBeUndefined()
    const [after] = await api.records.list({ kind, keys: [key] })
    expect(after?.['narrative']).toContain('رسید که ۸۱٫۱ درصد رشد است.')
    await api.records.undo({ group: group ?? '' })
    expect((await growth())?.mend).toEqual(mend)
    expect(mendRow(mend, after ?? {})).toBeNull()
  })

  it('accepts many for one reason as one thing that is taken back, all or none', async () => {
    const { api, session } = await plantedApi()
    const open = async () => (await api.checks.run({ session })).findings.filter(({ accepted }) => accepted === null)
    const before = await open()
    const ids = before.slice(0, 3).map(({ id }) => id)
    const by = { code: String((await api.records.list({ kind: 'office' }))[0]?.['code']) }
    const reason = 'در جلسهٔ بعد اصلاح می‌شود'
    await expect(api.checks.accept({ session, findings: [...ids, 'x'], by, reason })).rejects.toMatchObject({
      data: { code: 'finding-unknown' },
    })
    expect(await open()).toEqual(before)
    const { group } = await api.checks.accept({ session, findings: [...ids, ids[0] ?? ''], by, reason })
    expect((await open()).map(({ id }) => id)).toEqual(before.slice(3).map(({ id }) => id))
    await api.records.undo({ group: group ?? '' })
    expect(await open()).toEqual(before)
  })

  it('refuses to accept what is not found, or by an office that is not there', async () => {
    const { api, session } = await plantedApi()
    await expect(api.checks.accept({ session, findings: ['x'], by: { code: 'y' }, reason: 'z' })).rejects.toMatchObject(
      {
        data: { code: 'finding-unknown' },
      },
    )
    const [finding] = (await api.checks.run({ session })).findings
    await expect(
      api.checks.accept({ session, findings: [finding?.id ?? ''], by: { code: 'nobody' }, reason: 'z' }),
    ).rejects.toMatchObject({ data: { code: 'reference-unknown' } })
  })

  it('refuses a session that is not there', async () => {
    const { api } = await plantedApi()
    await expect(api.checks.run({ session: 'none' })).rejects.toMatchObject({ data: { code: 'session-unknown' } })
  })
})
