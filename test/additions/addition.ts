/** Something that CONTRIBUTING says how to add, done as it says. */
export interface Addition {
  /** What the row of «To add…» calls it. */
  row: string
  /** New files, by their paths in the product. */
  files: Readonly<Record<string, string>>
  /** What is put into files that are there. */
  insertions: readonly Insertion[]
  /** Scripts of package.json that then bring up to date what is made from the sources. */
  scripts?: readonly string[]
}

export interface Insertion {
  file: string
  /** Text that occurs once in the file. */
  before: string
  put: string
}
