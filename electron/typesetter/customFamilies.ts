/** Somebody's own letters: a folder of TrueType files → the families a definition names. */

import { hash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { BoundedCache } from '../../shared/boundedCache.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { damagedFont, openCustomFile } from './fonts/customFile.ts'
import { type FontFamilies, fontFamilies } from './fonts/families.ts'
import { DamagedFont, type FaceFacts, OtherOutlines, readFaceFacts } from './fonts/sfnt.ts'
import { nearest, weightInName, weightOf } from './fonts/weights.ts'
import type { FontFile } from './text/fontFile.ts'

/** A family has nine weights at most, each upright and slanted. */
const mostFiles = 40
/** The largest fonts of Persian take under a megabyte. */
const mostBytes = 16 * 2 ** 20

interface FoundFile {
  name: string
  bytes: Uint8Array
}

interface FoundFace extends FoundFile {
  facts: FaceFacts
  weight: number
}

/**
 * Families opened before, by their files: what documents leave for the next of the same letters hangs on them. A
 * council has one, and maybe another one that it tries; each with up to 40 MB of shaped words.
 */
const openedFamilies = new BoundedCache<FontFamilies>(2)

/**
 * Opens a folder's family. Faces are told apart by weight; what a document asks for and the family lacks is drawn by
 * the nearest weight.
 * @returns the engine's own families with Custom, CustomMedium and CustomBlack beside them
 * @throws Problem 'font-folder-unreadable', or another naming the file and what to do
 */
export async function customFamilies(folder: string): Promise<FontFamilies> {
  const files = await filesIn(folder)
  return openedFamilies.get(digestOf(files), () => familiesOf(files))
}

/** Of the files' names and all they hold. */
function digestOf(files: readonly FoundFile[]): string {
  return JSON.stringify(files.map(({ name, bytes }) => [name, hash('sha256', bytes, 'base64')]))
}

function familiesOf(files: readonly FoundFile[]): FontFamilies {
  const distinct = distinctWeights(upright(facesOf(files)))
  const regular = nearest(distinct, 400)
  const opened = new Map<FoundFace, FontFile>()
  const regularFile = open(regular)
  opened.set(regular, regularFile)
  const at = (weight: number): FontFile => {
    const face = nearest(distinct, weight)
    const file = opened.get(face) ?? open(face, regularFile.scale)
    opened.set(face, file)
    return file
  }
  return {
    ...fontFamilies,
    Custom: { normal: at(400), bold: at(700) },
    CustomMedium: { normal: at(500), bold: at(600) },
    CustomBlack: { normal: at(800), bold: at(900) },
  }
}

/** The name by which other programs know a folder's family. @throws Problem those of `customFamilies` */
export async function customFamilyName(folder: string): Promise<string> {
  return nearest(distinctWeights(upright(facesOf(await filesIn(folder)))), 400).facts.familyName
}

async function filesIn(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder).catch(() => {
    throw new Problem('font-folder-unreadable', {}, { file: folder })
  })
  const names = entries.filter(name => /^\.(ttf|otf|ttc)$/i.test(extname(name))).sort()
  if (names.length === 0) throw noFont(folder)
  if (names.length > mostFiles) throw new Problem('several-families', { count: names.length }, { file: folder })
  const files: FoundFile[] = []
  for (const name of names) files.push({ name, bytes: await bytesOf(join(folder, name)) })
  return files
}

function facesOf(files: readonly FoundFile[]): FoundFace[] {
  const faces: FoundFace[] = []
  let others: string | undefined
  for (const { name, bytes } of files) {
    try {
      const facts = readFaceFacts(bytes)
      refuse(name, facts)
      faces.push({ name, bytes, facts, weight: weightOf(facts) })
    } catch (cause) {
      if (cause instanceof DamagedFont) throw damagedFont(name)
      if (!(cause instanceof OtherOutlines)) throw cause
      others ??= name
    }
  }
  if (faces.length === 0 && others !== undefined) throw new Problem('font-not-truetype', {}, { file: others })
  return faces
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined || !found.isFile() || found.size > mostBytes) throw damagedFont(basename(path))
  return readFile(path)
}

function refuse(name: string, { embedding, variable }: FaceFacts): void {
  if (embedding === 'forbidden') throw new Problem('font-not-embeddable', {}, { file: name })
  if (embedding === 'whole only') throw new Problem('font-not-subsettable', {}, { file: name })
  if (variable) throw new Problem('font-variable', {}, { file: name })
}

/** Slanted faces are for families that have no others. */
function upright(faces: readonly FoundFace[]): FoundFace[] {
  const straight = faces.filter(({ facts }) => !facts.italic)
  return straight.length === 0 ? [...faces] : straight
}

/**
 * Where files claim the same weight, their own names decide. @throws Problem 'font-weight-twice' when those say nothing
 * either
 */
function distinctWeights(faces: readonly FoundFace[]): FoundFace[] {
  const alike = Map.groupBy(faces, ({ weight }) => weight)
  const known = new Map<number, FoundFace>()
  for (const face of faces) {
    const named =
      alike.get(face.weight)?.length === 1 ? undefined : weightInName(basename(face.name, extname(face.name)))
    const weight = named ?? face.weight
    const other = known.get(weight)
    if (other !== undefined) throw new Problem('font-weight-twice', { other: other.name }, { file: face.name })
    known.set(weight, { ...face, weight })
  }
  return [...known.values()]
}

function open({ name, bytes, facts }: FoundFace, scale?: number): FontFile {
  return openCustomFile(name, bytes, facts, scale)
}

function noFont(folder: string): Problem {
  return new Problem('no-font', {}, { file: folder })
}
