import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../electron/app/app.ts'
import { openStore } from '../electron/store/database.ts'
import { documentKinds } from '../shared/documents/index.ts'
import type { Closing, Installation } from './electron/waysOut/wayOut.ts'
import { waysOut } from './electron/waysOut.ts'
import { canariesIn, closedCanaries, forgetCityWideFigures, singsOf } from './fixtures/canaries.ts'
import { sampleStore } from './fixtures/sampleSession.ts'
import { countingAuthor } from './fixtures/tinyBundle.ts'

async function installation(canaries?: Closing): Promise<Installation & { texts: number; end: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'shoranameh-'))
  const store = await sampleStore(folder)
  const app = createApp({ store: openStore(store), ...countingAuthor() })
  await forgetCityWideFigures(app.api)
  const texts = canaries === undefined ? 0 : await closedCanaries(app.api, canaries)
  const out = join(folder, 'out')
  await mkdir(out)
  const end = () => {
    app.close()
    return rm(folder, { recursive: true, force: true })
  }
  return { api: app.api, store, folder: out, texts, end }
}

let open: Awaited<ReturnType<typeof installation>> | undefined
afterAll(() => open?.end())
const takenOpen = new Map<string, string>()

/** What a way takes from an installation that has no closed record; gone once, for whatever it is compared with. */
async function openTaken(way: string): Promise<string | undefined> {
  open ??= await installation()
  if (!takenOpen.has(way)) takenOpen.set(way, JSON.stringify(await waysOut[way]?.take(open)))
  return takenOpen.get(way)
}

const closings: readonly Closing[] = ['themselves', 'their item']

/** Ways that are taken in the suite, or in its sweeps, of what was closed so. */
const waysOf = (closedBy: Closing, isSweep: boolean) =>
  Object.entries(waysOut).filter(([, { isLong }]) => (isLong === true || isLong === closedBy) === isSweep)

/** Declares the tests that no closed record, nor anything that tells of one, leaves by ways out. */
export function leavesNothing(isSweep: boolean): void {
  describe.each(closings)('a closed record of every kind, closed by %s', closedBy => {
    let closed = {} as Awaited<ReturnType<typeof installation>>
    beforeAll(async () => {
      closed = await installation(closedBy)
    })
    afterAll(() => closed.end())

    it.each(waysOf(closedBy, isSweep))('leaves nothing in %s', { timeout: 600_000 }, async (name, { take }) => {
      const taken = JSON.stringify(await take(closed))
      expect(singsOf(taken)).toEqual([])
      // Not a total, a count or a gap tells of it either.
      expect(taken).toBe(await openTaken(name))
    })

    it.skipIf(isSweep)('has no public findings paper', async () => {
      const findings = { session: 's6-73', document: 'findings', edition: 'public', version: '1.0' } as const
      await expect(closed.api.documents.preview(findings)).rejects.toMatchObject({
        data: { code: 'findings-not-public' },
      })
    })

    it.skipIf(isSweep)('is in the closed edition, so that the canaries do sing', async () => {
      const issue = { session: 's6-73', edition: 'closed', version: '1.0' } as const
      const documents = await Promise.all(
        documentKinds.map(document => closed.api.documents.preview({ ...issue, document })),
      )
      const said = canariesIn(JSON.stringify(documents))
      // Notes between secretariat and departments, numbers of letters and the like are on no paper.
      expect(said.size).toBeGreaterThan(closed.texts / 4)
    })
  })
}
