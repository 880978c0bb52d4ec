import { setImmediate as turn } from 'node:timers/promises'
import v8 from 'node:v8'
import vm from 'node:vm'

/** Returns when whatever nobody holds is gone, so that a `WeakRef` to it is empty. */
export async function collected(): Promise<void> {
  v8.setFlagsFromString('--expose-gc')
  const collect = vm.runInNewContext('gc') as () => void
  // What was made while V8 was already marking is kept by that collection, and goes with the next one.
  for (let round = 0; round < 2; round++) {
    await turn()
    collect()
  }
}
