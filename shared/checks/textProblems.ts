import { isBadFact, isClosedFact, isUnknownFact } from '../problems/factProblems.ts'
import { Problem } from '../problems/problem.ts'
import { type ProblemCode, problemMessage } from '../problems/problemText.ts'
import type { Session } from '../session/session.ts'
import { claimsOf } from './claims.ts'
import { closedReferences } from './closedReferences.ts'
import { defineCheck, type Found, type Where } from './finding.ts'
import { incompatibilities } from './incompatibilities.ts'
import { factsAt } from './knownFacts.ts'
import { textsOf } from './texts.ts'

function remedyOf(code: ProblemCode): string {
  if (isUnknownFact(code)) return 'رقم دیگری با «درج رقم» در متن بگذارید، یا ردیفی را که به آن اشاره می‌کند ثبت کنید.'
  if (isClosedFact(code)) return 'عدد را از متن علنی حذف کنید، یا متن را غیرعلنی کنید.'
  return 'رقم را از متن حذف کنید و با «درج رقم» دوباره در متن بگذارید.'
}

/**
 * Whatever keeps a text from being printed: references that lead nowhere or are malformed, and closed rows in open
 * texts. A growth or ratio of figures that don't belong together has a rule of its own.
 */
function textProblems(session: Session, accepts: (code: ProblemCode) => boolean): Found[] {
  const refused = new Set(
    textsOf(session).compared.flatMap(({ where, place, by, figure, base }) =>
      incompatibilities(by, figure, base, true).some(({ severity }) => severity === 'error')
        ? [`${where.key} ${place}`]
        : [],
    ),
  )
  const inTexts = textsOf(session).problems.filter(
    ({ where, place, problem }) => !isBadFact(problem.code) || !refused.has(`${where.key} ${place}`),
  )
  const all = [...inTexts, ...inClaims(session), ...inQuotes(session), ...inAddresses(session)]
  return all.flatMap(({ where, place, problem }): Found[] =>
    accepts(problem.code)
      ? [
          {
            severity: 'error',
            where,
            message: `${place === '' ? '' : `${place}: `}${said(problem)}`,
            remedy: remedyOf(problem.code),
          },
        ]
      : [],
  )
}

interface Placed {
  where: Where
  place: string
  problem: Problem
}

function inClaims(session: Session): Placed[] {
  return claimsOf(session).flatMap(({ where, problems }) => problems.map(problem => ({ where, place: '', problem })))
}

/** Addresses of a statement's numbers that lead nowhere. */
function inQuotes(session: Session): Placed[] {
  return session.rows.statement.flatMap(statement => {
    const where: Where = { kind: 'statement', key: statement.code, field: 'quotes' }
    return factsAt(session, statement.quotes ?? '').flatMap((found): Placed[] =>
      found.ok ? [] : [{ where, place: '', problem: found.problem }],
    )
  })
}

/** A closed row's number is neither quoted in an open statement nor the ground of an open stated fact. */
function inAddresses(session: Session): Placed[] {
  return closedReferences(session).map(({ where, quoting, address, record }) => {
    const code = quoting ? 'closed-figure-quoted' : 'closed-figure-as-basis'
    return { where, place: '', problem: new Problem(code, { address, record }) }
  })
}

/** Where it is the finding says itself; what is quoted belongs to the message. */
function said({ code, params, place: { quoted } }: Problem): string {
  return problemMessage({ code, params, place: quoted === undefined ? {} : { quoted } })
}

export const unknownFact = defineCheck('unknown-fact', 'نشانی فاقد اطلاعات', session =>
  textProblems(session, isUnknownFact),
)

/** Malformed references and numbers that can't be worked out; any other failure of a text counts here too. */
export const badFact = defineCheck('bad-fact', 'نشانی یا محاسبهٔ نادرست', session =>
  textProblems(session, code => !isUnknownFact(code) && !isClosedFact(code)),
)

export const closedFact = defineCheck('closed-fact', 'دادهٔ غیرعلنی در متن علنی', session =>
  textProblems(session, isClosedFact),
)
