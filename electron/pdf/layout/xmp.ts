/** What the file says about itself. Dates and names are inputs, so that equal input gives equal bytes. */
export interface DocumentProperties {
  title: string
  author: string
  date: Date
  tagged: boolean
}

export const producer = 'Shoranameh'

/** XMP descriptions of a document, inside pdfkit's packet (ISO 16684-1; PDF/UA-1, clause 5). */
export function xmpDescription({ title, author, date, tagged }: DocumentProperties): string {
  const time = `${date.toISOString().slice(0, 19)}Z`
  const conformance = tagged ? '<pdfuaid:part>1</pdfuaid:part>' : ''
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate><xmp:CreatorTool>${producer}</xmp:CreatorTool>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>${producer}</pdf:Producer>${conformance}
</rdf:Description>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escapeXml(text: string): string {
  return text.toWellFormed().replace(/[&<>]/g, character => entities[character] ?? character)
}
