import { BackupPlaces } from './BackupPlaces.tsx'
import styles from './Backups.module.css'
import { CopyList } from './CopyList.tsx'
import { LastCopyCard } from './LastCopyCard.tsx'
import { StoreHealth } from './StoreHealth.tsx'

/** The copies of the open store, what comes of them, and whether the store itself is whole. */
export default function BackupsScreen() {
  return (
    <div className={styles['screen']}>
      <h1>نسخه‌های پشتیبان</h1>
      <LastCopyCard />
      <CopyList />
      <BackupPlaces />
      <StoreHealth />
    </div>
  )
}
