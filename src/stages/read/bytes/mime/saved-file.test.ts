import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { growth } from '../../../../testing/growth.ts'
import { bytesOf, CHROME_ADDRESS, chromeArchive, multipart, newsletter, oldArchive, plainMail, STORY_PAGE } from '../../../../testing/saved-files.ts'
import { readBytes } from '../bytes.ts'
import { type OpenedFile, openSavedFile } from './saved-file.ts'

const NOTHING: OpenedFile = {
  text: '',
  mediaType: 'none',
  stated: { url: null, title: null, outlet: null, authors: [], published: null, savedAt: null },
  problems: [],
}
const opened = (file: string, mediaType = 'text/plain'): OpenedFile => openSavedFile(bytesOf(file), mediaType) ?? NOTHING
const codes = (file: string): readonly string[] => opened(file).problems.map(({ code }) => code)
const unix = (file: string): string => file.replaceAll('\r\n', '\n')

// Found

test('saved file: a web archive gives its page, address, title and time of saving', () => {
  const page = opened(chromeArchive())
  assert.equal(page.text.replaceAll('\r\n', '\n'), STORY_PAGE)
  assert.equal(page.mediaType, 'text/html')
  assert.deepEqual(page.stated, {
    url: CHROME_ADDRESS,
    title: { value: 'Ferry back in Lisk – Lisk Courier', how: 'archive header' },
    outlet: null,
    authors: [],
    published: null,
    savedAt: '2024-10-31T20:37Z',
  })
  assert.deepEqual(page.problems, [])
})

test('saved file: lines may end in any way', () => {
  assert.equal(opened(unix(chromeArchive())).text, STORY_PAGE)
  assert.match(opened(unix(newsletter())).text, /came back to Lisk/)
})

test('saved file: an old archive names its root by an id and its letters in windows-1252', () => {
  const page = opened(oldArchive())
  assert.equal(page.text, '<HTML><BODY><P>The ferry “Ørsta” came back to Lisk.</P></BODY></HTML>')
  assert.deepEqual([page.stated.url, page.stated.savedAt], ['http://courier.example/ferry.htm', '2024-11-01T02:37Z'])
})

test('saved file: of a newsletter the page is read, not the plain text and not the attachment', () => {
  const page = opened(newsletter())
  assert.equal(page.text, STORY_PAGE)
  assert.deepEqual(page.stated, {
    url: null,
    title: { value: '⛴ Ferry back in Lisk', how: 'mail header' },
    outlet: { value: 'Lisk Courier Morning', how: 'mail address' },
    authors: [],
    published: { value: '2024-10-31T20:37Z', how: 'mail header' },
    savedAt: null,
  })
})

test('saved file: a mailbox line, a count of bytes and a byte order mark stand before some mails', () => {
  for (const before of ['From bounce@courier.example Thu Oct 31 20:37:05 2024\r\n', '4711\n', '\u00ef\u00bb\u00bf', '\r\n\r\n'])
    assert.equal(opened(before + newsletter()).text, STORY_PAGE, before)
})

test('saved file: what a Mac notes of a mail behind its counted bytes is no text', () => {
  const mail = plainMail('Lisk Courier <news@courier.example>', 'Ferry', 'text/plain', 'The ferry came back.\r\n')
  const notes = '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict><key>flags</key></dict></plist>\n'
  assert.equal(opened(`${mail.length}     \n${mail}${notes}`).text, 'The ferry came back.\r\n')
  assert.match(opened(`${mail.length - 4}\n${mail}${notes}`).text, /came back\.\r\n<\?xml/, 'a count that is wrong cuts nothing')
})

test('saved file: the sender is outlet, writer or both', () => {
  const whole = (from: string): readonly unknown[] => {
    const { outlet, authors } = opened(newsletter().replace(/From: =.*/, `From: ${from}`)).stated
    return [outlet?.value ?? null, ...authors.map(({ name }) => name)]
  }
  assert.deepEqual(whole('"Lisk Courier, Morning" <news@courier.example>'), ['Lisk Courier, Morning'])
  assert.deepEqual(whole('Ada Quill from Harbour Notes <ada@notes.example>'), ['Harbour Notes', 'Ada Quill'])
  assert.deepEqual(whole('"Ada Quill at the Lisk Courier" <ada@courier.example>'), ['Lisk Courier', 'Ada Quill'])
  assert.deepEqual(whole('Harbour Notes by Ada Quill <ada@notes.example>'), ['Harbour Notes', 'Ada Quill'])
  assert.deepEqual(whole('news@courier.example (Lisk Courier)'), ['Lisk Courier'])
  assert.deepEqual(whole('news@courier.example'), [null])
})

const SENDERS: readonly (readonly [from: string, outlet: string | null, author: string | null])[] = [
  ['"Orlo Daily Morning Letter" <news@orlodaily.example>', 'Orlo Daily Morning Letter (mail address)', null],
  ['Orlo Harbour <letter@mail.orlo-daily.example>', 'Orlo Harbour (mail address)', null],
  ['The Lisk Courier <x17@courier.example>', 'The Lisk Courier (mail address)', null],
  ['Harbour Notes <hello@mail.example>', 'Harbour Notes (mail header)', null],
  ['Ada Quill <ada@adaquill.example>', 'Ada Quill (mail header)', null],
  ['Mark Fenn <mark.fenn@markpost.example>', 'Mark Fenn (mail header)', null],
  ['Anna Quill <x17@annaburg.example>', 'Anna Quill (mail header)', null],
  ['News Quill <ada@news.mail.example>', 'News Quill (mail header)', null],
  ['Ada Quill <ada@lisk.example>', null, 'Ada Quill'],
]
for (const [from, outlet, author] of SENDERS)
  test(`saved file: of a mail to one person, ${from} is ${outlet ?? 'a writer'}`, () => {
    const { stated } = opened(plainMail(from, 'Ferry', 'text/plain', 'It came back.'))
    assert.equal(stated.outlet && `${stated.outlet.value} (${stated.outlet.how})`, outlet)
    assert.deepEqual(stated.authors, author === null ? [] : [{ name: author, how: 'mail header' }])
  })

test('saved file: a mail to one person is by a person', () => {
  const { outlet, authors, published } = opened(plainMail('Ada Quill <ada@lisk.example>', 'Re: Ferry', 'text/plain', 'It came back.')).stated
  assert.deepEqual([outlet, authors, published?.value], [null, [{ name: 'Ada Quill', how: 'mail header' }], '2024-10-31T21:37-04:00'])
})

test('saved file: who forwards a newsletter is not its outlet, and its day is not that day', () => {
  const mail = newsletter().replace(/Subject:.*\r\n.*\r\n/, 'Subject: Fwd: Ferry back\r\n')
  assert.deepEqual(opened(mail).stated, { ...NOTHING.stated, title: { value: 'Ferry back', how: 'mail header' }, savedAt: '2024-10-31T20:37Z' })
})

const FORWARDS: readonly (readonly [string, string])[] = [
  [
    'Gmail',
    'Look!\n\n---------- Forwarded message ---------\nFrom: Lisk Courier <news@courier.example>\nDate: Thu, Oct 31, 2024 at 9:38 PM\nSubject: Ferry back\nTo: <tom@lisk.example>\n\nThe ferry',
  ],
  [
    'Apple',
    'Begin forwarded message:\n\n> From: Lisk Courier <news@courier.example>\n> Subject: Ferry back\n> Date: Thu, Oct 31, 2024 at 9:38 PM\n> \n> The ferry',
  ],
  [
    'Outlook',
    '<html><body><p>See below</p><div><b>From:</b> Lisk Courier &lt;news@courier.example&gt;<br>\n<b>Sent:</b> Thu, Oct 31, 2024 at 9:38 PM<br><b>To:</b> Tom<br><b>Subject:</b> Ferry back</div>',
  ],
  [
    'Thunderbird',
    '<p>-------- Forwarded Message --------</p><table><tr><th>Subject: </th><td>Ferry back</td></tr><tr><th>Date: </th><td>Thu, Oct 31, 2024 at 9:38 PM</td></tr><tr><th>From: </th><td>Lisk Courier <a href="x">&lt;news@courier.example&gt;</a></td></tr></table>',
  ],
]
for (const [program, body] of FORWARDS)
  test(`saved file: what ${program} writes above a forwarded newsletter is its header`, () => {
    const { title, outlet, authors, published, savedAt } = opened(
      plainMail('Tom Fenn <tom@lisk.example>', 'Fwd: Ferry back', body.startsWith('<') ? 'text/html' : 'text/plain', body),
    ).stated
    assert.deepEqual(
      [title?.value, outlet?.value, authors, published?.value, savedAt],
      ['Ferry back', 'Lisk Courier', [], 'Thu, Oct 31, 2024 at 9:38 PM', '2024-11-01T01:37Z'],
    )
  })

test('saved file: at a list that discusses, a sender is a writer; the address of a post is told', () => {
  const discussed = opened(
    newsletter(['List-Id: <boats.lisk.example>', 'List-Post: <mailto:boats@lisk.example>']).replace(
      /From: =.*/,
      'From: Ada Quill <ada@mail.example>',
    ),
  )
  assert.deepEqual([discussed.stated.outlet, discussed.stated.authors[0]?.name, discussed.stated.url], [null, 'Ada Quill', null])
  assert.equal(opened(newsletter(['List-Post: <https://notes.example/p/ferry-back>'])).stated.url, 'https://notes.example/p/ferry-back')
})

test('saved file: a mail forwarded as a whole keeps its text and its own header', () => {
  const inner = { fields: ['Content-Type: message/rfc822', 'Content-Disposition: inline'], body: newsletter() }
  const outer = `From: Tom Fenn <tom@lisk.example>\r\nSubject: look\r\nDate: Fri, 1 Nov 2024 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=fw\r\n\r\n${multipart('fw', [inner])}`
  const page = opened(outer)
  assert.equal(page.text, STORY_PAGE)
  assert.equal(page.stated.outlet?.value, 'Lisk Courier Morning')
})

test('saved file: flowed lines are one line, and so are lines broken at a width', () => {
  const flowed = opened(
    plainMail(
      'ada@lisk.example',
      'Ferry',
      'text/plain; format=flowed; delsp=yes',
      'The ferry came b \r\nack to Lisk.\r\n> It was \r\n> away.\r\n\r\n-- \r\nAda',
    ),
  )
  assert.equal(flowed.text, 'The ferry came back to Lisk.\n> It wasaway.\n\n-- \nAda')
  const words =
    'The ferry came back to Lisk on Monday after the repair of its engine,\r\nthe harbourmaster said. It had been away since the storm of the spring\r\nthat broke the pier and sank two boats, and it will sail again on Friday\r\nat noon, with a new crew.\r\n\r\n* first boat\r\n* second boat'
  assert.equal(
    opened(plainMail('ada@lisk.example', 'Ferry', 'text/plain', words)).text,
    'The ferry came back to Lisk on Monday after the repair of its engine, the harbourmaster said. It had been away since the storm of the spring that broke the pier and sank two boats, and it will sail again on Friday at noon, with a new crew.\n\n* first boat\n* second boat',
  )
})

test('saved file: texts that a mail program parted are one page', () => {
  const html = (text: string): { fields: string[]; body: string } => ({
    fields: ['Content-Type: text/html'],
    body: `<html><body><p>${text}</p></body></html>`,
  })
  const plain = { fields: ['Content-Type: text/plain'], body: 'The list <of> Lisk' }
  const mail = `From: Lisk Courier <a@b.example>\r\nDate: Fri, 1 Nov 2024 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n${multipart('m', [html('One.'), html('Two.'), plain])}`
  assert.equal(opened(mail).text, '<!doctype html><html><body><p>One.</p>\n<p>Two.</p>\n<p>The list &lt;of&gt; Lisk</p></body></html>')
})

test('saved file: damaged archives are read as far as they go, and say so', () => {
  const file = chromeArchive()
  const cut = file.slice(0, file.indexOf('harbourmaster'))
  assert.match(opened(cut).text, /came back to Lisk/)
  assert.deepEqual(codes(cut), ['saved-file-cut'])
  assert.deepEqual(codes(file.slice(0, file.indexOf('--k3vJ9aQz------'))), [], 'only what follows the page is lost')
  assert.equal(
    opened(file.replace('\tboundary="----MultipartBoundary--k3vJ9aQz----"', '\tcharset=none')).text,
    unix(STORY_PAGE).replaceAll('\n', '\r\n'),
  )
  assert.match(opened(newsletter().replaceAll('--_----------=_MCPart_17--\r\n', '')).text, /came back to Lisk/)
  assert.deepEqual(
    codes(newsletter().replace('charset="utf-8"\r\nContent-Transfer-Encoding: base64', 'charset="x-lisk"\r\nContent-Transfer-Encoding: base64')),
    ['charset-guessed'],
  )
})

test('saved file: no page and no text is a problem with a name', () => {
  const only = (part: string): string => `From: a@b.example\r\nDate: Fri, 1 Nov 2024 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: ${part}`
  const files = [
    only('image/png\r\n\r\nxyz'),
    only('multipart/mixed; boundary=m\r\n\r\nno part at all'),
    only('multipart/related'),
    only('application/pdf\r\n\r\n%PDF-'),
  ]
  for (const file of files) assert.deepEqual(codes(file), ['saved-file-without-page'], file)
})

// Passed over

const NO_MAILS: readonly string[] = [
  'From: the editor\nSubject: your letters\nDate: Thursday\n\nThe ferry came back to Lisk.',
  'From: Ada Quill <ada@lisk.example>\nTo: desk@lisk.example\nSubject: Ferry\nDate: Thu, 31 Oct 2024 21:37:05 +0100\n\nCopied out of a mail program.',
  'How mail is written\n\nA mail begins with a header:\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n',
  'Weather: rain\nWind: strong\n\nThe ferry stayed in Lisk.',
  'Content-Type: text/html\nServer: lisk\n\n<html>',
  'https://courier.example/ferry\n\nThe ferry came back.',
  '',
]
for (const text of NO_MAILS)
  test(`saved file: passes over "${text.slice(0, 40)}"`, () => assert.equal(openSavedFile(bytesOf(text), 'text/plain'), null))

test('saved file: a mail without the marks of a program is one where its name says so', () => {
  assert.equal(opened(NO_MAILS[1] ?? '', 'message/rfc822').text, 'Copied out of a mail program.')
})

// Laws

const piece = fc.constantFrom(
  'MIME-Version: 1.0\n',
  'From: a@b.example\n',
  'Date: Fri, 1 Nov 2024 08:00:00 +0000\n',
  'Content-Type: multipart/mixed; boundary=x\n',
  'Content-Type: multipart/related\n',
  'Content-Type: message/rfc822\n',
  'Content-Type: text/html; charset=utf-16\n',
  'Content-Transfer-Encoding: base64\n',
  'Content-Transfer-Encoding: quoted-printable\n',
  'Subject: =?utf-8?B?w?= =?x?q?=_?=\n',
  '--x\n',
  '--x--\n',
  '\n',
  '=3D=\r\n=',
  '<p>The ferry',
  '\u00ff\u0000',
)

/** A line of one letter becomes a paragraph where texts and pages are joined. */
const MOST_GROWN = 12

test('saved file: no file is a failure, nor a text much longer than itself', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const file = `MIME-Version: 1.0\nFrom: a@b.example\nDate: Fri, 1 Nov 2024 08:00:00 +0000\n${pieces.join('')}`
      assert.ok(readBytes(bytesOf(file), 'text/plain', null).text.length <= file.length * MOST_GROWN)
    }),
    { numRuns: 150 },
  )
})

test('saved file: fifty parts in each other and a file of boundaries are no page, and no failure', () => {
  const nested = Array.from({ length: 50 }, (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`).join('')
  assert.deepEqual(codes(`MIME-Version: 1.0\r\n${nested}Content-Type: text/plain\r\n\r\nThe ferry`), ['saved-file-without-page'])
  assert.equal(opened(`MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n'.repeat(50_000)}`).problems.length, 1)
})

const START = 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n'
const GROWING: readonly (readonly [string, (size: number) => string])[] = [
  ['boundaries', (size) => `${START}\r\n${'--b\r\n'.repeat(size)}`],
  ['fields', (size) => `${START}${'X-Lisk: a\r\n'.repeat(size)}\r\n--b\r\n\r\nThe ferry`],
  ['a folded field', (size) => `${START}Subject: a\r\n${' =?utf-8?q?a?=\r\n'.repeat(size)}\r\n--b\r\n\r\nThe ferry`],
  ['lines that are nearly boundaries', (size) => `${START}\r\n--b\r\n\r\n${'--bb\r\n'.repeat(size)}`],
  [
    'soft breaks',
    (size) => `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${'=   ='.repeat(size)}`,
  ],
  ['flowed lines', (size) => `MIME-Version: 1.0\r\nContent-Type: text/plain; format=flowed\r\n\r\n${'>a \r\n'.repeat(size)}`],
]
for (const [what, file] of GROWING)
  test(`saved file: twice as much of ${what} costs about twice the time`, () => {
    const [small, large] = [bytesOf(file(20_000)), bytesOf(file(40_000))]
    assert.ok(
      growth(
        () => openSavedFile(small, 'text/plain'),
        () => openSavedFile(large, 'text/plain'),
      ) < 3.2,
    )
  })
