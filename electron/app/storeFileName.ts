import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { normalise } from '../../shared/persian/normalise.ts'
import { Problem } from '../../shared/problems/problem.ts'
import { storeEnding } from './recentStores.ts'

/** What no system takes in a file's name, and dots and spaces at its ends. */
const unfit = /[\\/:*?"<>|\p{Cc}]/gu

/**
 * The name of a new council's file, by what people call it. @throws Problem 'store-name-empty', 'store-name-taken'
 */
export function storeFileName(called: string, folder: string): string {
  const name = normalise(called)
    .replace(unfit, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/g, '')
  if (name === '') throw new Problem('store-name-empty', {})
  if (existsSync(join(folder, name + storeEnding))) throw new Problem('store-name-taken', { name })
  return name + storeEnding
}
