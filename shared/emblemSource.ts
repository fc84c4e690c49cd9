/** Begins an emblem that is a picture of pixels; every other one is SVG text. */
const pictureMark = 'data:image/png;base64,'

/** The picture's bytes as base64; undefined where the emblem is SVG. */
export function pictureOf(source: string): string | undefined {
  return source.startsWith(pictureMark) ? source.slice(pictureMark.length) : undefined
}

/** An emblem's source from a PNG's base64. */
export function pictureSource(base64: string): string {
  return pictureMark + base64
}

/** An address at which a page finds the emblem, as a picture: nothing in it can run or lead anywhere. */
export function emblemAddress(source: string): string {
  return pictureOf(source) === undefined ? `data:image/svg+xml;utf8,${encodeURIComponent(source)}` : source
}
