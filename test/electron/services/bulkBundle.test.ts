import { execFile } from 'node:child_process'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { energyBundle } from '../../fixtures/energyBundle.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

const program = fileURLToPath(new URL('../../fixtures/importingProcess.ts', import.meta.url))
const many = 60_000
/** Megabytes for everything that outlives a moment; the rows alone, were they held, would need three times as much. */
const room = 48

it('a bundle’s rows pass through a room that would never hold them', async () => {
  const bundle = await energyBundle()
  const accounts = Array.from(
    { length: many },
    (_, i) =>
      `${60_010_001 + i},crisis,${i % 2 === 0 ? 3 : 9},روشنایی خیابان چهارباغ پایین، کنتور ${i},پارک و فضای سبز,علنی,بله\n`,
  )
  await appendFile(join(bundle, 'energyAccount.csv'), accounts.join(''))
  const store = join(await temporaryFolder(), 'council.db')
  const { stdout } = await promisify(execFile)(process.execPath, [
    `--max-old-space-size=${room}`,
    program,
    bundle,
    store,
  ])
  expect(JSON.parse(stdout)).toEqual({ records: many + 35, changed: many + 35 })
}, 300_000)
