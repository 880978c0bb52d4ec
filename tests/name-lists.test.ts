// Names in a row: from six on they are a list of names.

import { expect, test } from 'vitest'
import { namesIn } from '../scripts/language/name-lists.ts'
import type { Lang } from '../scripts/model/source.ts'

test.each<[text: string, lang: Lang, count: number]>([
  ['受到表彰的村是：柳树村、石桥村、白沙村、东坪村、河湾村和桃园村。', 'zh', 6],
  ['受到表彰的村是：柳树村、石桥村、白沙村、东坪村和河湾村。', 'zh', 0],
  ['要做的事有：清淤泥、修闸门、换木桩、量水位、看天气、记台账。', 'zh', 0],
  ['The prize goes to Ann Lee, Tom Webb, Mary Holt, Sam Price, Joan Bell and Hugh Carr.', 'en', 6],
  ['The prize goes to Ann Lee, Tom Webb, Mary Holt, Sam Price and Joan Bell.', 'en', 0],
])('%s', (text, lang, count) => expect(namesIn(text, lang)?.names.length ?? 0).toBe(count))
