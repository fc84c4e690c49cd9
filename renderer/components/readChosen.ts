import { Problem } from '../../shared/problems/problem.ts'

/** The bytes of a chosen file. @throws Problem 'chosen-file-unreadable' when it is gone by then */
async function bytesOfChosen(chosen: File): Promise<ArrayBuffer> {
  try {
    return await chosen.arrayBuffer()
  } catch {
    throw new Problem('chosen-file-unreadable', {}, { file: chosen.name })
  }
}

/**
 * A chosen file as it is now: what is looked at and what is written afterwards are the same bytes, whatever becomes of
 * the file on the disk meanwhile. @throws Problem 'chosen-file-unreadable'
 */
export async function readChosen(chosen: File): Promise<File> {
  return new File([await bytesOfChosen(chosen)], chosen.name)
}
