// Who is called by what he is where he speaks (`her husband`, `the deputy`) and by name beside it before (`her husband,
// Donald,`, `Her deputy has been young Sam Pyle`): the name, where it is only one.

import { unbroken } from '../../../language/any-of.ts'
import { KIN, ROLES } from '../../../language/en/persons.ts'

/** The name that the sentences around give to who is called so; null for none, or two. */
export function fullNameInEnglish(who: string, sentences: readonly string[]): string | null {
  const { whose = '', noun } = RE_CALLED.exec(who)?.groups ?? {}
  if (noun === undefined) return null
  // `the deputy` may be anybody's, `her husband` not his.
  const pattern = named(/^the$/i.test(whose) ? ANYBODYS : eitherCase(whose), noun)
  const found = sentences.flatMap(sentence => Array.from(sentence.matchAll(pattern), ({ groups }) => groups?.['name']))
  const [only = null, ...others] = new Set(found)
  return others.length === 0 ? only : null
}

// --- internal ---

const eitherCase = (word: string) => `[${word[0]?.toUpperCase()}${word[0]?.toLowerCase()}]${word.slice(1)}`
const ANYBODYS = `(?:${['his', 'her', 'their', 'my', 'our', 'the'].map(eitherCase).join('|')})`
/** `her husband`, `The deputy`; not `a man`, whom nobody has named yet. */
const RE_CALLED = new RegExp(`^(?<whose>${ANYBODYS})\\s(?<noun>${KIN}|${ROLES})$`)

const NAME = "(?<name>(?:[A-Z][\\w’'-]+\\s){0,2}[A-Z][\\w’'-]+)"
const named = (whose: string, noun: string) =>
  new RegExp(
    unbroken`
      \b${whose}\s${noun}(?:,\s${NAME}(?=[,.;])
      |\s(?:for\s[\w\s]{2,24}?\s)?(?:is|was|has\sbeen|is\scalled|was\scalled)\s(?:young\s|old\s)?${NAME}(?=[,.;]))`,
    'g',
  )
