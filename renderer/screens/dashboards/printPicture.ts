/** Prints a picture by itself, across a page: everything else of the window stays off the paper. */
export async function printPicture(svg: File, alternative: string): Promise<void> {
  const picture = document.createElement('img')
  picture.className = 'print-alone'
  picture.alt = alternative
  picture.src = URL.createObjectURL(svg)
  await picture.decode()
  document.body.append(picture)
  window.print()
  picture.remove()
  URL.revokeObjectURL(picture.src)
}
