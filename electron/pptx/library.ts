/**
 * The library that writes PowerPoint files, as its code is; its types tell of a CommonJS package, and it is a module.
 */
import library from 'pptxgenjs'

export const Presentation = library as unknown as typeof library.default

export type Presentation = library.default
export type PptxSlide = library.default.Slide
export type Run = library.default.TextProps
export type TableCell = library.default.TableCell
export type BorderLine = library.default.BorderProps
export type ChartOptions = library.default.IChartOpts
