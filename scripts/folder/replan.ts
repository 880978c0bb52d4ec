// The time plan of a folder at another rate: in deck.json, in slides.md where nobody edited it, and in the report. The
// words of the speech and what the slides show stay as they are.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { speakingSeconds } from '../language/aloud.ts'
import type { Ledger } from '../model/ledger.ts'
import { clock } from '../text/format.ts'
import { sha256, type OpenFolder } from './read.ts'
import { replaceFile, writeLedger } from './write.ts'

export interface Replanned {
  /** Characters (English words) a minute; null: the one that every plan begins with. */
  rateBefore: number | null
  /** Seconds of the speech. */
  before: number
  after: number
  /** Files that are others now. */
  files: string[]
}

/** Matches what slides.md says of time, line by line: `duration: 21:34`, `timesplit: +1:09`. */
const RE_TIMES = /^(?:duration: \S+|timesplit: \+\S+)$/gm
/** Matches a row of the table of times in report.md; groups: up to the times. */
const RE_ROW = /^(\| (\d+) \| .* \|) \d[\d:]* \| \d[\d:]* \|$/gm

/** Plans with `rate` from now on; a length that was asked for (`--minutes`) is kept. */
export function replan(folder: OpenFolder, rate: number): Replanned {
  const { dir, ledger, slides: markdown } = folder
  const given = { ...ledger.config, ...ledger.given }
  const seconds = secondsAt(ledger, { rate, before: given.rate, minutes: given.minutes })
  const after = sum(seconds)
  const changed: Ledger = {
    ...ledger,
    given: { ...ledger.given, rate },
    seconds: after,
    slides: ledger.slides.map((slide, index) => ({ ...slide, seconds: seconds[index] ?? slide.seconds })),
  }
  const texts = { 'slides.md': withTimes(markdown, seconds), 'report.md': reportIn(dir, seconds, sum(plan(ledger))) }
  const files: string[] = []
  for (const [name, text] of Object.entries(texts)) {
    // What somebody edited is his.
    if (text === null || folder.files[name] !== ledger.files[name]) continue
    replaceFile(join(dir, name), text)
    changed.files = { ...changed.files, [name]: sha256(text) }
    files.push(name)
  }
  writeLedger(dir, changed)
  return { rateBefore: given.rate ?? null, before: sum(plan(ledger)), after, files: ['deck.json', ...files] }
}

/** What slides.md says without its times: another plan is no other version of the slides. */
export function slidesVersion(markdown: string): string {
  return sha256(markdown.replace(RE_TIMES, ''))
}

// --- internal ---

const plan = ({ slides }: Ledger): number[] => slides.map(({ seconds }) => seconds)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Pauses and turns of the page stay; the words take longer or shorter. */
function secondsAt(
  { slides, lang }: Ledger,
  { rate, before, minutes }: { rate: number; before: number | undefined; minutes: number | undefined },
): number[] {
  const own = slides.map(({ note, seconds }) =>
    Math.max(0, seconds - speakingSeconds(note, lang, before) + speakingSeconds(note, lang, rate)),
  )
  const share = minutes === undefined || sum(own) === 0 ? 1 : (60 * minutes) / sum(own)
  // Rounded so that the sum is met to the second.
  let exact = 0
  let whole = 0
  return own.map(seconds => {
    exact += seconds * share
    const rounded = Math.round(exact) - whole
    whole += rounded
    return rounded
  })
}

function withTimes(markdown: string, seconds: readonly number[]): string {
  let slide = 0
  return markdown.replace(RE_TIMES, line =>
    line.startsWith('duration') ? `duration: ${clock(sum(seconds))}` : `timesplit: +${clock(seconds[slide++] ?? 0)}`,
  )
}

function reportIn(dir: string, seconds: readonly number[], before: number): string | null {
  const file = join(dir, 'report.md')
  if (!existsSync(file)) return null
  return readFileSync(file, 'utf8')
    .replace(clock(before), () => clock(sum(seconds)))
    .replace(RE_ROW, (row, head: string, no: string) => {
      const own = seconds[Number(no) - 1]
      return own === undefined ? row : `${head} ${clock(own)} | ${clock(sum(seconds.slice(0, Number(no))))} |`
    })
}
