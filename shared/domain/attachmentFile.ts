import { normalise } from '../persian/normalise.ts'

/** What an attachment's file may be, by the ending that it is kept under, with the name that systems know it by. */
export const attachmentTypes = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' } as const
export type AttachmentType = keyof typeof attachmentTypes

/** What a dialog for files offers. */
export const attachable: string[] = Object.values(attachmentTypes)

/** The largest file that is attached, in bytes: a scan of a hundred pages has a third. */
export const mostAttachmentBytes = 60 * 2 ** 20

/** Some programs write a few bytes before the head of a PDF; readers look for it this far. */
const pdfHeadWithin = 1024

/** What a file is by its bytes, whatever its name says; undefined where it is none of the three. */
export function attachmentTypeOf(bytes: Uint8Array): AttachmentType | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  const head = String.fromCharCode(...bytes.subarray(0, pdfHeadWithin))
  return head.includes('%PDF-') ? 'pdf' : undefined
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

/** What a file's own name says that it is; undefined where it says nothing that is attached. */
export function attachmentTypeOfName(name: string): AttachmentType | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (ending === 'jpeg') return 'jpg'
  return ending !== undefined && ending in attachmentTypes ? (ending as AttachmentType) : undefined
}

/** «A-2» before «A-10». */
export function byAttachmentCode(one: { code?: unknown }, other: { code?: unknown }): number {
  return String(one.code).localeCompare(String(other.code), 'en', { numeric: true })
}

/** What a file is kept under: its SHA-256 and the ending of its type. */
export interface DigestName {
  sha256: string
  type: AttachmentType
}

export const digestName = ({ sha256, type }: DigestName): string => `${sha256}.${type}`

const digestNames = new RegExp(`^([0-9a-f]{64})\\.(${Object.keys(attachmentTypes).join('|')})$`)

/** Undefined for any other name, such as that of a file that is half written. */
export function readDigestName(name: string): DigestName | undefined {
  const [, sha256, type] = digestNames.exec(name) ?? []
  return sha256 === undefined ? undefined : { sha256, type: type as AttachmentType }
}

/** A file's own name, without folders and without characters that turn a name around. */
export function plainFileName(name: string): string {
  return normalise(name.replace(/^.*[\\/]/, '').replaceAll('\n', ' '))
}

/** What an attachment is called to begin with, and the name that its file is kept by, whose ending tells the truth. */
export function attachmentNames(fileName: string, type: AttachmentType): { title: string; file: string } {
  const name = plainFileName(fileName)
  const stem = name.replace(/\.[^.\s]{1,5}$/, '').trim()
  const title = stem === '' ? 'پیوست' : stem
  return { title, file: attachmentTypeOfName(name) === type ? name : `${title}.${type}` }
}
