export type Turn = 0 | 90 | 180 | 270

/** Kinds of picture a browser can draw, and so turn, by itself. */
export function canBeTurned(type: string): boolean {
  return /^image\/(jpeg|png|webp)$/.test(type)
}

/** The picture as it was turned on the screen; what cannot be turned here is left as it is. */
export async function turnImage(file: File, turn: Turn): Promise<File> {
  if (turn === 0 || !canBeTurned(file.type)) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const isLying = turn === 90 || turn === 270
  const canvas = document.createElement('canvas')
  canvas.width = isLying ? picture.height : picture.width
  canvas.height = isLying ? picture.width : picture.height
  const pen = canvas.getContext('2d')
  if (!pen) return file
  pen.translate(canvas.width / 2, canvas.height / 2)
  pen.rotate((turn * Math.PI) / 180)
  pen.drawImage(picture, -picture.width / 2, -picture.height / 2)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92))
  return blob ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file
}
