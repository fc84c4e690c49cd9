import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../../fixtures/runCli.ts'
import { copyOfCheckout, prepare, programsOf } from './copyOfCheckout.ts'

it('is bundled by the install, for its first start', async () => {
  const copy = await copyOfCheckout()
  await prepare(copy)
  const bundled = await programsOf(copy)
  expect(bundled).toHaveLength(1)
  const slides = ['slides', 'resources/sample', '--edition', 'public', '--out', 'deck.pptx']
  // Its packages say nothing of their own, with what they load late too.
  expect(await runCli(slides, { cwd: copy, cli: join(copy, 'electron/cli.js') })).toMatchObject({ code: 0, stderr: '' })
  expect(await programsOf(copy)).toEqual(bundled)
}, 120_000)

it('runs from its sources where nothing can be bundled', async () => {
  const copy = await copyOfCheckout()
  await writeFile(join(copy, 'out'), 'a file where a folder should be')
  await prepare(copy)
  const { code, stdout } = await runCli(['help'], { cwd: copy, cli: join(copy, 'electron/cli.js') })
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'شورانامه: تهیهٔ گزارش جلسه‌های شورای شهر'])
}, 120_000)
