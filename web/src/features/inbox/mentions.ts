/** The colleagues whose names stand in a note after an @, the longest name first so that "Sari Dewi" is not "Sari". */
export function mentionedIn(text: string, colleagues: { id: string; name: string }[]): string[] {
  let left = text.toLowerCase()
  const found: string[] = []
  for (const { id, name } of [...colleagues].sort((a, b) => b.name.length - a.name.length)) {
    const mark = `@${name.toLowerCase()}`
    if (!left.includes(mark)) continue
    found.push(id)
    left = left.replaceAll(mark, ' ')
  }
  return found.slice(0, 5)
}
