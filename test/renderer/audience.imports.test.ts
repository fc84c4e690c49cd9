import { expect, it } from 'vitest'
import { modulesOf } from '../fixtures/modulesOf.ts'

it('the page of the hall runs nothing of the window: it could ask the window’s contract for more than is shown', async () => {
  const modules = await modulesOf('renderer/audience/main.tsx')
  expect(modules).toContain('renderer/components/slide/ScreenFace.tsx')
  const own = /^renderer\/(audience\/|components\/slide\/|components\/withFigures\.tsx|pause\.ts)/
  const line = new Set(
    ['exchangeTicket', 'portLink', 'disconnected', 'heavyCalls'].map(name => `renderer/api/${name}.ts`),
  )
  const strangers = modules.filter(file => file.startsWith('renderer/') && !own.test(file) && !line.has(file))
  expect(strangers).toEqual([])
  expect(modules.filter(file => /^shared\/(api|documents|session|store|recording)\//.test(file))).toEqual([])
})
