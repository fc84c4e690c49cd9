/** Document → Word. Everything comes from the Document, so the same Document gives the same bytes. */
import { Packer, Document as WordDocument } from 'docx'
import type { Document } from '../../shared/document.ts'
import type { DocumentStyle } from '../../shared/documentStyle.ts'
import { refuseEmblems } from '../paper/emblem.ts'
import { plainOfficeText } from '../paper/officeText.ts'
import { pageDesign } from '../paper/pageDesign.ts'
import { councilFamily, defaultFamily } from '../paper/tokens.ts'
import { withUniqueAnchors } from '../paper/uniqueAnchors.ts'
import { customFamilies, customFamilyName } from '../typesetter/customFamilies.ts'
import { Ruler } from '../typesetter/ruler.ts'
import { wordBlocks } from './blocks/index.ts'
import { wordContextOf } from './contextOf.ts'
import { numbering } from './design/numbering.ts'
import { footers, headers, isCovered } from './design/runningLines.ts'
import { stylesXml } from './design/styles.ts'
import { twips } from './design/units.ts'
import { digits, digitsFamily, fontParts, ownFamily } from './fonts.ts'
import { pageNumbers } from './pageNumbers.ts'
import { settle } from './settle.ts'

/**
 * Writes a Document as an Office Open XML file (ECMA-376), right to left, in Word's own styles.
 * @param style the council's pages, and its letters: these are named and not embedded, as nobody knows whether their
 *   licence lets them be whole in every file
 * @throws Problem those of `refuseEmblem`, and of `customFamilies` for the council's letters
 */
export async function renderDocx(document: Document, style: DocumentStyle = {}): Promise<{ bytes: Buffer }> {
  refuseEmblems(document)
  const page = pageDesign(style.page)
  const blocks = withUniqueAnchors(document.blocks)
  const { family, lettering, embedded } = await lettersOf(style.fonts)
  const context = await wordContextOf(blocks, { page, ...lettering })
  const width = page.contentWidth
  const styles = stylesXml({ family, digits: digitsFamily, width, kashida: page.kashida })
  const word = new WordDocument({
    title: plainOfficeText(document.title),
    creator: plainOfficeText(document.author),
    lastModifiedBy: plainOfficeText(document.author),
    features: { updateFields: false },
    externalStyles: styles,
    ...(await pageNumbers(blocks, context)),
    fonts: embedded.map(({ name, regular, bold }) => ({ name, data: regular, ...(bold && { bold }) })),
    numbering: numbering(),
    sections: [
      {
        properties: {
          titlePage: isCovered(document.blocks),
          page: {
            size: { width: 11906, height: 16838 },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              header: twips(36),
              footer: twips(30),
            },
          },
        },
        headers: headers(document, width, family),
        footers: footers(document, width),
        children: wordBlocks(blocks, context),
      },
    ],
  })
  const packed = await Packer.toBuffer(word)
  return {
    bytes: settle(
      packed,
      { day: document.asOf, duplex: page.duplex },
      { 'word/styles.xml': styles, ...fontParts(embedded) },
    ),
  }
}

/** The name of a document's letters, what measures them, and the families that go with the file. */
async function lettersOf(fonts: string | undefined) {
  if (fonts === undefined) {
    const own = ownFamily()
    return { family: own.name, lettering: { family: defaultFamily, ruler: new Ruler() }, embedded: [own, digits()] }
  }
  const ruler = new Ruler(await customFamilies(fonts))
  return {
    family: plainOfficeText(await customFamilyName(fonts)),
    lettering: { family: councilFamily, ruler },
    embedded: [digits()],
  }
}
