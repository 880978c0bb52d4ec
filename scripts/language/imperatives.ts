// A clause that tells whoever listens what to do, without saying who: `进场先把帽带系紧`, `Bring one neighbour`. Asked
// where a speech ends; a title or a row of a speech may look the same and be none.

import type { Lang } from '../model/source.ts'
import { anyCase, anyOf, pattern, phraseOf } from './any-of.ts'

/** Is one of the clauses of these words such a one? What follows a clause that says who does it is none. */
export function tellsTo(words: string, lang: Lang): boolean {
  const clauses = words
    .split(lang === 'zh' ? /[，。；：！？]/u : /[.;:!?]\s+|,\s+(?=and\b|then\b)/u)
    .map(clause => clause.trim())
  const main = clauses.find(clause => !RE_LEAD.test(clause)) ?? ''
  return IMPERATIVES[lang].some(({ sign, opens }) => (opens ? [main] : clauses).some(clause => sign.test(clause)))
}

/** Who is told, and when: `大家`, `今天晚上`, `进场`. Nobody else may do it. */
const LISTENERS = anyOf`大家 各位 你们 你們 咱们 咱們 我们 我們 诸位 諸位 同志们 同志們`

/** What opens an English sentence and is no verb. */
const OPENINGS = phraseOf`
  i | we | you | he | she | it | they | there | this | that | these | those | the | an? | my | our | your | his
  her | its | their | one | two | three | four | some | any | all | each | every | both | many | most | more | few
  no | not | none | nobody | who | what | when | where | why | how | which | if | as | at | in | on | of | by | to
  for | from | with | and | or | but | so | yet | nor | than | then | now | just | only | even | also | still | too
  very | here | over | under | after | before | since | until | because | while | about | out | up | down | off
  back | between | without | near | next | last | half | and | let | us | me | is | are | was | were | will | can
  may | must | has | have | had | did | does | going | doing | being | using | people | water | work | children
  someone | none`
/** What stands behind a verb: its object, or a particle or preposition. */
const BEHIND = phraseOf`
  the | an? | my | our | your | his | her | their | this | that | these | those | it | us | me | them | each | every
  one | two | three | no | to | in | up | out | off | on | down | over | away | back | at | into | home | and`
/** The words before a clause of its own. */
const BEFORE_END = '(?:(?!,| (?:because|when|if|who|which|that|before|after|until|so) ).)'

const URGED = anyOf`要 都 先 就 也 再 请 請 一定 务必 務必 千万 千萬`

/** Only says when, or to whom: `散会以后`, `今天晚上`, `同志们`. */
const RE_LEAD = pattern(
  '^(?:.{0,10}(?:以后|以後|之后|之後|以前|之前|的时候|的時候|[时時]|起|开始|開始|[今明后後]天|晚上|早上|上午|下午)|',
  `从?今[往以]?[后後起]|那?好|行|.{0,6}${LISTENERS}|.{0,4}(?:同事|老师|老師|同学|同學|乡亲|鄉親|家长|家長)们?)$`,
)

interface Imperative {
  sign: RegExp
  /** It has to be the first clause that says something: behind another one it may be told of somebody. */
  opens?: boolean
  example: string
  counter: string
}

export const IMPERATIVES: Record<Lang, readonly Imperative[]> = {
  zh: [
    {
      sign: pattern(`^(?!.*(?:也许|也許|大概|可能|应该|應該)).*(?<![了过過是对對好行])吧$`),
      example: '回去开机吧',
      counter: '也许有一百年了吧',
    },
    {
      sign: pattern(`^(?!.*[了过過着])[^他她它的]{0,8}?${LISTENERS}?${URGED}{0,3}[把将將]`, '[^，]{4,}$'),
      opens: true,
      example: '下水先把救生衣扣好',
      counter: '他把船开走了',
    },
    {
      sign: pattern('^(?:请|請|务必|務必|千万|千萬|切记|切記|记住|記住|别|莫|不要)(?!求|假|教|示)'),
      example: '别在桥上停车',
      counter: '请示报告上周递上去',
    },
    {
      sign: pattern('我(?:只)?(?:要|想|希望)(?:看到|听到|看见|聽到|看見)'),
      example: '天亮以前我要看到每个闸口都有人',
      counter: '我看到每个闸口都有人',
    },
  ],
  en: [
    {
      sign: anyCase("^(?:(?:and|so|now|then|but|today|tonight|first|finally),? )?(?:please|do(?:n[’']t| not))\\b"),
      example: 'Please sign the sheet by the door',
      counter: 'We are pleased with the sheet',
    },
    {
      // A word that is no subject and no opening, before what only a verb has behind it.
      sign: anyCase(
        '^(?:(?:and|so|now|then|but|today|tonight|first|finally),? )?',
        `(?!(?:${OPENINGS})\\b)[a-z]{2,8}(?<!(?:s|ed|\\w{3}ing|ly|'|’)) (?:${BEHIND})\\b`,
        `(?!${BEFORE_END}*\\b(?:is|are|was|were|has|have|had|will|would|came|went|started|stood)\\b)`,
      ),
      opens: true,
      example: 'Put one name on the card before you leave',
      counter: 'Work on the roof will start in May',
    },
  ],
}
