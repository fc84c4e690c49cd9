/** A process of its own for us: `node renderOurs.ts document.json out.pdf`. Loads the renderer as its worker does. */
import { readFileSync, writeFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import type { Document } from '../../shared/document.ts'

enableCompileCache()
const { render } = await import('../../electron/pdf/render.ts')

const [source = '', target = ''] = process.argv.slice(2)
const { bytes } = await render(JSON.parse(readFileSync(source, 'utf8')) as Document, { tagged: true })
writeFileSync(target, bytes)
