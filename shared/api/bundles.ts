import * as z from 'zod'
import { call, edition } from './base.ts'
import { hidden } from './records.ts'
import { readingChoices } from './tableReading.ts'

const counts = z.object({
  session: z.string(),
  /** Records created or changed; a second import of the same bundle changes none. */
  changed: z.number(),
  records: z.number(),
  /** The first hundred. */
  hidden,
  /** Sentences about what was left out, read by its name or spoilt before. */
  remarks: z.array(z.string()),
})

/** Attachments whose files are not with it, by the files' names. */
const missing = z.array(z.string())

/** How a bundle's tables are to be read where cells can be read in two ways, by file; under '' for all others. */
const choices = z.record(z.string(), readingChoices).optional()

export const bundles = {
  /** Reads into the store, whole or not at all, a file that a window was given. */
  upload: call.input(z.object({ file: z.file(), choices })).output(counts),
  /**
   * A session as a file that a window saves, and how many closed records it holds; a public edition holds none, and no
   * change log.
   */
  download: call
    .input(z.object({ session: z.string(), edition }))
    .output(z.object({ file: z.file(), closed: z.number(), missing })),
}

/** By the paths of this machine, for the terminal. */
export const bundlePaths = {
  /** Reads a bundle's folder or file into the store, whole or not at all. */
  import: call
    .input(
      z.object({
        path: z.string(),
        choices,
      }),
    )
    .output(counts),
  /** Writes a session to a folder or a file; the same store gives the same bytes. */
  export: call
    .input(z.object({ session: z.string(), edition, path: z.string() }))
    .output(z.object({ path: z.string(), closed: z.number(), missing })),
}
