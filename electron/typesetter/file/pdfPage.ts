/** An indirect object of pdfkit. */
export interface PdfReference {
  id: number
  data: Record<string, unknown>
  end(): void
}

/** A page of pdfkit. */
export interface PdfPage {
  width: number
  height: number
  fonts: Record<string, PdfReference>
  annotations: object[]
  dictionary: PdfReference
  content: PdfReference & { buffer: Buffer[]; compress: boolean }
  end(): void
}
