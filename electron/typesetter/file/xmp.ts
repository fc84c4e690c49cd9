import type { ResolvedFileOptions, Standard } from '../../../shared/fileOptions.ts'
import type { Encryption } from './encryption/encryption.ts'

/** What the file says about itself. Dates and names are inputs, so that equal input gives equal bytes. */
export interface DocumentProperties extends Partial<Pick<ResolvedFileOptions, 'standards'>> {
  encryption?: Encryption | undefined
  title: string
  author: string
  date: Date
  tagged: boolean
}

export const producer = 'Shoranameh'

/**
 * PDF/A-2 knows no property of PDF/UA: its identifier must be described in the packet itself (ISO 19005-2, 6.6.2.3).
 */
const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

const uaIdentifier =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>'

/** XMP descriptions of a document, inside pdfkit's packet (ISO 16684-1; PDF/UA-1, clause 5). */
export function xmpDescription({ title, author, date, standards = [] }: DocumentProperties): string {
  const time = `${date.toISOString().slice(0, 19)}Z`
  return `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate><xmp:CreatorTool>${producer}</xmp:CreatorTool>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
<pdf:Producer>${producer}</pdf:Producer>
</rdf:Description>
${uaDescriptions(standards).join('\n')}`
}

/** PDF/UA's identifier; pdfkit adds that of PDF/A by itself. */
function uaDescriptions(standards: readonly Standard[]): string[] {
  if (!standards.includes('pdfua-1')) return []
  return standards.includes('pdfa-2a') ? [uaSchema, uaIdentifier] : [uaIdentifier]
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, character => entities[character] ?? character)
}
