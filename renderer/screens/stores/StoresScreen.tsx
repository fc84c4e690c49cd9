import { StoreList } from '../../components/stores/StoreList.tsx'
import styles from './Stores.module.css'

/** The councils that are kept on this computer, each in a file of its own. */
export default function StoresScreen() {
  return (
    <div className={styles['screen']}>
      <header>
        <h1>پرونده‌های شورا</h1>
        <p>هر شورا پروندهٔ خود را دارد؛ داده‌های یکی در دیگری دیده نمی‌شود.</p>
      </header>
      <StoreList />
    </div>
  )
}
