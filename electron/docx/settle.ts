/** Makes a finished file the same in every run, and mends what its library cannot say. */
import { strFromU8, unzipSync } from 'fflate'
import { type Counted, counted, settledProperties, settledZip } from '../paper/settledZip.ts'

interface About {
  day: string
  duplex: boolean
}

/**
 * @param bytes as the library packed them @param about the ISO day that the file bears as its date, and whether it is
 *   printed on both sides
 * @param parts written in place of the library's own
 */
export function settle(bytes: Uint8Array, about: About, parts: Record<string, string | Uint8Array>): Buffer {
  const settled: Record<string, string | Uint8Array> = {}
  // Beyond the numbers that the library gives its own relationships.
  const links = counted(1000)
  for (const [name, content] of Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1)))
    settled[name] = /\.(xml|rels)$/.test(name) ? settledText(name, strFromU8(content), about, links) : content
  return settledZip({ ...settled, ...parts })
}

function settledText(name: string, xml: string, { day, duplex }: About, links: Counted): string {
  if (name === 'docProps/core.xml') return settledProperties(xml, day)
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
  return [
    again(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")([^"]+)"/g, marks),
    again(/(<wp:docPr\b[^>]*? id=")([^"]+)"/g, pictures),
    again(/(<v:shape id="PowerPlusWaterMarkObject)([^"]+)"/g, watermarks),
    // An outside link is named alike where it stands and among its part's relationships.
    again(/((?:<w:hyperlink|<Relationship)\b[^>]*? (?:r:id|Id)="rId)([\w-]{21})"/g, links),
  ].reduce((text, renumber) => renumber(text), xml)
}

function again(within: RegExp, number: Counted): (text: string) => string {
  return text => text.replaceAll(within, (_, before: string, id: string) => `${before}${number(id)}"`)
}
