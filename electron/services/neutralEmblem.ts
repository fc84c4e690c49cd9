import { readFile } from 'node:fs/promises'

const file = new URL('../../resources/icons/emblem.svg', import.meta.url)

/** The emblem of a council that has none of its own, as SVG. */
export const neutralEmblem = (): Promise<string> => readFile(file, 'utf8')
