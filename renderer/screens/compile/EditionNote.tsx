import { toPersianDigits } from '../../../shared/persian/digits.ts'
import styles from './CompileScreen.module.css'
import type { Draft } from './draft.ts'
import { useClosedItems } from './usualEdition.ts'

/**
 * What whoever makes an edition should know: what the invitation does with closed items, as nothing is left out without
 * a word, and that a Word file of a closed edition stands open to whoever gets it.
 */
export function EditionNote({ session, draft }: { session: string; draft: Draft }) {
  return (
    <>
      <InvitationNote session={session} draft={draft} />
      {draft.edition === 'closed' && draft.format === 'docx' ? (
        <p className={styles['note']}>
          پروندهٔ Word رمز ندارد و هر کس آن را داشته باشد می‌خواند و تغییر می‌دهد؛ نسخهٔ غیرعلنی را با رمز فقط به صورت PDF
          می‌توان تهیه کرد.
        </p>
      ) : null}
    </>
  )
}

function InvitationNote({ session, draft: { document, edition } }: { session: string; draft: Draft }) {
  const count = useClosedItems(session)
  if (document !== 'invitation' || count === 0) return null
  const text =
    edition === 'public'
      ? `${count} دستور غیرعلنی در این نسخه نیست و به آن اشاره‌ای نمی‌شود؛ دعوت‌نامهٔ اعضا را در نسخهٔ غیرعلنی تهیه کنید.`
      : `${count} دستور غیرعلنی با شماره و زمان، بدون عنوان و ارائه‌دهنده، در دعوت‌نامه می‌آید.`
  return <p className={styles['note']}>{toPersianDigits(text)}</p>
}
