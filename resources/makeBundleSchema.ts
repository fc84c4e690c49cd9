import { writeFileSync } from 'node:fs'
import * as z from 'zod'
import { bundleSchema } from '../shared/domain/bundle.ts'

/** The JSON Schema of a bundle's session.json, for editors and other programs. */
export function bundleJsonSchema(): string {
  const schema = z.toJSONSchema(bundleSchema, { io: 'input' })
  return `${JSON.stringify({ title: 'session.json of a Shoranameh session bundle', ...schema }, null, 2)}\n`
}

// `node resources/makeBundleSchema.ts` writes it; a test tells when it is stale.
if (import.meta.main) writeFileSync(new URL('bundle.schema.json', import.meta.url), bundleJsonSchema())
