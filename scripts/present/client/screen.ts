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

export function openAudience(no: number): void {
  window.open(`${location.pathname}#/${no}`, 'speechdeck-audience', 'popup,width=1280,height=720')
}
