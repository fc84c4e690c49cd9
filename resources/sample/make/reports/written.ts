/** What a department hands in: paragraphs and headings with bound numbers, and the figures to print large. */
export interface Written {
  code: string
  department: string
  /** Its place in the agenda. */
  item: number
  letterNumber: string
  letterDate: string
  /** A line starting with «# » is a heading, any other a paragraph. */
  narrative: readonly string[]
  /** `address|format|label` */
  keyFigures: readonly string[]
}
