declare module 'heic-convert' {
  type Options = { buffer: Uint8Array; format: 'JPEG' | 'PNG'; quality?: number }
  const convert: (options: Options) => Promise<ArrayBuffer>
  export = convert
}
