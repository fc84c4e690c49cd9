import { heldVotes } from '../domain/heldVotes.ts'
import { majorityRules } from '../domain/majorityRules.ts'
import { CouncilRules } from '../rules/councilRules.ts'
import { rules } from '../rules/rules.ts'
import { thresholdName } from '../rules/threshold.ts'
import { defineCheck, type Found } from './finding.ts'

/**
 * Votes by another majority than the rules have for them on the session's day, as one that was imported or typed may
 * be. A council may state one of its own, so that it is a warning; where nobody has said a number, nothing is compared.
 */
export const voteMajority = defineCheck('vote-majority', 'حد لازم رأی', session => {
  const days = new Map(session.rows.session.map(({ code, date }) => [code, date]))
  return heldVotes(session).flatMap(({ vote, items }): Found[] => {
    const item = items.find(({ code }) => code === vote.agendaItem)
    if (item === undefined) return []
    const lawful = new CouncilRules(session.rows.councilRule, days.get(item.session) ?? '')
    const names = majorityRules({ subject: vote.subject, item, round: 1 })
    const known = names.flatMap(name => lawful.threshold(name) ?? [])
    if (known.length === 0 || known.some(({ share, base }) => share === vote.share && base === vote.base)) return []
    const [usual] = names
    return [
      {
        severity: 'warning',
        where: { kind: 'vote', key: vote.code, field: 'share' },
        message: `حد لازم این رأی‌گیری «${thresholdName(vote)}» ثبت شده و «${rules[usual].label}» ${known.map(thresholdName).join(' یا ')} است.`,
        remedy: `حد لازم را با قاعدهٔ شورا (${lawful.find(usual).source}) تطبیق دهید، یا دلیل تفاوت را در پذیرش این مورد بنویسید.`,
      },
    ]
  })
})
