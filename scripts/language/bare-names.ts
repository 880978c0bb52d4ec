// A sentence that only names what comes next: `扶梯大修。`, `Lost property.` It heads its paragraph as a heading would.

import { anyCase, anyOf, pattern, phraseOf } from './any-of.ts'
import type { Lang } from '../model/source.ts'

/** Is the whole sentence the name of a matter, without a verb, a person or a turn of talk? */
export function isBareName(sentence: string, lang: Lang): boolean {
  const words = sentence.trim()
  return RE_SHORT[lang].test(words) && !RE_SAYS[lang].test(words)
}

// --- internal ---

/** Four to ten characters, one to three words. */
const RE_SHORT = {
  zh: /^[\p{Script=Han}“”A-Z\d]{4,10}[。：]$/u,
  en: /^[A-Z][\p{L}’'-]{3,}(?: (?!$)[\p{L}’'-]+){0,2}[.:]$/u,
}
/** Somebody, a verb of everyday talk, a denial, a time, thanks: it says something, or nothing. */
const RE_SAYS = {
  zh: pattern(
    anyOf`
      [我你您他她它咱谁誰不没沒是就都也还還把被让讓请請说說讲講谈談看了过過着著吗嗎呢吧啊呀么麼很太真最又再才] ^[这這那此第其每]
      大家 同志 各位 谢 謝 [今去明前昨当][年天晚] [年月日天时候后前里]。 ^先 一[下个件] [一两几][句下步] [分改走][一两几三四] ^[一二三四五六七八九十几两\d]
      [好对错行多少大小高低快慢难苦累冷热稳满足]。`,
  ),
  en: anyCase(
    '\\b',
    phraseOf`
      I | you | he | she | it | we | they | this | that | these | those | there | here | who | what | why | how | when
      is | are | was | were | be | am | do | does | did | have | has | had | will | would | shall | should | can | could
      may | might | must | let | lets | no | not | never | none | nothing | nobody | right | well | yes | good | thanks?
      sorry | ok | okay | enough | please | then | now | so | again | always | today | tomorrow | yesterday | years?
      months? | weeks? | days? | hours? | times? | same | all | every | everyone | everything | still | hence | later
      and | but | or | about | like | go(?:es)? | come | came | went | see | look | begin | take | tell | make | give
      learn | welcome
      \w+ed | mrs? | dear | friends | colleagues | ladies | gentlemen | morning | afternoon | evening | exactly
      of course | indeed
      one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve
      \w+teen | (?:twen|thir|for|fif|six|seven|eigh|nine)ty`,
    "\\b|[’'](?:s|re|ve|ll|d|t|m)\\b(?! \\w)",
  ),
}
