import { Link, matchRoute, useLocation, useRouter } from 'wouter'
import { Modal } from '../../components/Modal.tsx'
import { routes } from '../../routes.ts'
import styles from './HelpDialog.module.css'
import { shortcuts } from './keys.ts'
import { helpPages } from './pages.ts'

/** The project's own pictures of its screens, by their files. */
const pictures: Readonly<Record<string, string>> = import.meta.glob('../../../resources/pictures/window/*-light.webp', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** What the screen is for, how its work is done, and the keys of the window. */
export default function HelpDialog({ onClose }: { onClose: () => void }) {
  const { parser } = useRouter()
  const [location] = useLocation()
  const route = routes.find(({ path }) => matchRoute(parser, path, location)[0])
  const page = route === undefined ? undefined : helpPages[route.path]
  const picture = pictures[`../../../resources/pictures/window/${page?.picture ?? ''}-light.webp`]
  return (
    <Modal title={`راهنما: ${route?.title ?? 'شورانامه'}`} isOpen wide onClose={onClose}>
      {page === undefined ? null : (
        <section className={styles['page']}>
          <p>{page.about}</p>
          <ul>
            {page.steps.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          {picture === undefined ? null : <img src={picture} alt={`صفحهٔ «${route?.title ?? ''}» با دادهٔ نمونه`} />}
        </section>
      )}
      <p>
        <Link href="/about" onClick={onClose}>
          تازه‌های برنامه، نسخه‌ها و گزارش خطا
        </Link>
      </p>
      <h2 className={styles['keys']}>میان‌برهای صفحه‌کلید</h2>
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
