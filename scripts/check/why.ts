// Why each row of a slide stands there: as what it was chosen, from where in the speech, and what of it a listener
// writes down. Read from the ledger alone.

import { isCall } from '../language/closing.ts'
import { notedIn } from '../language/noted.ts'
import type { Role } from '../model/deck.ts'
import type { Ledger, LedgerText } from '../model/ledger.ts'

export interface RowReason {
  text: string
  role: Role | null
  edited: boolean
  /** Line of source.txt; null for words of ours and by hand. */
  line: number | null
  /** It opens its sentence or ends it; both: the sentence is whole. */
  opens: boolean
  ends: boolean
  call: boolean
  noted: string[]
}

export interface SlideReason {
  no: number
  kind: string
  form: string | null
  title: string
  rows: RowReason[]
}

/** Null where the deck has no slide of that number. */
export function whySlide(ledger: Ledger, source: string, no: number): SlideReason | null {
  const slide = ledger.slides.find(one => one.no === no)
  if (!slide) return null
  const rows = slide.texts
    .filter(text => !('label' in text) && text.role !== 'frame')
    .map(text => reasonOf(text, source, ledger))
  return { no, kind: slide.kind, form: slide.form ?? null, title: slide.title, rows }
}

// --- internal ---

function reasonOf(shown: LedgerText, source: string, { lang }: Ledger): RowReason {
  const { text, role = null, edited = false } = shown
  const spans = 'spans' in shown ? shown.spans : []
  const [first] = spans
  const last = spans.at(-1)
  const noted = notedIn(text, [{ start: 0, end: text.length }], lang)
  return {
    text,
    role,
    edited,
    line: first ? source.slice(0, first.start).split('\n').length : null,
    opens: first !== undefined && /(?:^|[。！？；.!?;\n][”"’)）]*\s*)$/u.test(source.slice(0, first.start)),
    ends: last !== undefined && /^[”"’)）]*\s*(?:[。！？；.!?;\n]|$)/u.test(source.slice(last.end)),
    call: isCall(text),
    noted: noted.map(({ start, end }) => text.slice(start, end).trim()),
  }
}
