import { useLocation } from 'wouter'
import type { Edition } from '../../../shared/document.ts'
import type { DocumentKind } from '../../../shared/documents/index.ts'
import { Button } from '../../components/Button.tsx'
import { chooseDocument } from '../compile/draft.ts'
import styles from './Minutes.module.css'
import { useMinutes } from './useMinutes.ts'

const papers: readonly { document: DocumentKind; edition: Edition; title: string }[] = [
  { document: 'minutes', edition: 'public', title: 'صورتجلسهٔ علنی' },
  { document: 'minutes', edition: 'closed', title: 'صورتجلسهٔ کامل' },
  { document: 'letter', edition: 'public', title: 'ابلاغ مصوبات' },
  { document: 'rollCall', edition: 'closed', title: 'نتیجهٔ رأی نام‌به‌نام' },
  { document: 'attendance', edition: 'closed', title: 'برگهٔ حضور' },
  { document: 'agenda', edition: 'closed', title: 'دستور جلسه' },
]

/** The session's papers, each on the form that makes it. */
export function Papers() {
  const { session } = useMinutes()
  const [, navigate] = useLocation()
  const make = (document: DocumentKind, edition: Edition): void => {
    chooseDocument(session.code, document, edition)
    navigate(`/session/${encodeURIComponent(session.code)}/compile`)
  }
  return (
    <section className={styles['part']} aria-labelledby="papers">
      <h2 id="papers">تهیهٔ سند</h2>
      <div className={styles['buttons']}>
        {papers.map(({ document, edition, title }) => (
          <Button key={title} onPress={() => make(document, edition)}>
            {title}
          </Button>
        ))}
      </div>
    </section>
  )
}
