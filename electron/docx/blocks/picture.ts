import { ImageRun } from 'docx'
import { plainOfficeText } from '../../paper/officeText.ts'
import { pixels } from '../design/units.ts'
import type { Picture } from './wordContext.ts'

/** A picture in a line of text, with what it shows in words. */
export function pictureRun({ png, width, height }: Picture, alternative: string): ImageRun {
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: 'تصویر', description: plainOfficeText(alternative) },
  })
}
