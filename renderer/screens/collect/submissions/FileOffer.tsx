import { Button } from '../../../components/Button.tsx'
import styles from './Submissions.module.css'

interface FileOfferProps {
  text: string
  label: string
  isDisabled: boolean
  onAccept: () => void
}

/** What is offered of files, and the button that takes it. */
export function FileOffer({ text, label, isDisabled, onAccept }: FileOfferProps) {
  return (
    <p className={styles['offer']}>
      {text}
      <Button isDisabled={isDisabled} onPress={onAccept}>
        {label}
      </Button>
    </p>
  )
}
