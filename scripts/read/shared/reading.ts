// What a reader makes of a file. Its own file because every reader and the list of readers need it.

import type { Mark, Remark } from '../../model/source.ts'

export interface Reading {
  /** `\n` line ends, no byte order mark. */
  text: string
  encoding: string
  /** What the format states about the text. */
  marks: Mark[]
  /** What a person should know of the file. */
  remarks?: Remark[]
}
