// The window itself: full screen, awake, and the other window beside it.

/** Full screen, or back. */
export function toggleFullScreen(): void {
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
    () => {},
  )
}

/** The screen stays on while the window is seen; browsers allow that on this machine only. */
export function stayAwake(): void {
  const ask = (): void =>
    void (
      document.visibilityState === 'visible' &&
      'wakeLock' in navigator &&
      navigator.wakeLock.request('screen').catch(() => {})
    )
  document.addEventListener('visibilitychange', ask)
  ask()
}

/** What of the browser's window management is used here; only Chromium has it, and asks the speaker once. */
interface Place {
  availLeft: number
  availTop: number
  availWidth: number
  availHeight: number
}
interface Managed {
  getScreenDetails?: () => Promise<{ screens: Place[]; currentScreen: Place }>
}

/** The speaker's window, beside the room's, which stays as it is. */
export function openSpeaker(no: number): void {
  window.open(`${location.pathname}#/presenter/${no}`, 'speechdeck-speaker', 'popup,width=1366,height=768')
}

/**
 * The room's window, over the whole of the second screen where there is one and the browser allows it. False where it
 * has to be moved there by hand. `name`: the same window, if it is open.
 */
export async function openAudience(no: number, name: string): Promise<boolean> {
  const second = 'isExtended' in screen && screen.isExtended === true
  const details = second ? await (window as Managed).getScreenDetails?.().catch(() => null) : null
  const place = details?.screens.find(one => one !== details.currentScreen)
  const where = place
    ? `left=${place.availLeft},top=${place.availTop},width=${place.availWidth},height=${place.availHeight},fullscreen`
    : 'width=1280,height=720'
  window.open(`${location.pathname}#/${no}`, name, `popup,${where}`)
  return !second || place !== undefined
}
