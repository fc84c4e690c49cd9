/** Unicode's directional controls by code point. Overrides and embeddings can show a text in another order than it has. */
const directionalControls: Readonly<Record<number, string>> = {
  0x061c: 'ALM',
  0x200e: 'LRM',
  0x200f: 'RLM',
  0x202a: 'LRE',
  0x202b: 'RLE',
  0x202c: 'PDF',
  0x202d: 'LRO',
  0x202e: 'RLO',
  0x2066: 'LRI',
  0x2067: 'RLI',
  0x2068: 'FSI',
  0x2069: 'PDI',
}

export interface HostileControl {
  /** UTF-16 index in the text. */
  index: number
  /** Unicode's abbreviation, such as 'RLO'. */
  name: string
  /** Marks are common in honest files and change little; the rest deserve a look. */
  severity: 'mark' | 'reordering'
}

/** The directional controls in raw text, in order of place. `normalise` removes them all. */
export function findHostileControls(text: string): HostileControl[] {
  return [...text.matchAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g)].map(({ 0: control, index }) => {
    const code = control.charCodeAt(0)
    return { index, name: directionalControls[code] ?? '', severity: code < 0x2010 ? 'mark' : 'reordering' }
  })
}
