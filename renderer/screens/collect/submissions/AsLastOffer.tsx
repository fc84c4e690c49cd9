import { Button } from '../../../components/Button.tsx'
import styles from './Submissions.module.css'

interface AsLastOfferProps {
  text: string
  label: string
  isDisabled: boolean
  onAsLast: () => void
}

/** Offers to read files as their department's last ones were. */
export function AsLastOffer({ text, label, isDisabled, onAsLast }: AsLastOfferProps) {
  return (
    <p className={styles['offer']}>
      {text}
      <Button isDisabled={isDisabled} onPress={onAsLast}>
        {label}
      </Button>
    </p>
  )
}
