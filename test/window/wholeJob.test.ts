import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { readTool } from '../referees/runTool.ts'
import { bystander } from './bystander.ts'
import { openWindow } from './openWindow.ts'
import { wholeJob } from './secretariat.ts'

it('does the secretariat’s whole job by keyboard alone and with no network', async () => {
  const { page, store } = await openWindow()
  const seen = await bystander(page)
  await wholeJob(page)
  expect(seen).toEqual({ pointers: [], strangers: [] })

  const outputs = join(dirname(store), 'outputs')
  const made = new Map<string, string>()
  for (const name of await readdir(outputs))
    made.set(name.replace(/-[^-]*$/, ''), await readTool('pdftotext', [join(outputs, name), '-']))
  expect([...made.keys()].toSorted()).toEqual([
    's6-74-briefing-closed-1.0',
    's6-74-briefing-public-1.0',
    's6-74-briefing-public-1.1',
  ])
  expect(made.get('s6-74-briefing-public-1.0')).toContain('۱٬۲۰۰')
  expect(made.get('s6-74-briefing-public-1.1')).toContain('۱٬۳۵۰')
  expect(made.get('s6-74-briefing-public-1.1')).not.toContain('۱٬۲۰۰')
}, 180_000)
