import type { Block } from '../../document.ts'
import { interruptedTurn, sideTimes, usedSeconds } from '../../domain/speakingTime.ts'
import type { FactCodes } from '../../facts/codes.ts'
import { renderNarrative } from '../../facts/renderNarrative.ts'
import { toPersianDigits } from '../../persian/digits.ts'
import { rulesOf } from '../../recording/liveState.ts'
import { turnsOn, turnWords } from '../../recording/speakers.ts'
import type { Row } from '../../records/index.ts'
import { sideChoices } from '../../records/speakingTurn.ts'
import { recordName } from '../../session/recordName.ts'
import type { Session } from '../../session/session.ts'
import { blocksAfter } from '../narrativeBlocks.ts'
import { officeName } from '../sessionRows.ts'
import { lengthText } from './words.ts'

type Turn = Row<'speakingTurn'>

/**
 * A useful summary of the talk on an item: each turn that was taken, in their order, and the time of both sides of a
 * debate.
 */
export function talkOn(session: Session, item: string, codes: FactCodes): Block[] {
  const turns = turnsOn(session, item).filter(
    ({ kind, from, summary }) => from !== null && (kind !== 'remark' || summary !== null),
  )
  const times = sideTimes(turns, null)
  const sides = (['for', 'against'] as const).flatMap(side =>
    times[side].used === 0 ? [] : [`${sideChoices[side]}ان ${lengthText(times[side].used)}`],
  )
  const time: Block = { kind: 'paragraph', role: 'note', text: [{ text: `زمان سخن: ${sides.join('، ')}.` }] }
  return [...turns.flatMap(turn => turnBlocks(session, turn, codes)), ...(sides.length === 0 ? [] : [time])]
}

/** «عضو ۷، موافق (۴ دقیقه و ۵۰ ثانیه): …» */
function turnBlocks(session: Session, turn: Turn, codes: FactCodes): Block[] {
  const how = circumstances(session, turn)
  const who = `${speakerOf(session, turn)}، ${turnWords(turn)}${how === '' ? '' : ` (${how})`}`
  const place = { name: recordName(session, 'speakingTurn', turn.code), closed: session.isClosed('speakingTurn', turn) }
  const rendered = renderNarrative(session, turn.summary ?? '', place, codes)
  if (rendered.length === 0) return [{ kind: 'paragraph', role: 'body', text: [{ text: `${who}.`, strong: true }] }]
  return blocksAfter(who, rendered)
}

/**
 * How long it was and whose time, whom it interrupted, and warnings: «۵ دقیقه و ۱۰ ثانیه، ۱۰ ثانیه بیش از وقت، ۱ تذکر
 * خروج از موضوع».
 */
function circumstances(session: Session, turn: Turn): string {
  if (turn.kind === 'remark') return ''
  const { speakingTurn } = session.rows
  const interrupted = interruptedTurn(turn, speakingTurn)
  const warnings = turn.warnings ?? 0
  const isStopped = warnings > rulesOf(session).number('offTopicWarnings')
  const parts = [
    lengthOf(turn, turn.to === null ? null : usedSeconds(turn, speakingTurn, null)),
    turn.cededBy === null ? '' : `از وقت ${session.nameOf('member', turn.cededBy)}`,
    interrupted === undefined ? '' : `در میان سخن ${speakerOf(session, interrupted)}`,
    warnings === 0 ? '' : toPersianDigits(`${warnings} تذکر خروج از موضوع`),
    isStopped ? 'قطع سخن' : '',
  ]
  return parts.filter(part => part !== '').join('، ')
}

/** @param used seconds; null for a turn that still goes on */
function lengthOf({ kind, allowed }: Turn, used: number | null): string {
  if (used === null) return 'در جریان'
  if (kind === 'defence' && allowed !== null && used <= allowed) return `${lengthText(used)} از ${lengthText(allowed)}`
  const over = allowed === null ? 0 : used - allowed
  return over > 0 ? `${lengthText(used)}، ${lengthText(over)} بیش از وقت` : lengthText(used)
}

function speakerOf(session: Session, { member, office }: Turn): string {
  if (member !== null) return session.nameOf('member', member)
  return office === null ? '' : officeName(session, office)
}
