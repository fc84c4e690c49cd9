import { expect, it } from 'vitest'
import { newcomerWalk, tellEfforts } from './newcomerWalk.ts'
import { openWindow } from './openWindow.ts'

it('leads a newcomer from an empty store to the papers of a first session', async () => {
  const { page } = await openWindow()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const hand = await newcomerWalk(page)
  const lines: string[] = []
  tellEfforts(hand, false, line => void lines.push(line))
  expect(lines.filter(line => !line.startsWith('met'))).toEqual([])
}, 300_000)
