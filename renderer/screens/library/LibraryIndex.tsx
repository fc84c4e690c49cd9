import { Link } from 'wouter'
import { libraryGroups } from '../../components/libraryEntries.ts'
import styles from './Library.module.css'

/** Every table that has no screen of its own: what sessions share, and what is recorded of each. */
export default function LibraryIndex() {
  return (
    <div className={styles['index']}>
      <header>
        <h1>کتابخانه</h1>
        <p>
          آنچه از جلسه‌ای به جلسهٔ دیگر می‌ماند و آنچه از هر جلسه ثبت می‌شود. هر جدول را می‌توان از Excel چسباند یا از CSV
          آورد.
        </p>
      </header>
      <div className={styles['groups']}>
        {libraryGroups.map(({ title, entries }) => (
          <section key={title} className={styles['group']}>
            <h2>{title}</h2>
            <ul>
              {entries.map(({ kind, title: name, about }) => (
                <li key={kind}>
                  <Link href={`/library/${kind}`}>
                    <b>{name}</b>
                    <small>{about}</small>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}
