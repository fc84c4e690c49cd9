import { type MeasuredText, TextSetter } from '../layout/textSetter.ts'
import type { FontBook } from '../text/fontBook.ts'
import { StockTextInlines } from './internals.ts'
import type { StockPDFDocument, StyleContextStack } from './types.ts'
import { findBreaks } from './unicodeBreaks.ts'

/** Replaces pdfmake's TextInlines, which measures every word by itself and left to right. */
export class PersianTextInlines extends StockTextInlines {
  private readonly setter: TextSetter

  constructor(pdfDocument: StockPDFDocument & FontBook) {
    super(pdfDocument)
    this.setter = new TextSetter(pdfDocument, findBreaks)
  }

  buildInlines(text: unknown, stack: StyleContextStack): MeasuredText {
    return this.setter.set(text, stack)
  }
}
