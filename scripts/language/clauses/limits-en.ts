// English: limits, cases and views by their form: a span with what comes after it, a rule with who may do otherwise,
// cases told apart by a measure, views of which none has won.

import { anyCase, phraseOf } from '../any-of.ts'
import type { TieRule } from './tie.ts'
import { groupsOf, ofSentence, type Unit } from './units.ts'

const NUMBER = phraseOf`
  \d[\d,.]* | a | one | two | three | four | five | six | seven | eight | nine | ten | twelve | twenty | thirty | forty
  fifty`
/** `until Easter`, `for two years`: what is said holds so long. */
const RE_SO_LONG = anyCase(
  `\\b(?:until|till)\\b|\\bfor (?:the (?:first|next) )?(?:${NUMBER} )?(?:days?|weeks?|months?|years?)\\b`,
  '|\\bthis (?:year|season|term)\\b',
)
const RE_AFTER_THAT = anyCase(
  '^(?:but |and )?',
  phraseOf`
    after that | after which | after this | afterwards | thereafter | from then on | then | beyond that
    once it is over`,
  '\\b',
)
/** A limit that the next sentence sets: `That holds for a year.` */
const RE_HOLDS_FOR = anyCase(
  '^(?:but |and )?(?:',
  phraseOf`
    (?:this|that|it) (?:\w+ )?(?:holds|applies|lasts|is valid|is good|runs|stands) (?:only )?(?:for|until|to|through)
    (?:only )?on (?:one|the) condition | there (?:is|are) (?:one|a|two) conditions?
    the (?:only )?condition (?:is|was) | one condition`,
  ')\\b',
)

const RE_ALL = anyCase(
  '\\b',
  phraseOf`all | every | no | none | nobody | never | always | any | must | everyone | in person`,
  '\\b',
)
const RE_ALLOWED = anyCase(
  '^(?!(?:but |and )?(?:we|i|you|it|this|that|there|they|he|she)\\b)(?:but )?[^,]{3,60}?',
  ' (?:may|need not|can still|are free to|is free to|do not have to|does not have to|are allowed to) ',
)

const RE_MEASURE = anyCase(
  `^(?:${NUMBER}(?: \\w+){0,3} (?:or (?:more|less|fewer|over|under|above|longer)|and (?:over|above|under))`,
  `|(?:under|over|above|below|beyond|up to|more than|less than|fewer than|at least) ${NUMBER}(?: \\w+){0,3}`,
  `|${NUMBER}(?: \\w+)? to ${NUMBER}(?: \\w+)?)$`,
)

/** What comes after those that were named: nothing says which, without them. */
const RE_REST = anyCase(
  '^(?:and |but |for )?',
  phraseOf`
    (?:everything|everyone|everybody|anything|anyone|anybody) else | the (?:others|rest) | all (?:the )?others
    (?:all|every|any) other \w+`,
  '\\b',
)

const RE_ONE_VIEW = anyCase(
  '^(?:on the one side |there (?:are|were) )?',
  phraseOf`some(?: of (?:us|you|them))? | one (?:side|camp|group|half) | half(?: of (?:us|you))? | a few | many of us`,
  '(?: who)? ',
  phraseOf`
    would | want(?:s|ed)? | prefer(?:s|red)? | favou?r(?:s|ed)? | think | thought | say | said | argue | hope | like`,
  '\\b',
)
const RE_OTHER_VIEW = anyCase('^(?:and |but )?', phraseOf`others? | the others? | the rest | another`, '\\b')
const RE_OPEN = anyCase(
  phraseOf`
    \b(?:decided|settled|agreed on) nothing\b | \bnothing (?:is|was|has been) (?:decided|settled)\b
    \bundecided\b | \bunsettled\b | \bno (?:decision|conclusion|agreement)\b
    \bnot (?:yet )?(?:been )?(?:decided|settled|agreed)\b | \b(?:could|did) not agree\b
    \bopen question\b | \bstill open\b | \b(?:talk|meet|come back to it|vote on it) (?:about it )?again\b`,
)
const RE_NOT_WANTED = anyCase(
  '^(?:but |and )?(?:',
  phraseOf`
    (?:nobody|no one|none of us) (?:wants|wanted|asked for|needs|likes|planned|designed) (?:this|that|it)
    (?:this|that) (?:must|has to|will|cannot|can) (?:not )?(?:end|stop|go on|continue)`,
  ')\\b',
)
const RE_ASKS = anyCase(
  '\\b',
  phraseOf`suggest\w* | propos\w+ | recommend\w* | plan | idea | whether | question | would | motion | options?`,
  '\\b',
)

export const ENGLISH_LIMITS: readonly TieRule[] = [
  {
    rule: 'span-then',
    says: 'what holds for a span with what comes after it',
    find: units =>
      units.flatMap(unit => {
        if (!RE_SO_LONG.test(unit.text)) return []
        const next = units.find(
          one => RE_AFTER_THAT.test(one.text) && one.sentence - unit.sentence === (one.opensSentence ? 1 : 0),
        )
        if (!next || next.start < unit.start) return []
        // `After that, | we do not know`: the words that only say when say nothing.
        const behind = next.stops ? [] : units.slice(units.indexOf(next) + 1, units.indexOf(next) + 2)
        const both = [unit, next, ...behind]
        return [{ when: both, needs: both }]
      }),
    example: 'The rooms are free until Easter. After that they cost forty dollars.',
    counter: 'The rooms are free until Easter. The stove is new.',
  },
  {
    rule: 'holds-for',
    says: 'what is allowed with the next sentence, which sets its limit',
    find: units =>
      units.flatMap(unit => {
        if (!unit.opensSentence || unit.sentence === 0 || !RE_HOLDS_FOR.test(unit.text)) return []
        return [{ when: ofSentence(units, unit.sentence - 1), needs: ofSentence(units, unit.sentence).slice(0, 2) }]
      }),
    example: 'Each crew sets its own hours. That holds for a year.',
    counter: 'Each crew sets its own hours. That pleased the foremen.',
  },
  {
    rule: 'rule-allows',
    says: 'a rule for all with who may do otherwise',
    find: units =>
      units.flatMap(unit => {
        if (!unit.opensSentence || !RE_ALLOWED.test(unit.text)) return []
        const rule = ofSentence(units, unit.sentence - 1).filter(({ text }) => RE_ALL.test(text))
        const exception = ofSentence(units, unit.sentence).slice(0, 1)
        return [
          { when: rule, needs: exception },
          { when: exception, needs: rule },
        ]
      }),
    example: 'All gates close at nine. Ambulances may pass at any hour.',
    counter: 'All gates close at nine. Ambulances stand in the yard.',
  },
  {
    rule: 'the-rest',
    says: 'what holds for the rest with the sentence before, which says for whom it does not',
    find: units =>
      units.flatMap(unit =>
        unit.opensSentence && RE_REST.test(unit.text)
          ? [{ when: [unit], needs: ofSentence(units, unit.sentence - 1) }]
          : [],
      ),
    example: 'Burns are seen at once. Everything else waits for the doctor.',
    counter: 'Burns are seen at once. Everything is clean.',
  },
  {
    rule: 'cases-by-measure',
    says: 'what is done in one case with what is done in the others, told apart by a measure',
    find: units => {
      const runs: Unit[][] = []
      for (const unit of units.filter(one => one.opensSegment && !one.stops && RE_MEASURE.test(one.text))) {
        const last = runs.at(-1)
        if (last && unit.segment - (last.at(-1)?.segment ?? 0) === 1) last.push(unit)
        else runs.push([unit])
      }
      return runs
        .filter(run => run.length > 1)
        .map(run => {
          const all = run.flatMap(one => units.filter(({ segment }) => segment === one.segment).slice(0, 2))
          return { when: all, needs: all }
        })
    },
    example: 'Three acres or more, and you get two hundred dollars. Under three, you get fifty.',
    counter: 'Three acres or more, and you get two hundred dollars. The list hangs outside.',
  },
  {
    rule: 'views',
    says: 'one view with the others, and with the word that none has won',
    find: units =>
      groupsOf(units, ({ text }) => RE_ONE_VIEW.test(text) || RE_OTHER_VIEW.test(text), 1)
        .filter(group => group.length > 1 && RE_ONE_VIEW.test(group[0]?.text ?? ''))
        .map(group => {
          const first = group[0]?.sentence ?? 0
          const last = group.at(-1)?.sentence ?? 0
          const open = units.filter(
            one => RE_OPEN.test(one.text) && one.sentence >= first - 1 && one.sentence <= last + 2,
          )
          return { when: group, needs: [...group, ...open.slice(0, 1)] }
        }),
    example: 'Some would sell the barn. Others would burn it. We decided nothing.',
    counter: 'Some would sell the barn. The barn was built in 1960.',
  },
  {
    rule: 'not-wanted',
    says: 'what is praised or told with the word that nobody wants it',
    find: units =>
      units.flatMap((unit, index) =>
        unit.opensSentence && RE_NOT_WANTED.test(unit.text)
          ? [
              {
                when: units.slice(0, index).filter(one => unit.sentence - one.sentence <= REACH + 1),
                needs: [unit],
              },
            ]
          : [],
      ),
    example: 'The form has nine pages. A clerk types it again. Nobody wanted this.',
    counter: 'The form has nine pages. A clerk types it again. Nobody was late.',
  },
  {
    rule: 'undecided',
    says: 'what is proposed with the word that nothing is decided',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_OPEN.test(unit.text)) return []
        const before = units.slice(0, index).filter(one => unit.sentence - one.sentence <= REACH)
        return before.some(({ text }) => RE_ASKS.test(text))
          ? [{ when: before.filter(one => one.sentence >= unit.sentence - REACH), needs: [unit] }]
          : []
      }),
    example: 'A member proposed to rent out the barn. We did not agree.',
    counter: 'A member proposed to rent out the barn. The barn is dry.',
  },
  {
    rule: 'no-other',
    says: 'that there is no other exception with the sentence that says which one there is',
    find: units =>
      units.flatMap(unit => {
        if (!unit.opensSentence || !RE_NO_OTHER.test(unit.text)) return []
        return [{ when: ofSentence(units, unit.sentence), needs: ofSentence(units, unit.sentence - 1) }]
      }),
    example: 'The one exception is a ship in distress. There are no other exceptions.',
    counter: 'The one exception is a ship in distress. There are no other ships.',
  },
  {
    rule: 'one-exception',
    says: 'a rule with the rest of its sentence, which says that there is an exception and which',
    find: units =>
      units.flatMap((unit, index) => {
        if (unit.opensSentence || !RE_ONE.test(unit.text)) return []
        const own = ofSentence(units, unit.sentence)
        const rule = own.filter(one => units.indexOf(one) < index)
        const exception = own.filter(one => units.indexOf(one) >= index)
        return [
          { when: rule, needs: exception },
          { when: exception, needs: rule.slice(-1) },
        ]
      }),
    example:
      'We take no notices from parties, with one exception, which the law makes, that we carry the returning officer.',
    counter:
      'We take no notices from parties, with one voice, which the members have, that we carry the returning officer.',
  },
]

// --- internal ---

const RE_NO_OTHER = /\bno other (?:exceptions?|reasons?|case|excuse)\b/iu
const RE_ONE = /\bwith (?:one|a single|just one) exception\b/iu

/** Sentences before the word that nothing is decided. */
const REACH = 2
