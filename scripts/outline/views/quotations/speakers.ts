// Who says a quotation, as the text names him, or null: the subject of what leads to it; for 他 and for a clause without
// a subject the one person that the sentences before name. Never whom it is said to.

import { ownSentences, sentencesBefore, type Candidate, type Page } from './candidates.ts'
import { unbroken } from '../../../language/any-of.ts'
import { FOREIGN, HAN, KIN, MODIFIER, NAME, OLD_MASTERS, SURNAME, TITLES } from '../../../language/zh/persons.ts'
import { RE_PROPOSES, RE_SAYS, RE_SAYS_AT_END, RE_WORDS_AT_END } from '../../../language/zh/saying.ts'
import { isInterruptedInChinese, isOldWords, RE_BROKEN, RE_CREDITED_BEHIND } from './chinese.ts'
import { RE_SAYS_AT_END as SAYS_IN_ENGLISH } from '../../../language/en/saying.ts'
import { isCredited, isInterrupted } from './english.ts'
import { personsIn } from './persons-chinese.ts'
import { RE_BEFORE_VERB, subjectOf, type Subject } from './subjects-chinese.ts'
import { fullName } from './full-names.ts'
import { fullNameInEnglish } from './full-names-english.ts'
import { nameOfKin } from './known-names.ts'
import { openerInEnglish, personsInEnglish } from './persons-english.ts'
import { senderOf } from './senders-chinese.ts'
import { RE_IT_SAYS, senderAbove } from './senders-english.ts'
import { creditInEnglish, subjectInEnglish, subjectOfTold, tellsOfHim } from './subjects-english.ts'

/** The quotation before, and who says it. */
export interface Before {
  candidate: Candidate
  speaker: string | null
  /** How many speak in this paragraph so far: more than one in a dialogue. */
  others: number
}

export function speakerOf(page: Page, candidate: Candidate, previous: Before | null): string | null {
  const who = saidBy(page, candidate, previous)
  if (who === null) return null
  const near = [candidate.before, ...sentencesBefore(page, candidate)]
  return (
    nameOfKin(who, page.text) ?? fullName(who, near) ?? fullNameInEnglish(who, near) ?? ofWhom(page, candidate, who)
  )
}

// --- internal ---

function saidBy(page: Page, candidate: Candidate, previous: Before | null): string | null {
  const english = !/[\u4e00-\u9fff]/.test(candidate.words)
  const isBroken = english ? isInterrupted : isInterruptedInChinese
  const goesOn = candidate.follows || (candidate.between !== null && isBroken(candidate.between))
  // Behind a credit that ends its sentence the other one of two may answer: `“…,” said Derek. “And who pays?”`
  // and where two have spoken, whose the next words are is not told: `“一起走。”“那你先。”`
  const isTurn = english ? /\.\s*$/.test(candidate.between ?? '') : candidate.follows
  const isEnded = isTurn && ((previous?.others ?? 0) > 1 || isOfTwo(page, candidate))
  if (goesOn && previous) return isEnded ? null : previous.speaker
  // `She asked me, “…?” I told her …`: who is named before has said it.
  const isLed =
    english && /[,:]\s*$/.test(candidate.before) && SAYS_IN_ENGLISH.test(candidate.before.replace(/[,:]\s*$/, ''))
  const credit = english
    ? !isLed && isCredited(candidate.words, candidate.after)
      ? creditInEnglish(candidate.after)
      : ({ kind: 'none' } as const)
    : creditOf(candidate)
  if (credit.kind === 'person') return credit.who
  const signed = signedBy(candidate)
  if (signed !== null) return page.names().find(name => name.endsWith(signed)) ?? signed
  const lead = candidate.before.replace(RE_INSERTED, '').replace(/[：:，,\s]+$/, '')
  if (lead === '' && credit.kind === 'nobody') return null
  if (lead === '' && credit.kind !== 'pronoun')
    return (english ? saidItBest(page, candidate) : null) ?? inBeat(page, candidate, english)
  const found = english ? leaderInEnglish(page, candidate, lead) : leaderOf(page, candidate, lead)
  if (found.kind === 'person') {
    const rest = english ? '' : lead.slice(lead.lastIndexOf(found.who) + found.who.length)
    const colon = /[：:]\s*$/.test(candidate.before)
    return english || ((colon || speaks(rest)) && !RE_BEFORE_VERB.test(rest)) ? found.who : null
  }
  if (english && /:\s*$/.test(candidate.before)) {
    const who = found.kind === 'none' ? openerInEnglish(lead) : null
    if (who !== null) return who
    const told = tellsOfHim(lead)
    const here = told?.before ?? ''
    const pronoun = pronounIn(lead.slice(here.length))
    const sentences = sentencesBefore(page, candidate)
    if (told) return antecedent(page, { candidate, previous, here, english, pronoun, sentences })
  }
  if (!english && credit.kind === 'none' && !speaks(lead) && !/[：:]\s*$/.test(candidate.before)) return null
  if (
    found.kind === 'nobody' ||
    credit.kind === 'nobody' ||
    (found.kind === 'none' && credit.kind !== 'pronoun' && (english || !RE_GOES_ON.test(lead)))
  )
    return null
  return antecedent(page, {
    candidate,
    previous,
    here: found.before,
    english,
    pronoun: pronounIn(credit.kind === 'pronoun' ? candidate.after : lead),
    sentences: sentencesBefore(page, candidate),
  })
}

/** `我老伴——那时候还没过门——站在床边` */
const RE_INSERTED = /——[^—，,。]{1,16}——/g

/** Who sent what holds the words, else the subject of what leads to them. */
function leaderOf(page: Page, candidate: Candidate, lead: string): ReturnType<typeof subjectOf> {
  const [above = ''] = ownSentences(page, candidate) > 0 ? sentencesBefore(page, candidate) : []
  return senderOf(lead, above, page.names()) ?? subjectOf(lead, page.names())
}

/** The same in English: `It said:` of what the sentence before sends. */
function leaderInEnglish(page: Page, candidate: Candidate, lead: string): ReturnType<typeof subjectInEnglish> {
  const above = sentencesBefore(page, candidate).slice(0, Math.min(MOST_BETWEEN, ownSentences(page, candidate)))
  const sent = RE_IT_SAYS.test(lead) ? (above.map(senderAbove).find(who => who !== null) ?? null) : null
  if (sent !== null) return subjectInEnglish(`${sent} said`)
  // `“…,” Tom said, and Ruth answered, “…”`: the last one who speaks.
  const last = subjectInEnglish(RE_LAST_OF_TWO.exec(lead)?.[1] ?? '')
  return last.kind === 'person' ? last : subjectInEnglish(lead)
}

/** `Tom said, and | Ruth answered` */
const RE_LAST_OF_TWO = /,\s(?:and|but|so)\s((?:[A-Z]|my\s|the\s)[^,]*)$/

/** So many sentences above the letter may come. */
const MOST_BETWEEN = 3

/** Back to back in a paragraph that names two: whose turn it is nobody says. */
function isOfTwo(page: Page, candidate: Candidate): boolean {
  const told = sentencesBefore(page, candidate).join('')
  return candidate.follows && new Set(personsIn(told, page.names())).size > 1
}

/** `…没敢起来。根发` on a slip, `…晚半个月。——老蒜农`: who signs what he wrote. */
function signedBy({ words, before }: Candidate): string | null {
  if (!RE_WRITTEN.test(before)) return null
  return RE_SIGNED.exec(words)?.groups?.['who'] ?? null
}

const RE_WRITTEN = /[写寫纸紙信条條]|\b(?:card|slip|note|letter|paper|wrote)\b/
const RE_SIGNED = /(?:[。！？!?.]|—+)\s?[—]*(?<who>[\u4e00-\u9fff]{2,4}|[A-Z]\.?\s?[A-Z][a-z]+|[A-Z][a-z]+)$/

/** The last he or she of the words that speak of him. */
const RE_HE_OR_SHE = /[他她](?![们們])|\b(?:he|she)\b/giu
const pronounIn = (words: string) => words.match(RE_HE_OR_SHE)?.at(-1)?.toLowerCase() ?? ''

/**
 * Nothing leads to the words: `他把书裹了三层，揣在怀里等我。“书淋了雨，字还在。”` are his of whom the sentence before tells, if it is
 * told of one. Not the old words that one quotes, nor what is taken up behind (`“…”这个道理…`).
 */
function inBeat(page: Page, candidate: Candidate, english: boolean): string | null {
  const [told = '', ...sentences] = sentencesBefore(page, candidate)
  // `“吃了？”老魏喊。“吃了。你呢？”`: who is credited before need not go on.
  const credit = RE_CREDIT_BEFORE.exec(candidate.between ?? '')?.groups?.['words']
  if (credit !== undefined && RE_SAYS_AT_END.test(credit)) return null
  if (!/[。！？….!?]$/.test(told) || isOldWords(candidate.words) || RE_TAKEN_UP.test(candidate.after)) return null
  if (RE_READS.test(told)) return null
  if (RE_KEEPS_IT.test(told)) return senderOfKept(page, sentences[0] ?? '', english)
  const found = english ? subjectOfTold(told) : subjectOf(told.slice(0, -1), page.names())
  // `The second violins stopped`, `钟点写在第一行` are of no person.
  const persons = english ? personsInEnglish(told, page.names()) : [...personsIn(told, page.names()), ...page.names()]
  const isWord = (who: string) => /^[\u4e00-\u9fff]{2}$/.test(who) && [...segmenter.segment(who)].length === 1
  const isPerson = (who: string) => !isWord(who) && persons.some(one => who.endsWith(one) || one.endsWith(who))
  if (found.kind === 'person') return isPerson(found.who) ? found.who : null
  if (found.kind !== 'pronoun') return null
  const pronoun = pronounIn(told)
  return antecedent(page, { candidate, previous: null, here: found.before, english, pronoun, sentences })
}

/** `I have kept it.`, `信不长。`: of what the sentence before says who sent it. */
const RE_KEEPS_IT = new RegExp(unbroken`
    ^(?:(?:And\s)?I\s(?:have\s|still\s)*(?:kept|keep|have)\s(?:it|them)\b[^.]{0,20}
    |Here\sit\sis|It\s(?:is|was)\sshort)[.:]$
    |^(?:短?信|纸条|紙條|条子|條子)(?:不长|不長|很短|我[还還]?[存留收]着)。$`)

function senderOfKept(page: Page, sentence: string, english: boolean): string | null {
  if (english) return senderAbove(sentence)
  const found = senderOf('上面写着', sentence, page.names())
  return found?.kind === 'person' ? found.who : null
}

/** `She read me one line.`, `孙子念给我听。`: somebody else wrote it. */
const RE_READS = /\bread\s(?:out|aloud|me|us|to\s(?:me|us))\b|[念读讀](?:给|給|道)/

const RE_CREDIT_BEFORE = /^[^，,]?[”」』’](?<words>[^。！？“”]{1,12})。[“「『‘]?$/

/** `钟点` stands in a dictionary and is no name, whatever surname it opens with. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const RE_TAKEN_UP = /^[，,]?\s?(?:这|這|写|寫|说|的|[Tt]hat\s|[Tt]his\s)/

/** `他媳妇` → `小宋媳妇`, where it is told whose she is. */
function ofWhom(page: Page, candidate: Candidate, who: string): string | null {
  const kin = RE_HIS_KIN.exec(who)?.groups
  if (!kin) return who
  const sentences = sentencesBefore(page, candidate)
  const owner = antecedent(page, {
    candidate,
    previous: null,
    here: candidate.before.slice(0, Math.max(0, candidate.before.indexOf(who))),
    english: false,
    pronoun: kin['pronoun'] ?? '',
    sentences,
  })
  return owner === null ? who : `${owner}${kin['kin']}`
}

const RE_HIS_KIN = new RegExp(`^(?<pronoun>[他她])的?(?<kin>${KIN})$`)

/** `My coach put it best. “…”` */
function saidItBest(page: Page, candidate: Candidate): string | null {
  const [before = ''] = candidate.whole ? [] : sentencesBefore(page, candidate)
  if (!/\b(?:put|puts|got|said|says) it\b[^.]*\.$/.test(before)) return null
  const found = subjectInEnglish(before.slice(0, -1))
  return found.kind === 'person' ? found.who : null
}

/** The same one goes on: `他还说`, `又补了一句`, `and added`. */
const RE_GOES_ON = /[还還又也再并]|接着|继续|同时|进一步|\b(?:also|added|went on|then)\b/

const speaks = (lead: string) => RE_SAYS.test(lead) || RE_PROPOSES.test(lead) || RE_WORDS_AT_END.test(lead)

/** `，这是一位老红军对我们说的话`, `，鲁迅先生这样说。` behind a quotation. */
function creditOf({ words: quoted, after }: Candidate): Subject {
  const broken = /[，,]$/.test(quoted) ? RE_BROKEN.exec(after) : null
  const found =
    broken ??
    RE_IT_IS.exec(after) ??
    RE_CREDITED_BEHIND.exec(after) ??
    RE_SO_SAID.exec(after) ??
    RE_HIS_WORDS.exec(after)
  const words = found?.groups?.['words']
  const who = words
    ?.replace(/^我们的?(?=.{3})/, '')
    .replace(/(?:给我们|生前)?(?:留下|说过|讲过|留[给給](?:我[们們]|大家|后人))$/, '')
  if (!who) return { kind: 'none' }
  const said = subjectOf(`${who}说`)
  const named =
    said.kind !== 'person' && said.kind !== 'pronoun'
      ? RE_NAMED_SO.exec(who.replace(/[常也曾总總]+$/, ''))?.groups?.['who']
      : undefined
  return named === undefined ? (said.kind === 'none' ? { kind: 'nobody' } : said) : { kind: 'person', who: named }
}

const RE_IT_IS = new RegExp(
  unbroken`
    ^[，,。]?(?:这|這|正|就){1,2}(?:[句段番]?[话話])?(?:就|正)?是(?<words>[^，,。！？；“”]{2,24}?)
    (?:的[话話诗詩]|的?名言|的?嘱托|的?教导|的?感慨|的?[规規]矩|的?忠告|的?家[训訓]|的?提醒|的?嘱咐|的?回答
    |(?:一?再|多次|常常?|经常|反复)?(?:对[^，,。]{1,8})?[说說讲講写寫](?:过|過|道|在[^，,。]{1,8})?的)`,
)
const RE_SO_SAID = new RegExp(unbroken`
    ^[，,]?(?<words>[^，,。！？；“”]{2,16}?)(?:这样|這樣|如是|曾|曾经|常常?|(?:冲|衝|对|對|朝|向|跟)[着著]?[^，,。]{1,6}?)?
    [说說写寫问問喊答](?:过|過|道|了)?。`)
/** `站里的老林业员其木格`: what he is, and a name of whatever people. */
const RE_NAMED_SO = new RegExp(
  `^(?:${HAN}{1,6}的)?(?<who>${MODIFIER}{0,4}(?:${TITLES}|[员員师師匠手])${MODIFIER}{2,4})$`,
)
/** `韩愈这句话，我…` behind a quotation; not `小蒋把这句话记下来`. */
const RE_HIS_WORDS =
  /^(?<words>[^，,。！？；“”把将將记記用拿对對听聽]{2,10}?)的?[这這][一几]?[句段番首](?:话|話|诗|詩|名言)/

interface Told {
  candidate: Candidate
  previous: Before | null
  /** The words of its own sentence before the pronoun. */
  here: string
  english: boolean
  /** `他`, `she`; empty where the clause only has no subject. */
  pronoun: string
  /** The sentences before, the nearest first. */
  sentences: readonly string[]
}

/** The only person named before, sentence by sentence; a quotation of the same paragraph in between tells it too. */
function antecedent(page: Page, { candidate, previous, here, english, pronoun, sentences }: Told): string | null {
  const all = english ? personsInEnglish : personsIn
  const others = new Set<string>()
  const persons = (words: string) =>
    all(words, page.names(), pronoun).filter(who => !isBesideHim(words, who, pronoun) && !others.has(who))
  // `His daughter Kit found the book, and on the last page he had written`: not she.
  const inIt = RE_HIS_OWN[pronoun]?.test(here) ? [] : persons(here)
  const [only] = inIt
  if (inIt.length > 1 || (inIt.length === 0 && turnsTo(here, english))) return null
  if (only !== undefined && !referred(here, only)) return only
  if (previous && previous.candidate.line === candidate.line && inIt.length === 0 && !saidByMe(previous.candidate)) {
    const between = page.text.slice(previous.candidate.span.end + 1, candidate.span.start - 1)
    const goesOn = !/[他她](?![们們还還又也再])/.test(between) && RE_GOES_ON.test(between)
    if (goesOn && persons(between).length === 0)
      return persons(previous.candidate.before).length <= 1 &&
        !/[他她]$/.test(previous.candidate.before.replace(/[：:，,]$/, ''))
        ? previous.speaker
        : null
  }
  if (previous && previous.candidate.line === candidate.line && previous.others > 1) return null
  const own = ownSentences(page, candidate)
  for (const [index, sentence] of sentences.entries()) {
    const [who, ...more] = persons(sentence)
    if (who === undefined) {
      if (turnsTo(sentence, english) && !RE_TO_OTHER.test(candidate.after)) return null
      continue
    }
    const behind = sentence.slice(sentence.indexOf(who) + who.length).replace(/^[^，,；;]*/, '')
    // `连长喊他上来`: he is somebody else, named before.
    if (more.length === 0 && isToHim(sentence, who, pronoun)) {
      others.add(who)
      continue
    }
    if (more.length > 0 || referred(sentence, who) || turnsTo(behind, english)) return null
    // `客商讲：“你不采…”…他说`: he to whom the other has spoken.
    if (index > 0 && who === previous?.speaker && RE_YOU.test(previous.candidate.words)) return null
    if (index < own || isNamed(who)) return who
    // Who is only described is meant in the next paragraph where the one before tells of nobody else.
    return own === 0 && new Set(sentences.flatMap(persons)).size === 1 ? who : null
  }
  return null
}

const RE_HIS_OWN: Readonly<Record<string, RegExp>> = {
  he: /^(?:And |But )?His\s(?!name)[a-z]/,
  she: /^(?:And |But )?Her\s(?!name)[a-z]/,
}

const RE_YOU = /[你您]|\byou\b/i

/** Called by name, or the speaker's own: `老范`, `我父亲`, `Derek Foy`, `my father`; not `一个学生`, `his cousin`. */
const isNamed = (who: string) => (/[a-z]/.test(who) ? RE_NAMED_EN.test(who) : RE_NAMED.test(who))

const RE_NAMED = new RegExp(
  `^[我咱]|${KIN}$|${NAME}|[老小阿]${SURNAME}|${SURNAME}(?:${TITLES})|${OLD_MASTERS}|${FOREIGN}`,
)
const RE_NAMED_EN = /^(?!(?:The|An?|My|Our|His|Her|Their|One)\s)[A-Z]|(?<=.)[A-Z][a-z]|^[Mm]y\s/

/** `我说：“…”他又问：“…”`, `I said, “…” She asked again`: he who goes on is not the speaker. */
const saidByMe = ({ before }: Candidate) => RE_I_SAY.test(before)
const RE_I_SAY = new RegExp(
  `(?:^|[，,；;])我(?![们們的])[^，,。他她]{0,6}(?:[说說讲講问問答回喊道])[^，,。他她]{0,2}[：:，,]?$` +
    `|\\bI\\s(?:said|told|asked|answered)\\b[^.]*$`,
)

/**
 * Somebody comes in whom no list of offices knows, so that 他 may be he: `徒弟接了他的班`, `我问住院部的大夫`, `The porter
 * stopped.` Not `我问他`, which stays with the one named.
 */
function turnsTo(words: string, english: boolean): boolean {
  if (english) return RE_SOMEBODY_ELSE.test(words) || RE_NEW_NAME.test(words)
  return (
    RE_ADDRESSES.test(words) ||
    RE_HAS_WORDS.test(words) ||
    RE_IT_IS_HE.test(words) ||
    RE_SOMEBODY.test(words) ||
    words.split(/[，,；;：:]/).some(clause => RE_NEWCOMER.test(clause.trim()))
  )
}

/** `賣魚的阿旺仔有一句話，`: whoever that is. */
const RE_HAS_WORDS = /(?:^|[，,。])(?![他她我])[^，,。]{2,12}有(?:这么|這麼|过|過)?一?句[话話]/
/** `我问`, `遇到`, `找到`: whom the speaker meets answers. */
const RE_ADDRESSES = new RegExp(unbroken`
    (?:(?<![访訪学學疑顾顧慰])[问問]|遇到|遇見|碰到|碰见|碰見|见到|見到|请教|請教|拜访|拜訪|找到|采访|採訪)(?:了|过|過)?
    (?![他她它我咱这這那什为為怎])[\u4e00-\u9fff]{2}`)
/** `一位绣娘`: whatever he is, for 位 counts persons. */
const RE_SOMEBODY = /[一有几幾两兩]位(?![于於置数數])[\u4e00-\u9fff]{2}/
/** A noun of persons at the head of its clause, before a verb: `徒弟接了`, `向导停了`. */
const RE_NEWCOMER = new RegExp(unbroken`
    ^(?:[\u4e00-\u9fff]{0,8}的)?(?![他她我你们們这這那])
    (?:[\u4e00-\u9fff]{0,4}(?:徒弟|向导|嚮導|大夫|孩子|姑娘|小伙子?|大[妈嫂娘爷伯]|老[人汉乡漢鄉]|(?<=[妻儿兒孙孫弟])子|[女儿兒孙孫])
    |[\u4e00-\u9fff]{1,4}[员員師师生长長匠工友邻民兵士客]|[\u4e00-\u9fff]{1,4}(?<![左右双雙两兩一])手)
    (?=[\u4e00-\u9fff]{0,6}[了着著过過])`)
/** `教他的是食堂的老师傅龚连生，`, `Stretcher man Dougie Rae, seventy that spring,`: somebody of whom no list knows. */
const RE_IT_IS_HE = new RegExp(`的是[^，,。]{0,8}(?:${TITLES}|[师員员長长手匠工医醫])[^，,。]{0,6}[，,]`)
const RE_NEW_NAME = /(?:^|\s)[A-Z][a-z]+\s[A-Z][a-z]+,\s/
const RE_SOMEBODY_ELSE = new RegExp(unbroken`
    \b(?:I|we|somebody|someone)\s(?:once\s)?(?:asked|met|saw|called|rang|found|told)\s(?:the|a|an|my|our|one)\s
    |(?:^|[.;]\s)(?:The|A|An|My|Our|His|Her|One)\s[a-z]+(?:\s[a-z]+)?\s
    (?:[a-z]+(?:ed|ook|ood|aid)|came|went|sat|held|had|put|got)\b`)

/** `He went to Agnes`, `他把小李叫来`: whoever comes behind him in his sentence is not he. */
function isBesideHim(sentence: string, who: string, pronoun: string): boolean {
  if (pronoun === '' || /^(?:When|After|Before|While|As|If)\b/.test(sentence)) return false
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(who)))
  return new RegExp(/[a-z]/.test(pronoun) ? `\\b${pronoun}\\b` : `${pronoun}(?![们們的]|${KIN})`, 'i').test(before)
}

/** He who asks is not he who answers: `记者采访老郭时，他说`. */
const RE_ASKS = /^[^，,。；;]{0,4}(?:采访|採訪|访问|訪問|问|問)(?![过過了]?我)/

const RE_ASKS_IN_ENGLISH = new RegExp(unbroken`
    ^\s(?:once\s)?(?:asked|told|wrote\sto|rang|called|met)\s(?:the|a|an|my|our|his|her|[A-Z])\b`)

/** `she told him`: whoever came in between is the one she tells. */
const RE_TO_OTHER = /^,?\s*(?:she\s[a-z]+\shim|he\s[a-z]+\sher)\b/

/** `连长喊他上来`, `连长给他打水`: what one does to him. */
function isToHim(sentence: string, who: string, pronoun: string): boolean {
  if (!/^[他她]$/.test(pronoun)) return false
  const behind = sentence.slice(sentence.indexOf(who) + who.length)
  return new RegExp(`^[喊叫劝勸拉推拽催问問骂罵给給替帮幫让讓命]+${pronoun}(?![们們的])`).test(behind)
}

/** Somebody else is 他 beside the name: `工程师告诉他`. */
function referred(sentence: string, who: string): boolean {
  const at = sentence.indexOf(who)
  const behind = sentence.slice(at + who.length)
  if (RE_ASKS.test(behind) || RE_ASKS_IN_ENGLISH.test(behind)) return true
  return /^[^，,。；;]{0,12}[他她](?![们們])/.test(sentence.slice(at + who.length)) && /[\u4e00-\u9fff]/.test(who)
}
