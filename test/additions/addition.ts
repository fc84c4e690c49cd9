/** Something that CONTRIBUTING says how to add, done as it says. */
export interface Addition {
  /** What the row of «To add…» calls it. */
  row: string
  /** New files, by their paths in the product. */
  files: Readonly<Record<string, string>>
  /** What is put into files that are there. */
  insertions: readonly Insertion[]
}

export interface Insertion {
  file: string
  /** Text that occurs once in the file. */
  before: string
  put: string
}
