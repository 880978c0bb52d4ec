// The words a slide may show that the speaker did not say: everything else on a slide is the speech.
// One list, so that whoever doubts a deck can read here all that the program ever adds.

import type { Lang } from '../model/source.ts'

/** Fixed words, in the language of the speech. */
export const LABELS = {
  /** Heading of the agenda 目录. */
  contents: { zh: '目录', en: 'Contents' },
  /** Cover of a speech that states no title. */
  untitled: { zh: '讲话', en: 'Speech' },
  /** Beside a title that stands again over something else. */
  continued: { zh: '续', en: 'cont.' },
  /** Cover: above the value. */
  occasion: { zh: '场合', en: 'Occasion' },
  /** The same where it is a place or a house. */
  place: { zh: '地点', en: 'Place' },
  speaker: { zh: '讲话人', en: 'Speaker' },
  date: { zh: '日期', en: 'Date' },
  /** Under a table with redactions. */
  redacted: {
    zh: '× 为原文隐去的数据，按原样保留。',
    en: '× marks a figure withheld in the source; it is kept as it stands.',
  },
  /** In a cell of a table in prose: of this row it is not said. */
  unsaid: { zh: '–', en: '–' },
  /** Print: names of the products, in the head of each page. */
  handout: { zh: '讲义', en: 'Handout' },
  /**
   * Proof sheet: its name, the heads of its columns, what stands for a sentence that is not there, the line to sign.
   */
  proof: { zh: '核对表', en: 'Proof sheet' },
  proofShown: { zh: '幻灯片上的文字', en: 'On the slide' },
  proofSpoken: { zh: '讲话稿原句', en: 'In the speech' },
  proofDone: { zh: '核对', en: 'Checked' },
  proofByHand: { zh: '手工改动，讲话稿中没有原句', en: 'Edited by hand; no sentence of the speech' },
  proofGiven: { zh: '生成时填写，讲话稿中没有原句', en: 'Given when the deck was made; no sentence of the speech' },
  proofUnshown: { zh: '只讲不上屏', en: 'Spoken, on no slide' },
  proofSign: {
    zh: '核对人：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿＿＿＿＿',
    en: 'Checked by: ____________________    Date: ______________',
  },
  script: { zh: '逐字稿', en: 'Reading script' },
  /** Reading script: heading of the words that are often misread. */
  readings: { zh: '难读字表', en: 'How words are read' },
  /** Print: slides on a page. */
  upTwo: { zh: '每页二张', en: '2 to a page' },
  upThree: { zh: '每页三张', en: '3 to a page' },
  upFour: { zh: '每页四张', en: '4 to a page' },
  upSix: { zh: '每页六张', en: '6 to a page' },
  upNine: { zh: '每页九张', en: '9 to a page' },
  /** Print: handouts of words alone; what stands over the answers to the blanks. */
  wordsNotes: { zh: '讲话', en: 'full text' },
  wordsOutline: { zh: '提纲', en: 'outline' },
  wordsStudy: { zh: '填空', en: 'study sheet' },
  answers: { zh: '答案', en: 'Answers' },
  /** Print: before the first words of the next page. */
  next: { zh: '下接：', en: 'next: ' },
  /** Print: beside a slide, how long it takes, and in the margin, how long one has been speaking: `约 2 分`, `18 分`. */
  about: { zh: '约', en: 'about' },
  minutes: { zh: '分', en: 'min' },
  seconds: { zh: '秒', en: 's' },
  /** Print: between the numbers of slides that turn together, `2–3`. */
  through: { zh: '–', en: '–' },
  /** Print: the sign that the slide turns here. */
  turn: { zh: '▶', en: '▶' },
} as const satisfies Record<string, Record<Lang, string>>

/** Labels that count. */
export const LABEL_PATTERNS: readonly RegExp[] = [
  // 续: `续 2/3`, `cont. 2/3`. Not `续 2`, `continued`.
  /^(?:续|cont\.) \d+\/\d+$/,
  // Page, or place among the parts: `2 / 17`. Not the fraction `2/17` of a speech.
  /^\d+ \/ \d+$/,
  // Under a chart of rates. Matches `纵轴在 0 与 82.5 之间断开。`.
  /^纵轴在 0 与 [\d.]+ 之间断开。$/,
  /^The axis is broken between 0 and [\d.]+\.$/,
]

/** `continuedLabel(2, 3, 'zh')` → `续 2/3`; on later pages only. */
export function continuedLabel(number: number, of: number, lang: Lang): string {
  return `${LABELS.continued[lang]} ${number}/${of}`
}

/** `brokenLabel('80', 'zh')` → `纵轴在 0 与 80 之间断开。`: both numbers stand on the axis. */
export function brokenLabel(first: string, lang: Lang): string {
  return lang === 'zh' ? `纵轴在 0 与 ${first} 之间断开。` : `The axis is broken between 0 and ${first}.`
}

/** `copyLabel('07', 'zh')` → `第 07 号`, `No. 07`; on numbered copies. */
export function copyLabel(number: string, lang: Lang): string {
  return lang === 'zh' ? `第 ${number} 号` : `No. ${number}`
}

/** `positionLabel(2, 17)` → `2 / 17`. */
export function positionLabel(number: number, of: number): string {
  return `${number} / ${of}`
}

/** `aboutLabel(110, 'zh')` → `约 2 分`, `aboutLabel(18, 'en')` → `about 20 s`; nothing for nothing. */
export function aboutLabel(seconds: number, lang: Lang): string {
  if (seconds <= 0) return ''
  const [number, unit] =
    seconds < 58
      ? [Math.max(5, 5 * Math.round(seconds / 5)), LABELS.seconds]
      : [Math.round(seconds / 60), LABELS.minutes]
  return `${LABELS.about[lang]} ${number} ${unit[lang]}`
}

/** Is this text one the program may add by itself? */
export function isLabel(text: string): boolean {
  return (
    Object.values(LABELS).some(words => Object.values<string>(words).includes(text)) ||
    LABEL_PATTERNS.some(pattern => pattern.test(text))
  )
}
