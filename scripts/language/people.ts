// The lines that say who speaks, for which house, and when: 县委书记 张三, 云泽县教育局, 2021年3月5日. They stand about a speech;
// nobody speaks them, and none of them is a heading.

/** `Address`, `remarks`: what such texts are called. */
export const RE_KIND_EN = /\b(?:speech|address|remarks|keynote|talk|lecture|statement|eulogy|toast|testimony|sermon)\b/i
/** `（2021年3月5日）` `2021年3月5日` `二〇二一年三月` `March 5, 2021` `2021-03-05` `Friday 5 March 2021` `2021年3月5日（星期五）` */
export const RE_DATE =
  /^[（(]?\s*(?:(?:时间|日期|時間)[：:]\s*)?((?:\d{4}|[×xX*]{2,4}|[一二三四五六七八九〇○零]{4})\s*年\s*(?:[\d×xX*]{1,2}|[一二三四五六七八九十]{1,2})?\s*月?\s*(?:(?:[\d×xX*]{1,2}|[一二三四五六七八九十]{1,3})\s*日)?(?:[上下]午|晚)?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s(?:\d{1,2},?\s)?\d{4})\s*(?:[（(]?(?:星期|周|週)[一二三四五六日天][）)]?)?\s*[）)]?$/i
/** `同志们` `各位来宾` `Good morning`: the speech begins. */
export const RE_SALUTATION =
  /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|同志們|同学们|同學們|老师们|老師們|女士们|朋友们|大家|主席|Good (?:morning|afternoon|evening)|Ladies|Thank you|Dear|Mr\.|Madam|Distinguished|My fellow|Fellow|Hello|Hi\b)/i
/** `市委书记 张三` `张 三` `×××`; not `工作回顾` */
const SURNAMES =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文×某'
const RE_NAME = new RegExp(
  `^(?:[\\u4e00-\\u9fff×、，,·\\s]{2,30}?[\\s　])?[（(]?([${SURNAMES}](?:\\s{0,3}[\\u4e00-\\u9fff×某]){1,2})(?:委员|委員|代表|同志|先生|女士|教授|院士|博士)?[）)]?$`,
)
export const RE_OFFICE =
  /(?:书记|書記|主席|市长|市長|县长|縣長|区长|局长|局長|校长|校長|院长|院長|主任|部长|部長|厅长|廳長|总经理|總經理|董事长|董事長|总裁|總裁|会长|會長|处长|科长|司长|省长|主管|教授|博士|经理|秘书长|理事长|代表|同志)/
/** `云泽县教育局` `云泽县第一中学 陈晓燕` `云泽科技有限公司`; not `走进县城小学` (see RE_ACTS) and not `打开全县工作新局`. */
const RE_HOUSE = new RegExp(
  `^(?:(?:中共|共青团|中国|国家)[\\u4e00-\\u9fff×]{0,14}|[\\u4e00-\\u9fff×]{1,8}?[省市县縣区區镇鎮乡鄉州]|[\\u4e00-\\u9fff×]{2,12}(?=(?:有限|股份|有限责任)公司))[\\u4e00-\\u9fff×]{0,12}?(?:人民政府|政府|[委党]|(?<=[党市县区])组|委员会|委員會|办公室|辦公室|(?<![格大全新开開布结棋破困变])[局厅廳]|公司|集团|集團|[中小大]学|[中小大]學|学院|學院|研究院|医院|醫院|协会|協會)(?:[\\s　]+[（(]?[${SURNAMES}](?:\\s{0,3}[\\u4e00-\\u9fff×某]){1,2}[）)]?)?$`,
)
/** What makes of a house's name a heading: a verb or 的. */
const RE_ACTS = /[的了在把让使与和]|加强|推动|推进|推進|走进|走進|建设|建設|做好|打造|关于|關於|感谢|怀念/

/** `县委书记 张三` `张 三` `Jane Doe, Director`; not `工作回顾`. */
export function isName(words: string): boolean {
  if (
    words.length > (/^[A-Z]/.test(words) ? 60 : 32) ||
    /[。！？：:；“”]/.test(words) ||
    (RE_SALUTATION.test(words) && !RE_OFFICE.test(words))
  )
    return false
  if (RE_NAME.test(words)) return words.replace(/\s/g, '').length <= 4 || RE_OFFICE.test(words) || /\s/.test(words)
  return (
    (/^(?:[A-Z][\w.'-]*\s){1,3}[A-Z][\w'-]+(?:,\s[A-Z][\w\s&-]{2,40})?$/.test(words) && !RE_KIND_EN.test(words)) ||
    (RE_OFFICE.test(words) && /[×某]/.test(words) && words.length <= 24)
  )
}

/** `云泽县教育局` alone, or with the speaker's name behind it. */
export function isHouse(words: string): boolean {
  return words.length <= 30 && RE_HOUSE.test(words) && !RE_ACTS.test(words)
}

/** Who, which house, or when: no heading wherever it stands. A bare name could be one (`方向`, `Fair Pay`), one with its office not. */
export function isByline(words: string): boolean {
  return (
    RE_DATE.test(words) ||
    isHouse(words) ||
    (/^[\u4e00-\u9fff]/.test(words) && isName(words) && (RE_OFFICE.test(words) || /\s/.test(words)))
  )
}
