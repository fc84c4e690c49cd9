import { readDigestName } from '../../shared/domain/attachmentFile.ts'
import { attachmentFolder, bundleFiles, csvFile, csvKinds, sessionFile } from '../../shared/domain/bundle.ts'
import { quote } from '../../shared/persian/quote.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { tables } from '../../shared/records/index.ts'

/** What of a folder or .zip belongs to a bundle. */
export interface BundleNames {
  /** The path of each file of the bundle, by its name. */
  members: ReadonlyMap<string, string>
  /** Paths of attachments' files, each under the digest that its name says. */
  attachments: ReadonlyMap<string, string>
  /** Paths of files that are no part of one and are left where they are. */
  leftOut: readonly string[]
}

/** Names of a bundle's files by what they are in lower case: some programs write all names in capitals. */
const known = new Map([sessionFile, ...bundleFiles].map(name => [name.toLowerCase(), name]))

/**
 * Sorts the paths of a folder or .zip. The bundle is where its session.json is, be it in a folder within others. What
 * the system left there is passed over in silence, what is no part of a bundle is named; what seems to be a table of it
 * under a wrong name is refused, since its rows would be missing.
 * @param paths with «/» between folders
 * @param file the bundle's own name, for messages
 * @throws Problem of what the names say
 */
export function sortNames(paths: readonly string[], file: string): BundleNames {
  const own = paths.filter(path => !path.split('/').some(isLeftover))
  const folder = folderOf(own, file)
  const members = new Map<string, string>()
  const attachments = new Map<string, string>()
  const leftOut: string[] = []
  for (const path of own) {
    const attached = path.startsWith(folder) ? attachedDigest(path.slice(folder.length)) : undefined
    if (attached !== undefined) {
      attachments.set(attached, path)
      continue
    }
    const name = path.startsWith(folder) ? known.get(path.slice(folder.length).toLowerCase()) : undefined
    if (name === undefined) {
      refuseMisspelt(path.slice(path.lastIndexOf('/') + 1))
      leftOut.push(path)
    } else if (members.has(name)) {
      throw new Problem('bundle-file-twice', { name: quote(name) }, { file })
    } else members.set(name, path)
  }
  return { members, attachments, leftOut }
}

/** The digest of an attachment's file, by its path from session.json on. */
function attachedDigest(path: string): string | undefined {
  const [folder, name = '', ...more] = path.toLowerCase().split('/')
  return folder === attachmentFolder && more.length === 0 ? readDigestName(name)?.sha256 : undefined
}

/** What Finder and Windows leave in folders, and what is hidden. */
const leftovers = new Set(['__macosx', 'thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r'])
const isLeftover = (name: string) => name.startsWith('.') || name.startsWith('~$') || leftovers.has(name.toLowerCase())

/** The folder of the only session.json, with its last «/»; empty at the top. */
function folderOf(paths: readonly string[], file: string): string {
  const folders = paths.flatMap(path =>
    /(?:^|\/)session\.json$/i.test(path) ? [path.slice(0, -sessionFile.length)] : [],
  )
  const [highest, ...others] = folders
  if (highest === undefined) {
    const inner = paths.find(path => /\.(?:zip|shoranameh)$/i.test(path))
    if (inner !== undefined) throw new Problem('bundle-in-zip', { name: quote(inner) }, { file })
    throw new Problem('bundle-file-missing', {}, { file: sessionFile })
  }
  if (others.some(other => other !== highest)) throw new Problem('several-bundles', {}, { file })
  return highest
}

/** Names that people may give a table: its own with an ending of copies, its Persian label, or with a slip or two. */
function refuseMisspelt(written: string): void {
  const [, stem = ''] = /^(.*?)(?:\.(?:csv|tsv|txt|json|jsonl))+$/i.exec(written) ?? []
  if (stem === '') return
  const plain = plainName(stem)
  const meant =
    csvKinds.find(kind => plain === plainName(tables[kind].label) || isNear(plain, kind.toLowerCase())) ??
    [...known.values()].find(name => isNear(plain, name.replace(/\..*/, '').toLowerCase()))
  if (meant === undefined) return
  const name = known.get(meant.toLowerCase()) ?? csvFile(meant as (typeof csvKinds)[number])
  throw new Problem('bundle-file-misspelt', { meant: quote(name) }, { file: written.slice(0, 80) })
}

/** Without what copies get: «drill (2)», «Copy of drill», «drill - Copy». */
const plainName = (stem: string) =>
  stem
    .toLowerCase()
    .replace(/\(\d+\)|copy of|\bcopy\b|کپی|رونوشت/g, '')
    .replace(/[\s._\u200C-]+/g, '')

/** Whether two words are one, but for a letter or two in long ones. */
function isNear(one: string, other: string): boolean {
  return distance(one, other) <= (other.length < 6 ? 1 : 2)
}

/** Letters to be put in, taken out or changed. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
