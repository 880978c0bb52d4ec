// What numbers, periods and places look like in a speech.

/** Matches `6.6%`, `30‰`, `-3%`. */
export const RE_PERCENT = /([-+−]?\d[\d,]*(?:\.\d+)?)\s*([%‰])/g
/** Matches `9:30`, `14:05`. */
export const RE_CLOCK = /(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/g
/** Matches `1,200.5`, `-3`, `007`. */
export const RE_NUMBER = /(?<![\d.])([-−](?=\d))?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?/g

export const YEAR = '\\d{4}年'
const PART =
  '(?:[上下]半年|第?[一二三四]季度|[春夏秋冬](?:[天季]|两季)|1?\\d(?:[—–~～\\-至到]1?\\d)?月(?:份)?|前[一二三四五六七八九十\\d]+个?(?:月|季度))'
export const PERIOD = `(?:(?:${YEAR}|[去今前]年)${PART}?|${PART})`
export const PLACE =
  '[\\u4e00-\\u9fff×A-Z]{1,7}?(?:县|縣|区|區|市|镇|鎮|乡|鄉|省|州|旗|村|街道|中学|小学|学校|学院|大学|校区|公司|厂|车间|局|班|组|支部|医院|门店|大区|分行)'
