/**
 * A process of its own for Typst: `node printTypst.ts source.typ out.pdf`. Its file holds no tags: less work than ours.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [source = '', target = ''] = process.argv.slice(2)
const vazirmatn = dirname(createRequire(import.meta.url).resolve('vazirmatn/package.json'))
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [join(vazirmatn, 'fonts', 'ttf')] }] })
const compiled = compiler.compile({ mainFileContent: readFileSync(source, 'utf8') })
if (compiled.result === null) {
  compiled.printErrors()
  process.exit(1)
}
writeFileSync(target, compiler.pdf(compiled.result))
