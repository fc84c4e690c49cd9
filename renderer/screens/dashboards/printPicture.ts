import { printAlone } from '../../components/printAlone.ts'

/** Prints a picture by itself, across a page: everything else of the window stays off the paper. */
export async function printPicture(svg: File, alternative: string): Promise<void> {
  const picture = document.createElement('img')
  picture.alt = alternative
  picture.src = URL.createObjectURL(svg)
  await picture.decode()
  printAlone(picture)
  URL.revokeObjectURL(picture.src)
}
