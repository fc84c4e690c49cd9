import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { saveRecords } from '../../../electron/services/saveRecords.ts'
import { openStore } from '../../../electron/store/database.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { countingAuthor } from '../../fixtures/tinyBundle.ts'

it('undoes a group in a room that would never hold its changes', async () => {
  const path = join(await temporaryFolder(), 'council.db')
  const large = openStore(path)
  const edits = Array.from({ length: 8000 }, (_, i) => ({
    kind: 'department' as const,
    row: { code: `d${i}`, name: 'معاونت '.repeat(80), head: null },
  }))
  const { group } = await saveRecords(large, edits, countingAuthor())
  large.close()
  const program = fileURLToPath(new URL('../../fixtures/undoingProcess.ts', import.meta.url))
  const args = ['--max-old-space-size=36', program, path, group ?? '']
  const { stdout } = await promisify(execFile)(process.execPath, args)
  expect(stdout).toBe('0')
}, 120_000)
