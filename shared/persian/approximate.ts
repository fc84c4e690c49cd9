import type { Qualifier } from '../domain/qualifier.ts'
import { qualifierChoices } from '../domain/qualifier.ts'
import { isolateRightToLeft } from './isolate.ts'

/** A formatted figure with the words of its qualifier before it: «بیش از ۱٬۴۰۰»; an exact figure stands alone. */
export function qualify(text: string, qualifier: Qualifier): string {
  return qualifier === 'exact' ? text : `${qualifierChoices[qualifier]} ${text}`
}

/** A computed figure whose inputs were hedged: «≈ ۶۶٫۴». The sign is read first, from the right. */
export function approximate(text: string): string {
  return isolateRightToLeft(`≈ ${text}`)
}
