// How a line shows that it begins a point of its own, whatever the line above ended with. Only for deciding about line
// breaks: what a marker means is the outline's business.

import { unbroken } from '../../language/any-of.ts'

/** Matches `一、`, `（二）`, `3．`, `(4)`, `①`, `第五，`, `六是`, `——`, `首先，`, `First,`. Not `一边…`, `2017年`, `3.5%`. */
export const RE_MARKER = new RegExp(
  unbroken`
    ^(?:[一二三四五六七八九十]{1,3}\s*[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]
    |\d{1,2}\s*(?:[、．）)]|\.(?!\d))|[①-⑳⑴-⒇⒈-⒛]
    |第[一二三四五六七八九十]{1,3}(?:[，,、：:]|[点个条方面]{1,2}[，,：:])|[一二三四五六七八九十]{1,3}[是要]|——
    |[-*]\s|[●○◆◇■□▪•·★]|首先[，,：:]|其次[，,：:]|最后[，,：:]
    |(?:First|Second|Third|Fourth|Fifth|Finally)(?:ly)?[,:])`,
)
