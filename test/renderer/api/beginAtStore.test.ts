import { expect, it, onTestFinished, vi } from 'vitest'
import { beginAtStore } from '../../../renderer/api/beginAtStore.ts'

it('begins anew at the place that was said first', () => {
  const places: string[] = []
  vi.stubGlobal('location', { replace: (place: string) => places.push(place) })
  onTestFinished(() => void vi.unstubAllGlobals())
  beginAtStore('/settings')
  beginAtStore()
  expect(places).toEqual(['/settings'])
})
