// One note of slides.md changed, and not a byte beside it. A slide is known by the note that was read on it, not by its
// number alone: while somebody types, another one may put a slide before it or change the same words.

import { parseSync } from '@slidev/parser'

export interface NoteChange {
  /** On the screen, from 1; hidden slides are not counted. */
  no: number
  /** The note as it was read, or as it was sent last and may stand there by now; and as it shall be. */
  was: readonly string[]
  note: string
}

export type NoteChanged =
  /** `no`: where the slide stands now; `note`: as it stands in the file. */
  | { done: true; markdown: string; no: number; note: string }
  /** `now`: the note of the slide with that number, null where there is none. */
  | { done: false; now: string | null }

/**
 * Never throws. Whatever is typed stays a note: a `-->` is written so that it ends no comment, and a file that would
 * come out with other slides than before is not written.
 */
export function changeNote(markdown: string, { no, was, note }: NoteChange): NoteChanged {
  const slides = slidesIn(markdown)
  const shown = slides.filter(({ hidden }) => !hidden)
  const here = shown[no - 1]
  const known = was.map(asNote)
  const isIt = (one: Slide | undefined): boolean => known.includes(one?.note ?? '')
  const moved = known.includes('') ? [] : shown.filter(isIt)
  const slide = isIt(here) ? here : moved.length === 1 ? moved[0] : undefined
  const refused = { done: false as const, now: here?.note ?? null }
  if (!slide) return refused
  const safe = asNote(note)
  const eol = markdown.includes('\r\n') ? '\r\n' : '\n'
  const lines = markdown.split('\n')
  const text = lines.slice(slide.start, slide.end).join('\n')
  const rest = withoutNote(text)
  const comment = safe === '' ? '' : `<!--${eol}${safe.replaceAll('\n', eol)}${eol}-->`
  const last = slide.end >= lines.length
  const body = [rest.trim() === '' ? eol.slice(0, -1) : rest, comment].filter(Boolean).join(eol + eol)
  const end = last ? [''] : [eol.slice(0, -1), ...lines.slice(slide.end)]
  const made = [...lines.slice(0, slide.start), body, ...end].join('\n')
  const after = slidesIn(made)
  const same =
    after.length === slides.length &&
    after.every((one, index) =>
      one.index === slide.index
        ? one.note === safe && one.content === slide.content
        : one.note === slides[index]?.note && one.content === slides[index].content,
    )
  return same ? { done: true, markdown: made, no: shown.indexOf(slide) + 1, note: safe } : refused
}

// --- internal ---

/** Matches a comment at the end of a slide, which is its note. */
const RE_COMMENTS = /<!--[\s\S]*?-->/g

interface Slide {
  index: number
  start: number
  end: number
  note: string
  content: string
  hidden: boolean
}

function slidesIn(markdown: string): Slide[] {
  const { slides } = parseSync(markdown, 'slides.md', { preserveCR: true })
  return slides.map(({ index, start, end, note = '', content, frontmatter }) => ({
    index,
    start,
    end,
    note: note.replaceAll('\r', ''),
    content,
    hidden: Boolean(frontmatter['hide']) || Boolean(frontmatter['disabled']),
  }))
}

/** `水厂-->水站` → `水厂--&gt;水站`, which reads the same. A `<!--` opens nothing inside a comment. */
function asNote(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').trim().replaceAll('-->', '--&gt;')
}

function withoutNote(text: string): string {
  const trimmed = text.trimEnd()
  const last = [...trimmed.matchAll(RE_COMMENTS)].at(-1)
  return last && last.index + last[0].length >= trimmed.length ? trimmed.slice(0, last.index).trimEnd() : trimmed
}
