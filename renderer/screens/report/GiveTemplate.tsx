import { FileSpreadsheet } from 'lucide-react'
import { api } from '../../api/api.ts'
import { GiveFile } from '../../components/GiveFile.tsx'

/** Saves the workbook that the department fills and sends back. */
export function GiveTemplate({ department }: { department: string }) {
  return (
    <GiveFile
      label="ذخیرهٔ الگوی Excel واحد"
      icon={<FileSpreadsheet size={16} />}
      isQuiet
      what="الگوی این واحد"
      give={edition => api.templates.download({ department, edition })}
    />
  )
}
