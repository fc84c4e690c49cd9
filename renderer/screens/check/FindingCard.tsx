import { useMutation } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { CheckedFinding } from '../../../shared/checks/finding.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { saveRecords } from '../../api/saveRecords.ts'
import { Button } from '../../components/Button.tsx'
import { findingPlace } from '../../components/findingPlace.ts'
import { MendOffer } from '../../components/mend/MendOffer.tsx'
import type { useMend } from '../../components/mend/useMend.ts'
import { SeverityMark } from '../../components/SeverityMark.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import { useToasts } from '../../state/toasts.ts'
import styles from './CheckScreen.module.css'
import { useFocusNext } from './useFocusNext.ts'

/** What makes the mends of a screen's findings. */
export type Mending = ReturnType<typeof useMend>

interface FindingCardProps {
  finding: CheckedFinding
  /** Whether what its cause is called, and how such findings are mended, stands above it for all of them. */
  isOneOfMany?: boolean
  onAccept: () => void
  mending: Mending
}

/** One finding: what is wrong, where, how to mend it, the mend that is ready, and the ways on. */
export function FindingCard({ finding, isOneOfMany = false, onAccept, mending }: FindingCardProps) {
  const { id, severity, title, place, message, remedy, accepted, mend } = finding
  return (
    <li ref={useFocusNext()} data-finding={id} className={styles['card']}>
      {isOneOfMany ? null : <SeverityMark severity={severity} />}
      <div>
        {isOneOfMany ? null : <h3>{title}</h3>}
        <p className={styles['place']}>{withFigures(place)}</p>
        <p>{withFigures(message)}</p>
        {accepted === null ? (
          isOneOfMany ? null : (
            <p className={styles['remedy']}>{withFigures(remedy)}</p>
          )
        ) : (
          <p className={styles['remedy']}>
            پذیرفتهٔ {withFigures(accepted.by)}، {formatJalaliDate(accepted.on, 'long')}: {withFigures(accepted.reason)}
          </p>
        )}
        {accepted === null && mend !== undefined ? (
          <MendOffer
            mend={mend}
            isPending={mending.variables?.[0] === mend && mending.isPending}
            onMend={() => mending.mutate([mend])}
          />
        ) : null}
        <Ways finding={finding} onAccept={onAccept} />
      </div>
    </li>
  )
}

function Ways({ finding, onAccept }: Pick<FindingCardProps, 'finding' | 'onAccept'>) {
  const session = useSessionCode()
  const show = useToasts(state => state.show)
  const withdraw = useMutation({
    mutationFn: (key: string) => saveRecords([{ kind: 'acceptance', key, row: null }]),
    onSuccess: () => show({ tone: 'done', text: 'پذیرش حذف شد و مورد دوباره باز است.' }),
  })
  return (
    <div className={styles['ways']}>
      <Link href={findingPlace(finding, session)}>مشاهدهٔ مورد</Link>
      {finding.accepted === null ? (
        <Button look="quiet" onPress={onAccept}>
          پذیرش با دلیل
        </Button>
      ) : (
        <Button look="quiet" onPress={() => withdraw.mutate(finding.id)}>
          حذف پذیرش
        </Button>
      )}
    </div>
  )
}
