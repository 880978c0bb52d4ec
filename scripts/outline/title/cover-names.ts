// Who stands in a part of a cover's line, once it is known to stand above the first spoken line: any surname beside an
// office, two persons, a name beside the occasion: `周三晚班前会  车间主任  洪大年`.

import { isHouse, isName } from '../../language/people.ts'
import { RARE_SURNAMES, RE_OFFICE, RE_UNIT } from '../../language/zh/people.ts'
import { NAME, PERSON_ENDS } from '../../language/zh/persons.ts'
import { whoInEnglish } from './cover-names-english.ts'

/** `rest`: what stands beside him and is neither his office nor his house. */
export function whoIn(part: string): { who: string; rest: string } | null {
  if (!/[\u4e00-\u9fff]/u.test(part)) return whoInEnglish(part)
  const place = RE_AT_END.exec(part)?.groups?.['place'] ?? ''
  const own = place === '' ? part : part.replace(RE_AT_END, '')
  const words = [...own.matchAll(/[^\s　：:]+/gu)]
  const kinds = words.map(([word], index) => kindOf(word, [words[index - 1], words[index + 1]]))
  const known = kinds.findIndex(kind => kind !== 'other')
  // `供销社  练国富`: what stands right before a name is his, unless people meet there.
  const first =
    kinds[known] === 'name' && known > 0 && !RE_MEETING.test(words[known - 1]?.[0] ?? '') ? known - 1 : known
  if (kinds.includes('name') && !kinds.slice(known).includes('other')) {
    const at = words[first]?.index ?? 0
    return { who: own.slice(at), rest: own.slice(0, at).trim() || place }
  }
  return isName(own) || RE_BEHIND_GAP.test(own) ? { who: own, rest: place } : null
}

// --- internal ---

/** `学生 水长东 于灵前` */
const RE_AT_END = /[\s　]+[于在](?<place>[\u4e00-\u9fff]{2,12})$/u
/** `供销社  练国富`: behind a wide gap whatever the surname. */
const RE_BEHIND_GAP = /^[\u4e00-\u9fff（）()\d]{2,24}(?:\s{2,}|　+)[\u4e00-\u9fff]{2,3}$/u
const RE_ANY_NAME = new RegExp(
  `^(?:${NAME}|[${RARE_SURNAMES}][\\u4e00-\\u9fff]{2}|[\\u4e00-\\u9fff]{1,4}[（(]${NAME}[）)])$`,
  'u',
)
/** `学生代表`, `新郎父亲`, `三（2）班班主任`. */
const RE_ROLE = new RegExp(`(?:${PERSON_ENDS}|代表|班|官|编)$`, 'u')
const RE_SHORT = /^[\u4e00-\u9fff×]{2,4}$/u

/** `班前会`, `开学典礼` */
const RE_MEETING = /(?:会|會|仪式|儀式|典礼|典禮|活动)$/u

const isRole = (word: string) => RE_OFFICE.test(word) || RE_ROLE.test(word)

/** Beside an office two to four characters are a name whatever its surname. */
function kindOf(word: string, beside: readonly (RegExpExecArray | undefined)[]): 'name' | 'role' | 'other' {
  if (RE_OFFICE.test(word) || isHouse(word) || RE_UNIT.test(word)) return 'role'
  if (RE_ANY_NAME.test(word)) return 'name'
  if (isRole(word)) return 'role'
  return RE_SHORT.test(word) && beside.some(other => other && isRole(other[0])) ? 'name' : 'other'
}
