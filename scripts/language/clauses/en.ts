// English: what binds the parts of a sentence, what leans on words before it, what waits for words behind it.

import type { Span } from '../../model/source.ts'
import { anyCase, anyOf, pattern, phraseOf } from '../any-of.ts'
import type { Bond } from './bonds.ts'
import { englishDeadlines } from './deadlines-en.ts'
import type { WordRule } from './zh.ts'

/** One row. The reach is what the words make conditional, denied or reported. */
export interface EnglishRule {
  rule: string
  says: string
  /** Matches the opening words in the running text of a sentence. */
  opens: RegExp
  /**
   * `after`: from the opener to the end of the sentence; `around`: the clause before it as well; `whole`: from the
   * opener to the answer.
   */
  reach: 'after' | 'around' | 'whole'
  answers?: RegExp
  example: string
  counter: string
}

const SOMEBODY = phraseOf`
  my (?:[\w-]+ ){0,2}(?!plan|aim|answer|point|view|guess)[\w-]+ | some(?: [\w-]+){0,2} | many(?: [\w-]+){0,2}
  most(?: [\w-]+){0,2} | an? (?:[\w-]+ ){0,2}[\w-]+
  others | people | critics | opponents | they | he | she | experts | economists
  everyone | everybody | the other side | the (?:story|papers|rumou?r) | it(?= says that)
  those (?:[\w-]+ ){0,3}(?:who|souls|people)(?: [\w-]+){0,6}`
const THINKS = phraseOf`
  says? | said | claims? | claimed | thinks? | thought | believes? | believed | argues? | argued
  tells? | told us | told(?! to\b) | hear | (?<!\b(?:be|is|are|was|were) )heard
  tell (?:me|us) | say(?= that) | insists? | insisted | feared? | worry | worried
  would have you believe | will tell you | ask(?:s|ed)?(?! for\b)`
const HELPERS = [
  String.raw`(?:\w+ly |may |might |will |would |have |has |still |always |often `,
  '|used to |like[sd]? to |loves? to )*',
].join('')

export const ENGLISH_BONDS: EnglishRule[] = [
  {
    rule: 'condition',
    says: 'what holds only if, with its condition',
    reach: 'around',
    opens: anyCase(
      '\\b',
      phraseOf`
        if | unless | until | provided(?: that)? | as long as | only when | only if | even if | except | without
        assuming | suppose | in case`,
      '\\b',
    ),
    example: 'Children will wait if we fail.',
    counter: 'Ask who pays.',
  },
  {
    rule: 'not-but',
    says: 'a denial waits for what is true',
    reach: 'whole',
    opens: /\bnot\b(?! (?:only|just|merely)\b)|n['’]t\b/iu,
    answers: /\bbut (?!also)(?:rather |instead )?/iu,
    example: 'The choice is not between safety and justice but between both and neither.',
    counter: 'We do not wait.',
  },
  {
    rule: 'pair',
    says: 'half of a pair',
    reach: 'whole',
    opens: /\b(?:not only|not just|not merely|either|neither|both|whether)\b/iu,
    answers: /\b(?:but|or|nor|and)\b/iu,
    example: 'We will not only mend the roof but rebuild the wall.',
    counter: 'Not only today.',
  },
  {
    rule: 'report',
    says: "others' words, with who says them",
    reach: 'after',
    opens: anyCase(
      `\\b(?:we|you|i|people) (?:were|was|are|have been|had been|keep being) told\\b`,
      `|\\b${SOMEBODY} ${HELPERS}${THINKS}\\b(?: that)?`,
      '|\\b(?:it is|it was) (?:said|claimed|argued|often said)\\b',
      '|\\bthe (?:easy |usual |old |short )?(?:argument|claim|theory|myth|idea|notion|answer|excuse|temptation)',
      '\\s(?:is|was|goes|that)\\b(?! (?:simple|yes|no\\b|clear))',
      '|\\b(?!(?:i|we|you|that|this|who|which)\\b)[a-z]+ (?:will|would|may|might|likes? to) tell (?:you|us|me)\\b',
      '(?: that)?',
      '|\\bthere (?:is|are) (?:a story|a saying|those who|people who|some who)\\b',
      '|\\byou (?:may|might|could|will) (?:say|ask|think|argue|object)\\b',
      "|^as (?!(?:i|we|you)\\b)[a-z’' ]{2,40}? (?:report|claim|argue|allege|say|put|write|wrote)(?:s|d|ed|en)?\\b",
    ),
    example: 'We were told that the benefits would trickle down.',
    counter: 'I believe that we can win.',
  },
  {
    rule: 'fear',
    says: 'what is feared or supposed, with the word that says so',
    reach: 'after',
    opens: anyCase(
      '\\b(?:i|we) (?:\\w+ )?(?:worry|fear|dread|suspect|am afraid|are afraid)\\b(?: that)?',
      '|\\b(?:one|you|we) (?:could|might|may) (?:even |well |also )?(?:say|argue|think|suppose|object)\\b(?: that)?',
      '|^(?:imagine|suppose|picture)\\b(?: that)?|\\bit (?:may|might|could) be that\\b',
    ),
    example: 'I worry that the dam will not hold and the mill will flood.',
    counter: 'The dam holds and the mill is dry.',
  },
  {
    rule: 'others-want',
    says: 'what somebody nameless wants, with who wants it',
    reach: 'after',
    opens: anyCase(
      '\\b(?:some|many|most|others?|people|critics|opponents|a few|half|they)(?: of (?:you|us|them|our \\w+))?',
      '(?: people| members| owners| parents)? (?:would |have |still |even )*',
      '(?:want(?:s|ed)?|wish(?:es|ed)?|like[sd]?|ask(?:s|ed)?|demand(?:s|ed)?|propose[sd]?|suggest(?:s|ed)?)\\b',
    ),
    example: 'Some of you want to sell the barn and buy a truck.',
    counter: 'Some of you know how to mend a roof.',
  },
  {
    rule: 'denial',
    says: 'what we are asked not to do, with the asking',
    reach: 'after',
    opens: anyCase(
      '\\b',
      phraseOf`
        let['’]?s not | let us not | let us never | do not | don['’]t | never again | must not | cannot | can['’]t
        should not | shouldn['’]t | will not(?! only) | won['’]t | no longer | refuse to
        reject(?:s|ed)? (?:the (?:idea|notion|view) that)? | instead of | rather than | used to | no one | nobody`,
      '\\b',
    ),
    example: 'Let us not choose between safety and equal justice.',
    counter: 'We choose safety and justice.',
  },
  {
    rule: 'listed',
    says: 'one of so many things, with the words that count them',
    reach: 'after',
    opens: anyCase(
      '\\b(?:two|three|four|five|six) (?:[a-z]+ ){0,2}',
      phraseOf`things | points | parts | tasks | questions | reasons | words | ideas | promises | requests`,
      '\\b[^.:;]{0,30}:',
    ),
    example: 'I have three things tonight: an account of the year, a word of thanks and a list of what we will do.',
    counter: 'The three boats came home: all of them.',
  },
  {
    rule: 'concession',
    says: 'what is granted is not the point',
    reach: 'whole',
    opens: /^\W*(?:although|though|while|even though|whereas|despite)\b/iu,
    answers: /,\s/u,
    example: 'Although output grew, margins shrank.',
    counter: 'It took a while, though.',
  },
]

/** `it` that stands for something said before; not `It is clear that`, `It takes`. */
const IT = [
  String.raw`it(?!['’]s (?:time|clear|about time)| is (?:clear|time|true|essential|vital|important|our|my)`,
  String.raw`| takes?| was (?:clear|never|not)|['’]?ll take)`,
].join('')

/** Not `this year`, nor the house that the speaker speaks for: `This council does not cut locks`. */
const OWN = [
  'this (?:year|month|week|term|season|summer|autumn|fall|winter|spring|quarter|morning|evening|council|company',
  '|union|school|college|parish|city|town|county|state|country|nation|government|board|club|trust|society|branch',
  '|department|hospital|firm|university)\\b',
].join('')

/** A noun before a pronoun that it may stand for: `the plant`, `every driver`, `Ruth`, `two schools`. */
const NAMES = [
  String.raw`\b(?:[Tt]he|[Aa]n?|[Oo]ur|[Mm]y|[Yy]our|[Ee]very|[Ee]ach|[Aa]ny|[Nn]o)\s\w+`,
  String.raw`\b(?:[Ss]ome|[Aa]ll|[Mm]any|[Mm]ost)\s\w+`,
  String.raw`\b[Ww]ho(?:ever)?\s\w+|\s\p{Lu}\p{Ll}+|\b\w{4,}s\b`,
].join('|')

/** The first words: nothing in front of them says who or what. */
export const ENGLISH_LEANS: WordRule[] = [
  {
    rule: 'leans-pronoun',
    sign: anyCase(
      `^(?!${OWN})(?:${IT}|`,
      phraseOf`
        they | them | he | she | him | her | his | hers | its | their | theirs | this | these | those
        (?:half|all|most|some|none|many|much|part|any|each) of (?:it|them|these|this|that|those)
        that(?!['’]s why) | such | the (?:former|latter) | here
        the (?:other|others|rest)(?= (?:is|are|was|were|has|have|will|must|goes|go|stays?|came|comes?)\b)
        each time(?! (?:a|an|the|you|we|i|it)\b) | there (?=they|it)`,
      ')\\b',
    ),
    example: 'They took our jobs',
    counter: 'It is clear that we must act',
  },
  {
    rule: 'leans-object',
    sign: pattern(
      `^(?!.*(?:${NAMES}).*\\b(?:it|them)\\b|.*(?:\\d|\\b(?:by|before|until)\\b))(?:(?:And|But|So|Please|Just),? )?`,
      "(?:(?:[Yy]ou|[Ww]e|I|[Nn]obody|[Ee]verybody|[Dd]o not|[Dd]on[’']t|[Ww]ho)(?: \\w+[’']?\\w*){0,3}|[Nn]ever) ",
      '(?!is|are|was|were|think|thought|find|make|makes|of|to|for|with|from|at|on|in|about|through)',
      '\\w+ (?:it|them)\\b(?! (?:is|was|will|takes|to|that|has)\\b)',
    ),
    example: 'You cannot put it in a budget',
    counter: 'We owe the town an answer, and we will give it',
  },
  {
    rule: 'leans-later',
    sign: anyCase(
      '^(?:(?:last|this|next|every|each) [a-z]+|(?:in|by|on|since|until) [a-z]+(?: \\d+)?),? (?:it|they) ',
      '(?!(?:is|was|will|has|took|takes|rained|snowed|froze|seems?|became)\\b)',
    ),
    example: 'Last summer it failed four times',
    counter: 'Last winter it rained for a month',
  },
  {
    rule: 'leans-compared',
    sign: anyCase(
      '^the (?:year|month|week|day|night|morning|season) (?:before|after)(?: that)?,? (?:it|they|that|this|we) ',
    ),
    example: 'The year before it was 1,057',
    counter: 'The year before the flood was dry',
  },
  {
    rule: 'leans-joint',
    sign: anyCase(
      '^',
      phraseOf`
        and | or | but | so | because | which | whom | whose | than | as(?! of\b) | nor | thus | hence | therefore
        for(?= (?:he|she|it|they|we|i|there)\b)
        of (?:that|those) | if that
        then | also | instead | rather | otherwise | after that | by then | until then | since then | even so
        who(?! (?:pays|will|is|are)\b)`,
      '\\b',
    ),
    example: 'which made it worse',
    counter: 'Who pays is the question',
  },
]

/** Words anywhere whose meaning lies before the text: nothing in it says who or what. */
export const ENGLISH_POINTS: WordRule[] = [
  {
    rule: 'points-person',
    sign: pattern(`^(?:(?!${NAMES}).)*\\b(?:[Hh]e|him|[Ss]he|[Hh]er|hers|them)\\b`),
    example: 'I did not understand him',
    counter: 'The driver said that he stopped',
  },
  {
    rule: 'points-part',
    sign: anyCase(
      '\\b',
      phraseOf`
      (?:half|all|most|some|none|one|many|much|part|any|each) of (?:it|them|these|this|that)
      (?:a (?:third|quarter|fifth|few|little)|\w+ (?:percent|per cent)) of (?:it|them|these|this|that)
      the same (?:way|thing)?`,
      '$',
    ),
    example: 'We gave half of it',
    counter: 'We owe half of the money',
  },
  {
    rule: 'points-that',
    sign: anyCase(
      '^[^,;]*\\b',
      anyOf`for to of about do did done against with from after like accept say said have had`,
      ' (?:that|this|it|them|both)',
      '(?: again| either| too| now)?$',
    ),
    example: 'I will not vote for that again',
    counter: 'I voted for the sale, and I was wrong about it',
  },
  {
    // What it is that has this price or number stands before it.
    rule: 'points-number',
    sign: /^[£$€]?\d[\d.,]*(?: (?:thousand|million|billion|percent|pounds|dollars|euros|pence|cents))?[,.] /u,
    example: '120, that was 110',
    counter: '120 people signed',
  },
  {
    rule: 'points-one',
    sign: anyCase(
      '^(?!.*,)(?:(?!\\b(?:in|at) (?:that|those) (?:year|time|day|moment)).)*?\\b',
      anyOf`for to of about against with from after in at on by behind under over`,
      ' (?:that|those) (?!(?:who|of|in|with|on|at|the|we|you|they|it|he|she|i|is|are|which)\\b)[a-z]+[.!?]?$',
    ),
    example: 'There is no software for that question',
    counter: 'There is no software for those who cheat',
  },
  {
    rule: 'exclaims',
    sign: anyCase('^(?:what an? (?:\\w+ ){1,3}|how \\w+ )(?:we|you|they|it|that|this)\\b(?!.*\\b(?:is|are|was)\\b)'),
    example: 'What a fine ledger we keep',
    counter: 'What a village needs is a doctor',
  },
  {
    rule: 'tells',
    sign: anyCase(
      '^(?:(?:once|one day|last \\w+),? )?(?:an?|one|some) (?:[a-z]+ ){1,3}',
      phraseOf`wrote | came | told | asked me | asked us | called | stopped | said | walked | rang | knocked | phoned`,
      '\\b(?!.*\\d)',
    ),
    example: 'A guest wrote to us in May',
    counter: 'A guest needs a dry room',
  },
  {
    rule: 'points-count',
    sign: anyCase('\\b(?:one|some|two|none|any|all|both) of the (?:two|three|four|five|six|seven)\\b(?! \\w)'),
    example: 'I was one of the three, and I am proud',
    counter: 'One of the three bridges is closed',
  },
  {
    rule: 'points-unreal',
    sign: anyCase(`^(?!.*\\b(?:if|had|without|unless)\\b).*\\bwould(?: have|['’]ve)\\b`),
    example: 'The interest would have come to $40,000',
    counter: 'Without the loan we would have closed',
  },
]

/** The last words: they wait for more. */
export const ENGLISH_WAITS: WordRule[] = [
  {
    rule: 'waits-word',
    sign: anyCase(
      '\\b',
      phraseOf`
        of | to | for | with | and | or | but | that | which | than | as | the | a | an | is | are | was | were | be
        been | based | by | in | on | at | from | because | if | when | who | whether | their | our | its | his | her
        my | your | between | among | about | into | not | very | more | such
        says? | said | including | especially | like`,
      '$',
    ),
    example: 'One useful insight is based',
    counter: 'The money went to schools',
  },
  {
    rule: 'waits-object',
    sign: anyCase(
      "\\b(?:i|we) (?:\\w+[’']?\\w* ){0,2}(?:tell|ask|told|asked|show|promise) (?:you|me|us|them)(?: now)?$",
    ),
    example: 'I cannot tell you',
    counter: 'The doctor will see you',
  },
]

/** The whole: spoken to the room or about the talk itself. */
export const ENGLISH_COURTESY: WordRule[] = [
  {
    rule: 'thanks',
    sign: anyCase(
      '^(?:and )?',
      phraseOf`
        (?:many )?thanks?(?!-)(?: you)?\b | i (?:want|would like|['’]d like) to (?:thank|welcome)
        it is (?:a|my|an) (?:great )?(?:pleasure|honou?r) | god bless | may god`,
    ),
    example: 'Thank you all for coming',
    counter: 'Thank-you notes cost nothing',
  },
]

/** All bonds of a sentence. `borders` are the starts of its clauses. */
export function englishBonds(text: string, sentence: Span, clauses: readonly Span[]): Bond[] {
  const raw = text.slice(sentence.start, sentence.end)
  const found = ENGLISH_BONDS.flatMap((rule): Bond[] => {
    const match = rule.opens.exec(raw)
    if (!match) return []
    const opener = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
    const rest = text.slice(opener.end, sentence.end)
    const answer = rule.answers?.exec(rest)
    switch (rule.reach) {
      case 'after':
        return [{ rule: rule.rule, reach: { start: opener.start, end: sentence.end }, opener, needs: null }]
      case 'around': {
        const clause = clauses.findLast(({ start }) => start <= opener.start) ?? sentence
        const isLimit = RE_LIMIT.test(match[0]) && opener.start - clause.start <= LEAD
        const main = match.index <= LEAD ? sentence : isLimit ? segmentAround(text, sentence, opener.start) : clause
        return [{ rule: rule.rule, reach: { start: main.start, end: sentence.end }, opener, needs: null }]
      }
      case 'whole': {
        if (rule.answers && !answer) return []
        const at = opener.end + (answer?.index ?? 0) + (answer?.[0].length ?? 0)
        const end = Math.min(sentence.end, nextBorder(text, at, sentence.end))
        const isHead = rule.rule === 'concession'
        const needs = { start: at, end }
        return [{ rule: rule.rule, reach: { start: opener.start, end }, opener: isHead ? null : opener, needs }]
      }
    }
  })
  return [...found, ...englishDeadlines(text, sentence, clauses)]
}

// --- internal ---

/** Letters before an `if` that still opens the sentence: `And `, `But even `. */
const LEAD = 10

/** Behind a comma these limit all that was said before it: `The county pays, provided we raise a third.` */
const RE_LIMIT = /^(?:if|unless|until|provided|as long as|only|assuming)/iu

/** From the last semicolon or colon on. */
function segmentAround(text: string, sentence: Span, at: number): Span {
  const before = text.slice(sentence.start, at)
  const stop = Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'))
  return { start: sentence.start + stop + 1, end: sentence.end }
}

/** Where the clause that begins at `at` ends: its last letter before , ; : or the end. */
function nextBorder(text: string, at: number, end: number): number {
  const border = text.slice(at, end).search(/[,;:.!?—–](?!\d)/u)
  return border < 0 ? end : at + border
}
