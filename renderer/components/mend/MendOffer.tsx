import { Wrench } from 'lucide-react'
import type { Mend } from '../../../shared/checks/mend/mend.ts'
import { Button } from '../Button.tsx'
import styles from './Mend.module.css'
import { MendPreview } from './MendPreview.tsx'

interface MendOfferProps {
  mend: Mend
  isPending: boolean
  onMend: () => void
}

/** A mend as it will read, and the click that makes it. */
export function MendOffer({ mend, isPending, onMend }: MendOfferProps) {
  return (
    <div className={styles['offer']}>
      <p>
        <b>{mend.isSure ? 'اصلاح:' : 'شاید منظور این است:'}</b> <MendPreview mend={mend} />
      </p>
      <Button isPending={isPending} onPress={onMend}>
        <Wrench size={16} aria-hidden /> {actOf(mend)}
      </Button>
    </div>
  )
}

function actOf({ change, binds }: Mend): string {
  if (change.by === 'removal') return 'حذف'
  return binds === undefined ? 'اصلاح' : 'پیوند به داده'
}
