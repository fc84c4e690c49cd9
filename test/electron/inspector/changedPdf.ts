import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { readTool } from '../../referees/runTool.ts'

/** A value as qpdf writes it to JSON: names as «/Name», text as «u:…», references as «12 0 R». */
export type Json = string | number | boolean | null | Json[] | JsonEntries
export interface JsonEntries {
  [key: string]: Json
}

interface JsonObject {
  value?: Json
  stream?: { dict: JsonEntries; data: string }
}

/** Objects of files that are changed many times, as qpdf told of them. */
const told = new WeakMap<Uint8Array, Promise<string>>()

async function tellObjects(pdf: Uint8Array): Promise<string> {
  const file = join(await temporaryFolder(), 'before.pdf')
  await writeFile(file, pdf)
  return readTool('qpdf', ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', file])
}

/** The objects of a PDF, to be changed by hand. */
export class ChangedPdf {
  private readonly objects: Record<string, JsonObject>
  private readonly whole: object

  private constructor(whole: { qpdf: [object, Record<string, JsonObject>] }) {
    this.whole = whole
    this.objects = whole.qpdf[1]
  }

  /** @returns the file as `change` leaves it */
  static async of(pdf: Uint8Array, change: (file: ChangedPdf) => void): Promise<Buffer> {
    const objects = told.get(pdf) ?? tellObjects(pdf)
    told.set(pdf, objects)
    const file = new ChangedPdf(JSON.parse(await objects))
    change(file)
    const folder = await temporaryFolder()
    const [json, after] = [join(folder, 'objects.json'), join(folder, 'after.pdf')]
    await writeFile(json, JSON.stringify(file.whole))
    await readTool('qpdf', ['--json-input', json, '--object-streams=generate', '--newline-before-endstream', after])
    return readFile(after)
  }

  get catalog(): JsonEntries {
    return this.entries(this.entries(this.objects['trailer']?.value)['/Root'])
  }

  /** The dictionary a value is or refers to. @throws Error when it is none */
  entries(value: Json | undefined): JsonEntries {
    const found = typeof value === 'string' ? this.objects[`obj:${value}`] : undefined
    const own = found ? (found.value ?? found.stream?.dict) : value
    if (typeof own !== 'object' || own === null || Array.isArray(own)) throw new Error('not a dictionary')
    return own
  }

  /** Every dictionary with this entry, streams' too. */
  with(key: string, value?: Json): JsonEntries[] {
    const all = Object.values(this.objects).flatMap(object => object.value ?? object.stream?.dict ?? [])
    return all.flatMap(own => {
      const isMatch = typeof own === 'object' && own !== null && !Array.isArray(own) && key in own
      return isMatch && (value === undefined || own[key] === value) ? [own] : []
    })
  }

  /** The first of them. @throws Error when there is none */
  first(key: string, value?: Json): JsonEntries {
    const [found] = this.with(key, value)
    if (!found) throw new Error(`nothing with ${key} ${JSON.stringify(value)}`)
    return found
  }

  /** Changes a stream's text, a byte a character. */
  rewrite(reference: Json | undefined, change: (text: string) => string): void {
    const stream = typeof reference === 'string' ? this.objects[`obj:${reference}`]?.stream : undefined
    if (!stream) throw new Error('not a stream')
    const text = change(Buffer.from(stream.data, 'base64').toString('latin1'))
    stream.data = Buffer.from(text, 'latin1').toString('base64')
  }
}
