// Words with a line through them: the writer took them back. They go, and are listed.

import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removal } from '../draft.ts'

export function struck({ marks }: CleaningDraft): Edit[] {
  return marks.filter(({ kind }) => kind === 'struck').map(({ span }) => removal('struck', span))
}
