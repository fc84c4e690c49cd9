/** The container of Office before 2007 ([MS-CFB]): a folder of streams, as a disk has files. */

/** Bytes of an entry of its directory. */
const entryBytes = 128
/** Sectors that are looked at: those of a directory of 60,000 entries. */
const mostSectors = 16_384
const endOfChain = 0xfffffffa
const noEntry = 0xffffffff
/** Of the sectors that say which follows which, those that the header itself names. */
const headerSectors = 109

/**
 * Names of the streams and folders at the top of a container; what is embedded in them is no matter. Undefined where
 * its directory cannot be read.
 */
export function containerNames(buffer: Buffer): string[] | undefined {
  try {
    const entries = directoryOf(buffer)
    const [root] = entries
    if (root === undefined) return undefined
    const names: string[] = []
    const seen = new Set<number>()
    const waiting = [root.readUInt32LE(76)]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const entry = entries[at]
      if (at === noEntry || entry === undefined || seen.has(at)) continue
      seen.add(at)
      names.push(nameOf(entry))
      waiting.push(entry.readUInt32LE(68), entry.readUInt32LE(72))
    }
    return names
  } catch {
    return undefined
  }
}

function nameOf(entry: Buffer): string {
  return entry.toString('utf16le', 0, Math.max(0, Math.min(64, entry.readUInt16LE(64)) - 2))
}

/** @throws RangeError where it leads out of the file */
function directoryOf(buffer: Buffer): Buffer[] {
  const size = 2 ** buffer.readUInt16LE(30)
  if (size !== 512 && size !== 4096) throw new RangeError('sectors of another size')
  const sectorAt = (sector: number) => (sector + 1) * size
  const nextOf = (sector: number): number => {
    const perSector = size / 4
    const named = Math.floor(sector / perSector)
    // Behind the first seven megabytes sectors are told by a list of their own.
    if (named >= headerSectors) throw new RangeError('a list of its own')
    const table = buffer.readUInt32LE(76 + 4 * named)
    return buffer.readUInt32LE(sectorAt(table) + 4 * (sector % perSector))
  }
  const entries: Buffer[] = []
  let sector = buffer.readUInt32LE(48)
  for (let count = 0; sector < endOfChain && count < mostSectors; count++) {
    const start = sectorAt(sector)
    if (start + size > buffer.length) throw new RangeError('outside of the file')
    for (let at = start; at < start + size; at += entryBytes) entries.push(buffer.subarray(at, at + entryBytes))
    sector = nextOf(sector)
  }
  return entries
}
