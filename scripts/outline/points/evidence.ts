// What speaks for a series lying in an open point, and what against it: the table by which points find their parents.
// A row holds or not, by facts alone. To lie in a point is to lie in all that it lies in, so the weights of the points
// around it add up; a veto rules out the point with everything in it. What speaks against a point is heard only once
// its series is over: one that goes on later holds whatever comes before its next point.

import type { MessageKey } from '../../words/messages.ts'
import type { Facts } from './placements.ts'

export interface Evidence {
  /** What `because` and `--why` name it. */
  rule: string
  /** The row in words for people. */
  says: MessageKey
  when: (facts: Facts) => boolean
  weight: number | 'veto'
  /** A speech with a series for which the row holds, lines divided by `/`. */
  example: string
  /** One like it for which it does not hold. */
  counter: string
}

export const EVIDENCE: Evidence[] = [
  {
    rule: 'spoken-to-all',
    says: 'why-spoken-to-all',
    when: f => f.finished,
    weight: 'veto',
    example: '一、问题/（一）路不平。/（二）灯不亮。/同志们，最后我提两点希望：/一是修路。/二是装灯。',
    counter: '一、问题/（一）路不平。/（二）灯不亮。有两个原因：/一是旧了。/二是少了。',
  },
  {
    rule: 'higher-number',
    says: 'why-higher-number',
    when: f => f.outer === 'number' && f.depth === 'higher',
    weight: 'veto',
    example: '（一）修路/路要平。/一、安全/人要到。/二、质量/料要好。',
    counter: '一、修路/（一）路要平/（二）灯要亮',
  },
  {
    rule: 'goes-on',
    says: 'why-goes-on',
    when: f => f.goesOn,
    weight: 30,
    example: '一是修路。一要快；二要好。/二是装灯。',
    counter: '一是修路。/二是装灯。一要快；二要好。',
  },
  {
    rule: 'deeper-number',
    says: 'why-deeper-number',
    when: f => f.outer === 'number' && f.depth === 'deeper',
    weight: 8,
    example: '一、修路/（一）路要平/（二）灯要亮',
    counter: '一、修路/一是路要平。/二是灯要亮。',
  },
  {
    rule: 'words-in-number',
    says: 'why-words-in-number',
    when: f => f.outer === 'number' && f.inner === 'words',
    weight: 8,
    example: '一、修路/一是路要平。/二是灯要亮。',
    counter: '一、修路/（一）路要平/（二）灯要亮',
  },
  {
    rule: 'heading-leaves-number',
    says: 'why-heading-leaves-number',
    when: f => f.outer === 'number' && f.inner === 'heading',
    weight: -8,
    example:
      '一、成绩/灯亮了。/二、不足/桥没有修，渠没有通。/几条提醒/要防冻，夜里要盖膜。/今后打算/接着修渠，年底完工。',
    counter: '一、成绩/灯亮了。/二、不足/桥没有修。',
  },
  {
    rule: 'number-leaves-words',
    says: 'why-number-leaves-words',
    when: f => f.outer === 'words' && f.inner === 'number',
    weight: -8,
    example: '首先，谢谢大家。你们辛苦了。/其次，说说打算。今年要忙。/一、修路/路要平。/二、装灯/灯要亮。',
    counter: '一、修路/首先，路要平。/其次，灯要亮。',
  },
  {
    rule: 'number-in-heading',
    says: 'why-number-in-heading',
    when: f => f.outer === 'heading' && f.inner === 'number' && (f.several || f.small),
    weight: 3,
    example: '大家好。/去年工作/一、修路。路平了。/二、装灯。灯亮了。/今年打算/一、修桥。桥要牢。/二、种树。树要活。',
    counter: '大家好。/去年工作/一是修路。路平了。/二是装灯。灯亮了。/今年打算/接着修桥。',
  },
  {
    rule: 'small-number-in-words',
    says: 'why-small-number-in-words',
    when: f => f.outer === 'words' && f.small && f.large,
    weight: 11,
    example: '第一，修路。路要平。/1.选石料。/2.定工期。/第二，装灯。',
    counter: '第一，修路。路要平。/一、选石料/二、定工期/第二，装灯。',
  },
  {
    rule: 'deeper-words',
    says: 'why-deeper-words',
    when: f => f.outer !== 'number' && f.inner !== 'number' && !f.sameFamily && f.depth === 'deeper',
    weight: 3,
    example: '第一，修路。路要平。/一是选石料。/二是定工期。/第二，装灯。',
    counter: '一是修路。路要平。/第一，选石料。/第二，定工期。',
  },
  {
    rule: 'higher-words',
    says: 'why-higher-words',
    when: f => isHigherWords(f) && !f.far,
    weight: -2,
    example: '一是修路。路要平。/二是装灯。灯要亮。/第一，选石料。/第二，定工期。',
    counter: '第一，修路。路要平。/一是选石料。/二是定工期。/第二，装灯。',
  },
  {
    rule: 'far-higher-words',
    says: 'why-far-higher-words',
    when: f => isHigherWords(f) && f.far,
    weight: -8,
    example: '——修路。路要平。/——装灯。灯要亮。/第一，选石料。/第二，定工期。',
    counter: '一是修路。路要平。/二是装灯。灯要亮。/第一，选石料。/第二，定工期。',
  },
  {
    rule: 'same-paragraph',
    says: 'why-same-paragraph',
    when: f => f.sameParagraph && !f.sameFamily,
    weight: 9,
    example: '一是修路。第一，选石料；第二，定工期。/二是装灯。',
    counter: '一是修路。/第一，选石料。/第二，定工期。',
  },
  {
    rule: 'held-before',
    says: 'why-held-before',
    when: f => f.held && !f.sameFamily && !f.settled,
    weight: 9,
    example: '一是修路。第一，选石料；第二，定工期。/二是装灯。灯要亮。/第一，买灯。/第二，架线。',
    counter: '一是修路。/二是装灯。灯要亮。/第一，买灯。/第二，架线。',
  },
  {
    rule: 'numbers-before',
    says: 'why-numbers-before',
    when: f => f.holdsNumbers && !f.held && f.outer === 'words' && f.inner === 'number',
    weight: 9,
    example: '第一件事，修路。/一、路要平。/二、路要宽。/第二件事，装灯。/（一）灯要亮。/（二）灯要省。',
    counter: '第一件事，修路。/第二件事，装灯。/（一）灯要亮。/（二）灯要省。',
  },
  {
    rule: 'sister',
    says: 'why-sister',
    when: f => f.sameFamily && !f.otherWord && !(f.inner === 'heading' && f.depth === 'deeper'),
    weight: -9,
    example: '去年做两件事。/一是修路。/二是装灯。/今年做两件事。/一是修桥。/二是种树。',
    counter: '去年做两件事。/一是修路。/二是装灯。',
  },
  {
    rule: 'announced-again',
    says: 'why-announced-again',
    when: f => f.sameFamily && f.sameParagraph && f.announced,
    weight: 17,
    example: '一是修路。/二是装灯。装灯有两个要求：一是要亮；二是要省。',
    counter: '高三重点：一是稳；二是补。高二重点：一是打基础；二是养习惯。',
  },
  {
    rule: 'counted-otherwise',
    says: 'why-counted-otherwise',
    when: f => f.otherWord,
    weight: 12,
    example: '第一个问题，学校怎么办。多开课。/第二个问题，家长怎么办。我就提两条。/第一条，少说话。/第二条，多做饭。',
    counter: '第一点，学校多开课。/第二点，家长多鼓励。这里再提两点要求。/第一点，少说话。/第二点，多做饭。',
  },
  {
    rule: 'list-of-numbers',
    says: 'why-list-of-numbers',
    when: f => f.list && f.outer === 'number' && !(f.inner === 'number' && f.depth === 'deeper'),
    weight: -19,
    example: '分三步：①摸底；②定案；③整改。/第一，要快。/第二，要好。',
    counter: '①摸底/底要清。/②定案/第一，要快。/第二，要好。',
  },
  {
    rule: 'list-of-words',
    says: 'why-list-of-words',
    when: f => f.list && f.outer !== 'number',
    weight: -4,
    example: '分两步，一是摸底，二是定案。/首先，要快。/其次，要好。',
    counter: '一是摸底。/底要清。/二是定案。/首先，要快。/其次，要好。',
  },
  {
    rule: 'led-in',
    says: 'why-led-in',
    when: f => f.ledIn && !f.list && f.outer === 'words' && f.inner === 'words' && !f.sameFamily,
    weight: 6,
    example: '首先，修路。路不平，车难走。/其次，装灯。灯不亮，人难走。/灯有两个毛病：/一是旧了。/二是少了。',
    counter: '首先，修路。路不平，车难走。/其次，装灯。灯不亮，人难走。/一是旧了。/二是少了。',
  },
  {
    rule: 'looked-back',
    says: 'why-looked-back',
    when: f => f.lookedBack && f.outer === 'words',
    weight: -12,
    example: '第一步，摸底。底要清。/第二步，整改。/以上每一步都要盯住两点：一是时间；二是质量。',
    counter: '第一步，摸底。底要清。/第二步，整改。/整改要盯住两点：一是时间；二是质量。',
  },
  {
    rule: 'promised-anew',
    says: 'why-promised-anew',
    when: f => f.promised && f.outer === 'words',
    weight: -4,
    example: '第一，修路。/第二，装灯。/路灯的事说完了，我还有两点想法。/一是要快。/二是要好。',
    counter: '第一，修路。/第二，装灯。/一是要快。/二是要好。',
  },
]

// --- internal ---

function isHigherWords(f: Facts): boolean {
  return f.outer !== 'number' && f.inner !== 'number' && !f.sameFamily && f.depth !== 'deeper'
}
