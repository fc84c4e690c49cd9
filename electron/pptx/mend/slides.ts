import { plainOfficeText } from '../../paper/officeText.ts'

/** A slide's part: numbers of its objects are its own, and each says to a listener what it is. */
export function mendedSlide(xml: string, alternatives: ReadonlyMap<string, string>): string {
  return withAlternatives(numbered(oneOfEachParagraph(persian(xml))), alternatives)
}

/** Everything that is typed here later is Persian too, in letters that a system without ours has some like. */
export function persian(xml: string): string {
  return (
    xml
      .replaceAll(' altLang="en-US"', '')
      .replaceAll('lang="en-US"', 'lang="fa-IR"')
      .replaceAll('charset="-120"', 'charset="-78"')
      .replaceAll('rtlCol="0"', 'rtlCol="1"')
      // A title has no index, or some readers find none.
      .replaceAll(/<p:ph\s+idx="\d+"\s+type="title"/g, '<p:ph type="title"')
  )
}

/** The library says how a paragraph is set before each of its runs; only the first may stand there. */
function oneOfEachParagraph(xml: string): string {
  return xml.replaceAll(/(<\/a:r>|<a:br\/>)\s*<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, '$1')
}

/** Two objects of a slide have no number in common, which the library gives to tables and others alike. */
function numbered(xml: string): string {
  let number = 0
  return xml.replaceAll(/(<p:cNvPr id=")\d+"/g, (_, before: string) => `${before}${++number}"`)
}

/** What only adorns says so: readers pass it by. */
const adorns = /^(?:خط|زمینه) /

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

function withAlternatives(xml: string, alternatives: ReadonlyMap<string, string>): string {
  return xml.replaceAll(
    /<p:cNvPr id="(\d+)" name="([^"]*)"(?: descr="[^"]*")?\s*(\/?)>/g,
    (own, id: string, name: string, end: string) => {
      const alternative = alternatives.get(name)
      if (alternative !== undefined)
        return `<p:cNvPr id="${id}" name="${name}" descr="${attribute(alternative)}"${end}>`
      if (!adorns.test(name)) return own
      return end === '/'
        ? `<p:cNvPr id="${id}" name="${name}">${decorative}</p:cNvPr>`
        : `<p:cNvPr id="${id}" name="${name}">${decorative}`
    },
  )
}

function attribute(text: string): string {
  return plainOfficeText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
