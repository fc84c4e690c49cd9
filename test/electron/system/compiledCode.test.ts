import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../../fixtures/runCli.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

it('keeps compiled code in the folder of the user, and none where others of the machine could put theirs', async () => {
  const cwd = await temporaryFolder()
  const shared = join(cwd, 'tmp')
  await mkdir(shared)
  await writeFile(join(cwd, 'letter.txt'), 'نامه')
  const env = { SHORANAMEH_HOME: join(cwd, 'data'), TMPDIR: shared, TMP: shared, TEMP: shared, NODE_COMPILE_CACHE: '' }
  const { code } = await runCli(['typeset', 'letter.txt', '--out', 'letter.pdf'], { cwd, env })
  expect(code).toBe(0)
  expect(await readdir(shared)).toEqual([])
  expect((await readdir(join(cwd, 'data', 'compiled'))).length).toBeGreaterThan(0)
}, 60_000)
