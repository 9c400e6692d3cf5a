declare module '@postlight/mercury-parser' {
  interface Told {
    readonly title: string | null
    readonly author: string | null
    readonly date_published: string | null
    readonly content: string | null
  }
  const Mercury: {
    parse(url: string, options: { readonly html: string | Buffer; readonly fetchAllPages: false; readonly contentType: 'html' }): Promise<Told>
  }
  export = Mercury
}
