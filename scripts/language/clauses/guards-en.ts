// English: sentences that guard the one before them, by their form.

import { anyCase, phraseOf } from '../any-of.ts'
import { guarded, guardedWithin, type Said } from './guards.ts'
import type { TieRule } from './tie.ts'

/** What is told of the past needs no guard: `We planted 900 trees.` */
const RE_TOLD = anyCase(
  '\\b',
  phraseOf`
    was | were | had | did | came | went | said | told | gave | got | took | made | saw | fell | rose | grew
    lost | won
    (?:has|have) (?:not |never |\w+ly )?(?:been|\w{3,}ed|become|come|gone|done|made|taken|given|seen|brought|built)
    (?:we|i|they|he|she|it|you|people|the [\w-]+(?: [\w-]+)?) (?:\w+ly )?\w{3,}ed`,
  '\\b',
)
/** What will be, must be or may be, whatever else the sentence tells. */
const RE_IN_FORCE = anyCase(
  '\\b',
  phraseOf`will | shall | may | must | going to | has to | have to | no longer | from now on | free`,
  '\\b',
)
const RE_FIGURE = anyCase(
  '\\d|\\b',
  phraseOf`every | each | all | no | two | three | four | five | six | ten | twenty | thirty`,
  '\\b',
)
const RE_DENIES = anyCase('\\b', phraseOf`am not | is not | are not`, "\\b|\\b(?:is|are)n['’]t\\b|\\bI['’]m not\\b")
const holds = ({ text }: Said) =>
  RE_IN_FORCE.test(text) || ((RE_FIGURE.test(text) || RE_DENIES.test(text)) && !RE_TOLD.test(text))

const TURN = '(?:but |and |yet |still,? )?'
/** `Nobody will lose a job`, `No stallholder pays`; not `Nobody came`, which tells. */
const RE_NONE = anyCase(
  `^${TURN}`,
  phraseOf`nobody | no one | none(?: of \w+(?: \w+)?)? | not (?:one|a single|a)(?: [\w-]+){0,3}
    no [\w-]+(?: [\w-]+){0,2}`,
  ' ',
  phraseOf`will | shall | is | are | may | must | can | has to | have to | needs? | loses? | pays? | goes | gets?`,
  '\\b',
)
const RE_TURNS = /^(?:but|however|yet|still,|only,|mind you,|that said)\b/iu
const RE_TURN_LEAD = /^(?:However|That said)$/u
/** It limits: something is not, stays, or is for some alone. */
const RE_LIMITS = anyCase(
  '\\b',
  phraseOf`
    not | never | nobody | none | cannot | only | must | stays? | remains? | except | own | until | unless
    has to | have to | need to | needs to | still`,
  "\\b|n['’]t\\b",
)
/** What the sentence before does not mean. */
const RE_NOT_THAT = anyCase(
  `^${TURN}(?:this|that|it)(?: rule| offer| promise| change)? `,
  "(?:does not|doesn['’]t|will not|won['’]t|need not) ",
  phraseOf`mean | cover | apply | include | affect | extend | touch | say`,
  '\\b',
)
/** What does not count as what was said. */
const RE_NOT_COUNTED = anyCase(
  `^${TURN}[^.;]{2,50}?`,
  phraseOf`
    \bdo not count | \bdoes not count | \bdon['’]t count | \bdoesn['’]t count
    \b(?:is|are) not (?:included|affected|counted)
    \b(?:is|are) (?:excluded|exempt|excepted)[.]?$`,
)
/** What goes on as before under the new rule: `Lost books must still be paid for`. */
const NOUN = '(?!(?:i|we|you|he|she|it|they|there|this|that)\\b)'
const RE_STILL = anyCase(
  `^${TURN}${NOUN}[^.;]{2,40}?\\b(?:must|has to|have to|will|is|are|can) still\\b`,
  `|^${TURN}${NOUN}[^.;]{2,40}?\\bstill (?:has|have|costs?|counts?|needs?|pays?) `,
)
const RE_LOOSENS = anyCase('\\b', phraseOf`no | not | free | may | can | nobody | never | every | all`, "\\b|n['’]t\\b")

export const ENGLISH_GUARDS: readonly TieRule[] = [
  {
    rule: 'but-none',
    says: 'what will be done with the next sentence, which says to whom it does no harm: Nobody will …',
    find: units =>
      [guarded, guardedWithin].flatMap(find => find(units, (own, before) => RE_NONE.test(own.text) && holds(before))),
    example: 'The two clinics will merge in May. Not one nurse will be let go.',
    counter: 'The two clinics will merge in May. Nobody was surprised.',
  },
  {
    rule: 'but-limits',
    says: 'what will be done with the next sentence, which turns and sets a limit: But …not…',
    find: units =>
      guarded(
        units,
        (own, before) =>
          (RE_TURNS.test(own.text) || RE_TURN_LEAD.test(own.lead)) && RE_LIMITS.test(own.text) && holds(before),
      ),
    example: 'Each farm gets thirty trees. But the fence has to be there first.',
    counter: 'Each farm got thirty trees. But the fence has to be there first.',
  },
  {
    rule: 'of-course',
    says: 'what will be done with the next sentence, which grants a limit: Of course …stays…',
    find: units =>
      guarded(units, (own, before) => own.lead === 'Of course' && RE_LIMITS.test(own.text) && holds(before)),
    example: 'Windows may be lit all night. Of course, the river side stays dark.',
    counter: 'Windows may be lit all night. Of course, we like it.',
  },
  {
    rule: 'not-that',
    says: 'what is said with the next sentence, which says what it does not mean',
    find: units => guarded(units, own => RE_NOT_THAT.test(own.text)),
    example: 'The lights go out at six. That does not mean you take the work home.',
    counter: 'The lights go out at six. That means a quiet house.',
  },
  {
    rule: 'not-counted',
    says: 'a rule with the next sentence, which says what does not count',
    find: units => guarded(units, (own, before) => RE_NOT_COUNTED.test(own.text) && holds(before)),
    example: 'Every day missed costs ten dollars. Days of illness do not count.',
    counter: 'Every day missed costs ten dollars. Days of illness are many.',
  },
  {
    rule: 'still',
    says: 'what is lifted with the next sentence, which says what stays',
    find: units =>
      guarded(units, (own, before) => RE_STILL.test(own.text) && RE_LOOSENS.test(before.text) && holds(before)),
    example: 'There are no fines for children. Lost books must still be paid for.',
    counter: 'The fine is ten cents a day. Lost books must still be paid for.',
  },
]
