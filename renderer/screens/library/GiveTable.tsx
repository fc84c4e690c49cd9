import { useMutation } from '@tanstack/react-query'
import { FileDown } from 'lucide-react'
import type { RecordKind } from '../../../shared/tables/index.ts'
import { orpc } from '../../api/api.ts'
import { Button } from '../../components/Button.tsx'
import { fromBase64 } from '../../components/fromBase64.ts'
import { saveBytes } from '../../components/saveBytes.ts'

/** Saves the whole table as a CSV file, for a spreadsheet or to be filled by a department and brought back. */
export function GiveTable({ kind }: { kind: RecordKind }) {
  const give = useMutation(
    orpc.tables.give.mutationOptions({
      onSuccess: ({ name, content }) => saveBytes(fromBase64(content), name, 'text/csv'),
    }),
  )
  return (
    <Button icon aria-label="ذخیرهٔ CSV" isPending={give.isPending} onPress={() => give.mutate({ kind })}>
      <FileDown size={16} />
    </Button>
  )
}
