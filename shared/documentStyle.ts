/** How a document's pages are meant to be read. Plain data: an option of a call, a setting, an input of the worker. */
export type PageStyle = {
  /** Lines are filled by lengthening letters where spaces alone would gape. */
  kashida?: boolean | undefined
} & (
  | {
      variant: 'print'
      /** Margin at the spine in millimetres; 22.2 when left out. */
      binding?: number | undefined
      /** Printed on both sides: the spine is at the left of even pages. */
      duplex?: boolean | undefined
    }
  | { variant: 'screen' }
)

/** Bounds of the binding margin in millimetres: below, no binder; above, no room for tables. */
export const bindingLimits = { least: 10, most: 50 } as const

/** How documents look where a council has its own way: its letters and its binding. */
export interface DocumentStyle {
  /** A folder with the council's own TrueType family. */
  fonts?: string | undefined
  page?: PageStyle | undefined
}
