/**
 * A process of its own for us: `node renderOurs.ts document.json out.pdf`. Loads the renderer as packages ship it, or with a third
 * word from its sources, whose names a profile shows.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { loadBundled } from '../../electron/build/checkoutProgram.ts'
import { keepCompiledCode } from '../../electron/system/compiledCode.ts'
import type { Document } from '../../shared/document.ts'

keepCompiledCode()
const [source = '', target = '', isProfiled] = process.argv.slice(2)
const document = JSON.parse(readFileSync(source, 'utf8')) as Document
const { render } = await (isProfiled === undefined
  ? loadBundled<typeof import('../../electron/pdf/render.ts')>('electron/pdf/render.ts')
  : import('../../electron/pdf/render.ts'))
const { bytes } = await render(document, { tagged: true })
writeFileSync(target, bytes)
