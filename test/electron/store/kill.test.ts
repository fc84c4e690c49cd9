import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { listChanges } from '../../../electron/store/changes.ts'
import { openStore } from '../../../electron/store/database.ts'
import { listRecords } from '../../../electron/store/records.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'

it('a process killed in mid-write loses no save that it confirmed', async () => {
  const path = join(await temporaryFolder(), 'shoranameh.db')
  const script = fileURLToPath(new URL('../../fixtures/savingProcess.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const confirmed: string[] = []
  for await (const code of createInterface(child.stdout)) {
    confirmed.push(code)
    if (confirmed.length === 50) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')

  const store = openStore(path)
  onTestFinished(() => store.close())
  const codes = (await listRecords(store.db, 'neighbourhood')).map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(confirmed))
  const logged = (await listChanges(store.db)).filter(({ kind }) => kind === 'neighbourhood')
  expect(logged.map(({ key }) => key).sort()).toEqual(codes.sort())
})
