import { cp, glob, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runCli } from '../../fixtures/runCli.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

async function copyOfCheckout(): Promise<string> {
  const copy = await temporaryFolder()
  for (const part of ['electron', 'shared', 'resources', 'package.json', 'package-lock.json'])
    await cp(join(root, part), join(copy, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

it('is bundled once, and anew when a source of it has changed', async () => {
  const copy = await copyOfCheckout()
  const bundles = async () => (await readdir(join(copy, 'out/program'))).filter(name => name !== 'current.json')
  const help = async () => {
    const { code, stdout, stderr } = await runCli(['help'], { cwd: copy, cli: join(copy, 'electron/cli.js') })
    expect([code, stderr]).toEqual([0, ''])
    return stdout
  }

  expect(await help()).toContain('تهیهٔ گزارش')
  const first = await bundles()
  await help()
  expect(await bundles()).toEqual(first)

  const text = join(copy, 'electron/hosts/cli/help.ts')
  await writeFile(text, (await readFile(text, 'utf8')).replace('تهیهٔ گزارش', 'چاپ گزارش'))
  expect(await help()).toContain('چاپ گزارش')
  expect(await bundles()).toHaveLength(2)
}, 120_000)

it('keeps the code that was compiled, and does without where it is spoilt', async () => {
  const copy = await copyOfCheckout()
  const help = () => runCli(['help'], { cwd: copy, cli: join(copy, 'electron/cli.js') })
  const first = await help()
  const code: string[] = []
  for await (const path of glob('out/program/*/{entries,chunks}/**/*.js.code', { cwd: copy })) code.push(path)
  expect(code.some(path => path.endsWith('hosts/cli/run.js.code'))).toBe(true)
  for (const path of code) await writeFile(join(copy, path), 'spoilt')
  expect(await help()).toEqual(first)
  expect(await help()).toEqual({ code: 0, stdout: first.stdout, stderr: '' })
}, 120_000)

it('runs from its sources where nothing can be bundled', async () => {
  const copy = await copyOfCheckout()
  await writeFile(join(copy, 'out'), 'a file where a folder should be')
  const { code, stdout } = await runCli(['help'], { cwd: copy, cli: join(copy, 'electron/cli.js') })
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'شورانامه: تهیهٔ گزارش جلسه‌های شورای شهر'])
}, 120_000)
