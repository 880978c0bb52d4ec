// What is known to be there.

/** The item at the index, from the end where negative. Throws a RangeError where the list is shorter: our mistake. */
export function itemAt<T>(list: ArrayLike<T>, index: number): T {
  const place = index < 0 ? list.length + index : index
  if (!(place >= 0 && place < list.length)) throw new RangeError(`no item ${index} of ${list.length}`)
  return list[place] as T
}
