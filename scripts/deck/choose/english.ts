// Where an English sentence may be cut so that what is left is still a sentence, and still true: words go from its ends
// only, at the borders of clauses. A condition, a negation or an “until” is never cut off.

import { unbroken } from '../../language/any-of.ts'
import type { Stretch } from '../reading.ts'

/** A part of a sentence that can stand alone. */
export interface ClauseRun extends Stretch {
  /** It has the words that open the sentence, or all but an introduction (`In July, …`). */
  opens: boolean
  whole: boolean
  /** Its clauses belong together: a pair, or what ties hold together. */
  together?: boolean
  /** A `but` follows: the speaker turned what he said. */
  turned?: boolean
  /** It lost what its end added: where, when, how. */
  shortened?: boolean
}

/** Words that only tie a sentence to the one before: `And`, `Moreover,`. Not `But for`, `So far`, `Now that`. */
const RE_LEAD = new RegExp(
  unbroken`
    ^["“'\s]*
    (?:(?:And|But|So|Or|Yet)(?!\s+(?:for|far|many|much|few|long|that|as|if|when|until|unless)\b),?
    |(?:Moreover|However|Therefore|In particular|Of course|In fact|Indeed|Finally|First of all|Today|Now|Also
    |Still|Again|Clearly|Instead|As you know|In my view|After all|For all|Well|Sometimes|I believe(?: that)?),
    |That['’]s why(?=\\s)
    |I believe (?:that )?(?=we\b|the\b|our\b)|Instead(?=\s+(?:we|I|they|the)\b))\s+`,
  'iu',
)
/**
 * An introduction before the main clause: `At our meeting in July, we…`. Not `If …`, `Without …`: they are conditions.
 */
const RE_OPENER = new RegExp(
  unbroken`
    ^(?:In|At|On|During|For|By|With|After|Before|As|While|Although|Though|Since|To|From|Through|Under|Over|Despite
    |Looking|Beginning|Given|Because of|Throughout|Across|Like|Among)\b`,
  'u',
)
const WORDS = [
  'we|you|they|he|she|it|there|the|our|a|an|this|these|those|my|his|her|their|its|your|every|each|many|most|some|no',
  'nobody|nothing|too many|all|both|central|people|households|none|let',
].join('|')
/** What a subject begins with, capital or not; any other word only with a capital. */
const SUBJECT = `(?:(?:${WORDS}|${WORDS.split('|')
  .map(word => word[0]?.toUpperCase() + word.slice(1))
  .join('|')}|\\p{Lu}[\\p{L}.]*)\\b|I['’])`
/** `, our people have turned`, `, The FOMC raised`; not `, strong families`. */
const RE_MAIN = new RegExp(`,\\s+(?=${SUBJECT})`, 'gu')
const RE_AFTER_OPENER = new RegExp(`,\\s+${SUBJECT}`, 'u')
/** What comes after `, and` or a semicolon stands alone when it has a subject. */
const RE_SUBJECT = new RegExp(`^(?:and |but |so )?${SUBJECT}`, 'u')
/**
 * `The lesson is that …`, `I believe that …`, `History shows that …`: the speaker stands for what follows. Not `Most
 * people believe that …`, `We must ensure that …`, `a nation that …`: without those words he would say something else.
 */
const RE_THAT = new RegExp(
  unbroken`
    \b(?:(?:lesson|reason|fact|truth|point|message|result|answer|conclusion) (?:is|was)
    |I (?:\w+ly )?(?:believe|think|know|say|said)|I['’]?\s?a?m (?:\w+ly )?(?:sure|certain|convinced|confident)
    |(?:it|this)(?: is| was|['’]s) (?:\w+ly )?(?:clear|true|plain|certain|obvious)
    |(?:shows?|means?|proves?|learned))\s+that\s+
    (?=\S)`,
  'giu',
)
/** `The first lesson is that` */
const RE_LESSON = /\b(?:lesson|reason|fact|truth|point) is that\s*$/iu
/** Ends of clauses. The comma before `and` counts as one only outside a list; see `isList`. */
const RE_BORDER = new RegExp(
  unbroken`
    \s*(?:[;:—–]|--)\s*
    |,\s+
    (?=(?:and|but|so|yet|because|which|who|whom|while|although|though|whereas|as|since|where|or|then|especially
    |including|only|even|such|not)\b)
    |,\s+(?=(?:\w+ly )?\w{3,}(?:ed|ing) (?!and\b|or\b))
    |\s+(?=(?:because|which|but|while|although|though|whereas|so that|in order to)\b)
    |\s+(?=and (?:I|we|you|they|he|she|it|there|nobody)\b)`,
  'giu',
)
/**
 * A verb that can carry a sentence. Rough: it knows the helping verbs, past forms, and what usually follows a pronoun.
 */
const RE_VERB = new RegExp(
  unbroken`
    \b(?:is|are|was|were|am|be|has|have|had|will|would|can|could|must|should|shall|may|might|do|does|did|cannot
    |let)\b
    |['’](?:s|re|ve|ll|d|m|t)\b|\b\w{2,}ed\b
    |\b(?:came|went|gave|took|made|said|found|knew|told|began|cost|lost|won|led|held|kept|stood|built|spent|fell|rose
    |grew|got|put|set|met|saw|felt|left|brought|thought|taught|paid|sent|wrote|ran|spoke|chose|put)\b
    |\b(?:shows|means|makes|takes|gives|comes|goes|needs|remains|requires|depends|leads|says|tells|knows|works|helps
    |costs|falls|rises|serves|builds|faces|deserves|matters|belongs|begins|starts|ends|brings|keeps|continues
    |appear|appears|cautions|opens|stands|lives|calls)\b
    |\b(?:I|we|you|they|people|households|nations|banks)\s+(?:\w+ly\s+)?\w{3,}\b`,
  'iu',
)
/** What must not be left off: the sentence would say more than the speaker said. */
const RE_BINDS = new RegExp(
  unbroken`
    ^\W*(?:(?:and|but|or)\s+)?(?:until|unless|except|if|only|than|without|not|nor|or|even if|provided)\b
    |\b(?:until|unless)\b`,
  'iu',
)
const RE_NEGATED = /\b(?:not|never|no|nobody|nothing|cannot|none|neither|less)\b|n['’]t\b/iu
const RE_TURNS = /^\W*(?:but|because|so that|in order|as|since|for|by|with|in)\b/iu
/** `The market is strong | but it is out of balance` */
const RE_BUT = /^\W*(?:but|yet|although|though)\b/iu
/** `both … and`, `not only … but`: half of it says nothing. */
const RE_HALF =
  /\b(?:both|either|neither|between|not only|so \w+|such an? \w+|as \w+)\b(?!.*\b(?:and|or|nor|but|that|as)\b)/iu
/** Word groups at the end that add where, when, how; dropped from a heading before it would have to end in `…`. */
const RE_ADDED = new RegExp(
  unbroken`
    \s+(?=(?:in|by|for|from|through|throughout|over|during|across|with|before|after|within|around|among|at|to|of)
    \s+\S)`,
  'giu',
)
/** `to` and `of` only after a noun: `a clear goal | to set`; not `I want | to set`. */
const RE_TO_OF = /^\s+(?:to|of)\b/iu
const RE_NOUN_LAST = /\b(?:my|our|the|a|an|this|that|his|her|their|its) (?:[a-z'’-]+ ){0,3}[a-z'’-]+$/iu
/** `most of`, `the right to`: half of a name. */
const RE_SHARE = new RegExp(
  unbroken`
    \b(?:one|some|most|all|part|number|kind|none|any|each|lot|end|out|because|right|need|way|University|Bank|House
    |Department|Ministry|Board|Secretary|President|goal|aim|task|duty|promise|order|able|going|likely|ready
    |willing|responsibility|sense|cost)$`,
  'iu',
)
const RE_WH = /^(?:what|how|why|who|where|whoever|whatever)\b/iu
/** The last clause inside: it needs a verb of its own. */
const RE_INNER = new RegExp(
  unbroken`
    (?:,\s+(?=${SUBJECT})|\b(?:that|which|who|because|if|when|while|where|as)\s)
    (?!.*(?:,\s+${SUBJECT}|\b(?:that|which|who|because|if|when|while|where|as)\s))(.*)$`,
  'u',
)
/** A heading shorter than this has lost its point. */
const LEAST_LETTERS = 30
/** A word that cannot stand last. */
const RE_HANGS = new RegExp(
  unbroken`
    \b(?:a|an|the|of|to|in|by|for|from|with|at|on|and|or|but|that|which|our|my|his|her|their|its|your|is|are|was
    |were|be|been|not|very|more|most|as|than|will|would|can|could|must|should|may|have|has|had|am|[a-z]+ing|do
    |does|did|less|such|so)$`,
  'iu',
)

/** Opens a clause, which is nothing without its verb: `until the work`. */
const OPENS = 'until|unless|because|although|though|whether'
const RE_OPENED = new RegExp(`\\b(?:${OPENS})\\b(?!.*\\b(?:${OPENS})\\b)(.*)$`, 'iu')

/** Do these words wait for more? `central banks can`, `the way to`, `until the work`. */
export function hangs(words: string): boolean {
  const opened = RE_OPENED.exec(words)?.[1]
  return RE_HANGS.test(words) || (opened !== undefined && !RE_VERB.test(opened))
}

/** Parts of a sentence that stand alone, the whole one first. */
export function englishRuns(text: string, { start, end }: Stretch): ClauseRun[] {
  const raw = text.slice(start, end)
  const first = leadLength(raw)
  const opening = [...new Set([first, raw.search(/[\p{L}\d]/u), ...mainStarts(raw, first)])].filter(at => at >= 0)
  const borders = Array.from(raw.matchAll(RE_BORDER), match => ({
    end: match.index,
    next: match.index + match[0].length,
  }))
  const later = borders
    .filter(({ end: at, next }) => next > first && RE_SUBJECT.test(raw.slice(next)) && isOpenEnd(raw, at))
    .map(({ next }) => next + (raw.slice(next).match(/^(?:and|but|so)\s+/iu)?.[0].length ?? 0))
  const ends = [raw.trimEnd().length, ...borders.map(border => border.end).filter(at => isOpenEnd(raw, at))]
  const runs = new Map<string, ClauseRun>()
  for (const from of [...opening, ...later]) {
    for (const to of ends) {
      if (to <= from || (from !== first && !opening.includes(from) && leavesCondition(raw, from))) continue
      const words = raw.slice(from, to)
      const whole = from <= first && to === ends[0]
      if (!whole && (!RE_VERB.test(words) || !mayEnd(words, raw.slice(to)))) continue
      // `And that brings me to | the third lesson`: the sentence goes on in a heading.
      if (whole && !/[.!?…]\W*$/u.test(raw) && hangs(words.trimEnd())) continue
      runs.set(`${from}-${to}`, {
        start: start + from,
        end: start + to,
        opens: opening.includes(from),
        whole,
        ...(!whole && RE_BUT.test(raw.slice(to)) && { turned: true }),
      })
    }
  }
  return [...runs.values()]
}

/**
 * Shorter still: without what a sentence adds at its end, longest first. `… take responsibility | for price stability`.
 * `bold` also parts a noun from its `of` and `to`, as a heading may.
 */
export function withoutAdditions(text: string, { start, end }: Stretch, { bold }: { bold: boolean }): Stretch[] {
  const raw = text.slice(start, end)
  if (RE_WH.test(raw)) return []
  return Array.from(raw.matchAll(RE_ADDED), match => match.index)
    .toReversed()
    .filter(at => {
      const left = raw.slice(0, at)
      const rest = raw.slice(at)
      if (RE_TO_OF.test(rest) && !(bold && RE_NOUN_LAST.test(left.slice(-60)))) return false
      return (
        at >= LEAST_LETTERS &&
        !RE_SHARE.test(left) &&
        !RE_NEGATED.test(left) &&
        RE_VERB.test(left) &&
        mayEnd(left, rest)
      )
    })
    .map(at => ({ start, end: start + at }))
}

// --- internal ---

function leadLength(raw: string): number {
  let at = 0
  for (let again = raw.match(RE_LEAD); again; again = raw.slice(at).match(RE_LEAD)) at += again[0].length
  return at
}

/** Where the main clause begins after an introduction, or the message after `… is that`. */
function mainStarts(raw: string, first: number): number[] {
  const starts: number[] = []
  const rest = raw.slice(first)
  if (RE_OPENER.test(rest)) {
    for (const match of rest.matchAll(RE_MAIN)) {
      const at = first + match.index + match[0].length
      if (!RE_VERB.test(raw.slice(at, at + 80))) continue
      starts.push(at)
      break
    }
  }
  for (const match of rest.matchAll(RE_THAT)) {
    const at = first + match.index + match[0].length
    if (!RE_NEGATED.test(raw.slice(first, at)) && (RE_SUBJECT.test(raw.slice(at)) || RE_LESSON.test(raw.slice(0, at))))
      starts.push(at)
  }
  return starts
}

/** `, and schools` closes a list; `, and a person to use it with` does not. */
function isOpenEnd(raw: string, at: number): boolean {
  const right = raw.slice(at)
  if (!/^,\s+(?:and|or)\b/iu.test(right)) return true
  if (!raw.slice(0, at).includes(',')) return true
  // `the speeches, the talks, | and the letters`: what stands before the comma is no clause either.
  if (!RE_VERB.test(raw.slice(raw.lastIndexOf(',', at - 1), at))) return false
  const next = right.replace(/^,\s+(?:and|or)\s+/iu, '')
  return RE_SUBJECT.test(next) && RE_VERB.test(next.slice(0, 60))
}

function mayEnd(words: string, rest: string): boolean {
  const left = words.trimEnd().replace(/[,;:—–-]+$/u, '')
  if (
    RE_HANGS.test(left) ||
    RE_HALF.test(left) ||
    /\b(?:that|which|who|whether|when|where|why|how|if|because)\s+\w*$/iu.test(left)
  )
    return false
  if (/^\W*$/u.test(rest)) return true
  const inner = left.match(RE_INNER)?.[1]
  if (inner !== undefined && !RE_VERB.test(inner)) return false
  return (
    !RE_BINDS.test(rest) &&
    !(RE_NEGATED.test(left) && RE_TURNS.test(rest)) &&
    !/^\s*that\b/iu.test(rest) &&
    !endsInClause(left)
  )
}

/** `Because we failed`, `If we fail`: half a sentence, whatever its verbs. */
function endsInClause(left: string): boolean {
  return (
    new RegExp(
      unbroken`
        ^(?:if|when|while|because|although|though|as|since|to|in|at|on|during|for|by|with|after|before|without|from
        |unlike|like|given|looking|the more|the longer)\b`,
      'iu',
    ).test(left) && !RE_AFTER_OPENER.test(left)
  )
}

/** A later clause that hangs on a condition before it. */
function leavesCondition(raw: string, from: number): boolean {
  return (
    /^\W*(?:if|when|unless|until|once|without|only|not|never|whether|imagine|suppose|the more|the longer)\b/iu.test(
      raw,
    ) || /\b(?:whether|if|unless)\b/iu.test(raw.slice(0, from))
  )
}
