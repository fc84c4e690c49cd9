import { expect, it } from 'vitest'
import { modulesOf } from '../fixtures/modulesOf.ts'

it('the window draws its start before it has read how all columns are typed and checked, a fifth of its code', async () => {
  const modules = await modulesOf('renderer/mount.tsx')
  expect(modules).toContain('renderer/shell/StoreBar.tsx')
  expect(modules.filter(file => file.startsWith('shared/columnTypes/'))).toEqual([])
})
