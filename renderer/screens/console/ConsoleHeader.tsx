import { ArrowRight, Lock } from 'lucide-react'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { LastCopyNote } from '../../components/LastCopy.tsx'
import { Pill } from '../../components/Pill.tsx'
import { useSession } from '../../session/useSession.ts'
import { Key } from '../record/Key.tsx'
import styles from './Console.module.css'
import { openChair } from './hallWindows.ts'
import { useConsole } from './useConsole.ts'

/** Which presentation it is, how it stands, and what stops it. */
export function ConsoleHeader() {
  const { state, presentation, slides, isRehearsal, isEnding, run, move } = useConsole()
  const session = useSession()
  const closed = slides.filter(({ lock }) => lock === 'closed').length
  return (
    <header className={styles['header']}>
      <ButtonLink look="quiet" href={`/session/${encodeURIComponent(presentation.session)}/present`}>
        <ArrowRight size={18} aria-hidden /> اسلایدها
      </ButtonLink>
      <h1>{toPersianDigits(`نمایش جلسهٔ ${session?.numberInTerm ?? ''}`)}</h1>
      <span role="status" className={styles['standing']}>
        <Standing />
      </span>
      <LastCopyNote />
      {closed === 0 ? null : (
        <Pill>
          <Lock size={14} aria-hidden /> {toPersianDigits(`${closed} اسلاید غیرعلنی قفل است`)}
        </Pill>
      )}
      {state.changed.length === 0 ? null : (
        <Button onPress={() => move({ kind: 'takeFigures' })}>◆ رقم‌ها پس از شروع تغییر کرد · نمایش رقم‌های جدید</Button>
      )}
      <div className={styles['stops']}>
        <Button onPress={() => void openChair(presentation.session)}>نمای رئیس جلسه</Button>
        <Doors />
        <Button onPress={() => run('leave')} aria-keyshortcuts="Escape">
          <span role="status">
            {isEnding ? 'برای پایان، یک بار دیگر' : isRehearsal ? 'پایان تمرین' : 'پایان نمایش'}
          </span>
          <Key>Esc</Key>
        </Button>
        {presentation.cover === 'hidden' ? (
          <Button look="primary" onPress={() => run('unhide')} aria-keyshortcuts="Shift+F9">
            نمایش دوباره <Key>Shift F9</Key>
          </Button>
        ) : (
          <Button look="danger" onPress={() => run('hide')} aria-keyshortcuts="F9">
            پنهان کردن همه <Key>F9</Key>
          </Button>
        )}
      </div>
    </header>
  )
}

/** What the hall may see is changed by a deliberate act alone; back in the open by one press. */
function Doors() {
  const { presentation, isRehearsal, move, setPanel } = useConsole()
  if (isRehearsal) return null
  if (presentation.edition === 'public') return <Button onPress={() => setPanel('doors')}>غیرعلنی کردن جلسه…</Button>
  return (
    <Button onPress={() => move({ kind: 'edition', edition: 'public', screens: [] })}>بازگشت به اسلایدهای علنی</Button>
  )
}

const covers = { black: '■ پرده سیاه است', white: '□ پرده سفید است', hidden: '■ همه‌چیز از صحن پنهان است' } as const

/** What the hall sees, in one sign and a few words. */
function Standing() {
  const { presentation, isRehearsal } = useConsole()
  const { cover, frozen, edition } = presentation
  if (cover !== null) return <Pill tone="warn">{covers[cover]}</Pill>
  if (frozen !== null) return <Pill tone="warn">◆ تصویر صحن ثابت است</Pill>
  if (isRehearsal) return <Pill tone="lapis">◇ تمرین؛ صحن چیزی نمی‌بیند</Pill>
  if (edition === 'closed') return <Pill tone="bad">◆ در حال نمایش، جلسهٔ غیرعلنی</Pill>
  return <Pill tone="good">● در حال نمایش، صحن علنی</Pill>
}
