/** Invented pages for tests of the desk: two events, told by several outlets, in words long enough to be linked. */
import type { Capture } from '../../src/model/capture.ts'

const WIRE = `Ferry sinks off Norvik, 38 saved

Northern Wire, 4 May 2031

The ferry Halka sank in thick fog off Norvik harbour on Sunday night, the coastguard said, and 38 people were taken from the water alive.

Coastguard captain Ivo Stenmark said the ship struck the Kettle reef shortly before ten o'clock. "We heard the horn, and then nothing at all," he told reporters on the quay.

Two people are missing. The ferry had 40 people aboard, according to the harbour office of Norvik.

The owner, Halka Line, said the ship was built in 1998 and was inspected in March. Mayor Dora Quist closed the harbour until Tuesday.

Divers will go down to the wreck in the coming days, the coastguard said.
`

const COPY = `${WIRE.replace('Northern Wire', 'Norvik Courier').replace('\n\nDivers', '\n\nThe town is in mourning.\n\nDivers')}
This story was first published by Northern Wire.
`

const HERALD = `Halka ferry goes down at Kettle reef

Coast Herald, 5 May 2031

Forty people were aboard the Halka when she ran onto the Kettle reef in fog outside Norvik on Sunday evening; 37 of them were rescued.

"The horn sounded twice and stopped," said Elna Berg, who keeps the lighthouse above the reef and called the coastguard first.

Captain Ivo Stenmark of the coastguard said that boats from three villages had joined the search for the missing.

Norvik's mayor, Dora Quist, shut the port and asked families to come to the school on Harbour Street.

Halka Line has run ferries between Norvik and the islands of Sund for 30 years.
`

const INQUIRY = `Norvik ferry: search for the missing goes on

Sund Times, 5 May 2031

The search for two people missing since the ferry Halka sank in fog at the Kettle reef off Norvik on Sunday night went on at first light.

Coastguard captain Ivo Stenmark said 38 people had been saved and that divers would look at the wreck of the Halka.

The mayor of Norvik, Dora Quist, said the harbour stays shut until Tuesday. Halka Line said the ship had passed an inspection in March.
`

const COUNCIL = `Tarnby council sells its old tram depot

Tarnby Post, 12 June 2031

The council of Tarnby voted on Wednesday to sell the tram depot on Mill Lane for 4.2 million crowns, treasurer Pavel Orsa said.

The buyer, the builder Lindqvist and Sons, wants to put 120 flats on the site. Councillor Rina Holt voted against. "We are selling the last ground the town owns," she said.

The last trams were sold to Gothenburg in 1974. Work on the depot begins in the spring, Orsa said.
`

export const PAGES = { wire: WIRE, copy: COPY, herald: HERALD, inquiry: INQUIRY, council: COUNCIL } as const

export function capture(name: string, text: string, more: Partial<Capture> = {}): Capture {
  return { bytes: Buffer.from(text), path: `${name}.txt`, url: null, mediaType: 'text/plain', via: 'file', capturedAt: null, given: {}, ...more }
}

export const page = (name: keyof typeof PAGES, more: Partial<Capture> = {}): Capture => capture(name, PAGES[name], more)
