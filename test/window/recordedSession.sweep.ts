import { expect, it } from 'vitest'
import { temporaryFolder } from '../fixtures/temporaryFolder.ts'
import { bystander } from './bystander.ts'
import { recordSession } from './clerk.ts'
import { minutesOf, recorded } from './clerkPapers.ts'
import { openWindow } from './openWindow.ts'

it('records a whole session by keyboard alone, and its minutes say exactly that', async () => {
  const { page, store } = await openWindow({ sample: true })
  const seen = await bystander(page)
  await recordSession(page)
  expect(seen).toEqual({ pointers: [], strangers: [] })

  const { pdf, word } = await minutesOf(store, await temporaryFolder())
  expect(recorded.filter(text => !pdf.includes(text))).toEqual([])
  if (word === undefined) console.warn('LibreOffice is not installed: the Word file was not read back.')
  expect(recorded.filter(text => word !== undefined && !word.includes(text))).toEqual([])
}, 240_000)
