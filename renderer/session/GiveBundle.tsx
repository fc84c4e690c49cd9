import { Download } from 'lucide-react'
import { api } from '../api/api.ts'
import { GiveFile } from '../components/GiveFile.tsx'

/** Saves the session with all it rests on as one file, to be kept or brought in on another machine. */
export function GiveBundle({ session }: { session: string }) {
  return (
    <GiveFile
      label="ذخیرهٔ بستهٔ جلسه"
      icon={<Download size={15} />}
      isQuiet
      what="بستهٔ این جلسه"
      give={edition => api.bundles.download({ session, edition })}
    />
  )
}
