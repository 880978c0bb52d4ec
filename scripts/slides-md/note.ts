// A note as slides.md has it → what is said, and where the clicks come.

/** What the writer escapes in a note: `\*`, `&lt;`. Not `\n`, not `&nbsp;`. */
const RE_ESCAPED = /\\([!-/:-@[-`{-~])|&(lt|gt|amp);/g
const ENTITIES = { lt: '<', gt: '>', amp: '&' } as const
/** A click as Slidev finds it: `[click]`, `[CLICK]`, `[click:3]`. Not the words `\[click\]` of a speech. */
const RE_CLICK = /\[click(?::(\d+))?\] */gi
/** No slide has so many steps. */
const MOST_CLICKS = 999

/** `一是\*巡查[click] 二是` → `{ note: '一是*巡查二是', clicks: [5] }`; `[click:2]` stands for two clicks. */
export function readNote(markdown: string): { note: string; clicks: number[] } {
  const clicks = [...markdown.matchAll(RE_CLICK)].flatMap(({ index, 1: count = '1' }) => {
    const before = spoken(markdown.slice(0, index)).replace(/\s+/gu, '').length
    return Array.from({ length: Math.min(Number(count), MOST_CLICKS) }, () => before)
  })
  return { note: spoken(markdown).trim(), clicks }
}

/** `一是\*\*坚持\*\*` → `一是**坚持**` */
export function unescapeNote(note: string): string {
  return note.replace(RE_ESCAPED, (_, sign: string | undefined, name: keyof typeof ENTITIES) => sign ?? ENTITIES[name])
}

// --- internal ---

function spoken(markdown: string): string {
  return unescapeNote(markdown.replace(RE_CLICK, ''))
}
