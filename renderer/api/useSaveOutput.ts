import { useMutation, useQuery } from '@tanstack/react-query'
import type { Output } from '../../shared/api/outputs.ts'
import { saveFile } from '../components/saveFile.ts'
import { useToasts } from '../state/toasts.ts'
import { api, orpc } from './api.ts'

/** Saves a made file where people choose, or among the browser's downloads, as the host can. */
export function useSaveOutput(): (output: Pick<Output, 'id' | 'name' | 'path'>) => void {
  const { data: can } = useQuery(orpc.host.capabilities.queryOptions())
  const show = useToasts(state => state.show)
  const { mutate } = useMutation({
    async mutationFn({ id, name, path }: Pick<Output, 'id' | 'name' | 'path'>) {
      if (!can?.saveDialog) return saveFile(await api.outputs.read({ id }))
      const saved = await api.host.saveCopy({ path, name })
      if (saved) show({ tone: 'done', text: `نسخه‌ای ذخیره شد: ${saved.path}` })
    },
  })
  return mutate
}
