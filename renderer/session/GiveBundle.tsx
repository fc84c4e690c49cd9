import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { orpc } from '../api/api.ts'
import { Button } from '../components/Button.tsx'
import { fromBase64 } from '../components/fromBase64.ts'
import { saveBytes } from '../components/saveBytes.ts'

/** Saves the session with all it rests on as one file, to be kept or brought in on another machine. */
export function GiveBundle({ session }: { session: string }) {
  const give = useMutation(
    orpc.bundles.give.mutationOptions({
      onSuccess: ({ name, content }) => saveBytes(fromBase64(content), name, 'application/zip'),
    }),
  )
  return (
    <Button
      look="quiet"
      icon
      aria-label="ذخیرهٔ بستهٔ جلسه"
      isPending={give.isPending}
      onPress={() => give.mutate({ session })}
    >
      <Download size={15} />
    </Button>
  )
}
