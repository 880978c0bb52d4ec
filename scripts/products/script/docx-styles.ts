// The styles of the reading script in Word. All that decides how the text looks stands in them, so that one change of
// a style changes the whole script: 讲话稿正文 from 22 to 26 points.

import type { IRunOptions, IStylesOptions } from 'docx'
import type { Lang } from '../../model/source.ts'
import { STYLE_NAMES } from '../../words/style-names.ts'

type Docx = typeof import('docx')

/** Ids of the styles; Title and the headings are Word's own, which its navigation knows. */
export const STYLE = {
  text: 'ScriptText',
  facts: 'ScriptFacts',
  margin: 'ScriptMargin',
  point: 'ScriptPoint',
  turn: 'ScriptTurn',
} as const

/** 公文 fonts: 仿宋 to read, 黑体 for points, 小标宋's nearest for the title, 楷体 for who and when. */
const FONTS = {
  zh: {
    text: font('Times New Roman', 'FangSong'),
    bold: font('Arial', 'SimHei'),
    title: font('Times New Roman', 'STZhongsong'),
    by: font('Times New Roman', 'KaiTi'),
  },
  en: {
    text: font('Cambria', 'FangSong'),
    bold: font('Cambria', 'SimHei'),
    title: font('Cambria', 'STZhongsong'),
    by: font('Calibri', 'KaiTi'),
  },
} as const

/** Lines of running text are this many times as high as the type; a title is set tighter. */
const LEADING = 1.7
/** Running heads and page numbers, in points. */
const MARGIN_SIZE = 9

/** `size` of the running text in points; `hasFacts`: lines that say who, when and where stand below the title. */
export function scriptStyles(
  docx: Docx,
  { lang, size, hasFacts }: { lang: Lang; size: number; hasFacts: boolean },
): IStylesOptions {
  const look = lookOf(docx, lang, size)
  const { fonts, strong, body, lines, centred } = look
  const title = { size: halves(size * 1.2), font: fonts.title, bold: true, color: '000000' }
  const heading = { ...strong, size: halves(size) }
  return {
    default: {
      document: {
        run: {
          font: fonts.text,
          size: halves(size),
          language: { value: lang === 'zh' ? 'zh-CN' : 'en-GB', eastAsia: 'zh-CN' },
        },
      },
      title: {
        run: title,
        paragraph: { alignment: centred, spacing: { ...lines(size * 1.2, 1.45), after: hasFacts ? 120 : 360 } },
      },
      heading1: {
        run: heading,
        paragraph: {
          alignment: body.alignment,
          keepNext: true,
          spacing: { ...body.spacing, before: Math.round(size * 12) },
        },
      },
      heading2: { run: heading, paragraph: { ...body, keepNext: true } },
    },
    ...ownStyles(look, STYLE_NAMES[lang], size),
  }
}

// --- internal ---

/** What several styles have in common. */
function lookOf({ AlignmentType, LineRuleType }: Docx, lang: Lang, size: number) {
  const isChinese = lang === 'zh'
  const lines = (points: number, leading = LEADING) => ({
    line: Math.round(points * leading * 20),
    lineRule: LineRuleType.EXACT,
  })
  const strong: IRunOptions = { font: FONTS[lang].bold, bold: true, color: '000000' }
  return {
    fonts: FONTS[lang],
    lines,
    strong,
    centred: AlignmentType.CENTER,
    body: {
      alignment: isChinese ? AlignmentType.BOTH : AlignmentType.LEFT,
      // In hundredths of a character, so that a size changed later keeps it two characters.
      ...(isChinese && { indent: { firstLineChars: 200, firstLine: Math.round(size * 40) } }),
      spacing: { ...lines(size), before: 0, after: isChinese ? 0 : Math.round(size * 8) },
    },
  }
}

/** The styles that Word does not know by itself. */
function ownStyles(
  { fonts, lines, strong, centred, body }: ReturnType<typeof lookOf>,
  names: (typeof STYLE_NAMES)[Lang],
  size: number,
): Pick<IStylesOptions, 'paragraphStyles' | 'characterStyles'> {
  const paragraph = { basedOn: 'Normal', quickFormat: true }
  return {
    paragraphStyles: [
      { ...paragraph, id: STYLE.text, name: names.text, run: { size: halves(size) }, paragraph: body },
      {
        ...paragraph,
        id: STYLE.facts,
        name: names.facts,
        run: { font: fonts.by, size: halves(size * 0.72) },
        paragraph: { alignment: centred, spacing: { ...lines(size * 0.72, 1.5), after: 0 } },
      },
      { id: STYLE.margin, name: names.margin, basedOn: 'Normal', run: { size: halves(MARGIN_SIZE) } },
    ],
    characterStyles: [
      { id: STYLE.point, name: names.point, quickFormat: true, run: strong },
      { id: STYLE.turn, name: names.turn, quickFormat: true, run: { ...strong, size: halves(size * 0.77) } },
    ],
  }
}

/** Points → half points. */
function halves(points: number): number {
  return Math.round(points * 2)
}

function font(latin: string, eastAsia: string) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia }
}
