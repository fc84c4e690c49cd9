/**
 * The SVG that `drawChart` writes → PDF painting operators. pdfmake's own SVG reader takes about 100 ms a chart; Skia
 * writes so few kinds of elements (absolute paths, rectangles, circles, clips) that a direct translation takes two.
 */
import { type Matrix, pathOperators, round } from './pathOperators.ts'

const element = /<(\/?)([a-zA-Z]+)((?:\s[^>]*?)?)(\/?)>/g
const attribute = /([a-z-]+)="([^"]*)"/g

type Attributes = ReadonlyMap<string, string>

/**
 * Operators that paint the picture in its own units, x to the right and y down from the top left corner.
 * Colours are opaque; a fill or stroke with no opacity at all is left out.
 * @throws TypeError for an element, transform or half-transparent paint that charts do not have
 */
export function pdfOperators(svg: string): string {
  const operators: string[] = []
  const clips = new Map<string, string>()
  const state = { fill: '', stroke: '' }
  let clipId: string | undefined
  for (const [, closing, name, text, selfClosing] of svg.matchAll(element)) {
    const attributes: Attributes = new Map(
      Array.from((text ?? '').matchAll(attribute), ([, key, value]) => [key ?? '', value ?? '']),
    )
    if (name === 'svg') continue
    if (name === 'clipPath') clipId = closing === '' ? attributes.get('id') : undefined
    else if (name === 'g') {
      if (closing !== '') operators.push('Q')
      else if (selfClosing === '') operators.push('q', clipOf(attributes, clips))
      state.fill = state.stroke = ''
    } else if (clipId !== undefined) clips.set(clipId, `${outline(name ?? '', attributes)} W n`)
    else paint(operators, outline(name ?? '', attributes), attributes, state)
  }
  return operators.join('\n')
}

function clipOf(attributes: Attributes, clips: ReadonlyMap<string, string>): string {
  if (attributes.has('transform')) throw new TypeError('a chart has no transformed group')
  const id = /^url\(#(.*)\)$/.exec(attributes.get('clip-path') ?? '')?.[1]
  return id === undefined ? '' : (clips.get(id) ?? '')
}

function outline(name: string, attributes: Attributes): string {
  const number = (key: string): number => Number(attributes.get(key) ?? 0)
  const matrix = matrixOf(attributes.get('transform'))
  switch (name) {
    case 'path':
      return pathOperators(attributes.get('d') ?? '', matrix)
    case 'rect':
      return rectangle(number('x'), number('y'), number('width'), number('height'), matrix)
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'), matrix)
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'), matrix)
    default:
      throw new TypeError(`a chart has no <${name}>`)
  }
}

const asIs: Matrix = [1, 0, 0, 1, 0, 0]

/** Skia writes where an outline stands as a translation, and text on its side as a whole matrix. */
function matrixOf(transform: string | undefined): Matrix {
  if (transform === undefined) return asIs
  const [, name, list = ''] = /^(translate|matrix)\(([-\d.e ,]+)\)$/.exec(transform) ?? []
  const [a = 0, b = 0, c, d, e, f] = list.split(/[ ,]+/).map(Number)
  if (name === 'translate' && c === undefined) return [1, 0, 0, 1, a, b]
  if (name !== 'matrix' || c === undefined || d === undefined || e === undefined || f === undefined)
    throw new TypeError(`a chart has no transform '${transform}'`)
  return [a, b, c, d, e, f]
}

function rectangle(x: number, y: number, width: number, height: number, matrix: Matrix): string {
  const [a, b, c, d, e, f] = matrix
  if (a === 1 && b === 0 && c === 0 && d === 1)
    return `${round(x + e)} ${round(y + f)} ${round(width)} ${round(height)} re`
  return pathOperators(`M${x} ${y}H${x + width}V${y + height}H${x}Z`, matrix)
}

/** Four Bézier curves; the constant puts their middles on the ellipse. */
function ellipse(cx: number, cy: number, rx: number, ry: number, [a, b, c, d, e, f]: Matrix): string {
  const [kx, ky] = [rx * 0.5523, ry * 0.5523]
  const path = `M${rx} 0C${rx} ${ky} ${kx} ${ry} 0 ${ry}C${-kx} ${ry} ${-rx} ${ky} ${-rx} 0C${-rx} ${-ky} ${-kx} ${-ry} 0 ${-ry}C${kx} ${-ry} ${rx} ${-ky} ${rx} 0Z`
  return pathOperators(path, [a, b, c, d, a * cx + c * cy + e, b * cx + d * cy + f])
}

function paint(
  operators: string[],
  shape: string,
  attributes: Attributes,
  state: { fill: string; stroke: string },
): void {
  const fill = colour(attributes, 'fill', 'black')
  const stroke = colour(attributes, 'stroke', 'none')
  if (shape === '' || (fill === null && stroke === null)) return
  if (fill !== null && fill !== state.fill) operators.push(`${fill} rg`)
  if (stroke !== null) {
    if (stroke !== state.stroke) operators.push(`${stroke} RG`)
    operators.push(`${round(Number(attributes.get('stroke-width') ?? 1))} w`)
  }
  state.fill = fill ?? state.fill
  state.stroke = stroke ?? state.stroke
  const evenOdd = attributes.get('fill-rule') === 'evenodd' ? '*' : ''
  operators.push(shape, stroke === null ? `f${evenOdd}` : fill === null ? 'S' : `B${evenOdd}`)
}

/** Names that Skia writes in place of their hexadecimal form. */
const named: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff' }

function colour(attributes: Attributes, key: 'fill' | 'stroke', unset: string): string | null {
  const value = attributes.get(key) ?? unset
  const opacity = Number(attributes.get(`${key}-opacity`) ?? 1)
  if (value === 'none' || opacity === 0) return null
  if (opacity !== 1) throw new TypeError(`a chart has no half-transparent ${key}`)
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(named[value] ?? value)?.[1]
  if (digits === undefined) throw new TypeError(`a chart has no ${key} '${value}'`)
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  return [0, 2, 4].map(at => Math.round((Number.parseInt(full.slice(at, at + 2), 16) / 255) * 1000) / 1000).join(' ')
}
