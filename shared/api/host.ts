import * as z from 'zod'
import { call } from './base.ts'

/** What the program that holds the window can do for it; the window offers nothing else. */
export const capabilities = z.object({
  host: z.enum(['electron', 'browser']),
  version: z.string(),
  /** Asks with the system's own dialog where to save a file. */
  saveDialog: z.boolean(),
  /** Opens a file in its program, and shows it in its folder. */
  reveal: z.boolean(),
  /** Has a second screen that a window can be sent to. */
  secondDisplay: z.boolean(),
})
export type Capabilities = z.infer<typeof capabilities>

/** Where people work in a window of its own while a session is held: the presenter's console, the chair's view. */
const livePlaces = ['console', 'chair'] as const
export type LivePlace = (typeof livePlaces)[number]

/** The program that runs: versions of it and of what it is made of. */
const program = z.object({
  version: z.string(),
  /** Of the open store: how many migrations it has had. */
  schema: z.number(),
  host: z.enum(['electron', 'browser']),
  /** Its name, release and processor. */
  system: z.string(),
  parts: z.array(z.object({ name: z.string(), version: z.string() })),
})
export type Program = z.infer<typeof program>

/** What a folder is chosen for, which the system's dialog says. */
const folderPurposes = ['backups', 'received'] as const
export type FolderPurpose = (typeof folderPurposes)[number]

const file = z.object({ path: z.string() })

/** What the page that asks opens by `window.open`; null where the host has opened the window itself. */
const opened = z.object({ address: z.string() }).nullable()

export const host = {
  capabilities: call.output(capabilities),
  /** Versions, for whoever asks what is running here. */
  program: call.output(program),
  /** The same with what was kept of bugs, to be sent: it holds codes, times and versions, and nothing of any record. */
  log: call.output(z.file()),
  /** Shows a file this product wrote in its folder. */
  reveal: call.input(file).output(z.void()),
  /** Opens a file this product wrote in the system's program for it. */
  open: call.input(file).output(z.void()),
  /** Asks where to save a copy of a file this product wrote. @returns null when the user thinks better of it */
  saveCopy: call.input(file.extend({ name: z.string() })).output(z.object({ path: z.string() }).nullable()),
  /** Asks for a folder of this machine with the system's dialog, where there is one (`saveDialog`). */
  chooseFolder: call
    .input(z.object({ purpose: z.enum(folderPurposes) }))
    .output(z.object({ folder: z.string().nullable() })),
  /** A window for the hall: good for one opening. It knows nothing but what the hall is shown. */
  openAudience: call.output(opened),
  /** A window for one of the places of a live session, which comes back by itself after the host was killed. */
  openPlace: call.input(z.object({ session: z.string(), place: z.enum(livePlaces) })).output(opened),
}
