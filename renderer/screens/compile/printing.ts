import { bindingLimits, type PageStyle } from '../../../shared/documentStyle.ts'
import type { FileOptions } from '../../../shared/fileOptions.ts'
import type { IssueInput } from '../../api/compileJob.ts'
import { claims } from './claims.ts'
import type { Draft } from './draft.ts'

/** Which of a draft's options cannot be as they are. */
export function faultsOf({ format, variant, binding, password, passwordAgain }: Draft): ('binding' | 'password')[] {
  const isBound = variant === 'screen' || binding === '' || isBinding(Number(binding))
  // A password that was typed before another format was chosen is not left out without a word.
  const isLocked = format !== 'pdf' ? password === '' : password === passwordAgain
  return [...(isBound ? [] : ['binding' as const]), ...(isLocked ? [] : ['password' as const])]
}

const isBinding = (millimetres: number) => millimetres >= bindingLimits.least && millimetres <= bindingLimits.most

/** How a draft is to be printed; undefined while an option cannot be as it is. */
export function printingOf(draft: Draft): Pick<IssueInput, 'style' | 'pdf' | 'format'> | undefined {
  if (faultsOf(draft).length > 0) return undefined
  const { format } = draft
  return { format, style: { page: pageOf(draft) }, ...(format === 'pdf' ? { pdf: fileOf(draft) } : {}) }
}

function pageOf({ variant, duplex, binding, kashida }: Draft): PageStyle {
  if (variant === 'screen') return { variant, kashida }
  return { variant, duplex, kashida, ...(binding === '' ? {} : { binding: Number(binding) }) }
}

function fileOf({ claim, password, allow }: Draft): FileOptions {
  return {
    ...(claims[claim] === undefined ? {} : { standards: claims[claim] }),
    ...(password === '' ? {} : { protection: { openPassword: password, allow } }),
  }
}
