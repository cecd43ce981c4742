import { aesDecryptGCM, aesEncryptGCM, Curve, hkdf, NOISE_MODE, proto, sha256, WA_CERT_DETAILS } from 'baileys'

export type Keys = { public: Uint8Array; private: Uint8Array }

/** A root that the connector trusts in place of WhatsApp's, for the tests of this folder only. */
export function trustTestRoot(): Keys {
  const root = Curve.generateKeyPair()
  WA_CERT_DETAILS.PUBLIC_KEY = Buffer.from(root.public)
  return root
}

const counted = (count: number): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(count, 8)
  return nonce
}
const NOTHING = Buffer.alloc(0)

/** The answering side of Noise XX as WhatsApp's web protocol uses it, over frames of three bytes of length. */
export class NoiseResponder {
  private state = Buffer.from(NOISE_MODE)
  private salt = Buffer.from(NOISE_MODE)
  private key = Buffer.from(NOISE_MODE)
  private count = 0
  private readonly ephemeral: Keys = Curve.generateKeyPair()
  private readonly fixed: Keys = Curve.generateKeyPair()
  private incoming: Buffer | null = null
  private outgoing: Buffer | null = null
  private received = 0
  private sent = 0
  private stage: 'intro' | 'hello' | 'finish' | 'open' = 'intro'
  private pending = NOTHING
  /** The public key by which the other side is known from now on, base64. */
  clientKey = ''
  login: proto.ClientPayload | null = null

  constructor(
    private readonly root: Keys,
    private readonly write: (bytes: Buffer) => void,
  ) {}

  /** Takes bytes off the wire; gives the plain frames in them once the line is open. */
  take(bytes: Buffer): Buffer[] {
    this.pending = Buffer.concat([this.pending, bytes])
    if (this.stage === 'intro' && !this.takeIntro()) return []
    const frames: Buffer[] = []
    while (this.pending.length >= 3) {
      const end = 3 + this.pending.readUIntBE(0, 3)
      if (this.pending.length < end) break
      const frame = this.pending.subarray(3, end)
      this.pending = this.pending.subarray(end)
      const plain = this.takeFrame(frame)
      if (plain) frames.push(plain)
    }
    return frames
  }

  send(plain: Buffer): void {
    if (!this.outgoing) throw new Error('the line is not open')
    this.frame(aesEncryptGCM(plain, this.outgoing, counted(this.sent++), NOTHING))
  }

  private takeIntro(): boolean {
    let start = 0
    if (this.pending.subarray(0, 2).toString() === 'ED') {
      if (this.pending.length < 7) return false
      start = 7 + this.pending.readUIntBE(4, 3)
    }
    if (this.pending.length < start + 4) return false
    this.mixState(this.pending.subarray(start, start + 4))
    this.pending = this.pending.subarray(start + 4)
    this.stage = 'hello'
    return true
  }

  private takeFrame(frame: Buffer): Buffer | null {
    if (this.stage === 'hello') this.answerHello(frame)
    else if (this.stage === 'finish') this.finish(frame)
    else if (this.incoming) return aesDecryptGCM(frame, this.incoming, counted(this.received++), NOTHING)
    return null
  }

  private answerHello(frame: Buffer): void {
    const theirs = proto.HandshakeMessage.decode(frame).clientHello?.ephemeral
    if (!theirs) throw new Error('no hello')
    this.mixState(theirs)
    this.mixState(this.ephemeral.public)
    this.mixKey(Curve.sharedKey(this.ephemeral.private, theirs))
    const fixed = this.encrypt(Buffer.from(this.fixed.public))
    this.mixKey(Curve.sharedKey(this.fixed.private, theirs))
    const payload = this.encrypt(certificates(this.root, this.fixed.public))
    const serverHello = { ephemeral: this.ephemeral.public, static: fixed, payload }
    this.frame(Buffer.from(proto.HandshakeMessage.encode({ serverHello }).finish()))
    this.stage = 'finish'
  }

  private finish(frame: Buffer): void {
    const { clientFinish } = proto.HandshakeMessage.decode(frame)
    if (!clientFinish?.static || !clientFinish.payload) throw new Error('no finish')
    const theirs = this.decrypt(Buffer.from(clientFinish.static))
    this.mixKey(Curve.sharedKey(this.ephemeral.private, theirs))
    this.login = proto.ClientPayload.decode(this.decrypt(Buffer.from(clientFinish.payload)))
    this.clientKey = Buffer.from(theirs).toString('base64')
    const both = Buffer.from(hkdf(NOTHING, 64, { salt: this.salt, info: '' }))
    this.incoming = both.subarray(0, 32)
    this.outgoing = both.subarray(32)
    this.stage = 'open'
  }

  private mixState(bytes: Uint8Array): void {
    this.state = Buffer.from(sha256(Buffer.concat([this.state, bytes])))
  }
  private mixKey(secret: Uint8Array): void {
    const both = Buffer.from(hkdf(Buffer.from(secret), 64, { salt: this.salt, info: '' }))
    this.salt = both.subarray(0, 32)
    this.key = both.subarray(32)
    this.count = 0
  }
  private encrypt(plain: Buffer): Buffer {
    const sealed = aesEncryptGCM(plain, this.key, counted(this.count++), this.state)
    this.mixState(sealed)
    return sealed
  }
  private decrypt(sealed: Buffer): Buffer {
    const plain = aesDecryptGCM(sealed, this.key, counted(this.count++), this.state)
    this.mixState(sealed)
    return plain
  }
  private frame(bytes: Buffer): void {
    const length = Buffer.alloc(3)
    length.writeUIntBE(bytes.length, 0, 3)
    this.write(Buffer.concat([length, bytes]))
  }
}

function certificates(root: Keys, fixed: Uint8Array): Buffer {
  const between = Curve.generateKeyPair()
  const { Details } = proto.CertChain.NoiseCertificate
  const signed = (signer: Keys, serial: number, issuerSerial: number, key: Uint8Array) => {
    const details = Details.encode({ serial, issuerSerial, key, notBefore: 0, notAfter: 4_102_444_800 }).finish()
    return { details, signature: Curve.sign(signer.private, details) }
  }
  const chain = { intermediate: signed(root, 1, 0, between.public), leaf: signed(between, 2, 1, fixed) }
  return Buffer.from(proto.CertChain.encode(chain).finish())
}
