/** A process of its own for us: `node renderOurs.ts document.json out.pdf`. Loads the renderer as its worker does. */
import { readFileSync, writeFileSync } from 'node:fs'
import { keepCompiledCode } from '../../electron/system/compiledCode.ts'
import type { Document } from '../../shared/document.ts'

keepCompiledCode()
const [source = '', target = ''] = process.argv.slice(2)
const document = JSON.parse(readFileSync(source, 'utf8')) as Document
const { render } = await import('../../electron/pdf/render.ts')
const { bytes } = await render(document, { tagged: true })
writeFileSync(target, bytes)
