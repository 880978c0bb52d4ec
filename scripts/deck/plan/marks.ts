// The mark beside a title that stands again: 续 2/3 counts the pages of one list, 续 alone says that the matter goes on
// in another form, where there is no list to count.

import type { Draft } from '../draft.ts'

/** The slides; the pages of a title are counted through, or none is. */
export function withMarks(drafts: readonly Draft[]): Draft[] {
  const last = new Map<string, Draft>()
  const mixed = new Set<string>()
  for (const draft of drafts.filter(({ continued }) => continued)) {
    const before = last.get(draft.title.text)
    if (before && !goesOn(before, draft)) mixed.add(draft.title.text)
    last.set(draft.title.text, draft)
  }
  return drafts.map(draft =>
    draft.continued && mixed.has(draft.title.text)
      ? { ...draft, continued: { ...draft.continued, anew: true } }
      : draft,
  )
}

// --- internal ---

/** Is the page what the one before would be with more room: a list in one form, and none of its rows there? */
function goesOn(before: Draft, draft: Draft): boolean {
  if (draft.kind !== 'points' || before.kind !== 'points') return draft.kind === before.kind
  if (isList(before) !== isList(draft) || (!isList(draft) && isCells(before) !== isCells(draft))) return false
  const said = new Set(before.items.map(({ phrase }) => phrase.text))
  return !draft.items.some(({ phrase }) => said.has(phrase.text))
}

type Points = Extract<Draft, { kind: 'points' }>

function isList({ items }: Points): boolean {
  return items.some(({ marker }) => marker !== null)
}

function isCells({ form }: Points): boolean {
  return form === 'cells'
}
