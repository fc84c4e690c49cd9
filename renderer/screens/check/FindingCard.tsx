import { useMutation } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { CheckedFinding } from '../../../shared/checks/finding.ts'
import { formatJalaliDate } from '../../../shared/persian/jalali.ts'
import { saveRecords } from '../../api/saveRecords.ts'
import { Button } from '../../components/Button.tsx'
import { findingPlace } from '../../components/findingPlace.ts'
import { SeverityMark } from '../../components/SeverityMark.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import { useSessionCode } from '../../session/useSession.ts'
import { useToasts } from '../../state/toasts.ts'
import styles from './CheckScreen.module.css'
import { useFocusNext } from './useFocusNext.ts'

/** One finding: what is wrong, where, how to mend it, and the two ways on. */
export function FindingCard({ finding, onAccept }: { finding: CheckedFinding; onAccept: () => void }) {
  const session = useSessionCode()
  const show = useToasts(state => state.show)
  const withdraw = useMutation({
    mutationFn: (key: string) => saveRecords([{ kind: 'acceptance', key, row: null }]),
    onSuccess: () => show({ tone: 'done', text: 'پذیرش حذف شد و مورد دوباره باز است.' }),
  })
  const { id, severity, title, place, message, remedy, accepted } = finding
  return (
    <li ref={useFocusNext()} data-finding className={styles['card']}>
      <SeverityMark severity={severity} />
      <div>
        <h3>{title}</h3>
        <p className={styles['place']}>{withFigures(place)}</p>
        <p>{withFigures(message)}</p>
        {accepted === null ? (
          <p className={styles['remedy']}>{withFigures(remedy)}</p>
        ) : (
          <p className={styles['remedy']}>
            پذیرفتهٔ {withFigures(accepted.by)}، {formatJalaliDate(accepted.on, 'long')}: {withFigures(accepted.reason)}
          </p>
        )}
        <div className={styles['ways']}>
          <Link href={findingPlace(finding, session)}>مشاهدهٔ مورد</Link>
          {accepted === null ? (
            <Button look="quiet" onPress={onAccept}>
              پذیرش با دلیل
            </Button>
          ) : (
            <Button look="quiet" onPress={() => withdraw.mutate(id)}>
              حذف پذیرش
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}
