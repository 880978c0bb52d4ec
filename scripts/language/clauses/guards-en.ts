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
const RE_TURNS = /^(?:but|however|yet|still,|only,|mind you,|that said)\b|\bthough[.]?$/iu
const RE_TURN_LEAD = /^(?:However|That said)$/u
/** It limits: something is not, stays, or is for some alone. */
const RE_LIMITS = anyCase(
  '\\b',
  phraseOf`
    not | never | nobody | none | cannot | only | must | stays? | remains? | except | own | until | unless
    has to | have to | need to | needs to | still | last word | decides? | up to`,
  "\\b|n['’]t\\b",
)
const RE_OF_COURSE = /^(?:Of course|Naturally)$/u
/** A few words about somebody or something else: `Ambulances do not.`, `Not those who are ill.` */
const RE_OTHERWISE = anyCase(
  '^(?!(?:i|we|you|he|she|it|they|this|that|these|there|if|and|so|what|who|why)\\b)(?:',
  phraseOf`not (?:those|the|all|every|everyone|on|in|for|at|when|if)\b`,
  '|[^.?!,;:]{3,50}?\\b(?:',
  "(?:do|does|is|are|will|may|must|can|need|have)(?: not\\b|n['’]t\\b)|",
  phraseOf`
    cannot\b | (?:stays?|remains?) (?:as|open|shut|closed|where|the same|dark|free|put)\b
    (?:is|are) (?:exempt|excepted|excluded)\b | keeps? (?:every|all|their|his|her|its)\b`,
  '))',
)
const MOST_WORDS = 13
/** `We will sell the field … We will not sell the barn`: what is promised, and what is not. */
const RE_WILL = /\b(i|we|they|you) (?:will|shall) (?!not\b|never\b)(\w+)/iu
const isWillNot = ({ text }: Said, before: Said) => {
  const [, who, verb] = RE_WILL.exec(before.text) ?? []
  return (
    who !== undefined &&
    new RegExp(`^${TURN}${who} (?:will not|won['’]t|shall not|will never) ${verb}\\b`, 'iu').test(text)
  )
}

/** What the sentence before is not, does not mean or does not cover. */
const RE_NOT_THAT = anyCase(
  `^${TURN}(?:this|that|it|they)(?: rule| offer| promise| change)? `,
  "(?:(?:is|are|was|does|do|did|will|need)(?: not|n['’]t)|won['’]t|is (?:no|hardly))\\b",
)
/** What goes on as before under the new rule: `Lost books must still be paid for`. */
const NOUN = '(?!(?:i|we|you|he|she|it|they|there|this|that)\\b)'
const RE_STILL = anyCase(
  `^${TURN}${NOUN}[^.;]{2,40}?\\b(?:must|has to|have to|will|is|are|can) still\\b`,
  `|^${TURN}${NOUN}[^.;]{2,40}?\\bstill (?:has|have|costs?|counts?|needs?|pays?) `,
)
const RE_LOOSENS = anyCase('\\b', phraseOf`no | not | free | may | can | nobody | never`, "\\b|n['’]t\\b")

const RE_REFUSES_SHORTLY = anyCase(
  '^(?:but |and )?(?:my |our |the )?(?:answer|view|advice|decision)?(?: is| was|:)? ?',
  "(?:no|not this year|not yet|i (?:do not|don['’]t|will not|won['’]t|cannot|can ?not|am not)[^.;]{0,24})[.!]$",
)
const RE_GRANTS = /^I (?:know|understand|realise|realize|accept|grant)\b(?! (?:what|how|who|nothing|of no)\b)/u

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
      guarded(units, (own, before) => RE_OF_COURSE.test(own.lead) && RE_LIMITS.test(own.text) && holds(before)),
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
    rule: 'otherwise',
    says: 'a rule or a promise with the few words of the next sentence that except a case',
    find: units =>
      guarded(
        units,
        (own, before) =>
          own.text.split(/\s+/u).length <= MOST_WORDS && RE_OTHERWISE.test(own.lead + own.text) && holds(before),
      ),
    example: 'All cars go back to the pool. Ambulances do not.',
    counter: 'All cars went back to the pool. Ambulances are white.',
  },
  {
    rule: 'will-not',
    says: 'what is promised with the next sentence, which says what is not',
    find: units => guarded(units, isWillNot),
    example: 'We will sell the north field. We will not sell the barn.',
    counter: 'We will sell the north field. We will not wait for rain.',
  },
  {
    rule: 'answered-shortly',
    says: 'an opinion, a proposal or a question with the few words that refuse it: No. I will not.',
    find: units => guarded(units, own => RE_REFUSES_SHORTLY.test(own.text)),
    example: 'The staff want sets in Year 7. No.',
    counter: 'The staff want sets in Year 7. No lesson was lost.',
  },
  {
    rule: 'granted',
    says: 'what the speaker grants with the next sentence, which says what he does all the same',
    find: units => guarded(units, (own, before) => RE_GRANTS.test(before.text) && !RE_GRANTS.test(own.text)),
    example: 'I know the farms downstream need water. The lake stays empty all summer.',
    counter: 'We knew the farms downstream needed water. They got it in June.',
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
