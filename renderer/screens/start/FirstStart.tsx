import { useMutation } from '@tanstack/react-query'
import { BookOpen, FolderOpen, Landmark, PackageOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { orpc } from '../../api/api.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { CouncilForm } from './CouncilForm.tsx'
import { ImportBundle } from './ImportBundle.tsx'
import styles from './Start.module.css'

/** An empty store: begin with one's own council, look at the sample, or bring a session from elsewhere. */
export function FirstStart() {
  const [, go] = useLocation()
  const openSample = useMutation(
    orpc.sessions.openSample.mutationOptions({ onSuccess: ({ session }) => go(`/session/${session}`) }),
  )
  return (
    <div className={styles['first']}>
      <header className={styles['welcome']}>
        <h1>به شورانامه خوش آمدید</h1>
        <p>از دستور جلسه و گزارش واحدها تا کتابچهٔ شورا، با رقم‌هایی که هر کدام منبعی دارند.</p>
      </header>
      <Way icon={<Landmark size={20} />} title="ایجاد شورا">
        <CouncilForm />
      </Way>
      <div className={styles['others']}>
        <Way icon={<BookOpen size={20} />} title="جلسهٔ نمونه">
          <p>گزارش سه واحد، با بودجه، شاخص‌ها و قبض‌های برق. همهٔ کارهای برنامه را نشان می‌دهد.</p>
          <Button isPending={openSample.isPending} onPress={() => openSample.mutate({})}>
            {openSample.isPending ? 'در حال باز کردن…' : 'باز کردن جلسهٔ نمونه'}
          </Button>
        </Way>
        <Way icon={<PackageOpen size={20} />} title="بستهٔ یک جلسه">
          <ImportBundle />
        </Way>
        <Way icon={<FolderOpen size={20} />} title="پروندهٔ شورایی که هست">
          <p>برای رفتن به شورایی که پیش‌تر در این رایانه ساخته‌اید.</p>
          <ButtonLink href="/stores">پرونده‌های شورا</ButtonLink>
        </Way>
      </div>
    </div>
  )
}

function Way({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <section className={styles['way']}>
      <h2>
        <span aria-hidden>{icon}</span>
        {title}
      </h2>
      {children}
    </section>
  )
}
