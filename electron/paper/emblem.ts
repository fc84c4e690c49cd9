/**
 * Says whether an emblem can be drawn, before anything is: pdfmake's SVG reader would stop at it, or leave it half
 * drawn.
 */
import type { Block, Document, Emblem } from '../../shared/document.ts'
import { pictureOf } from '../../shared/emblemSource.ts'
import { Problem, problemAt } from '../../shared/problems/problem.ts'
import { readSvg, type SvgElement } from '../typesetter/svg.ts'
import { faultOfPicture } from './emblemPicture.ts'
import { drawnTimes } from './emblemReferences.ts'

/** Letters; a drawn emblem takes a tenth of it. */
const longest = 300_000
const mostElements = 5000
const deepest = 40

/** What is drawn, or only describes or holds together what is. */
const drawn = new Set(
  'svg g defs path rect circle ellipse line polyline polygon clipPath linearGradient radialGradient stop title desc metadata style'.split(
    ' ',
  ),
)

/** Commands and their numbers; what is drawn starts somewhere. */
const pathData = /^\s*([Mm][\d\s,.+\-eEMmLlHhVvCcSsQqTtAaZz]*)?$/

/** @throws Problem naming whose emblem it is, what is wrong and what to do */
export function refuseEmblems({ blocks }: Document): void {
  for (const block of blocks) {
    const emblem = emblemOf(block)
    if (emblem) refuseEmblem(emblem)
  }
}

/** @throws Problem for one that cannot be drawn */
export function refuseEmblem({ source, alternative }: Emblem): void {
  const picture = pictureOf(source)
  const fault = picture === undefined ? faultOf(source) : faultOfPicture(picture)
  if (fault === undefined) return
  throw problemAt(fault, { field: alternative })
}

function emblemOf(block: Block): Emblem | undefined {
  return block.kind === 'cover' || block.kind === 'letterhead' ? block.emblem : undefined
}

/** What keeps an SVG text from being drawn as vectors and nothing else; undefined for a good one. */
function faultOf(svg: string): Problem | undefined {
  if (svg.length > longest) return new Problem('emblem-too-large', {})
  if (/<!ENTITY/i.test(svg)) return new Problem('emblem-with-entities', {})
  const root = rootOf(svg)
  if (root?.name !== 'svg') return new Problem('emblem-not-svg', {})
  const fault = faultIn(root)
  if (fault === undefined && drawnTimes(root) > mostElements) return new Problem('emblem-endless', {})
  if (!hasSize(root.attr)) return new Problem('emblem-without-size', {})
  return fault
}

function rootOf(svg: string): SvgElement | undefined {
  // The reader does not mind a document that stops in the middle.
  if (!/(<\/svg\s*|\/)>$/.test(svg.trimEnd().slice(-40))) return undefined
  try {
    return readSvg(svg)
  } catch {
    return undefined
  }
}

/** Four numbers with room between them, or a width and a height. */
function hasSize({ viewBox, width, height }: Record<string, string>): boolean {
  const box = viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  if (box !== undefined) return box.length === 4 && box.every(Number.isFinite) && (box[2] ?? 0) > 0 && (box[3] ?? 0) > 0
  return [width, height].every(length => Number.parseFloat(length ?? '') > 0)
}

function faultIn(root: SvgElement): Problem | undefined {
  const waiting = [{ element: root, depth: 0 }]
  let count = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { element, depth } = next
    if (++count > mostElements || depth > deepest) return new Problem('emblem-too-complex', {})
    const fault = faultOfElement(element)
    if (fault !== undefined) return fault
    for (const child of element.children)
      if (child.type === 'element') waiting.push({ element: child, depth: depth + 1 })
  }
  return undefined
}

function faultOfElement({ name, attr, val }: SvgElement): Problem | undefined {
  // Drawing programs keep notes of their own under other names: sodipodi:namedview.
  if (!drawn.has(name) && !name.includes(':')) return new Problem('emblem-with-element', { element: name })
  if (name === 'path' && attr['d'] !== undefined && !pathData.test(attr['d'])) return new Problem('emblem-bad-path', {})
  for (const [key, value] of [...Object.entries(attr), ['style', name === 'style' ? val : ''] as const]) {
    if (/^on/i.test(key)) return new Problem('emblem-with-script', {})
    const isReference = /(^|:)href$/i.test(key)
    if (
      (isReference && !value.startsWith('#')) ||
      /url\(\s*['"]?(?!#)|@import/i.test(value.replace(/url\(\s*['"]?#/gi, ''))
    )
      return new Problem('emblem-with-links', {})
  }
  return undefined
}
