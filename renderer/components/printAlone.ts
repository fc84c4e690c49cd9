/** Prints something by itself: everything else of the window stays off the paper. */
export function printAlone(paper: HTMLElement): void {
  paper.classList.add('print-alone')
  document.body.append(paper)
  window.print()
  paper.remove()
}
