import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { App } from '../../electron/app/app.ts'
import type { RecordEdit } from '../../shared/api/records.ts'
import type { RecordKind } from '../../shared/records/index.ts'
import type { JsonRow } from '../../shared/tables/change.ts'
import { contentWords } from '../bench/persianWords.ts'
import { resultOf } from '../fixtures/resultOf.ts'
import { settled, visit } from './places.ts'

/** Kinds that the sample's session has a record of, each after those it refers to. */
const kinds = ['agendaItem', 'presence', 'sessionEvent', 'itemEvent', 'speakingTurn', 'vote', 'ballot'] as const

type Api = App['api']

/**
 * Puts sessions like the sample's into the store, each with its record, and one that nothing is recorded of. @returns
 * its code
 */
export async function fillWithSessions(api: Api, count: number): Promise<string> {
  const [session] = await api.records.list({ kind: 'session', keys: ['s6-73'] })
  const own = new Map<RecordKind, JsonRow[]>()
  for (const kind of kinds)
    own.set(
      kind,
      (await api.records.list({ kind })).filter(row => JSON.stringify(row).includes('s6-73')),
    )
  for (let number = 1; number <= count + 1; number++) {
    const code = `bench-${number}`
    const isLive = number > count
    const row = { ...session, code, numberInTerm: 1000 + number, consecutiveNumber: 2000 + number }
    const edits: RecordEdit[] = [{ kind: 'session', row }]
    for (const kind of isLive ? kinds.slice(0, 1) : kinds)
      for (const one of own.get(kind) ?? [])
        edits.push({ kind, row: JSON.parse(JSON.stringify(one).replaceAll('s6-73', code)) as JsonRow })
    await resultOf(api.records.save({ edits }))
  }
  return `bench-${count + 1}`
}

/**
 * From a member's key in the live session to the frame that shows it, which is drawn once it is kept: a time for each
 * key.
 */
export async function recordingKeys(page: Page, session: string): Promise<number[]> {
  await visit(page, `/session/${session}/record`)
  await page.getByRole('region', { name: 'حضور اعضا' }).waitFor()
  await settled(page)
  await page.evaluate(() => {
    const times: number[] = []
    let pressed = 0
    Object.assign(window, { times })
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true)
    new MutationObserver(() => {
      const since = pressed
      if (since === 0) return
      pressed = 0
      requestAnimationFrame(() => times.push(performance.now() - since))
    }).observe(document.body, { attributeFilter: ['aria-pressed'], subtree: true })
  })
  for (let round = 0; round < 8; round++)
    for (const key of ['q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o', 'p', '[', ']', 'a']) {
      await page.keyboard.press(key)
      // As fast as a clerk calls names.
      await page.waitForTimeout(250)
    }
  return page.evaluate(() => Reflect.get(window, 'times') as number[])
}

/** A session of six hours: thirty items, two hundred turns and forty votes of the whole council. @returns its code */
export async function fillLongSession(api: Api): Promise<string> {
  const [session] = await api.records.list({ kind: 'session', keys: ['s6-73'] })
  const [item] = await api.records.list({ kind: 'agendaItem', keys: ['s6-73-6'] })
  const [turn] = await api.records.list({ kind: 'speakingTurn' })
  const [vote] = await api.records.list({ kind: 'vote' })
  const presence = await api.records.list({ kind: 'presence', where: { session: 's6-73' } })
  const members = await api.records.list({ kind: 'member' })
  const code = 'bench-long'
  const summary = contentWords.slice(0, 40).join(' ')
  const items = Array.from({ length: 30 }, (_, i) => `${code}-${i + 1}`)
  const edits: RecordEdit[] = [
    { kind: 'session', row: { ...session, code, numberInTerm: 3000, consecutiveNumber: 4000 } },
    ...items.map((own, i): RecordEdit => {
      return { kind: 'agendaItem', row: { ...item, code: own, session: code, position: i + 1, parent: null } }
    }),
    ...presence.map((row, i): RecordEdit => {
      return { kind: 'presence', row: { ...row, code: `${code}-p${i}`, session: code } }
    }),
    ...Array.from({ length: 200 }, (_, i): RecordEdit => {
      const agendaItem = items[i % items.length] ?? ''
      return {
        kind: 'speakingTurn',
        row: { ...turn, code: `${agendaItem}-t${i}`, agendaItem, position: i + 1, summary },
      }
    }),
  ]
  for (let i = 0; i < 40; i++) {
    const agendaItem = items[i % items.length] ?? ''
    const own = `${agendaItem}-v${i}`
    edits.push({
      kind: 'vote',
      row: { ...vote, code: own, agendaItem, position: i + 1, method: 'rollCall', corrects: null },
    })
    for (const { code: member } of members.slice(0, 11))
      edits.push({ kind: 'ballot', row: { vote: own, member: member ?? null, choice: 'for', at: null, sample: true } })
  }
  await resultOf(api.records.save({ edits }))
  return code
}

/**
 * Seconds of compiling its minutes in a process that has compiled them before, each time after what one speaker said
 * was changed.
 */
export async function minutesSeconds(api: Api, session: string, folder: string): Promise<number[]> {
  const [turn] = await api.records.list({ kind: 'speakingTurn', where: { agendaItem: `${session}-7` } })
  const times: number[] = []
  for (let round = 0; round < 4; round++) {
    const summary = contentWords.slice(round, round + 30).join(' ')
    await resultOf(api.records.save({ edits: [{ kind: 'speakingTurn', row: { ...turn, summary } }] }))
    const begun = performance.now()
    await resultOf(
      api.documents.compile({
        session,
        document: 'minutes',
        edition: 'closed',
        version: '1.0',
        style: {},
        out: join(folder, `minutes-${round}.pdf`),
      }),
    )
    times.push((performance.now() - begun) / 1000)
  }
  return times.slice(1)
}
