// Who speaks, when and at what, where the lines above the speech do not say it and the speaker does in his first
// sentences: `我叫林蔚`, `今天是三月十二日`, `I am Helen Abara`. His words stay spoken.

import * as english from '../../language/en/introductions.ts'
import * as englishOccasions from '../../language/en/occasions.ts'
import { SELF } from '../../language/introductions.ts'
import * as chinese from '../../language/zh/introductions.ts'
import * as chineseOccasions from '../../language/zh/occasions.ts'
import type { ManuscriptLine } from '../../language/sentences.ts'
import type { TitleBlock } from './block.ts'

/** So much of the speech, in characters and paragraphs, opens it. */
const REACH = { zh: 420, en: 900 }
const MOST_LINES = 4
/** `防火会议`: so much of a meeting's name tells it. */
const SAME = 4

const patterns = (pieces: readonly string[]) => pieces.map(piece => new RegExp(piece, 'u'))
const TODAY = { zh: patterns([chinese.TODAY, chinese.ANNIVERSARY]), en: patterns([english.TODAY]) }
const ROLES = { zh: patterns(chinese.ROLES), en: patterns(english.ROLES) }
const OCCASION = { zh: patterns(chineseOccasions.OCCASIONS), en: patterns(englishOccasions.OCCASIONS) }
const MATTER = { zh: patterns(chineseOccasions.MATTERS), en: patterns(englishOccasions.MATTERS) }

/** What the block leaves open, in the words of the first paragraphs of the speech. */
export function takeOpening(block: TitleBlock, text: string, lines: readonly ManuscriptLine[]) {
  const own = lines.filter(line => !block.spans.some(span => span.start < line.end && span.end > line.start))
  const near = own
    .slice(0, MOST_LINES)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
  const lang = /[\u4e00-\u9fff]/.test(near) ? 'zh' : 'en'
  const words = unquoted(near.slice(0, REACH[lang]))
  block.speaker ??= selfIn(SELF[lang], words) ?? roleIn(ROLES[lang], words)
  block.date ??= first(TODAY[lang], words, 'whole') ?? first(TODAY[lang], words, 'date')
  const occasion = first(OCCASION[lang], words, 'occasion')
  const above = `${block.title} ${block.subtitle}`
  // The title or the line below it says it already.
  if (occasion !== null && !above.includes(occasion.slice(-SAME))) block.occasion ??= occasion
  // What he has come to speak of names a speech that nothing else names.
  if (block.title === null && block.subtitle === null) block.occasion ??= first(MATTER[lang], words, 'matter')
}

// --- internal ---

/** What others say is nothing of the speaker. */
const unquoted = (words: string) => words.replace(/[“「][^”」]*[”」]/g, quoted => '×'.repeat(quoted.length))

/** His name, before it what he is where he says so: `梧桐里社区养老中心主任 邵敏`, of `我是…的主任，我姓邵，邵敏`. */
function selfIn(pieces: readonly RegExp[], words: string): string | null {
  for (const piece of pieces) {
    const { who, role = '' } = piece.exec(words)?.groups ?? {}
    if (who === undefined) continue
    return /[a-z]/.test(who) ? who + role : [inShort(role), who].filter(Boolean).join(' ')
  }
  return null
}

/** `庙会理事会的会长` → `庙会理事会会长` */
const inShort = (role: string) => role.replace(/的(?=[^的]{1,6}$)/, '')
const roleIn = (pieces: readonly RegExp[], words: string) => {
  const role = first(pieces, words, 'who')
  return role === null ? null : inShort(role)
}

/** `开学前的全体会` does not begin with `学前`. */
function opensWord(words: string, at: number): boolean {
  const from = Math.max(0, at - AROUND)
  const near = words.slice(from, at + AROUND)
  return [...segmenter.segment(near)].some(({ index }) => index === at - from)
}

const AROUND = 12
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function first(pieces: readonly RegExp[], words: string, name: string): string | null {
  for (const piece of pieces) {
    const match = piece.exec(words)
    const found = match?.groups?.[name]
    if (match && found !== undefined && opensWord(words, match.index + match[0].indexOf(found))) return found
  }
  return null
}
