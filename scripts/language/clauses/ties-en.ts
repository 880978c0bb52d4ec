// English: which clauses of a paragraph go together or not at all.

import { anyCase, phraseOf } from '../any-of.ts'
import type { TieRule } from './tie.ts'
import { groupsOf, ofSentence, type Unit } from './units.ts'

const NUMBER = phraseOf`
  \d[\d,.]* | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | twenty | thirty
  forty | fifty | sixty | seventy | eighty | ninety | nobody | none`
const RE_VOTE = anyCase(
  `\\b${NUMBER}(?: \\w+){0,3} (?:for|in favou?r|against|opposed|abstain\\w*|abstentions?|yes|no)\\b`,
  `|\\b(?:ayes?|nays?|for|against|abstentions?)[,:]? ${NUMBER}\\b`,
)
const RE_TURNS = /^(?:but|however|yet|still|sadly|only|not so)\b/iu
const RE_ADVERSE = anyCase(
  '\\b',
  phraseOf`
    fell | fallen | rose | risen | lost | worse | down | up | went | did not | didn['’]t | has not | have not | failed
    missed | late | still | never | not one | only`,
  '\\b|\\d',
)
/** Clauses of an exception that its rule cannot do without. */
const MOST_NEEDED = 2
const RE_EXCEPTION = anyCase(
  phraseOf`
    ^(?:except|unless|apart from|other than)\b | \bthe (?:(?:only|one) )?exceptions?\b | \bis exempt\b | \bare exempt\b
    \b(?:does|do) not apply to\b | \bexcepted\b | \bexcludes?\b
    \bthere(?: is|['’]s) (?:only |just )?(?:one|an|a single) exception\b
    ^(?:but )?the (?:one|only) (?:time|day|case|person|place) (?:when )?(?:you|we|they|nobody|it|that)\b`,
)
const RE_CASE = anyCase(
  '^(?:and |but )?',
  phraseOf`
    (?:those|anyone|anybody|whoever|everyone|any \w+|every \w+|\w+s) (?:who|that|whose)\b | whoever\b
    if (?:you|they|he|she|we|a|an|any|the|it)\b`,
)
const RE_FOR_NOW = anyCase(
  phraseOf`
    \bno (?:\w+ )?(?:increase|rise|change|cuts?|charge|fee|fines?|layoffs)\b
    \bwill not (?:rise|change|go up|be raised|increase|close)\b
    \bwill stay (?:at|the same|free)\b | \bis frozen\b | \bfor now\b | \bfor the (?:first|next) \w+\b`,
)
const RE_THEN = anyCase(
  '^(?:but |and )?',
  phraseOf`
    after that | after this | then | the year after | from then | beyond that | thereafter | afterwards | by then
    until then | at that point | when (?:it|that|they) (?:ends?|expires?|runs? out)`,
  '\\b',
)
const RE_IF = /\bif\b/iu
const RE_IF_NOT = anyCase(
  phraseOf`
    ^(?:(?:but|and) )?if (?:not|it is not|it isn['’]t|they do not|they don['’]t|we do not|he does not|she does not)\b
    ^(?:(?:but|and) )?if [\w ]{0,30}\b(?:not|n['’]t|fails?|failed|refused?|rejected|falls? short|no)\b | ^otherwise\b
    ^if it fails\b`,
)
const RE_PROPOSES = anyCase(
  '\\b',
  phraseOf`
    suggest(?:s|ed|ion)? | propos(?:e|es|ed|al|als) | recommend(?:s|ed|ation)? | wanted | want us | asked us | asked for
    asked to
    asked the board
    urged? | told (?:this|the|us|me) | called for | demand(?:s|ed)? | offer(?:s|ed)? | advis(?:e|ed|es)
    plan(?:s|ned)? to | pushed
    says? we should | said we should | motion | petition(?:ed)?`,
  '\\b',
)
const RE_OWN_WILL = /^(?:we|i) (?:propose|suggest|recommend|offer|urge|ask|call)\b/iu
const RE_REFUSES = anyCase(
  phraseOf`
    \b(?:we|i|they|the \w+) (?:\w+ )?(?:said|say) no\b | ^no[,.]?$ | \bthe answer (?:is|was) no\b | ^not on my watch
    \b(?:we|i|the \w+|they|members|voters|residents) (?:\w+ )?(?:refused|declined|rejected)\b
    \bturned (?:it|that|this|them|him|her) down\b
    \bvoted (?:it|that|this|them) down\b | \bvoted against (?:it|that|this|them)\b
    \b(?:was|were) (?:rejected|defeated|voted down|turned down)\b
    \bvote was [\w ,-]{0,30}against\b | \bdid not (?:agree|accept|approve|adopt|take it)\b
    \b(?:will|would|could|can) ?not (?:do|vote for|accept|support|sign|agree to|have) (?:that|it|this|them)\b
    \bwon['’]t (?:do|vote for|accept|support|sign) (?:that|it|this|them)\b
    \bdon['’]t (?:agree|accept|support) (?:that|it|this)?\b | \bdo not agree\b`,
)
const RE_WITHDRAWN = anyCase(
  phraseOf`
    \b(?:i|we) (?:\w+ )?(?:struck|crossed|took|threw|ruled|left) (?:it|that|this|them)(?: \w+)? (?:out|off|back|away)\b
    \b(?:i|we) (?:deleted|dropped|scrapped|erased) (?:it|that|this|them)\b
    \b(?:take|took|taking) (?:that|it|this|those words) back\b | \bwithdr[ae]w\b | \bwithdrawn\b
    \bwas wrong to (?:say|promise)\b
    \b(?:has been|have been|was|were|is|are) (?:postponed|cancel+ed|repealed|scrapped|abolished|revoked)\b
    \b(?:has been|have been|was|were|is|are) (?:moved to|put off)\b
    \bno longer (?:stands|applies|holds|true|the rule|in force)\b | \bi (?:spoke|promised) too soon\b
    \bthe (?:true|right|real|correct) (?:number|figure|sum|one|date) is\b | \bcross (?:it|that|them) out\b`,
)
const RE_JOKE = anyCase(
  phraseOf`
    \bi(?:['’]m|\sam) (?:(?:only|just) )?(?:joking|kidding|teasing)\b | \b(?:was|is) a joke\b | \bjust kidding\b
    \bonly kidding\b
    \b(?:of course|obviously),? (?:we|i|they|it) (?:do|did|will|are|is|was) ?(?:not|n['’]t)\b | \bno such luck\b`,
)

/** Somebody wanted what he may not have got. */
const RE_WANTED = anyCase(
  '^(?:but |and |so |at first )?(?:we|i|they|you|the \\w+(?: \\w+)?|\\p{Lu}\\w+) (?:had |have |has |first |once )?',
  phraseOf`asked | wanted | hoped | tried | planned | meant | intended | expected | proposed | offered`,
  '(?: us| for| to| that)\\b',
)
const RE_CAME_OF_IT = anyCase(
  '^(?:but |and |so )*',
  phraseOf`
    (?:we|i|they|you|he|she|the \w+) (?:\w+ )?(?:got|get|did|came|lost|won|failed|refused|settled|kept)\b
    (?:that|it|this|which)\b | the answer\b | nothing\b | none\b | not\b`,
)
/** Others want to know it, not the speaker. */
const RE_ASKED = anyCase(
  "\\b(?:i am|i[’']m|i was|we are|we were|people|members|some of you|you) (?:\\w+ )?ask(?:ed|s)?\\b",
  '[^.]{0,30}\\b(?:whether|why|if|how|when|what)\\b',
)
const RE_DENIED =
  /^(?:but |and |so )?(\p{L}+) (?:do not|does not|did not|cannot|don['’]t|doesn['’]t|didn['’]t|can['’]t) (\p{L}{2,})/iu
const RE_AT_TIMES = anyCase(
  '^(?:and |but )?',
  phraseOf`there (?:is|are) (?:a time|times|moments|a place) | sometimes it is right`,
)
const RE_UNREAL = anyCase('^(?:and |but )?if [^.]{0,40}?\\b(?:had|were)\\b')

const firstOf = (units: readonly Unit[]) => units.filter(({ opensSentence }) => opensSentence)
const isCounted = ({ text }: Unit) =>
  new RegExp(`^${NUMBER}\\b(?:$|,| (?:are|were|is|was|have|had|of)\\b)`, 'iu').test(text)

export const ENGLISH_TIES: readonly TieRule[] = [
  {
    rule: 'vote',
    says: 'the votes for with the votes against',
    find: units =>
      groupsOf(units, ({ text }) => RE_VOTE.test(text), 1)
        .filter(group => group.length > 1)
        .map(group => ({ when: group, needs: group })),
    example: 'The count was 31 in favour, 7 against.',
    counter: 'All 31 farms signed, and the ink is dry.',
  },
  {
    rule: 'bad-with-good',
    says: 'good figures with the bad one behind but, however, yet',
    find: units =>
      units.flatMap((unit, index) => {
        if (index === 0 || !RE_TURNS.test(unit.tied) || !RE_ADVERSE.test(unit.text)) return []
        const behind = units[index + 1]
        const needs = behind && !unit.stops && unit.text.length < SHORT ? [unit, behind] : [unit]
        const before = unit.opensSentence
          ? ofSentence(units, unit.sentence - 1)
          : ofSentence(units.slice(0, index), unit.sentence)
        return [{ when: before.filter(({ text }) => !unit.opensSentence || /\d/u.test(text)), needs }]
      }),
    example: 'Loans rose by 8 percent. But complaints rose from 11 to 26.',
    counter: 'Loans rose by 8 percent. The hall was painted.',
  },
  {
    rule: 'exception',
    says: 'the rule with its exception, the exception with its rule',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_EXCEPTION.test(unit.text)) return []
        const own = ofSentence(units, unit.sentence)
        // `Unless it rains, we meet in the yard.` limits what its own sentence says.
        if (unit.opensSentence && own.length > 1 && /^unless\b/iu.test(unit.text)) return []
        const rule = unit.opensSentence
          ? ofSentence(units, unit.sentence - 1)
          : ofSentence(units.slice(0, index), unit.sentence)
        const exception = unit.opensSentence ? own : [unit]
        return [
          // As far as it says who or when: `The only exception is a flat battery, and then the log says so.`
          { when: rule, needs: exception.slice(0, MOST_NEEDED) },
          { when: exception, needs: rule },
        ]
      }),
    example: 'Dogs stay off the beach in summer. The only exception is guide dogs.',
    counter: 'Dogs stay off the beach in summer. The sand is clean.',
  },
  {
    rule: 'cases',
    says: 'what is done in one case with what is done in the other',
    find: units => {
      const cases = groupsOf(
        units.filter(({ opensSegment }) => opensSegment),
        ({ text }) => RE_CASE.test(text),
      )
      return cases
        .filter(group => group.length > 1)
        .map(group => {
          const all = units.filter(({ segment }) => group.some(one => one.segment === segment))
          return { when: all, needs: all }
        })
    },
    example: 'Those who pay by May get a discount. Those who do not will hear from the court.',
    counter: 'Those who pay by May get a discount. The office is open all week.',
  },
  {
    rule: 'counted-parts',
    says: 'some of a number with the others: Ten are clean. Two are not.',
    find: units =>
      groupsOf(firstOf(units), isCounted)
        .filter(group => group.length > 1)
        .map(group => {
          const all = group.flatMap(({ sentence }) => ofSentence(units, sentence).slice(0, 3))
          return { when: all, needs: all }
        }),
    example: 'Ten are clean. Two are above the limit.',
    counter: 'Ten are clean. The pump is new.',
  },
  {
    rule: 'for-now',
    says: 'what holds for a time with what comes after it',
    find: units =>
      units.flatMap(unit => {
        if (!RE_FOR_NOW.test(unit.text)) return []
        const next = units.find(
          one => one.sentence === unit.sentence + 1 && one.opensSentence && RE_THEN.test(one.text),
        )
        if (!next) return []
        const both = [...ofSentence(units, unit.sentence), ...ofSentence(units, next.sentence)]
        return [{ when: both, needs: both }]
      }),
    example: 'There will be no increase next year. After that we will ask you again.',
    counter: 'There will be no increase next year. The roof is paid for.',
  },
  {
    rule: 'if-not',
    says: 'what follows if, with what follows if not',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_IF.test(unit.text)) return []
        const next = units.slice(index + 1, index + 4).find(({ segment }) => segment > unit.segment)
        if (!next || next.segment !== unit.segment + 1 || !RE_IF_NOT.test(next.text)) return []
        const both = units.filter(({ segment }) => segment === unit.segment || segment === next.segment)
        return [{ when: both, needs: both }]
      }),
    example: 'If the water is clean, we open the taps; if it is not, we dig again.',
    counter: 'If the water is clean, we open the taps; the pump is new.',
  },
  {
    rule: 'refused',
    says: 'a proposal with its refusal, the refusal with the proposal',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_REFUSES.test(unit.text)) return []
        const before = units.slice(Math.max(0, index - FARTHEST), index + 1)
        const from = before.findLast(
          ({ text, sentence }) => RE_PROPOSES.test(text) && !RE_OWN_WILL.test(text) && unit.sentence - sentence < REACH,
        )
        if (from === unit) return []
        if (!from) return [{ when: ofSentence(units, unit.sentence - 1), needs: [unit] }]
        const proposal = units.slice(0, index).filter(one => one.sentence >= from.sentence)
        return [
          { when: proposal, needs: [unit] },
          { when: [unit], needs: [from] },
        ]
      }),
    example: 'The council wanted to close two schools. We said no.',
    counter: 'The council wanted to mend two schools. We were glad.',
  },
  {
    rule: 'outcome',
    says: 'what was asked for or wanted with the next sentence, which says what came of it',
    find: units =>
      units.flatMap(unit => {
        if (!unit.opensSentence || !RE_WANTED.test(unit.text)) return []
        const next = ofSentence(units, unit.sentence + 1)
        return next.some(({ text }) => RE_CAME_OF_IT.test(text))
          ? [{ when: ofSentence(units, unit.sentence), needs: next.slice(0, 1) }]
          : []
      }),
    example: 'We asked for a nurse on every floor. We got two.',
    counter: 'We asked for a nurse on every floor. Nurses study for three years.',
  },
  {
    rule: 'asked-answered',
    says: 'a question that others put with the next sentence, which answers it',
    find: units =>
      units.flatMap(unit => {
        if (!RE_ASKED.test(unit.text)) return []
        const next = ofSentence(units, unit.sentence + 1)
        return next.length > 0 ? [{ when: ofSentence(units, unit.sentence), needs: next.slice(0, 1) }] : []
      }),
    example: 'I am asked at every meeting whether we will sell the boat. The answer is not this year.',
    counter: 'I have a boat. The answer came by post.',
  },
  {
    rule: 'denied-said',
    says: 'what is denied with the next sentence, which says of the same what is true',
    find: units =>
      units.flatMap(unit => {
        const [, who, verb] = RE_DENIED.exec(unit.text) ?? []
        const [next] = ofSentence(units, unit.sentence + 1)
        if (!unit.opensSentence || !who || !verb || !next) return []
        return new RegExp(`^(?:but )?${who} (?:can |do )?${verb}`, 'iu').test(next.text)
          ? [{ when: [unit], needs: [next] }]
          : []
      }),
    example: 'You do not owe me a vote. You owe the town an answer.',
    counter: 'You do not owe me a vote. The hall is open.',
  },
  {
    rule: 'not-now',
    says: 'what may be right at times with the next sentence, which says when it would have been',
    find: units =>
      units.flatMap(unit => {
        const [next] = ofSentence(units, unit.sentence + 1)
        return unit.opensSentence && RE_AT_TIMES.test(unit.text) && RE_UNREAL.test(next?.text ?? '') && next
          ? [{ when: [unit], needs: ofSentence(units, next.sentence) }]
          : []
      }),
    example: 'There is a time to walk out. If they had closed the shop, I would walk out today.',
    counter: 'There is a time to walk out. The shop is open.',
  },
  {
    rule: 'withdrawn',
    says: 'what was said before with the word that takes it back',
    find: units =>
      units.flatMap((unit, index) => {
        if (!RE_WITHDRAWN.test(unit.text) || index === 0) return []
        const own = ofSentence(units.slice(0, index), unit.sentence)
        return [{ when: own.length > 0 ? own : saidBefore(units, unit.sentence), needs: [unit] }]
      }),
    example: 'I promised a bus by May. I take that back.',
    counter: 'I promised a bus by May. The bus came.',
  },
  {
    rule: 'joke',
    says: 'what is said in jest with the word that says so',
    find: units =>
      units.flatMap(unit =>
        RE_JOKE.test(unit.text) && unit.sentence > 0
          ? [{ when: ofSentence(units, unit.sentence - 1), needs: [unit] }]
          : [],
      ),
    example: 'Whoever is late washes the cups for a year. I am joking.',
    counter: 'Whoever is late waits outside. The door is heavy.',
  },
]

/** The sentence before, and the one before that where it only points back: `That was the line in the draft.` */
function saidBefore(units: readonly Unit[], sentence: number): Unit[] {
  const before = ofSentence(units, sentence - 1)
  return /^(?:so )?(?:that|this|it|those|these)\b/iu.test(before[0]?.text ?? '')
    ? [...ofSentence(units, sentence - 2), ...before]
    : before
}

/** Letters of a clause that says nothing without the next: `But not everywhere,`. */
const SHORT = 20
/** Clauses before a refusal in which its proposal may stand, and sentences. */
const FARTHEST = 14
const REACH = 5
