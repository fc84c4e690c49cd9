import { glob, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../../fixtures/runCli.ts'
import { copyOfCheckout, programsOf } from './copyOfCheckout.ts'

it('is bundled once, keeps the code that was compiled, and is bundled anew when a source of it has changed', async () => {
  const copy = await copyOfCheckout()
  const help = async (env: NodeJS.ProcessEnv = {}) => {
    const { code, stdout, stderr } = await runCli(['help'], { cwd: copy, cli: join(copy, 'electron/cli.js'), env })
    expect([code, stderr]).toEqual([0, ''])
    return stdout
  }

  const first = await help()
  expect(first).toContain('تهیهٔ گزارش')
  const programs = await programsOf(copy)
  const code = await keptCode(copy)
  expect(code.some(path => /hosts\/cli\/run\.js\.\w+\.code$/.test(path))).toBe(true)
  // A process with other settings of V8's keeps its own.
  expect(await help({ NODE_OPTIONS: '--stack-trace-limit=20' })).toBe(first)
  const both = await keptCode(copy)
  expect(both.length).toBeGreaterThan(code.length)
  expect(both).toEqual(expect.arrayContaining(code))
  // It does without where it is spoilt, and keeps it anew.
  for (const path of both) await writeFile(join(copy, path), 'spoilt')
  expect(await help()).toBe(first)
  for (const path of code) expect((await readFile(join(copy, path))).length).toBeGreaterThan('spoilt'.length)
  // A run that works much longer than those before it keeps what they did not compile.
  for (const path of code) await rm(join(copy, path))
  await help()
  expect(await keptCode(copy)).not.toEqual(expect.arrayContaining(code))
  for await (const path of glob('out/program/*/entries/**/*.kept', { cwd: copy }))
    await writeFile(join(copy, path), '1')
  await help()
  expect(await keptCode(copy)).toEqual(expect.arrayContaining(code))
  expect(await programsOf(copy)).toEqual(programs)

  const text = join(copy, 'electron/hosts/cli/help.ts')
  await writeFile(text, (await readFile(text, 'utf8')).replace('تهیهٔ گزارش', 'چاپ گزارش'))
  expect(await help()).toContain('چاپ گزارش')
  expect(await programsOf(copy)).toHaveLength(2)
}, 120_000)

async function keptCode(copy: string): Promise<string[]> {
  const code: string[] = []
  for await (const path of glob('out/program/*/{entries,chunks}/**/*.code', { cwd: copy })) code.push(path)
  return code
}
