// Who is spoken of in an English sentence, whatever his part in it: for he and she, which mean one of them.

import { PERSONS } from '../../../language/en/persons.ts'
import { anyOf, unbroken } from '../../../language/any-of.ts'
import { nameOf } from './subjects-english.ts'

/** Each once; `names`: who is known by name; with a pronoun none that it cannot mean. */
export function personsInEnglish(sentence: string, names: readonly string[] = [], pronoun = ''): string[] {
  const found: { who: string; at: number }[] = []
  const add = (who: string | null, at: number) => {
    const isKnown = (one: { who: string; at: number }) =>
      one.who.includes(who ?? '') || (who ?? '').includes(one.who) || (one.at <= at && at < one.at + one.who.length)
    if (who !== null && !found.some(isKnown)) found.push({ who, at })
  }
  for (const pattern of PERSONS)
    for (const { groups, index } of sentence.matchAll(pattern)) {
      const who = nameOf(groups?.['who'] ?? '')
      add(who, sentence.indexOf(who ?? '', index))
    }
  for (const name of names) {
    const called = calledSo(sentence, name)
    add(called, called === null ? -1 : sentence.indexOf(called))
  }
  return found
    .filter(one => !isCalledInside(sentence, one, found))
    .map(({ who }) => who)
    .filter(who => mayBe(who, pronoun))
}

/** `In 1911 the founder, Jane Doe, carved` before a colon: the one person named, where the sentence opens so. */
export function openerInEnglish(lead: string): string | null {
  const [who = '', ...others] = personsInEnglish(lead)
  return who !== '' && others.length === 0 && RE_OPENS_WITH.test(lead.slice(0, lead.indexOf(who))) ? who : null
}

// --- internal ---

/** Before the person: a time, and what he is. */
const RE_OPENS_WITH = /^(?:(?:In|On|At|By)\s[\w\s]{2,20}?\s)?(?:(?:the|our|my|her|his|an?)\s[\w'’\s]{2,40},\s)?$/i

/** `Derek` of `Derek Foy`, as the sentence calls him. */
function calledSo(sentence: string, name: string): string | null {
  const words = name.split(' ')
  const called = [name, ...(words.length > 1 ? [words[0] ?? '', words.at(-1) ?? ''] : [])].filter(
    word => word.length > 2,
  )
  return called.find(word => new RegExp(`(?<![\\w’'])${word}(?![\\w]|['’]s\\s)`).test(sentence)) ?? null
}

/** `the cook, whose name is Denise Ruddle`, `a man called Ivor Pask`: the name alone. */
function isCalledInside(sentence: string, { who, at }: { who: string; at: number }, found: readonly { at: number }[]) {
  const behind = RE_CALLED.exec(sentence.slice(at + who.length))?.[0]
  return behind !== undefined && found.some(other => other.at === at + who.length + behind.length)
}

const RE_CALLED = new RegExp(unbroken`
    ^(?:[^.,;]{0,30}\s(?:is|was)\s|,?\s(?:who\s(?:is|was)\s)?(?:called|named)\s|,?\swhose\sname\s(?:is|was)\s
    |\s(?:who|that|whom|I|we)\s[^,.;]{2,60},\s(?=[A-Z])|,\s(?:being\s|the\slate\s)?|\s(?=[A-Z]))`)

function mayBe(who: string, pronoun: string): boolean {
  if (pronoun === 'he') return !RE_SHE.test(who)
  return pronoun !== 'she' || !RE_HE.test(who)
}

/** Women as they are called, and first names that end in a. */
const RE_SHE = new RegExp(
  `\\b${anyOf`[Mm]other mum mom [Ss]ister [Dd]aughter wife widow [Aa]unt [Gg]randmother [Gg]randdaughter woman girl lady
    lass chairwoman Mrs Ms Miss Lady Dame Queen`}\\b|^(?!Joshua|Luca|Ezra|Noah)[A-Z][a-z]+a(?:\\s[A-Z]|$)`,
)
const RE_HE = new RegExp(
  `\\b${anyOf`[Ff]ather dad [Bb]rother [Ss]on husband [Uu]ncle [Gg]randfather [Gg]randson man boy lad chairman
    Mr Sir Lord King postman fisherman foreman`}\\b`,
)
