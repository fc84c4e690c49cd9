import { Link } from 'wouter'
import { type MinutesPlace, missingInMinutes } from '../../../shared/domain/minutesChecklist.ts'
import { Button } from '../../components/Button.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Minutes.module.css'
import { useMinutes } from './useMinutes.ts'

/** What the minutes should have before they go on, each with the way to where it is mended. */
export function Missing() {
  const { session } = useMinutes()
  const missing = missingInMinutes(session)
  return (
    <section className={styles['part']} aria-labelledby="missing">
      <h2 id="missing">پیش از مرحلهٔ بعد</h2>
      {missing.length === 0 ? (
        <p>کمبودی نیست.</p>
      ) : (
        <ul className={styles['missing']}>
          {missing.map(({ place, text }) => (
            <li key={text}>
              <span>{withFigures(text)}</span> <Way place={place} session={session.code} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Way({ place, session }: { place: MinutesPlace; session: string }) {
  if (place === 'record') return <Link href={`/session/${encodeURIComponent(session)}/record`}>رفتن به ثبت جلسه</Link>
  return (
    <Button look="quiet" onPress={() => document.getElementById(place)?.focus()}>
      {place === 'head' ? 'تکمیل مشخصات' : 'تصمیم‌گیری'}
    </Button>
  )
}
