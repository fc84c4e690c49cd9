import type { App } from '../../../electron/app/app.ts'

/** A store with the sample, through the contract and at the prompt. */
export interface Installation {
  api: App['api']
  store: string
  /** An empty folder. */
  folder: string
}

/** What closes a record: its own openness, or only the agenda item of its department's report. */
export type Closing = 'themselves' | 'their item'

/** One way for something to leave for the public, whole: texts, names of files, what is said of them. */
export interface WayOut {
  /** Calls of the contract and commands of the terminal that go it. */
  by: readonly string[]
  /**
   * Where it takes minutes, and what makes its files is taken by a shorter way too: `npm run sweeps`. Of one closing
   * alone where other ways take the same documents, slides and charts before they are files.
   */
  isLong?: true | Closing
  take: (installation: Installation) => Promise<unknown>
}

/** What ways are gone of. */
export const session = 's6-73'

/** Goes on with one after the other, since commands of one process share the folder they stand in. */
export async function each<T>(all: readonly T[], take: (one: T) => Promise<unknown>): Promise<unknown[]> {
  const taken: unknown[] = []
  for (const one of all) taken.push(await take(one))
  return taken
}
