const MOST_BYTES = 15 * 1024 * 1024
const ENDINGS = /\.(jpe?g|png|webp|heic|heif|tiff?|pdf|txt)$/i

/** What is wrong with a file before it is sent; the server judges by content. Null when it may be sent. */
export function fileProblem(file: { name: string; size: number; type: string }): 'fileWrong' | 'fileLarge' | null {
  if (file.size > MOST_BYTES) return 'fileLarge'
  const isImage = /^image\/(jpeg|png|webp|heic|heif|tiff)$/.test(file.type)
  const isText = file.type === 'application/pdf' || file.type === 'text/plain'
  return isImage || isText || (file.type === '' && ENDINGS.test(file.name)) ? null : 'fileWrong'
}
