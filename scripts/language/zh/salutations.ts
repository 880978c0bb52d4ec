// 称谓: whom a Chinese speech addresses.

import { anyOf, unbroken } from '../any-of.ts'

/** Opens a line in which somebody is addressed: `同志们`, `尊敬的…`. */
export const OPENS = anyOf`
  尊敬的 敬爱的 敬愛的 亲爱的 親愛的 各位 諸位 同志们 同志們 同学们 同學們 老师们 老師們 女士们 女士們 朋友们 朋友們 大家 主席`
/** `乡亲们：`, `老战友们！`: whoever they are, a colon or a call behind them. */
export const CALLED = '(?![我你他她它咱]|人[们們])[\u4e00-\u9fff、]{1,12}[们們]\\s?[：:！!]'
/** `尊敬的各位领导` `同志们` `各位代表` `亲爱的老师们、同学们`; not `我们` `大家好` `各位的努力`. */
export const RE_ADDRESS = new RegExp(
  unbroken`
    ^(?!我|你|他|她|它|咱|人[们們])
    (?:(?:(?:尊敬|敬爱|敬愛|亲爱|親愛|可敬)的|各位|全[体體])(?!.*的$)[\u4e00-\u9fff、·×\s]{1,30}
    |[\u4e00-\u9fff、·×\s]{1,14}(?:们|們|先生|女士|主席|书记|書記|校长|校長|同志))$`,
)
/** A sentence that goes on from `各位代表` is no address: `各位代表提出的意见`. */
export const RE_SAYS = new RegExp(
  unbroken`${anyOf`
    提出 认真 認真 希望 参加 參加 已经 已經 辛苦 下午好 上午好 早上好 晚上好 大家好 你们好 您好`}|[是在把被要请請]`,
)
