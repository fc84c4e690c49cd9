import { absencesFound, type FoundAbsence } from '../../../shared/domain/absencesFound.ts'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { absenceKindChoices, excuseChoices } from '../../../shared/records/absence.ts'
import type { EarlierAbsence } from '../../../shared/session/earlierAbsence.ts'
import { Choice } from '../../components/Choice.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Minutes.module.css'
import { SavedField } from './SavedField.tsx'
import { useMinutes } from './useMinutes.ts'

type Excuse = keyof typeof excuseChoices
const excuses = Object.entries(excuseChoices).map(([value, label]) => ({ value: value as Excuse, label }))

/** What the attendance gives to decide of. The council decides: lateness on the day, an absence in its next session. */
export function Absences() {
  const { session } = useMinutes()
  const found = absencesFound(session)
  const { earlierAbsences } = session
  return (
    <section className={styles['part']} aria-labelledby="absences">
      <h2 id="absences" tabIndex={-1}>
        غیبت، تأخیر و خروج زودتر
      </h2>
      {found.length + earlierAbsences.length === 0 ? (
        <p>در حضور و غیاب ثبت‌شده موردی نیست.</p>
      ) : (
        <ul className={styles['rows']}>
          {found.map(one => (
            <Absence key={`${one.member.code} ${one.kind}`} found={one} />
          ))}
          {earlierAbsences.map(one => (
            <Earlier key={`${one.session} ${one.member}`} absence={one} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** One of an earlier session, which this one decides. */
function Earlier({ absence: { session: from, member, numberInTerm, excuse, reason } }: { absence: EarlierAbsence }) {
  const { session, isFixed, act } = useMinutes()
  const what = toPersianDigits(`غیبت جلسهٔ ${numberInTerm}، ${session.nameOf('member', member)}`)
  const decide = (given: Decided) => act('decideEarlierAbsence', { from, member, ...given })
  return <Decision what={what} isFixed={isFixed} excuse={excuse} reason={reason ?? ''} decide={decide} />
}

function Absence({ found: { member, kind, minutes, decision, isFound } }: { found: FoundAbsence }) {
  const { isFixed, act } = useMinutes()
  const excuse = decision?.excuse ?? 'undecided'
  const reason = decision?.reason ?? ''
  const length = minutes === null ? '' : toPersianDigits(` ${minutes} دقیقه`)
  const what = `${absenceKindChoices[kind]}${length}، ${member.title}`
  const decide = (given: Decided) => act('decideAbsence', { member: member.code, kind, ...given })
  return <Decision what={what} isFixed={isFixed} excuse={excuse} reason={reason} decide={decide} isFound={isFound} />
}

/** What one writes of an absence at a time. */
type Decided = { excuse: Excuse } | { reason: string }

interface DecisionProps {
  what: string
  isFixed: boolean
  excuse: Excuse
  reason: string
  decide: (given: Decided) => Promise<boolean>
  /** False for a decision that no attendance gives rise to any more. */
  isFound?: boolean
}

function Decision({ what, isFixed, excuse, reason, decide, isFound = true }: DecisionProps) {
  if (isFixed)
    return (
      <li>
        <span>{withFigures(what)}</span> {excuseChoices[excuse]}
        {reason === '' ? '' : `؛ ${reason}`}
      </li>
    )
  return (
    <li>
      <span>
        {withFigures(what)}
        {isFound ? null : <small> در حضور و غیاب دیده نمی‌شود؛ آن را نامعین کنید تا حذف شود.</small>}
      </span>
      <Choice
        label={`تصمیم دربارهٔ ${what}`}
        hideLabel
        value={excuse}
        options={excuses}
        onChange={to => void decide({ excuse: to })}
      />
      <SavedField label={`دلیل ${what}`} value={reason} onSave={why => decide({ reason: why })} />
    </li>
  )
}
