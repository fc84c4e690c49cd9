/** A process of its own for us: `node renderOurs.ts document.json out.pdf`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { render } from '../../electron/pdf/render.ts'
import type { Document } from '../../shared/document.ts'

const [source = '', target = ''] = process.argv.slice(2)
const { bytes } = await render(JSON.parse(readFileSync(source, 'utf8')) as Document, { tagged: true })
writeFileSync(target, bytes)
