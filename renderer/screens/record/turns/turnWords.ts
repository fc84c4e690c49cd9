import type { Row } from '../../../../shared/records/index.ts'
import { sideChoices, turnKindChoices } from '../../../../shared/records/speakingTurn.ts'

/** «موافق», «نطق پیش از دستور», «موافق کفایت مذاکرات». */
export function turnWords({ kind, side }: Pick<Row<'speakingTurn'>, 'kind' | 'side'>): string {
  if (side === null) return turnKindChoices[kind]
  return kind === 'debate' ? sideChoices[side] : `${sideChoices[side]} ${turnKindChoices[kind]}`
}
