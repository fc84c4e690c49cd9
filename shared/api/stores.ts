import * as z from 'zod'
import { call } from './base.ts'

const id = z.object({ id: z.string() })

/** A council's file that this program has had open, or that lies where it keeps them. */
const listed = z.object({
  /** It stands for the file's path, which a window never says. */
  id: z.string(),
  /** The file's name without its ending. */
  name: z.string(),
  folder: z.string(),
  /** The council's name, as far as it is known. */
  council: z.string().nullable(),
  /** When it was opened last, an instant in UTC. */
  at: z.string().nullable(),
  /** `gone`: it was moved or deleted, or its disk is not there. */
  state: z.enum(['open', 'there', 'gone']),
})
export type ListedStore = z.infer<typeof listed>

/** The councils' files of this machine, of which a program has one open at a time. */
export const stores = {
  /** The open one first, then the last opened. `canChoose` where the system's own dialog can look for others. */
  list: call.output(z.object({ folder: z.string(), canChoose: z.boolean(), stores: z.array(listed) })),
  /** Opens another in the place of the one that is open; what cannot be opened leaves it as it is. */
  open: call.input(id).output(z.void()),
  /** Makes an empty one in the folder of the program's data, and opens it. */
  create: call.input(z.object({ name: z.string() })).output(z.void()),
  /** Asks for a file with the system's dialog and opens it. @returns whether one was chosen */
  choose: call.output(z.object({ isChosen: z.boolean() })),
  /** Leaves one out of the list; the file itself stays as it is. */
  forget: call.input(id).output(z.void()),
}
