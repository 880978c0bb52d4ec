// Who stands as the subject of an English verb of saying.

import { unbroken } from '../../../language/any-of.ts'
import * as english from '../../../language/en/persons.ts'
import { MONTHS } from '../../../language/en/dates.ts'
import { RE_WITH_WORDS, SAYS } from '../../../language/en/saying.ts'
import type { Subject } from './subjects-chinese.ts'
import { senderIn } from './senders-english.ts'
import { beforeGoingOn, subjectOfSeries } from './series-english.ts'

const { ADVERBS, ASIDE, NAME, NOUNS, PRONOUNS, QUOTED_FROM } = english

/** `X said`, `said X` behind a quotation. */
export const RE_CREDIT = new RegExp(
  unbroken`
    ^,?\s*(?:[-–—]+\s?)?
    (?:(?<who>${NAME}|${NOUNS}|${PRONOUNS})(?<aside>${ASIDE})?\s${ADVERBS}${SAYS}\b
    |${SAYS}\s(?<after>${NAME}|${NOUNS})(?:,\s(?<apposed>(?:[A-Z][\w.'’-]*\s){1,3}[A-Z][\w'’-]+)(?=[.,;:]|$))?
    (?=[.,;:]|\s(?:in|at|on|to|of|when|as|while|after|before|from|with)\b|$))`,
)
/** The credit is a sentence: `“….” Bacon said.`, `“….” That was Jane Doe, who ran the mill.` */
export const RE_CREDIT_ALONE = new RegExp(
  unbroken`
    ^\s*(?:(?:${NAME}|${NOUNS}|he|she)\s${ADVERBS}${SAYS}(?:\s(?:me|us|them|him|her))?\.
    |(?:That|This)\swas\s(?<who>${NAME})(?=,\swho\b|,?\sspeaking\b))`,
)

/** Who says what follows the words, or is said to be its author. */
export function subjectInEnglish(before: string): Subject & { before: string } {
  const lead = before.trim()
  const capitals = lead === lead.toUpperCase() && /[A-Z]{4}/.test(lead)
  const text = capitals ? lead.toLowerCase() : lead
  const sender = senderIn(text)
  if (sender) return { ...subject(shown(sender.who, lead, capitals)), before: text.slice(0, sender.at) }
  const found = [...text.matchAll(RE_SUBJECT)].at(-1)
  const series = beforeGoingOn(text)
  // `Mrs Doe told us the way, and old Tom Lee got up and said`: whoever says the last.
  if (series !== null && series.length >= (found ? found.index + found[0].length : 0)) {
    const { who, at } = subjectOfSeries(series) ?? { who: '', at: 0 }
    if (who !== '') return { ...subject(shown(who, lead, capitals)), before: text.slice(0, at) }
    if (!found) return { kind: 'nobody', before: text }
  }
  // `When I asked what it was for she said`
  const late = RE_HE_SAID.exec(text)
  if (late && found && /(?:^|\s)(?:I|[Ww]e|[Yy]ou)$/.test(found.groups?.['who'] ?? '') && late.index > found.index)
    return { kind: 'pronoun', before: text.slice(0, late.index) }
  if (found) {
    const who = shown(inside(found.groups), lead, capitals)
    return { ...subject(who), before: text.slice(0, found.index) }
  }
  const from = [...text.matchAll(RE_FROM)].at(-1)
  if (from) return { ...subject(from.groups?.['who'] ?? ''), before: '' }
  if (RE_HE_SAID.test(text)) return { kind: 'pronoun', before: text.replace(RE_HE_SAID, '') }
  if (RE_HIS.test(lead)) return { kind: 'pronoun', before: '' }
  const opening = RE_WITH_WORDS.test(text) ? RE_OPENING.exec(text)?.groups : undefined
  return opening ? { ...subject(inside(opening)), before: '' } : { kind: 'none', before: text }
}

/** `It was his sister who thanked the boy, and she did it properly`, `I wrote his words`: of somebody named before. */
export function tellsOfHim(lead: string): { before: string } | null {
  const found = RE_DID_IT.exec(lead) ?? RE_HIS_WORDS.exec(lead)
  return found ? { before: lead.slice(0, found.index) } : null
}

/** Of whom a sentence tells: the subject of its last clause that has one. */
export function subjectOfTold(sentence: string): Subject & { before: string } {
  const clauses = [...sentence.matchAll(RE_CLAUSE)]
  for (const clause of clauses.toReversed()) {
    const who = clause.groups?.['who']
    if (who !== undefined) return { ...subject(who), before: sentence.slice(0, clause.index) }
  }
  return { kind: 'none', before: '' }
}

/** Who is credited behind a quotation. */
export function creditInEnglish(after: string): Subject {
  const groups = (RE_CREDIT.exec(after) ?? RE_CREDIT_ALONE.exec(after))?.groups
  return subject(groups?.['apposed'] ?? groups?.['after'] ?? inside(groups))
}

// --- internal ---

const RE_SUBJECT = new RegExp(
  unbroken`
    (?:^|[,;:—–-]\s?|\b(?:[Aa]s|that|[Ww]hen|[Aa]nd|[Bb]ut|because|what|where|while|[Tt]hen|[Oo]nce|even|only)\s)
    (?<who>${NOUNS}|${NAME}|${PRONOUNS})(?<aside>${ASIDE})?\s(?!and\s)${ADVERBS}
    (?:${SAYS}|described|called|sat\sdown\sand\sasked|got\sit)\b`,
  'g',
)
/** `and she did it properly` before a colon. */
const RE_DID_IT = /(?:^|[,;]\s(?:and\s|but\s)?|\b(?:and|but|then)\s)(?:he|she)\s[a-z]+[^,;]*$/i
const RE_HIS_WORDS = /\b(?:his|her)\s(?:[a-z]+\s)?words\b[^,;]*$/
/** A subject at the head of a sentence or of a clause of it, before what he did. */
const RE_CLAUSE = new RegExp(
  unbroken`
    (?:^(?:(?:And|But|So|Then|Afterwards|Later|Once)\s|(?:In|On|At|After|When|While|Last|One|That)\s[^,]*,\s)?
    |,\s(?:and|but)\s|,\s(?:and\s)?then\s)
    (?<who>${NOUNS}|${NAME}|${PRONOUNS})(?:${ASIDE})?\s${ADVERBS}
    (?:[a-z]+ed|was|is|had|has|came|stood|sat|went|took|ran|got|put|held|rose|gave|looked|shook|turned
    |kept|let|read|lay|fell|left|made)\b`,
  'g',
)
const RE_FROM = new RegExp(
  unbroken`
    \b${QUOTED_FROM}\s(?<who>${NAME}|(?:an?|the)\s[^:;,.]{3,90}?|my\s\w+)(?=\s(?:got|said|says|who\ssaid)|[:,.]|$)`,
  'g',
)
/** `before I had opened my mouth she said`: right before his verb. */
const RE_HE_SAID = new RegExp(String.raw`(?<=\s)(?:he|she)\s${ADVERBS}${SAYS}\b[^.,;:]{0,30}$`)
/** `her last words were:` */
const RE_HIS = /\b(?:[Hh]is|[Hh]er)\s[^.]*:?$/
const RE_OPENING = new RegExp(
  unbroken`
    ^(?:(?:And|But|So|Then|Once|Later|Yesterday|Last\s\w+),?\s|(?:When|While|After|As|If|Before|In|On|At)\s[^,]*,\s)?
    (?<who>${NOUNS}|${NAME}|${PRONOUNS})
    (?:(?<aside>${ASIDE})\s|\s(?=(?:[a-z]+ed|was|is|had|has|came|stood|sat|went|took|ran|got|put|held|rose)\b))`,
)
const RE_NOBODY = new RegExp(`^(?:${PRONOUNS}|some|many|that|this)\\b`, 'i')

const RE_NAME_ASIDE = new RegExp(`^,\\s(?<name>(?:[A-Z][\\w.'’-]*\\s)*[A-Z][\\w.'’-]*),?$`)

/** `Our engineer, Jane Doe,` → `Jane Doe`. */
function inside(groups: Record<string, string | undefined> | undefined): string {
  const name = RE_NAME_ASIDE.exec(groups?.['aside']?.trim() ?? '')?.groups?.['name']
  return name ?? groups?.['who'] ?? ''
}

/** `The inquiry led by Jane Doe`: she speaks. */
const RE_LED_BY = new RegExp(`\\b(?:led|chaired|headed|written|signed)\\sby\\s(?<name>${NAME})$`)

/** `A man from the mill rang to` of `rang to say`. */
const RE_BEFORE_VERB = /^(?<name>.*\S)\s(?:[a-z]+ed|rang|wrote|came|went|had|has|(?:had|has|have)\s[a-z]+)\sto$/

/** A name in capitals is given back as it stands. */
function shown(who: string, lead: string, capitals: boolean): string {
  const at = capitals ? lead.toLowerCase().lastIndexOf(who.toLowerCase()) : -1
  return at < 0 ? who : lead.slice(at, at + who.length)
}

function subject(who: string): Subject {
  if (who === '') return { kind: 'none' }
  if (/(?:^|\.\s)(?:he|she)(?:['’]\w+)?$/i.test(who)) return { kind: 'pronoun' }
  const by = RE_LED_BY.exec(who)?.groups?.['name'] ?? RE_BEFORE_VERB.exec(who)?.groups?.['name']
  const name = by ? nameOf(by) : RE_NOBODY.test(who) ? null : nameOf(who)
  return name ? { kind: 'person', who: name } : { kind: 'nobody' }
}

/** `His daughter` of `His daughter Margaret`. */
const RE_KIN_OF = new RegExp(`^(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur)\\s(?:[a-z’'-]+\\s)?${english.KIN}\\s(?=[A-Z])`)

/** `October I`, `I’m Ruth Owen`: a time, and the speaker himself. */
const RE_SELF_OR_MONTH = new RegExp(
  `(?:^|\\s)I(?:['’]\\w+)?(?:\\s|$)|^(?:${MONTHS.join('|')}` +
    `|Christmas|Easter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)` +
    `(?:\\s(?:Eve|Day|Morning|Night|[a-z]+))?$`,
)

/** `A man from the company` is a person, `the report of the doctor` none. */
const RE_OF_WHAT = /(?<=[a-z])\s(?:from|of|at|in|on|for|with)\s.*$/

/** `Leroy Banks`, `Mrs Rivers`: a surname, whatever the word means. */
const RE_SURNAME = /^[A-Z][a-z]+\.?\s[A-Z][a-z]+s$/

/** `On his last day the foreman` */
const RE_WHEN = new RegExp(
  unbroken`
    ^(?:on\s)?(?:his|her|the|that|my|our)\s(?:[a-z]+\s){0,2}(?:day|night|morning|evening|shift|birthday)
    \s(?=(?:the|my|our|an?)\s)`,
  'i',
)

/** Without the words that open the sentence; null where none is a name. */
export function nameOf(who: string): string | null {
  const words = who.trim().replace(RE_WHEN, '').replace(RE_KIN_OF, '').split(/\s+/)
  while (words.length > 0 && english.RE_NO_NAME.test(words[0] ?? '')) words.shift()
  const name = words.join(' ').replace(/[,.]$/, '')
  return name.length > 1 &&
    !RE_SELF_OR_MONTH.test(name) &&
    !/^(?:our|my|his|her|their|the|an?)$/i.test(name) &&
    (RE_SURNAME.test(name) || !english.RE_NO_PERSON.test(name.replace(RE_OF_WHAT, '')))
    ? name
    : null
}
