/**
 * Saved pages and mails as programs write them, with the dirt they leave. All outlets, persons and places are invented.
 */
const CRLF = '\r\n'

/** Signs of one byte each → bytes. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

export const base64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replace(/.{76}/g, `$&${CRLF}`)
    .trim()

/** Every line as long as programs make it, "=" and letters beyond ASCII coded. */
export function quotedPrintable(text: string): string {
  const coded = [...new TextEncoder().encode(text)].map((byte) =>
    byte === 10 ? '\n' : byte === 61 || byte > 126 || byte < 32 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
  )
  let column = 0
  return coded
    .map((sign) => {
      if (sign === '\n') column = 0
      const isFull = column + sign.length > 75
      column = (isFull ? 0 : column) + (sign === '\n' ? 0 : sign.length)
      return `${isFull ? `=${CRLF}` : ''}${sign === '\n' ? CRLF : sign}`
    })
    .join('')
}

export const STORY_PAGE =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry back in Lisk</title></head>\n<body class="story"><h1>Ferry back in Lisk</h1><p>The ferry “Ørsta” came back to Lisk on Monday after the repair of its engine, the harbourmaster said.</p></body></html>'

const PICTURE = base64('no picture at all, but long enough to be one')

interface PartSketch {
  readonly fields: readonly string[]
  readonly body: string
}

/** The parts between the boundary, with the line that closes them. */
export const multipart = (boundary: string, parts: readonly PartSketch[]): string =>
  `${parts.map(({ fields, body }) => `--${boundary}${CRLF}${fields.join(CRLF)}${CRLF}${CRLF}${body}${CRLF}`).join('')}--${boundary}--${CRLF}`

export const CHROME_ADDRESS = 'https://www.courier.example/news/2024/ferry-back'

export const chromeArchive = (page = STORY_PAGE): string =>
  [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${CHROME_ADDRESS}`,
    'Subject: =?utf-8?Q?Ferry=20back=20in=20Lisk=20=E2=80=93=20Lisk=20?=',
    ' =?utf-8?Q?Courier?=',
    'Date: Thu, 31 Oct 2024 21:37:05 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--k3vJ9aQz----"',
    '',
    '',
    multipart('----MultipartBoundary--k3vJ9aQz----', [
      {
        fields: [
          'Content-Type: text/html',
          'Content-ID: <frame-1@mhtml.blink>',
          'Content-Transfer-Encoding: quoted-printable',
          `Content-Location: ${CHROME_ADDRESS}`,
        ],
        body: quotedPrintable(page),
      },
      {
        fields: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-Location: https://www.courier.example/a.png'],
        body: PICTURE,
      },
      {
        fields: ['Content-Type: text/html', 'Content-ID: <frame-2@mhtml.blink>', 'Content-Transfer-Encoding: quoted-printable'],
        body: quotedPrintable('<html><body>Buy harbour lamps</body></html>'),
      },
    ]),
  ].join(CRLF)

/** As old browsers saved them: a part in windows-1252, the picture first, the root named by its id. */
export const oldArchive = (): string =>
  [
    'From: "Saved by Windows Internet Explorer 8"',
    'Subject: Ferry back in Lisk',
    'Date: Thu, 31 Oct 2024 21:37:05 -0500',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html"; start="<root@lisk>";',
    '\tboundary="----=_NextPart_000_0000_01DB2BDA.6A1F3B20"',
    'X-MimeOLE: Produced By Microsoft MimeOLE V6.00.2900.5994',
    '',
    'This is a multi-part message in MIME format.',
    '',
    multipart('----=_NextPart_000_0000_01DB2BDA.6A1F3B20', [
      { fields: ['Content-Type: image/gif', 'Content-Transfer-Encoding: base64', 'Content-Location: http://courier.example/a.gif'], body: PICTURE },
      {
        fields: ['Content-Type: text/html; charset="utf-8"', 'Content-Location: http://courier.example/frame.htm'],
        body: '<html><body>Lamps</body></html>',
      },
      {
        fields: [
          'Content-Type: text/html;',
          '\tcharset="Windows-1252"',
          'Content-ID: <root@lisk>',
          'Content-Transfer-Encoding: quoted-printable',
          'Content-Location: http://courier.example/ferry.htm',
        ],
        body: '<HTML><BODY><P>The ferry =93=D8rsta=94 came back to Lisk.</P></BODY></HTML>',
      },
    ]),
  ].join(CRLF)

const PLAIN = 'The ferry came back to Lisk on Monday after the repair of its engine, the \r\nharbourmaster said.\r\n\r\n-- \r\nLisk Courier'

/** A newsletter: alternatives in a wrapping, an attachment, fields of a list. */
export const newsletter = (fields: readonly string[] = [], html = STORY_PAGE): string =>
  [
    'Return-Path: <bounce-17@mail.courier.example>',
    'Received: by mx.lisk.example with SMTP id x1csp2;',
    '        Thu, 31 Oct 2024 13:40:02 -0700 (PDT)',
    'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=courier.example;',
    ' h=From:Subject; bh=abc=;',
    'From: =?utf-8?B?TGlzayBDb3VyaWVyIE1vcm5pbmc=?= <news@courier.example>',
    'To: <reader@lisk.example>',
    'Subject: =?UTF-8?Q?=E2=9B=B4_Ferry_back?=',
    ' =?UTF-8?Q?_in_Lisk?=',
    'Date: Thu, 31 Oct 2024 20:37:05 +0000 (UTC)',
    'Message-ID: <17.abc@mail.courier.example>',
    'List-Unsubscribe: <https://courier.example/leave>',
    'MIME-Version: 1.0',
    ...fields,
    'Content-Type: multipart/mixed; boundary=outer17',
    '',
    multipart('outer17', [
      {
        fields: ['Content-Type: multipart/alternative; boundary="_----------=_MCPart_17"'],
        body: multipart('_----------=_MCPart_17', [
          { fields: ['Content-Type: text/plain; charset="utf-8"; format="fixed"', 'Content-Transfer-Encoding: quoted-printable'], body: PLAIN },
          { fields: ['Content-Type: text/html; charset="utf-8"', 'Content-Transfer-Encoding: base64'], body: base64(html) },
        ]),
      },
      {
        fields: ['Content-Type: text/html; name="terms.html"', 'Content-Disposition: attachment; filename="terms.html"'],
        body: '<p>The terms of the list.</p>',
      },
    ]),
  ].join(CRLF)

/** A mail of one plain part. */
export const plainMail = (from: string, subject: string, type: string, body: string): string =>
  [
    `From: ${from}`,
    'To: desk@lisk.example',
    `Subject: ${subject}`,
    'Date: 31 Oct 24 21:37 EDT',
    'Message-ID: <1@lisk.example>',
    `Content-Type: ${type}`,
    '',
    body,
  ].join(CRLF)
