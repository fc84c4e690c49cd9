import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { bundleJsonSchema } from '../../../resources/makeBundleSchema.ts'

it('the JSON Schema in resources is the one that the code follows', async () => {
  const file = new URL('../../../resources/bundle.schema.json', import.meta.url)
  expect(await readFile(file, 'utf8')).toBe(bundleJsonSchema())
})
