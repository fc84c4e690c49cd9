import { CardScreen } from '../../components/CardScreen.tsx'
import { BackupPlaces } from './BackupPlaces.tsx'
import { CopyList } from './CopyList.tsx'
import { LastCopyCard } from './LastCopyCard.tsx'
import { StoreHealth } from './StoreHealth.tsx'

/** The copies of the open store, what comes of them, and whether the store itself is whole. */
export default function BackupsScreen() {
  return (
    <CardScreen title="نسخه‌های پشتیبان">
      <LastCopyCard />
      <CopyList />
      <BackupPlaces />
      <StoreHealth />
    </CardScreen>
  )
}
