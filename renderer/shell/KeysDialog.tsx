import { Modal } from '../components/Modal.tsx'
import styles from './KeysDialog.module.css'
import { shortcuts } from './keys.ts'

/** The list of keys. */
export default function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal title="میان‌برهای صفحه‌کلید" isOpen wide onClose={onClose}>
      <div className={styles['places']}>
        {shortcuts.map(({ place, keys }) => (
          <section key={place}>
            <h3>{place}</h3>
            <dl>
              {keys.map(({ keys: names, does }) => (
                <div key={does}>
                  <dt>
                    {names.map(name => (
                      <kbd key={name} dir="ltr">
                        {name}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
