import { Lock } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { toPersianDigits } from '../../../shared/persian/digits.ts'
import { Modal } from '../../components/Modal.tsx'
import { SlideThumb } from '../../components/slide/SlideThumb.tsx'
import { withFigures } from '../../components/withFigures.tsx'
import styles from './Overview.module.css'
import { useConsole } from './useConsole.ts'

/** All slides at once, from right to left; arrows walk them and Enter goes there. */
export function Overview() {
  const { slides, current, presentation, jump, setPanel } = useConsole()
  return (
    <Modal title="نمای کلی اسلایدها" isOpen wide onClose={() => setPanel(null)}>
      <ListBox
        aria-label="اسلایدها"
        layout="grid"
        selectionMode="single"
        selectedKeys={current === undefined ? [] : [current.slide.id]}
        autoFocus
        className={styles['grid'] ?? ''}
        onSelectionChange={chosen => {
          // What is chosen again is given up by the list; who chooses it wants to stay.
          const [slide] = chosen === 'all' ? [] : chosen
          if (slide !== undefined) jump(String(slide))
          setPanel(null)
        }}
      >
        {slides.map(({ slide, number, lock }) => {
          const title = lock === 'closed' ? 'اسلاید غیرعلنی، قفل' : slide.title
          return (
            <ListBoxItem
              key={slide.id}
              id={slide.id}
              textValue={title}
              isDisabled={lock === 'closed'}
              className={`${styles['cell']} ${slide.id === current?.slide.id ? styles['here'] : ''}`}
            >
              {lock === 'closed' ? (
                <div className={styles['locked']}>
                  <Lock size={20} aria-hidden />
                </div>
              ) : (
                <div className={styles['picture']}>
                  <SlideThumb slide={slide} look={presentation.look} />
                </div>
              )}
              <span>
                {number === null ? null : <i>{toPersianDigits(String(number))}</i>} {withFigures(title)}
              </span>
            </ListBoxItem>
          )
        })}
      </ListBox>
    </Modal>
  )
}
