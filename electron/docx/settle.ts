/** Makes a finished file the same in every run, and mends what its library cannot say. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

interface About {
  day: string
  duplex: boolean
}

/** Zip keeps the time of its own clock, from 1980 on. */
const zipTime = new Date(1980, 0, 1)

/** Word looks for it first. */
const first = '[Content_Types].xml'

/**
 * @param bytes as the library packed them @param about the ISO day that the file bears as its date, and whether it is
 *   printed on both sides
 * @param parts written in place of the library's own
 */
export function settle(bytes: Uint8Array, about: About, parts: Record<string, string | Uint8Array>): Buffer {
  const found = unzipSync(bytes)
  const names = Object.keys({ ...found, ...parts }).sort(
    (a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1),
  )
  const settled: Zippable = {}
  // Beyond the numbers that the library gives its own relationships.
  const links = counted(1000)
  for (const name of names) {
    const own = parts[name]
    const content = own === undefined ? (found[name] ?? new Uint8Array()) : typeof own === 'string' ? strToU8(own) : own
    const isText = /\.(xml|rels)$/.test(name) && own === undefined
    settled[name] = [
      isText ? strToU8(settledText(name, strFromU8(content), about, links)) : content,
      { mtime: zipTime },
    ]
  }
  return Buffer.from(zipSync(settled))
}

function settledText(name: string, xml: string, { day, duplex }: About, links: Counted): string {
  if (name === 'docProps/core.xml')
    return xml
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`)
      .replace('</cp:coreProperties>', '<dc:language>fa-IR</dc:language></cp:coreProperties>')
  if (!name.startsWith('word/')) return xml
  // The spine is at the left of even pages.
  if (name === 'word/settings.xml' && duplex)
    return xml.replace('<w:embedTrueTypeFonts/>', '<w:embedTrueTypeFonts/><w:mirrorMargins/>')
  return numberedAgain(mended(xml), links)
}

/**
 * A section's own direction stands before its grid, which the library leaves out; what is raised is so by half points,
 * as every Word reads it.
 */
function mended(xml: string): string {
  return xml
    .replaceAll('<w:docGrid', '<w:bidi/><w:docGrid')
    .replaceAll(
      /<w:position w:val="([\d.]+)pt"\/>/g,
      (_, points: string) => `<w:position w:val="${Number(points) * 2}"/>`,
    )
}

/** Ids that the library draws by chance or counts through the life of the process: each part counts its own from 1. */
function numberedAgain(xml: string, links: Counted): string {
  const marks = counted()
  const pictures = counted()
  const watermarks = counted()
  const again = (within: RegExp, number: Counted) => (text: string) =>
    text.replaceAll(within, (_, before: string, id: string) => `${before}${number(id)}"`)
  return [
    again(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")([^"]+)"/g, marks),
    again(/(<wp:docPr\b[^>]*? id=")([^"]+)"/g, pictures),
    again(/(<v:shape id="PowerPlusWaterMarkObject)([^"]+)"/g, watermarks),
    // An outside link is named alike where it stands and among its part's relationships.
    again(/((?:<w:hyperlink|<Relationship)\b[^>]*? (?:r:id|Id)="rId)([\w-]{21})"/g, links),
  ].reduce((text, renumber) => renumber(text), xml)
}

type Counted = (id: string) => number

function counted(from = 1): Counted {
  const known = new Map<string, number>()
  return id => {
    const number = known.get(id) ?? known.size + from
    known.set(id, number)
    return number
  }
}
