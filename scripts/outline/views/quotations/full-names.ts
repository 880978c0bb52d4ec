// Who is called by his office or surname where he speaks (`老护士长`, `许先生`) and by his name before (`护士长崔桂英`,
// `许静安`): the name.

import { NAME, TITLES } from '../../../language/zh/persons.ts'
import { BEHIND_SUBJECT } from '../../../language/zh/saying.ts'

/** `许先生`, `老护士长`; not `校长王新民`. */
const RE_CALLED = new RegExp(
  `^(?<surname>[\\u4e00-\\u9fff])(?<form>先生|女士|老师|老師|大夫|教授|师傅|師傅)$|^(?:老|这位|那位)?(?<title>${TITLES})$`,
)

/** The name that the sentences before (the nearest first) give to who is called so; null for none, or two. */
export function fullName(who: string, sentences: readonly string[]): string | null {
  const introduced = introducedAs(who, sentences)
  if (introduced !== null) return introduced
  const { surname, title } = RE_CALLED.exec(who)?.groups ?? {}
  if (surname === undefined && title === undefined) return null
  const names = new Set<string>()
  for (const sentence of sentences)
    for (const { groups } of sentence.matchAll(title === undefined ? RE_NAMED : titled(title))) {
      const name = groups?.['name'] ?? ''
      if (title !== undefined || name.startsWith(surname ?? '')) names.add(name)
    }
  const [only = null] = names
  return names.size === 1 ? only : null
}

// --- internal ---

/** `这位护士叫江晓雯`, `一位退休女工，叫孙玉芬`: by which name the nearest sentence calls who is only described. */
function introducedAs(who: string, sentences: readonly string[]): string | null {
  const noun = /[\u4e00-\u9fff]{2}$/.exec(who)?.[0]
  if (noun === undefined) return null
  const pattern = new RegExp(`${noun}[，,]?(?:名字|姓名|名)?就?叫做?(?<name>${NAME})(?=[，,。；;、])`)
  for (const sentence of sentences) {
    const name = pattern.exec(sentence)?.groups?.['name']
    if (name !== undefined) return name
  }
  return null
}

/** A name where its end is sure: before an office, a form of address, a verb of being or a comma. */
const RE_NAMED = new RegExp(
  `(?<=^|[^\\u4e00-\\u9fff]|[和与與跟同对對是请請问問找])(?<name>${NAME})(?=${TITLES}|[，,是的])` +
    `|(?<=${TITLES})(?<name>${NAME})(?=[，,。是的在])`,
  'g',
)

/** `护士长崔桂英`, `崔桂英护士长`; not the `包片` of `副馆长包片` for whoever is called `馆长`. */
const titled = (title: string) =>
  new RegExp(
    `(?<!副)${title}(?<name>${NAME})(?=[，,。是的在今去干当當已从從]|${BEHIND_SUBJECT})|(?<name>${NAME})(?<![家老大小])(?=${title})`,
    'g',
  )
