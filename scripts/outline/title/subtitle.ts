/** `——在全市工作会议上的讲话`, `--致集团第四届职工大会`: stands below a title. */
export const RE_SUBTITLE = /^(?:——|—|──|--)\s*(?=\S)/
