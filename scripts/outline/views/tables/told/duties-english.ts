// Who does what, in English: `Tom takes the tents`, `the sound desk belongs to me`, `for keys, see Mrs Lindqvist`,
// `ask Amir about the van`.

import { phraseOf, unbroken } from '../../../../language/any-of.ts'
import { KIN, RE_NO_NAME } from '../../../../language/en/persons.ts'
import type { Span } from '../../../../model/source.ts'
import type { Duty } from './duties-chinese.ts'
import { FEWEST } from './list.ts'

const TITLE = '(?:Mr|Mrs|Ms|Miss|Dr|Councillor|Captain|Father|Sister|Nurse|Professor|Sir|Lady)\\.?\\s'
const NAME = String.raw`(?:(?:old|young)\s)?(?:${TITLE})?[A-Z][\p{L}’'-]+(?:\s[A-Z][\p{L}’'-]+){0,2}`
const WHO = `(?:${NAME}|I|[Mm]y\\s${KIN})`
/** `in the office`, `, our head nurse,`, the comma behind `sorry, David Ode,`. */
const ASIDE = unbroken`
    (?:\s(?:in|from|at)\s(?:the\s)?[\p{L}’'-]+)?(?:,\s(?!and\b|but\b)[^,.;:!?]{2,40},|,)?(?:\salso)?`
/** Says by itself that something is somebody's to do. */
const OWNS = unbroken`
    (?:(?:will\s(?:be\s)?|is\sgoing\sto\s|is\sto\s)?(?:looks?\safter|leads?|takes?(?:\son|\scare\sof)|handles?|manages?
    |covers?|organi[sz]es?|owns?|(?:is\s)?in\scharge\sof|(?:is\s)?responsible\sfor|chairs?|oversees?|mans?|minds?)
    |will\s(?:run|do|have|keep|take)|am\sin\scharge\sof|am\sresponsible\sfor|will\ssee\sto|sees\sto|is\son
    |(?:is\s)(?:running|leading|handling|doing|taking|managing|organising|looking\safter|keeping))`
/** Also what people have and do of other things: `Tom has a cold`. */
const DOES = '(?:takes?|runs?|keeps?|do(?:es)?|carr(?:y|ies)|has|have)'
const TASK = String.raw`(?!been|to\s|had|not\b|never|it\b|that\b|a\slot|no\b)[^,.;:!?—]{2,60}?`
/** Not the `and` of `dues and berths`. */
const END = unbroken`
    (?=[,.;:!?—]|\s(?:while|but)\s|\sand\s(?!(?:the\s|our\s|all\s)?[a-z-]+(?:\s[a-z-]+)?[,.;])
    |\s(?:from|by|until|before)\s|$)`
const START = String.raw`(?<=^|[.;:!?,—]["”’]?\s|\s(?:and|while|but)\s)(?:and\s|while\s|but\s|then\s)?`
const GIVEN = unbroken`
    (?:(?:will\s)?(?:belongs?|falls?|goes|go|fall)\sto|(?:is|are|will\sbe|rests?|lies?|sits?)\s(?:with
    |down\sto|in\sthe\shands\sof)
    |(?:is|are|will\sbe)\s(?:run|led|looked\safter|handled|managed|covered|organi[sz]ed|kept|chaired)\sby)`
const ASK = '(?:[Ss]ee|[Aa]sk|[Rr]ing|[Cc]all|[Tt]ell|[Ff]ind|[Ss]peak\\sto|[Tt]alk\\sto|[Gg]o\\sto|[Cc]ome\\sto)'

interface Form {
  pattern: RegExp
  opens: 'who' | 'what'
  /** Whether it says by itself that it is somebody's to do. */
  isSure: boolean
}

const formOf = (words: string, opens: 'who' | 'what', isSure = true): Form => ({
  pattern: new RegExp(words, 'gu'),
  opens,
  isSure,
})

const FORMS: readonly Form[] = [
  formOf(`${START}(?<who>${WHO})${ASIDE}\\s(?<verb>${OWNS})\\s(?<what>${TASK})${END}`, 'who'),
  formOf(`${START}(?<who>${WHO})${ASIDE}\\s(?<verb>${DOES})\\s(?<what>${TASK})${END}`, 'who', false),
  formOf(
    unbroken`
      ${START}(?<what>(?:The|the|Our|our|All|all|[A-Z])[^,.;:!?—]{1,40}?)
      \s(?<verb>${GIVEN})\s(?<who>${WHO}|me)${END}`,
    'what',
  ),
  // `for anything broken, wet or loose, ring me`
  formOf(
    unbroken`
      ${START}[Ff]or\s(?<what>any(?:thing|body)[^.;:!?—]{2,60}?|[^,.;:!?—]{2,40}?),
      \s(?<verb>${ASK})\s(?<who>${WHO}|me)${END}`,
    'what',
  ),
  formOf(`${START}(?<verb>${ASK})\\s(?<who>${NAME}|me)\\s(?:about|for|on)\\s(?<what>${TASK})${END}`, 'who'),
]
/** `Priya the food stalls`: the verb is that of the one before. */
const RE_SHORT = new RegExp(
  `(?<=,\\s|,?\\sand\\s)(?<who>${WHO})\\s(?<what>(?:the|our|all|every)\\s[^,.;:!?—]{2,40}?)${END}`,
  'gu',
)
/** Where a list is announced whatever people do is theirs: `Colin will meet the band`. */
const RE_ANY = new RegExp(
  unbroken`
    ${START}(?<who>${NAME})${ASIDE}\s
    (?:will\s(?!be\b|have\b|not\b|never\b)|(?=(?!says|thinks|knows|was|is|has)[a-z]+s\s(?:the|our|all)\s))
    (?<what>[a-z]+\s[^,.;:!?—]{2,40}?)${END}`,
  'gu',
)
/** Says that what follows is whose to do. */
const RE_ANNOUNCED = new RegExp(
  phraseOf`who does what | whom? to ask | \b(?:jobs|duties|tasks)\b | the others are | if you (?:want|need) somebody
    will carry | in charge`,
  'i',
)
const RE_OF_ALL = /^(?:the|our|all|anything|everything)\b/

export type Told = Duty & Span

/** All that a paragraph gives to whom, in its order; none where only what people have and do is told. */
export function dutiesIn(text: string, line: Span): Told[] {
  const words = text.slice(line.start, line.end)
  const isAnnounced = RE_ANNOUNCED.test(words)
  const read = FORMS.flatMap(form => Array.from(words.matchAll(form.pattern), match => told(match, form)))
  // `Farida takes new claims, Duncan takes appeals, …`: what all do; but not what all have.
  const bare = ({ verb }: Told) => verb.replace(/s$/, '')
  const isShared = (own: Told) =>
    !own.verb.startsWith('ha') && read.filter(one => bare(one) === bare(own)).length >= FEWEST
  const found = read.filter(one => one.isLoose !== true || isAnnounced || RE_OF_ALL.test(one.what) || isShared(one))
  if (found.length > MOST) return []
  const isFree = (one: Told) => !found.some(({ start, end }) => start < one.end && one.start < end)
  const short = Array.from(words.matchAll(RE_SHORT), match => told(match, { opens: 'who', isSure: true })).filter(
    one =>
      isFree(one) && found.some(({ start, end }) => start < one.start && !/[.!?]\s/.test(words.slice(end, one.start))),
  )
  const any = isAnnounced
    ? Array.from(words.matchAll(RE_ANY), match => told(match, { opens: 'who', isSure: false })).filter(isFree)
    : []
  const all = [...found, ...short, ...any].filter(({ who }) => who === 'I' || !RE_NO_NAME.test(who.split(' ')[0] ?? ''))
  if (
    !isAnnounced &&
    short.length === 0 &&
    all.every(({ isLoose }) => isLoose === true) &&
    new Set(all.map(bare)).size > 1
  )
    return []
  return all
    .map(one => ({ ...one, isLoose: false, start: one.start + line.start, end: one.end + line.start }))
    .toSorted((a, b) => a.start - b.start)
}

/** A sentence or a part of one that opens with somebody and what he is or does. */
export const opensWithName = (words: string): string => {
  const who = RE_OPENS.exec(words)?.groups?.['who'] ?? ''
  return RE_NO_NAME.test(who.split(' ')[0] ?? '') ? '' : who
}
const RE_OPENS = new RegExp(
  `^(?:And\\s|But\\s|and\\s|but\\s)?(?<who>${NAME})${ASIDE}\\s(?:is|has|will|[a-z]+s)\\s`,
  'u',
)

// --- internal ---

/** A paragraph with more is a print-out. */
const MOST = 100

function told(match: RegExpExecArray, { opens, isSure }: Pick<Form, 'opens' | 'isSure'>): Told {
  const { who = '', what = '', verb = '' } = match.groups ?? {}
  const lead =
    opens === 'who' && /^[a-z]/i.test(verb) && match[0].indexOf(verb) < match[0].indexOf(who)
      ? verb
      : opens === 'who'
        ? who
        : what
  const start = match.index + match[0].indexOf(lead)
  return { who, what, opens, verb, isLoose: !isSure, start, end: match.index + match[0].length }
}
