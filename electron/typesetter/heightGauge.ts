import type { Content } from './model/content.ts'
import type { TypesetDefinition } from './model/definition.ts'
import { PersianLayoutBuilder } from './pdfmake/layoutBuilder.ts'
import { PersianPdfDocument } from './pdfmake/pdfDocument.ts'

/** Points of a page that nothing fills. */
const endless = 200_000

/** Measures how high content stands before it is set, by laying it out on a page without an end. */
export class HeightGauge {
  private readonly design: Pick<TypesetDefinition, 'styles' | 'defaultStyle' | 'families'>
  private readonly pdfDocument: PersianPdfDocument

  /** @param design the styles and families that the content will be set in */
  constructor(design: Pick<TypesetDefinition, 'styles' | 'defaultStyle' | 'families'>) {
    this.design = design
    const properties = { title: '', author: '', date: new Date(0), tagged: false, standards: [], encryption: undefined }
    this.pdfDocument = new PersianPdfDocument(properties, {}, design.families)
  }

  /** @param content is used up, as by `typeset` @param width points @returns points */
  height(content: Content, width: number): number {
    const layout = new PersianLayoutBuilder(this.pdfDocument, {
      ...this.design,
      content,
      pageSize: { width, height: endless },
      pageMargins: 0,
    })
    for (const _pages of layout.blocks());
    return layout.writer.context().y
  }
}
