import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../../fixtures/runCli.ts'
import { copyOfCheckout, programsOf } from './copyOfCheckout.ts'

it('is bundled once, keeps the code that was compiled, and is bundled anew when a source of it has changed', async () => {
  const copy = await copyOfCheckout()
  const help = async () => {
    const { code, stdout, stderr } = await runCli(['help'], { cwd: copy, cli: join(copy, 'electron/cli.js') })
    expect([code, stderr]).toEqual([0, ''])
    return stdout
  }

  const first = await help()
  expect(first).toContain('تهیهٔ گزارش')
  const programs = await programsOf(copy)
  const code: string[] = []
  for await (const path of glob('out/program/*/{entries,chunks}/**/*.js.code', { cwd: copy })) code.push(path)
  expect(code.some(path => path.endsWith('hosts/cli/run.js.code'))).toBe(true)
  // It does without where it is spoilt.
  for (const path of code) await writeFile(join(copy, path), 'spoilt')
  expect(await help()).toBe(first)
  expect(await help()).toBe(first)
  expect(await programsOf(copy)).toEqual(programs)

  const text = join(copy, 'electron/hosts/cli/help.ts')
  await writeFile(text, (await readFile(text, 'utf8')).replace('تهیهٔ گزارش', 'چاپ گزارش'))
  expect(await help()).toContain('چاپ گزارش')
  expect(await programsOf(copy)).toHaveLength(2)
}, 120_000)
