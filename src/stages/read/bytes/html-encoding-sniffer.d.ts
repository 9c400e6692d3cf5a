declare module 'html-encoding-sniffer' {
  /** The encoding that a page's first 1,024 bytes declare, or `defaultEncoding` as given. */
  function sniffEncoding(
    bytes: Uint8Array,
    options?: { readonly xml?: boolean; readonly transportLayerEncodingLabel?: string; readonly defaultEncoding?: string },
  ): string
  export = sniffEncoding
}
