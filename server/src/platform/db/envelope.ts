import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { AppError } from '../errors.js'

const NONCE = 12
const TAG = 16

/** AES-256-GCM with a nonce by chance: nonce, ciphertext and tag. It opens with the same key and context only. */
export function sealWith(key: Buffer, context: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Opens what was sealed, given as bytes or base64. @throws AppError `vault.cannot-open` */
export function openWith(key: Buffer, context: string, sealed: Uint8Array | string): Buffer {
  const bytes = typeof sealed === 'string' ? Buffer.from(sealed, 'base64') : sealed
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE)).setAAD(Buffer.from(context))
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, bytes.length - TAG)), decipher.final()])
  } catch (cause) {
    throw new AppError('unavailable', 'vault.cannot-open', { cause })
  }
}
