// Runs beside the plan: which slides run over, how fast this speaker really speaks, and what the next plan should be.

import { CHARACTERS_PER_MINUTE, countAloud, PAGE_PAUSE, speakingSeconds, WORDS_PER_MINUTE } from '../language/aloud.ts'
import type { Lang } from '../model/source.ts'
import type { Run } from './log.ts'

/** What a comparison needs of a slide. `seconds` is the plan. */
export interface PlannedSlide {
  no: number
  title: string
  note: string
  seconds: number
}

export interface SlideComparison {
  no: number
  title: string
  plan: number
  /**
   * Seconds in the last complete run (the last one where none is), and the shortest of all runs that were on it long
   * enough to have read it; null where it was skipped.
   */
  last: number | null
  best: number | null
  /** Longer than planned in the last run, by enough to notice. */
  over: boolean
}

export interface Comparison {
  slides: SlideComparison[]
  /** `other`: of another slides.md. */
  runs: { started: string; total: number; slides: number; complete: boolean; other: boolean }[]
  /** Seconds of the run that is shown as the last. */
  last: number
  plan: number
  /**
   * The speaker's own: Chinese characters (English words) a minute, from all that was read; null before anything was.
   */
  rate: number | null
  /** Total seconds that the plan would have at that rate. */
  next: number | null
}

/** The rate is told in the unit of the speech, whatever language the reader has. */
export const RATE_SENTENCE = { zh: 'rehearsals-rate-zh', en: 'rehearsals-rate-en' } as const

/** A slide read at three times the planned pace or faster was skipped, not read. */
const READ_SHARE = 1 / 3
/**
 * One that was on the screen for three times as long, and a minute longer, was left open: a telephone, a question. It
 * says nothing of the speech.
 */
const LEFT_OPEN = 3
const LEFT_OPEN_SECONDS = 60
/** A slide runs over from a fifth and five seconds on. */
const OVER_SHARE = 1.2
const OVER_SECONDS = 5
/** A run is complete when this share of the speech was read. */
const COMPLETE = 0.9

/**
 * `all` in order of time, the last one last; `version`: SHA-256 of slides.md as it is. Runs of another version are
 * listed, and compared only while there are no others: their slides may be others, too.
 */
export function compareRuns(
  slides: readonly PlannedSlide[],
  all: readonly Run[],
  lang: Lang,
  version: string,
): Comparison {
  const current = all.filter(run => run.slides === version)
  const runs = current.length > 0 ? current : all
  const read = (run: Run | undefined, index: number): number | null => {
    const seconds = run?.seconds[index] ?? 0
    const plan = slides[index]?.seconds ?? 0
    const open = seconds > plan * LEFT_OPEN && seconds > plan + LEFT_OPEN_SECONDS
    return seconds > 0 && seconds >= plan * READ_SHARE && !open ? seconds : null
  }
  const rate = ownRate(slides, runs, lang, read)
  const plan = sum(slides.map(({ seconds }) => seconds))
  const said = all.map(run => {
    const done = slides.filter((_, index) => read(run, index) !== null)
    return {
      started: run.started,
      total: run.total,
      slides: done.length,
      complete: sum(done.map(({ seconds }) => seconds)) >= COMPLETE * plan,
      other: run.slides !== version,
    }
  })
  const last = runs.findLast(run => said[all.indexOf(run)]?.complete) ?? runs.at(-1)
  return {
    slides: slides.map(({ no, title, seconds }, index) => {
      const spent = read(last, index)
      const times = runs.flatMap(run => read(run, index) ?? [])
      return {
        no,
        title,
        plan: seconds,
        last: spent,
        best: times.length > 0 ? Math.min(...times) : null,
        over: spent !== null && spent > seconds * OVER_SHARE && spent > seconds + OVER_SECONDS,
      }
    }),
    runs: said,
    last: last?.total ?? 0,
    plan,
    rate,
    next:
      rate === null ? null : Math.round(sum(slides.map(({ note }) => speakingSeconds(note, lang, rate) + PAGE_PAUSE))),
  }
}

// --- internal ---

/** What was read over how long it took: the later half of the runs, because people get used to their speech. */
function ownRate(
  slides: readonly PlannedSlide[],
  runs: readonly Run[],
  lang: Lang,
  read: (run: Run, index: number) => number | null,
): number | null {
  const recent = runs.slice(Math.floor(runs.length / 2))
  let words = 0
  let seconds = 0
  for (const run of recent) {
    for (const [index, { note }] of slides.entries()) {
      const spent = read(run, index)
      if (spent === null || note.trim() === '') continue
      const count = countAloud(note, lang)
      // The other language's words in the unit of this one.
      words +=
        lang === 'zh'
          ? count.characters + (count.words * CHARACTERS_PER_MINUTE) / WORDS_PER_MINUTE
          : count.words + (count.characters * WORDS_PER_MINUTE) / CHARACTERS_PER_MINUTE
      seconds += Math.max(0, spent - PAGE_PAUSE)
    }
  }
  return seconds === 0 ? null : Math.round((60 * words) / seconds)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
