import { type PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, type PdfRef, PdfString } from '@libpdf/core'

/** Finds what references of one file lead to. */
export type Resolve = (ref: PdfRef) => PdfObject | null

export function resolveIn(pdf: PDF): Resolve {
  return ref => pdf.getObject(ref)
}

/** Numbers of an array; undefined where it holds anything else, or fewer than `least`. */
export function numbersOf(value: PdfObject | undefined, least: number, resolve: Resolve): number[] | undefined {
  if (!(value instanceof PdfArray) || value.length < least) return undefined
  const numbers = Array.from({ length: value.length }, (_, at) => value.at(at, resolve)).map(one =>
    one instanceof PdfNumber ? one.value : Number.NaN,
  )
  return numbers.every(Number.isFinite) ? numbers : undefined
}

export function dictsOf(value: PdfObject | undefined, resolve: Resolve): PdfDict[] {
  if (!(value instanceof PdfArray)) return []
  return Array.from({ length: value.length }, (_, at) => value.at(at, resolve)).filter(one => one instanceof PdfDict)
}

/** The value of a name, or of nothing. */
export function nameOf(value: PdfObject | undefined): string | undefined {
  return value instanceof PdfName ? value.value : undefined
}
export const name = (value: string): PdfName => PdfName.of(value)
export const number = (value: number): PdfNumber => PdfNumber.of(value)
export const numbers = (values: readonly number[]): PdfArray => new PdfArray(values.map(number))
export const text = (value: string): PdfString => PdfString.fromString(value)
