// The styles of the reading script in Word. All that decides how the text looks stands in them, so that one change of
// a style changes the whole script: 讲话稿正文 from 22 to 26 points.

import type { IRunOptions, IStylesOptions } from 'docx'
import type { ScriptFonts } from '../../model/settings.ts'
import type { Lang } from '../../model/source.ts'
import { STYLE_NAMES } from '../../words/style-names.ts'

type Docx = typeof import('docx')

/** Ids of the styles; Title and the headings are Word's own, which its navigation knows. */
export const STYLE = {
  text: 'ScriptText',
  facts: 'ScriptFacts',
  margin: 'ScriptMargin',
  page: 'ScriptPage',
  pageLeft: 'ScriptPageLeft',
  pageRight: 'ScriptPageRight',
  point: 'ScriptPoint',
  second: 'ScriptSecond',
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

/** What party offices have for an official document. */
const GONGWEN = {
  text: font('Times New Roman', '仿宋_GB2312'),
  bold: font('Times New Roman', '黑体'),
  second: font('Times New Roman', '楷体_GB2312'),
  title: font('Times New Roman', '方正小标宋简体'),
  by: font('Times New Roman', '楷体_GB2312'),
} as const
/** 22 lines in 225 mm, in points; the title of 二号 has lines of its own. */
const GONGWEN_LINE = 28.95
const GONGWEN_TITLE = 22
/** 28 characters of 16 points in 156 mm, in twentieths of a point: programs differ on grids of characters. */
const GONGWEN_SPACING = -5

/** Lines of running text are this many times as high as the type; a title is set tighter. */
const LEADING = 1.7
/** Running heads and page numbers, in points. */
const MARGIN_SIZE = 9
/** 四号. */
const NUMBER_SIZE = 14

/** `named`: fonts of the unit's machines, in the place of ours. */
interface ScriptLook {
  lang: Lang
  size: number
  hasFacts: boolean
  isGongwen: boolean
  named: ScriptFonts
}

/** `size` of the running text in points; `hasFacts`: lines that say who, when and where stand below the title. */
export function scriptStyles(docx: Docx, { lang, size, hasFacts, isGongwen, named }: ScriptLook): IStylesOptions {
  const look = lookOf(docx, { lang, size, isGongwen, named })
  const { fonts, strong, second, body, lines, centred } = look
  const large = titleSize(size, isGongwen)
  const title = { size: halves(large), font: fonts.title, bold: !isGongwen, color: '000000' }
  const set = { size: halves(size), ...(isGongwen && { characterSpacing: GONGWEN_SPACING }) }
  const heading = { ...strong, ...set }
  return {
    default: {
      document: {
        run: {
          font: fonts.text,
          size: halves(size),
          // Figures are no Chinese: as Chinese, LibreOffice tears `2024` at a line's end.
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
      },
      title: {
        run: title,
        paragraph: { alignment: centred, spacing: { ...lines(large, 1.45), after: hasFacts ? 120 : 360 } },
      },
      heading1: {
        run: heading,
        paragraph: {
          alignment: body.alignment,
          keepNext: true,
          ...(isGongwen && body.indent && { indent: body.indent }),
          spacing: { ...body.spacing, before: isGongwen ? 0 : Math.round(size * 12) },
        },
      },
      heading2: { run: { ...second, ...set }, paragraph: { ...body, keepNext: true } },
    },
    ...ownStyles(docx, look, STYLE_NAMES[lang], { size, set }),
  }
}

/** Of the title, in points. */
export function titleSize(size: number, isGongwen: boolean): number {
  return isGongwen ? GONGWEN_TITLE : size * 1.2
}

// --- internal ---

/** The fonts of the style, under the names that the unit's machines have. */
function fontsOf(lang: Lang, isGongwen: boolean, { text, heading, second, title }: ScriptFonts) {
  const look = isGongwen ? GONGWEN : { ...FONTS[lang], second: FONTS[lang].bold }
  const called = (name: string | undefined, usual: ReturnType<typeof font>) =>
    name === undefined
      ? usual
      : { ...usual, eastAsia: name, ...(lang === 'en' && { ascii: name, hAnsi: name, cs: name }) }
  return {
    fonts: {
      text: called(text, look.text),
      bold: called(heading, look.bold),
      title: called(title, look.title),
      by: called(second, look.by),
    },
    second: called(second, look.second),
  }
}

/** What several styles have in common. */
function lookOf({ AlignmentType, LineRuleType }: Docx, { lang, size, isGongwen, named }: Omit<ScriptLook, 'hasFacts'>) {
  const isChinese = lang === 'zh'
  const { fonts, second } = fontsOf(lang, isGongwen, named)
  const lines = (points: number, leading = LEADING) => ({
    line: Math.round(points * leading * 20),
    lineRule: LineRuleType.EXACT,
  })
  // 黑体 and 楷体 are set off by their cut alone where the standard says so; Latin letters have no such cut.
  const strong: IRunOptions = { font: fonts.bold, bold: !isGongwen || !isChinese, color: '000000' }
  return {
    fonts,
    lines,
    strong,
    second: { ...strong, font: second },
    centred: AlignmentType.CENTER,
    body: {
      // Lines of large type are not stretched; an official document is even on both sides.
      alignment: isGongwen ? AlignmentType.BOTH : AlignmentType.LEFT,
      // In hundredths of a character, so that a size changed later keeps it two characters.
      ...(isChinese && { indent: { firstLineChars: 200, firstLine: Math.round(size * 40) } }),
      spacing: {
        ...(isGongwen ? lines(GONGWEN_LINE, 1) : lines(size)),
        before: 0,
        after: isChinese ? 0 : Math.round(size * 8),
      },
    },
  }
}

/** The styles that Word does not know by itself. */
function ownStyles(
  { AlignmentType }: Docx,
  { fonts, lines, strong, second, centred, body }: ReturnType<typeof lookOf>,
  names: (typeof STYLE_NAMES)[Lang],
  { size, set }: { size: number; set: IRunOptions },
): Pick<IStylesOptions, 'paragraphStyles' | 'characterStyles'> {
  const paragraph = { basedOn: 'Normal', quickFormat: true }
  return {
    paragraphStyles: [
      { ...paragraph, id: STYLE.text, name: names.text, run: set, paragraph: body },
      {
        ...paragraph,
        id: STYLE.facts,
        name: names.facts,
        run: { font: fonts.by, size: halves(size * 0.72) },
        paragraph: { alignment: centred, spacing: { ...lines(size * 0.72, 1.5), after: 0 } },
      },
      { id: STYLE.margin, name: names.margin, basedOn: 'Normal', run: { size: halves(MARGIN_SIZE) } },
      {
        id: STYLE.page,
        name: names.page,
        basedOn: 'Normal',
        run: { size: halves(NUMBER_SIZE), font: font('Times New Roman', 'SimSun') },
        paragraph: { alignment: centred },
      },
      // One character from the edge of the text.
      {
        id: STYLE.pageRight,
        name: names.pageRight,
        basedOn: STYLE.page,
        paragraph: { alignment: AlignmentType.RIGHT, indent: { right: NUMBER_SIZE * 20 } },
      },
      {
        id: STYLE.pageLeft,
        name: names.pageLeft,
        basedOn: STYLE.page,
        paragraph: { alignment: AlignmentType.LEFT, indent: { left: NUMBER_SIZE * 20 } },
      },
    ],
    characterStyles: [
      { id: STYLE.point, name: names.point, quickFormat: true, run: strong },
      { id: STYLE.second, name: names.second, quickFormat: true, run: second },
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
