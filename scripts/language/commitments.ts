// A commitment: a clause by which the speaker or his house decides, promises, refuses, orders or answers for something.
// Who was in the hall repeats it at home, and whoever answers for the deck has to find it on a slide or in the report.

import type { Lang, Span } from '../model/source.ts'
import { bindSentence } from './clauses/index.ts'
import { OTHERS } from './clauses/others.ts'
import { ENGLISH_COMMITMENTS } from './en/commitments.ts'
import { isRule } from './rules.ts'
import { CHINESE_COMMITMENTS } from './zh/commitments.ts'

/** `grave`: it ends, refuses, decides or answers for something; `plain`: it promises or arranges. */
export type Weight = 'grave' | 'rule' | 'plain'

export interface Commitment extends Span {
  weight: Weight
}

/** What the words of one or more clauses commit to; null where they commit to nothing. */
export function commitsTo(text: string, lang: Lang): Weight | null {
  return RE_OPEN[lang].test(text) ? null : kindOf(text, lang)
}

/** Commitments of a sentence: neighbouring clauses together, each with the condition or the date it holds under. */
export function commitmentsIn(text: string, sentence: Span, lang: Lang): Commitment[] {
  if (RE_ASKED.test(text.slice(sentence.start, sentence.end))) return []
  const { clauses, bonds } = bindSentence(text, sentence, lang)
  const overlaps = (one: Span, other: Span) => one.start < other.end && other.start < one.end
  const found: Commitment[] = []
  for (const [index, { words }] of clauses.entries()) {
    const weight = kindOf(text.slice(words.start, words.end), lang)
    if (weight === null) continue
    const around = bonds.filter(({ reach }) => overlaps(reach, words))
    if (
      around.some(
        ({ rule, opener }) =>
          UNREAL.has(rule) ||
          (rule === 'condition' && opener && opener.start <= words.start && overlaps(opener, words)),
      )
    )
      continue
    const start = Math.min(words.start, ...around.flatMap(({ opener }) => (opener ? [opener.start] : [])))
    // `理事会商量定了，| 明年建冷库`: what was decided comes next.
    const end = RE_OPEN[lang].test(text.slice(words.start, words.end))
      ? (clauses[index + 1]?.words.end ?? words.end)
      : words.end
    const last = found.at(-1)
    if (last && start - last.end <= NEAR) {
      last.end = Math.max(last.end, end)
      if (weight === 'grave') last.weight = weight
    } else found.push({ start, end, weight })
  }
  return found
}

// --- internal ---

function kindOf(text: string, lang: Lang): Weight | null {
  const clauses = text.split(lang === 'zh' ? /[，。；：！,;:!]/u : /[;:]/u)
  const found = clauses.flatMap(clause => ROWS[lang].filter(({ sign }) => sign.test(clause.trim())))
  if (RE_ASKED.test(text) || RE_HEARSAY.test(text) || found.length === 0) return isRule(text, lang) ? 'rule' : null
  if (found.some(({ grave }) => grave)) return 'grave'
  if (isRule(text, lang)) return 'rule'
  return RE_IF.test(text) ? null : 'plain'
}

const ROWS = { zh: CHINESE_COMMITMENTS, en: ENGLISH_COMMITMENTS }

/** `If the rains come early, we will stop`: as good as a forecast. */
const RE_IF = /^(?:If|Unless|When) /u
const RE_ASKED = /[？?][”"’]?\s*$/u
/** `a rumour that the crew will be dismissed` */
const RE_HEARSAY = /\b(?:rumou?rs?|talk|fears?|stor(?:y|ies)|claims?) (?:that|of)\b/iu

/** The decision is named and not yet told. */
const RE_OPEN = { zh: /(?:决定|決定|定了|定下来|定下來|宣布)$/u, en: /\b(?:decided|agreed|this)$/iu }

/** Signs between two clauses that are neighbours: a comma, a blank. */
const NEAR = 2

/** What others say or fear, what was, what is only an example. */
const UNREAL: ReadonlySet<string> = new Set([...OTHERS, 'past', 'fear', 'example'])
