import { useMutation, useQuery } from '@tanstack/react-query'
import type { NetworkAddress } from '../../../../shared/hall/network.ts'
import { orpc } from '../../../api/api.ts'
import { problemOf } from '../../../api/problem.ts'
import { Button } from '../../../components/Button.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { showProblem } from '../../../state/toasts.ts'
import styles from './Network.module.css'

/** Says what showing in the network is, and asks at which of this machine's addresses. */
export function NetworkDialog({ onClose }: { onClose: () => void }) {
  const addresses = useQuery(orpc.hallNetwork.addresses.queryOptions({ input: {}, gcTime: 0 }))
  const open = useMutation(
    orpc.hallNetwork.open.mutationOptions({
      onSuccess: onClose,
      onError: cause => showProblem(problemOf(cause)),
    }),
  )
  const all = addresses.data ?? []
  return (
    <Modal title="نمایش در شبکهٔ صحن" isOpen onClose={onClose} actions={<Button onPress={onClose}>انصراف</Button>}>
      <p>
        رایانه‌های صحن و تبلت اعضا، پس از اتصال با کد یک‌بارمصرف، همان تصویر پردهٔ صحن را می‌بینند و چیز دیگری نمی‌توانند
        بخواهند. تا جلسه غیرعلنی نمایش داده می‌شود، این نمایشگرها در انتظار می‌مانند. با پایان نمایش، شبکه هم بسته می‌شود.
      </p>
      {all.length > 0 && all.every(({ isInternal }) => isInternal) ? (
        <p>این رایانه اکنون به شبکه‌ای متصل نیست.</p>
      ) : null}
      <p>شبکه‌ای را که نمایشگرهای صحن در آن‌اند انتخاب کنید:</p>
      <div className={styles['addresses']}>
        {all.map(one => (
          <Button key={one.address} isPending={open.isPending} onPress={() => open.mutate({ address: one.address })}>
            <bdi dir="ltr">{one.address}</bdi> <small>{connectionWords(one)}</small>
          </Button>
        ))}
      </div>
    </Modal>
  )
}

const connectionWords = ({ connection, isInternal }: NetworkAddress): string =>
  isInternal ? 'فقط همین رایانه، برای آزمایش' : connection
