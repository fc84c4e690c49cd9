import type { ActiveContent } from '../domain/activeContent.ts'
import type { Standard } from '../fileOptions.ts'

/** The file of an attachment that is bound into a packet, as it was examined. */
export interface PacketFile {
  pages: number
  bytes: number
  /** What of it is left out or flattened. */
  removed: readonly ActiveContent[]
  /** Fields of forms and other notes that show something which only the program that made them can draw. */
  undrawn: { fields: number; notes: number }
  /** Standards that a packet with it cannot claim. */
  breaks: readonly Standard[]
}

/** What is known of the files of a packet, and what it is known by. */
export interface PacketFacts {
  /** By the attachments' codes; one whose record never had a file is in none. */
  files: ReadonlyMap<string, PacketFile>
  /** SHA-256 of what the packet is of, in hexadecimal; it is printed where it is known. */
  identity: string
}
