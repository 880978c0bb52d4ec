// What a transcript says about the hall: （热烈掌声） (Applause.) [Laughter]

import { unbroken } from '../../language/any-of.ts'
import type { Edit } from '../../model/source.ts'
import { type CleaningDraft, removals } from '../draft.ts'

/** Matches `（全场热烈鼓掌）`, `（笑声、掌声）`. Not `（以掌声通过的决议）`: the brackets hold nothing but the noise. */
const RE_NOISE_ZH = new RegExp(
  unbroken`
    [（(【[［](?:全场|长时间|经久不息|热烈|雷鸣般|的|起立|会场|响起|一片|再次|爆发|[、，,\s])*
    (?:掌声|鼓掌|笑声|欢呼声?|欢笑|大笑|众笑|笑)
    (?:雷动|如潮|不断|[、，,\s]|掌声|鼓掌|笑声|欢呼声?)*[。.]?[）)】\]］]`,
  'g',
)
/** Matches `(Applause.)`, `[Laughter and applause]`. Not `(applause for the team was long)`. */
const RE_NOISE_EN = new RegExp(
  unbroken`
    [([](?:(?:loud|long|prolonged|sustained|cheers?|cheering|clapping|and|audience|crowd|laughter|laughing|applause
    |applauding|laughs?|standing ovation|music|playing|singing|chanting|inaudible|crosstalk)[,.;&\s]*)+[)\]]`,
  'gi',
)

export function stageDirections(draft: CleaningDraft): Edit[] {
  return [...removals('stage-direction', draft, RE_NOISE_ZH), ...removals('stage-direction', draft, RE_NOISE_EN)]
}
