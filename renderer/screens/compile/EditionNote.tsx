import { toPersianDigits } from '../../../shared/persian/digits.ts'
import styles from './CompileScreen.module.css'
import type { Draft } from './draft.ts'
import { useClosedItems } from './usualEdition.ts'

/** What an edition of the invitation does with closed items: nothing is left out without a word. */
export function EditionNote({ session, draft: { document, edition } }: { session: string; draft: Draft }) {
  const count = useClosedItems(session)
  if (document !== 'invitation' || count === 0) return null
  const text =
    edition === 'public'
      ? `${count} دستور غیرعلنی در این نسخه نیست و به آن اشاره‌ای نمی‌شود؛ دعوت‌نامهٔ اعضا را در نسخهٔ غیرعلنی تهیه کنید.`
      : `${count} دستور غیرعلنی با شماره و زمان، بدون عنوان و ارائه‌دهنده، در دعوت‌نامه می‌آید.`
  return <p className={styles['note']}>{toPersianDigits(text)}</p>
}
