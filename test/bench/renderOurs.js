/**
 * A process of its own for us: `node renderOurs.js document.json out.pdf`. Loads the renderer as packages ship it, or
 * with a third word from its sources, whose names a profile shows.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { loadProgram } from '../../electron/loadProgram.js'

const [source = '', target = '', isProfiled] = process.argv.slice(2)
/** @type {import('../../shared/document.ts').Document} */
const document = JSON.parse(readFileSync(source, 'utf8'))
/** @type {typeof import('../../electron/pdf/render.ts')} */
const { render } = await (isProfiled === undefined
  ? loadProgram('electron/pdf/render.ts')
  : import('../../electron/pdf/render.ts'))
const { bytes } = await render(document, { tagged: true })
writeFileSync(target, bytes)
