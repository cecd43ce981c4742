export type Shared = {
  /** Keeps it open until what is given is called; calling it again does nothing. */
  hold(): () => void
  /** Ends it, at once or when the last holder lets go. */
  close(): void
  isClosing(): boolean
  isClosed(): boolean
}

/** Something open that several use: `end` runs once, after `close` and after the last of them. */
export function untilLetGo(end: () => void): Shared {
  let holders = 0
  let isClosing = false
  let isClosed = false
  const endOnce = (): void => {
    if (isClosed || !isClosing || holders > 0) return
    isClosed = true
    end()
  }
  return {
    hold() {
      holders++
      let isHeld = true
      return () => {
        if (isHeld) holders--
        isHeld = false
        endOnce()
      }
    },
    close() {
      isClosing = true
      endOnce()
    },
    isClosing: () => isClosing,
    isClosed: () => isClosed,
  }
}
