import type { Frame } from './frameOf.ts'

/** What a frame shows, whenever it was made: two of one key look alike, also as their clocks run on. */
export function frameKey({ now: _now, serial: _serial, band, ...shown }: Frame & { serial?: number }): string {
  return JSON.stringify([shown, band && { ...band, speaker: band.speaker && clockKey(band.speaker) }])
}

/** A clock that runs began at the same second, however long it has run. */
function clockKey({ at, used, ...speaker }: NonNullable<NonNullable<Frame['band']>['speaker']>): object {
  return { ...speaker, began: speaker.isStopped ? used : Math.round(Date.parse(at) / 1000 - used) }
}
