// Which form fits what: the one table that chooses it, asked from the whole speech down to a single passage.
// In each list the first row whose condition holds wins. docs/deck.md shows the same rows; a test keeps them alike.

/** One row. `says` is `when` in words; `limits` is what the slide takes. */
export interface Form<Facts, Name extends string = string> {
  form: Name
  says: string
  when: (facts: Facts) => boolean
  limits: string
  example: string
}

/** Characters (a Latin letter counts half). */
export const SIZES = {
  /** A point of up to this shares a slide with its neighbours. */
  small: 190,
  /** The same for a part (一、), which says more by its place. */
  smallPart: 120,
  /** A part has a slide of its own from here on. */
  section: 300,
  /** A series is overlooked first from here on, even when nobody announced it. */
  longSeries: 600,
} as const

export const MOST_GROUPS = 4
export const MOST_FEW = 3
/** Rows of a heading with its support. */
export const MOST_ROWS = 4
/** Rows of headings alone. */
export const MOST_LIST = 6
/** Rows of half a line, in two columns. */
export const MOST_IN_COLUMNS = 12

/** The speech as a whole. `series` are the runs of two points or more at its root. */
export interface SpeechFacts {
  series: number
  allAnnounced: boolean
  oneDominates: boolean
  onlyShortPoints: boolean
}

export const SPEECH = [
  {
    form: 'agenda in columns',
    says: 'two to four announced series, none of them most of the speech',
    when: f => f.series >= 2 && f.series <= MOST_GROUPS && f.allAnnounced && !f.oneDominates,
    limits: '4 columns of 5 points; more points: names of the series alone',
    example: '四条原则 · 五点要求 · 三点意见',
  },
  {
    form: 'agenda in rows',
    says: 'one main series, and its points are not all short',
    when: f => f.series >= 1 && !f.onlyShortPoints,
    limits:
      '6 names in large type, up to 4 with their subheadings below where all have room; else 9 rows, ' +
      '14 in two columns where each takes half a line, or 4 of two lines where one is not enough, then continued',
    example: '一、… 二、… 三、…',
  },
  {
    form: 'no agenda',
    says: 'no series, or a handful of short points',
    when: () => true,
    limits: '',
    example: 'a farewell, a toast',
  },
] as const satisfies readonly Form<SpeechFacts>[]

/**
 * Points of one rank in a row. `short` counts those that need no slide of their own, `special`: one has a form of its
 * own, `quoted`: that of a quotation, which shows no heading; `sharing` of the `later` ones, from the first long one
 * on, stand on pages with their neighbours; `coarseness`: 1, more in a coarser deck.
 */
export interface SeriesFacts {
  points: number
  short: number
  twoSides: boolean
  announced: boolean
  size: number
  special: boolean
  quoted: boolean
  later: number
  sharing: number
  coarseness: number
}

export const SERIES = [
  {
    form: 'contrast',
    says: 'two points marked as two sides, under a title',
    when: f => f.points === 2 && f.twoSides,
    limits: '2 supports of 28 characters a side, as many left as right',
    example: '一方面…，另一方面…',
  },
  {
    form: 'together',
    says: 'two points or more, each short (190 characters; 120 where they are parts)',
    when: f => f.points > 1 && f.short === f.points,
    limits: '6 rows a slide, then continued evenly',
    example: '一是…。二是…。三是…。',
  },
  {
    form: 'overview, then each',
    says:
      'announced, or three points of more than 600 characters together (a coarser deck asks more of both), ' +
      'unless all but one are short and that one has a form of its own under its heading, ' +
      'or half of those that follow share pages, where they come again',
    when: f =>
      f.points > 1 &&
      !(f.special && !f.quoted && f.points - f.short === 1) &&
      !(f.sharing > 0 && 2 * f.sharing >= f.later) &&
      ((f.announced && (f.special || f.size > SIZES.longSeries * (f.coarseness - 1))) ||
        (f.points > 2 && f.size > SIZES.longSeries * f.coarseness)),
    limits: 'headings alone of the points that follow on slides of their own',
    example: '主要体现在四个不到位。一是…',
  },
  {
    form: 'each',
    says: 'everything else',
    when: () => true,
    limits: 'short neighbours still share a slide',
    example: '',
  },
] as const satisfies readonly Form<SeriesFacts>[]

/** `alike`: siblings long enough for a section, itself among them; a section slide for one part in five is a stray. */
export interface PointFacts {
  part: boolean
  depth: number
  size: number
  siblings: number
  alike: number
  coarseness: number
}

export const POINT = [
  {
    form: 'section',
    says:
      'a part (一、, Part one, a numbered point of the contents) of 300 characters or more, ' +
      'as half of its siblings at least have, not deeper than the third rank',
    when: f => f.part && f.depth <= 2 && f.size >= SIZES.section * f.coarseness && 2 * f.alike >= f.siblings,
    limits:
      'first clause large; below it the rest, a sentence or 6 subheadings; 5 siblings at the foot; ' +
      'none without them, nor before less than three slides',
    example: '一、找准差距，补齐短板',
  },
  {
    form: 'no section',
    says: 'everything else',
    when: () => true,
    limits: 'the heading is the title of what follows',
    example: '',
  },
] as const satisfies readonly Form<PointFacts>[]

/**
 * One page of points. `supported` have a clause to show, `whole`: each row says its heading whole, `halfLine`: in half
 * a line.
 */
export interface PageFacts {
  points: number
  supported: number
  whole: boolean
  oneLine: boolean
  halfLine: boolean
}

const half = (f: PageFacts) => f.whole && f.supported > 0 && f.supported * 2 >= f.points

export const PAGE = [
  {
    form: 'columns',
    says: 'seven to twelve headings that take half a line each, whose clauses come later or are not needed',
    when: f => f.halfLine && f.points > MOST_LIST && f.points <= MOST_IN_COLUMNS,
    limits: '2 columns; 8 rows of 10 characters, 10 of 12, 12 of 13',
    example: '八个坚持',
  },
  {
    form: 'few',
    says: 'up to three points, half of them with a clause that supports them',
    when: f => half(f) && f.points <= MOST_FEW,
    limits: '3 rows, heading 2 × 10, support 3 × 16 characters',
    example: '安全第一 — 器材必须当天检查',
  },
  {
    form: 'rows',
    says: 'four such points',
    when: f => half(f) && f.points <= MOST_ROWS,
    limits: '4 rows, heading 2 × 11, support 2 × 16 characters',
    example: '',
  },
  {
    form: 'list',
    says: 'headings that take one line each',
    when: f => f.oneLine,
    limits: '6 rows',
    example: '领导重视不到位',
  },
  {
    form: 'lines',
    says: 'headings of two lines; where they are too many words, cut at a clause border, then continued',
    when: () => true,
    limits: '4 rows, 130 characters',
    example: '',
  },
] as const satisfies readonly Form<PageFacts>[]

/** A passage of running text. `quotations` are the short quotations from here on that nothing parts. */
export interface PassageFacts {
  view: 'table' | 'quote' | null
  quotations: number
  enumeration: boolean
  names?: boolean
  figures: boolean
}

export const PASSAGE = [
  {
    form: 'table',
    says: 'figures of one kind for periods or places, or a table in the file',
    when: f => f.view === 'table',
    limits: '6 columns, 9 rows, then continued or turned; a chart where its figures can be drawn',
    example: '2021年至2024年，产量分别为…',
  },
  {
    form: 'quotations',
    says: 'two quotations or more in a row, each of up to 55 characters',
    when: f => f.view === 'quote' && f.quotations >= 2,
    limits: '4 a slide, 130 characters, each with who says it',
    example: 'A baker said, “…” A nurse said, “…”',
  },
  {
    form: 'quote',
    says: 'a quotation',
    when: f => f.view === 'quote',
    limits: '160 characters, then continued',
    example: '老厂长常说：“…”',
  },
  {
    form: 'names',
    says: 'six names or more in a row, of persons, units or places',
    when: f => f.names === true,
    limits: '3 columns of 7 names, 9 characters each; 4 or 5 columns where the names are of up to three',
    example: '受表彰的有：东郊热电厂、沙洲区住建局、光明里社区…',
  },
  {
    form: 'enumeration',
    says: 'three to six short items that open or end alike',
    when: f => f.enumeration,
    limits: 'items of 5 characters upright, or rows of 20 with a common ending',
    example: '定任务、定专人、定时限',
  },
  {
    form: 'key figures',
    says: 'sentences under a title that say little but figures',
    when: f => f.figures,
    limits: '4 columns or two rows a slide, 8 figures',
    example: '新建管道2340公里，撤并水厂118座，到户时间缩短到50分钟',
  },
  { form: 'clauses', says: 'everything else', when: () => true, limits: 'see below', example: '' },
] as const satisfies readonly Form<PassageFacts>[]

/** Plain running text. `clauses` are those worth showing. */
export interface ClausesFacts {
  stages: boolean
  parallels: number
  clauses: number
  title: boolean
}

export const CLAUSES = [
  {
    form: 'stages',
    says: 'three or four segments in a row that open with a time or a step',
    when: f => f.stages,
    limits: 'the time as marker, 130 characters together',
    example: '到2026年，…；到2028年，…；到2030年，…',
  },
  {
    form: 'parallels',
    says: 'three or four segments of a sentence that open alike',
    when: f => f.parallels >= 3 && f.parallels <= MOST_ROWS,
    limits: '2 lines each, 130 characters together',
    example: '提拔的同志要…；留任的同志要…；',
  },
  {
    form: 'clauses',
    says: 'one clause worth showing under a title, or two beside the one that becomes the title',
    when: f => f.clauses >= (f.title ? 1 : 2),
    limits: '4 rows of 40 characters (100 letters), or 5 and 6 of one line; 120 together',
    example: '',
  },
  {
    form: 'statement',
    says: 'one clause worth showing and no title, or none',
    when: () => true,
    limits: '4 lines of 13 characters; without a clause it is spoken on the slide before',
    example: '手艺是做人的本钱',
  },
] as const satisfies readonly Form<ClausesFacts>[]

/**
 * Rows of running words. `topics` are those that name their topic first; `halved` those whose first clause stands
 * alone, with the rest behind it.
 */
export interface HalvesFacts {
  rows: number
  topics: number
  halved: number
}

export const HALVES = [
  {
    form: 'topic and statement',
    says: 'two to four rows, each of them a topic of a few words, a colon or dash, and what is said of it',
    when: f => f.rows >= 2 && f.rows <= MOST_ROWS && f.topics === f.rows,
    limits: 'topic 7 characters, the rest beside it on two lines',
    example: '水利站：每两个小时报一次水位',
  },
  {
    form: 'phrase and clause',
    says: 'two to four rows, half of them a phrase that stands alone and what carries it out',
    when: f => f.rows >= 2 && f.rows <= MOST_ROWS && 2 * f.halved >= f.rows,
    limits: 'phrase 16 characters, the rest under it on one line or beside it on two',
    example: '加强财会监督，严禁搞面子工程、形象工程',
  },
  { form: 'rows', says: 'everything else', when: () => true, limits: '', example: '' },
] as const satisfies readonly Form<HalvesFacts>[]

/** Rows of any form. `steps` are those that begin with a date, a span or a stage of their own. */
export interface StepsFacts {
  rows: number
  steps: number
  lying: boolean
  standing: boolean
}

const allSteps = (f: StepsFacts) => f.rows >= 3 && f.steps === f.rows

export const STEPS = [
  {
    form: 'steps',
    says: 'three or four rows of few words that each begin with a date, a span or a stage',
    when: f => allSteps(f) && f.lying,
    limits: '3 × 2 lines of 6 characters or 4 × 2 of 5, clause 3 lines',
    example: '第一阶段，摸排建档；第二阶段，集中整改；第三阶段，回访验收',
  },
  {
    form: 'timeline',
    says: 'three to six such rows',
    when: f => allSteps(f) && f.standing,
    limits: '17 characters on one line (19, 21 of more steps), clause 22',
    example: '2021年，四家热企并成一个调度中心；2022年，…',
  },
  { form: 'rows', says: 'everything else', when: () => true, limits: '', example: '' },
] as const satisfies readonly Form<StepsFacts>[]

/** Rows of any form. `figures` and `words` lead from an old state to a new one; figures say what they measure. */
export interface TurnsFacts {
  rows: number
  figures: number
  words: number
}

export const TURNS = [
  {
    form: 'change in figures',
    says: 'two to four rows that each lead from one figure to another of what they name',
    when: f => f.rows >= 2 && f.rows <= MOST_ROWS && f.figures === f.rows,
    limits: 'name 2 × 11 characters',
    example: '漏损率从16.8%降到9.4%',
  },
  {
    form: 'change in words',
    says: 'two to four rows that each lead from one state to another',
    when: f => f.rows >= 2 && f.rows <= MOST_ROWS && f.words === f.rows,
    limits: '2 × 10 characters, then 2 × 11',
    example: '从看天烧火转变为按室温供热',
  },
  { form: 'rows', says: 'everything else', when: () => true, limits: '', example: '' },
] as const satisfies readonly Form<TurnsFacts>[]

/**
 * A page of rows behind another. `wrapped` rows take more than a line; `even`: they are of like length; `afterRows`:
 * the page before stands as rows too.
 */
export interface BesideFacts {
  rows: number
  wrapped: number
  even: boolean
  /** English words would leave lines of three words. */
  isLatin: boolean
  afterRows: boolean
}

const isSecond = (f: BesideFacts) => f.afterRows && 2 * f.wrapped >= f.rows

export const BESIDE = [
  {
    form: 'two by two',
    says: 'four rows behind a page of rows, half of which take two lines',
    when: f => f.rows === MOST_ROWS && isSecond(f),
    limits: '3 lines of 13 characters, then 4 of 14',
    example: '',
  },
  {
    form: 'side by side',
    says: 'two such rows of Chinese, the longer up to three times as long as the other',
    when: f => f.rows === 2 && f.even && !f.isLatin && isSecond(f),
    limits: '2 × 6 lines of 10 characters, of 11, then 7 of 12; 5 lines at least',
    example: '',
  },
  { form: 'below each other', says: 'everything else', when: () => true, limits: '', example: '' },
] as const satisfies readonly Form<BesideFacts>[]

/** The first row that holds; each list ends with one that always does. */
export function choose<Facts, Name extends string>(rows: readonly Form<Facts, Name>[], facts: Facts): Name {
  const row = rows.find(({ when }) => when(facts))
  if (!row) throw new Error('no form holds')
  return row.form
}
