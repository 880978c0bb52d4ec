// What a figure, a period and a place look like in a speech. Used by the finders of prose tables.

/** `51.2%` `1352万人` `×` `约3.5亿元` `第×名` `全省第一名`; not the × of ×县. */
export const FIGURE = '(?:约|近|超过?|达)?(?:(?:全[国省市县球區区])?第(?:[一二三四五六七八九十]{1,3}|\\d{1,3}|×+)(?:名|位)?|[-−]?\\d[\\d,]*(?:\\.\\d+)?|×+(?:\\.×+)?(?![\\u4e00-\\u9fff]{0,3}[县區区市州镇乡村省局]))(?:%|％|‰|个百分点|個百分點|[万亿萬億千百]{0,2}(?:元|人次|人|美元|亩|吨|公里|平方米|千瓦时|名|位|个|個|家|件|户|项|辆|台|所|次|枚|块|分|倍|年|天|岁|立方米|公顷)?)?(?:以上|以下|左右)?'
export const YEAR = '\\d{4}年'
export const PERIOD = `(?:${YEAR}(?:[上下]半年|第?[一二三四]季度|1?\\d月(?:份)?|前[一二三四五六七八九十\\d]+个?月)?|[上下]半年|第?[一二三四]季度|1?\\d月份?|[去今前]年)`
export const PLACE = '[\\u4e00-\\u9fff×A-Z]{1,7}?(?:县|縣|区|區|市|镇|鎮|乡|鄉|省|州|旗|村|街道|中学|小学|学校|学院|大学|校区|公司|厂|车间|局|班|组|支部|医院|门店|大区|分行)'

export function asFigure(words: string): string | null {
  return new RegExp(`^${FIGURE}$`).test(words) ? words : null
}
