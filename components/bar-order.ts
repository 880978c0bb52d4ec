// In which order bars stand, and whether they may be compared at all: by what their labels say. No imports from
// packages: it runs in a deck folder wherever that is moved, and in the program that decides what is drawn.

/** `初一`, `二年级`, `头三年`, `第二阶段`, `grade 4`: steps that follow each other, by their size out of order. */
const RE_STEP = new RegExp(
  [
    '^第?[一二三四五六七八九十]{1,3}(?:月|季度|年级|年級|期|阶段|階段|周|天|轮|輪|批)',
    '^[初高大小][一二三四五六](?:$|年|[（(])',
    '^(?:[头頭前最后後中])(?:间|間|期|段|[后後]?[两兩一二三四五六七八九十\\d]+[年个個月天周])',
    '^\\d{1,2}月',
    '^(?:grade|year|week|month|quarter|phase|day) (?:\\d|one|two|three|four|five|six)',
    '^Q[1-4]\\b',
  ].join('|'),
  'i',
)

/** Scales of one character a step, told apart from names by what stands around it: 干渠 支渠 斗渠, not 大渡口 小河镇. */
const SIGNS = [
  '干支斗农毛',
  '早中晚夜',
  '早午晚夜',
  '春夏秋冬',
  '大中小微',
  '上中下',
  '左中右',
  '老中青',
  '省市县乡村',
  '甲乙丙丁',
]
/** Scales of words. */
const WORDS: readonly (readonly RegExp[])[] = [
  [/幼儿园|幼儿園/u, /小学|小學/u, /初中/u, /高中|中职|中職/u, /大学|大學|本科/u, /硕士|碩士|研究生/u, /博士/u],
  [/^前年/u, /^(?:去|上)年/u, /^今年/u, /^明年/u],
  [/上午/u, /中午/u, /下午/u, /晚上|夜里|夜裡|夜间|夜間/u],
  [/\bspring\b/i, /\bsummer\b/i, /\b(?:autumn|fall)\b/i, /\bwinter\b/i],
  [/\bbreakfast\b/i, /\blunch\b/i, /\b(?:dinner|supper)\b/i],
  [/\bmornings?\b/i, /\bafternoons?\b/i, /\bevenings?\b/i, /\bnights?\b/i],
  [/\b(?:small|low|light)\b/i, /\b(?:medium|middle|moderate)\b/i, /\b(?:large|high|heavy)\b/i],
  [/^Mon/, /^Tue/, /^Wed/, /^Thu/, /^Fri/, /^Sat/, /^Sun/],
]
const NUMERALS = '零一二三四五六七八九十'
const RE_NUMBER = /\d+(?:\.\d+)?|[一二三四五六七八九十]/gu

/** Do these labels stand in an order of their own, up or down: steps in time, a scale, numbers? */
export function isInOrder(labels: readonly string[]): boolean {
  const said = labels.map(label => label.trim())
  if (said.length < 2) return false
  return (
    said.every(label => RE_STEP.test(label)) ||
    SIGNS.some(signs => isScaleOf(said, signs)) ||
    WORDS.some(words => isRun(said.map(label => words.findIndex(word => word.test(label))))) ||
    isCounted(said)
  )
}

/**
 * `大树一棵`, `院墙一米`, `rent per week`: what is counted by different measures is no comparison, however alike its
 * figures are written.
 */
export function isOfDifferentMeasures(labels: readonly string[]): boolean {
  const measures = labels.flatMap(label => {
    const [, zh, per, en] = RE_MEASURE.exec(label.trim()) ?? []
    return zh ?? per ?? en ?? []
  })
  return new Set(measures).size > 1
}

// --- internal ---

/** `每亩`, `一平米` at an end of the label; `per week` anywhere, `a tree` at its end. */
const RE_MEASURE = new RegExp(
  [
    '(?:^每一?|[每一])(平方米|平米|平方|立方|米|亩|畝|公里|棵|株|口|间|間|户|戶|人|吨|噸|公斤|斤|头|頭|只|隻|次|天|个月|個月|年|车|車|桌|件|台)(?=$|[，,（(])',
    'per ((?:square |cubic )?\\w+)',
    '\\ba ((?:square |cubic )?(?:metre|meter|foot|yard|acre|hectare|tree|head|ton|tonne|kilo|pound|litre|' +
      'hour|day|night|week|month))$',
  ].join('|'),
  'iu',
)

/** One sign of the scale in each, the same words around it. */
function isScaleOf(labels: readonly string[], signs: string): boolean {
  const places = labels.map(label => [...label].map(sign => signs.indexOf(sign)).find(place => place >= 0) ?? -1)
  const around = labels.map(label => [...new Set([...label].filter(sign => !signs.includes(sign)))].join(''))
  return isRun(places) && new Set(around).size === 1
}

/** `1号井` `2号井`, `60岁以下` `60至70岁` `70岁以上`, `一车间` `二车间`: of one unit, each number above the one before. */
function isCounted(labels: readonly string[]): boolean {
  const numbers = labels.map(label => [...label.matchAll(RE_NUMBER)])
  const units = numbers.map((found, index) => {
    const last = found.at(-1)
    return last
      ? /^\s*(\p{Script=Han}?)/u.exec(labels[index]?.slice(last.index + last[0].length) ?? '')?.[1]
      : undefined
  })
  if (units.some(unit => unit === undefined || unit !== units[0])) return false
  const worth = numbers.map(found => [found[0], found.at(-1)].map(one => valueOf(one?.[0] ?? '')))
  return worth.slice(1).every(([low = 0, high = 0], index) => {
    const [before = 0, most = 0] = worth[index] ?? []
    return low > before || (low === before && high > most)
  })
}

function valueOf(number: string): number {
  const numeral = NUMERALS.indexOf(number)
  return numeral > 0 ? numeral : Number(number)
}

/** All found, each above the one before or each below it. */
function isRun(places: readonly number[]): boolean {
  if (places.some(place => place < 0)) return false
  const steps = places.slice(1).map((place, index) => Math.sign(place - (places[index] ?? 0)))
  return steps.every(step => step > 0) || steps.every(step => step < 0)
}
