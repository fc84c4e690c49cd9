/** Attachments as offices send them, and as nobody should: PDFs written by hand, object by object. */

/** A file of numbered objects; the first is the catalog. Streams are written whole. */
export function pdfOf(objects: readonly string[], { trailer = '', version = '1.7' } = {}): Uint8Array {
  let file = `%PDF-${version}\n`
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

export const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`

export interface OnePage {
  content?: string
  /** Of the page, besides its type, parent, size and content. */
  page?: string
  /** Of the catalog, besides its pages. */
  catalog?: string
  /** Objects from number 6 on. */
  more?: readonly string[]
  /** Of the tree above the page. */
  tree?: string
  box?: string
}

/** One page with the word «plain» in Helvetica, which is object 5, and whatever a test adds. */
export function onePage({
  content = 'plain',
  page = '',
  catalog = '',
  more = [],
  tree = '',
  box,
}: OnePage): Uint8Array {
  const shown = /^[A-Za-z0-9 ]*$/.test(content) ? `BT /F1 24 Tf 72 700 Td (${content}) Tj ET` : content
  const size = box ?? '/MediaBox [0 0 595 842]'
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count 1 /Kids [3 0 R] ${tree} >>`,
    `<< /Type /Page /Parent 2 0 R ${size} /Contents 4 0 R ${page.includes('/Resources') || tree.includes('/Resources') ? '' : '/Resources << /Font << /F1 5 0 R >> >>'} ${page} >>`,
    stream(shown),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ])
}

/** Pages in a flat tree, each with its number on it. */
export function manyPages(count: number, box = '[0 0 595 842]'): Uint8Array {
  const kids = Array.from({ length: count }, (_, at) => `${4 + at * 2} 0 R`).join(' ')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /Kids [${kids}] /MediaBox ${box} /Resources << /Font << /F1 3 0 R >> >> >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...Array.from({ length: count }, (_, at) => [
      `<< /Type /Page /Parent 2 0 R /Contents ${5 + at * 2} 0 R >>`,
      stream(`BT /F1 24 Tf 72 700 Td (page ${at + 1}) Tj ET`),
    ]).flat(),
  ])
}
