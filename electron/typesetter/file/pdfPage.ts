/** An indirect object of pdfkit. */
export interface PdfReference {
  id: number
  data: Record<string, unknown>
  /** Content of a stream, whether it is still to be compressed. */
  buffer: Buffer[]
  compress: boolean
  write(chunk: string | Uint8Array): void
  end(chunk?: string | Uint8Array): void
}

/** A page of pdfkit. */
export interface PdfPage {
  width: number
  height: number
  fonts: Record<string, PdfReference>
  annotations: object[]
  dictionary: PdfReference
  content: PdfReference
  end(): void
}
