import { FileSpreadsheet } from 'lucide-react'
import { api } from '../../api/api.ts'
import { GiveFile } from '../../components/GiveFile.tsx'

interface GiveTemplateProps {
  department: string
  /** Where it is one of several. */
  name?: string
}

/** Saves the workbook that the department fills and sends back. */
export function GiveTemplate({ department, name }: GiveTemplateProps) {
  return (
    <GiveFile
      label={name === undefined ? 'ذخیرهٔ الگوی Excel واحد' : `ذخیرهٔ الگوی Excel «${name}»`}
      icon={<FileSpreadsheet size={16} />}
      isQuiet
      what="الگوی این واحد"
      give={edition => api.templates.download({ department, edition })}
    />
  )
}
