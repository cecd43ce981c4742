declare module 'libsignal' {
  const libsignal: {
    curve: { verifySignature(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean }
  }
  // biome-ignore lint/style/noDefaultExport: the package's own shape
  export default libsignal
}
