// Is this value a ledger? deck.json may have been edited, cut off or written by somebody else: what this program reads
// of it is proved once, here, and nowhere else asked again (docs/schema/deck.schema.json says the rest).

import type { Ledger } from '../model/ledger.ts'

export function isLedger(value: unknown): value is Ledger {
  return hasShape(value, LEDGER) && (value as Ledger).slides.length > 0
}

// --- internal ---

type Shape = (value: unknown) => boolean

const isText: Shape = value => typeof value === 'string'
const isNumber: Shape = value => typeof value === 'number' && Number.isFinite(value)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf =
  (shape: Shape): Shape =>
  value =>
    Array.isArray(value) && value.every(shape)
const recordOf =
  (shape: Shape): Shape =>
  value =>
    isRecord(value) && Object.values(value).every(shape)
const maybe =
  (shape: Shape): Shape =>
  value =>
    value === undefined || shape(value)

function hasShape(value: unknown, fields: Readonly<Record<string, Shape>>): boolean {
  return isRecord(value) && Object.entries(fields).every(([name, shape]) => shape(value[name]))
}

const isSpan: Shape = value =>
  hasShape(value, { start: isPlace, end: isPlace }) && (value as { start: number; end: number }).start >= 0
const isPlace: Shape = value => Number.isSafeInteger(value)
/** What was given holds texts and numbers, and the colours and the logo as records of such. */
const isGiven: Shape = recordOf(value =>
  isRecord(value)
    ? Object.values(value).every(inner => isText(inner) || isNumber(inner))
    : isText(value) || isNumber(value) || typeof value === 'boolean' || Array.isArray(value),
)
const isShown: Shape = value =>
  hasShape(value, { text: isText, spans: maybe(listOf(isSpan)) }) &&
  ('spans' in (value as object) || 'label' in (value as object))
const isSlide: Shape = value =>
  hasShape(value, {
    no: isNumber,
    id: isText,
    kind: isText,
    title: isText,
    texts: listOf(isShown),
    note: isText,
    span: isSpan,
    seconds: isNumber,
  })
const isIssue: Shape = value => hasShape(value, { rule: isText, message: isText, span: maybe(isSpan) })

const LEDGER: Readonly<Record<string, Shape>> = {
  version: value => value === 1,
  title: isText,
  lang: value => value === 'zh' || value === 'en',
  source: value => hasShape(value, { name: isText, sha256: isText }),
  made: isRecord,
  given: isGiven,
  config: maybe(isGiven),
  keep: maybe(listOf(isText)),
  missingAccepted: maybe(isText),
  manuscript: isText,
  slides: listOf(isSlide),
  generated: maybe(listOf(isSlide)),
  removed: listOf(value => hasShape(value, { rule: isText, text: isText, span: isSpan })),
  issues: listOf(isIssue),
  unspoken: listOf(isSpan),
  files: recordOf(isText),
  products: recordOf(isText),
  productFiles: maybe(recordOf(isText)),
}
