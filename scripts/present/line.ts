// A line to each window on which the program only speaks: as much of WebSocket (RFC 6455) as that needs. Answers that
// stay open would do as well, but a browser gives a site six of those, and a talk may have more windows.

import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

export interface Line {
  /** To all windows. */
  say: (text: string) => void
  /** A window that joins, and what it has to hear first. */
  open: (request: IncomingMessage, socket: Duplex, first: readonly string[]) => void
}

/** RFC 6455, 1.3. */
const KEY = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
/** A whole text in one frame, and the end (5.2). */
const TEXT = 0x81
const CLOSE = Buffer.from([0x88, 0x00])
const OPCODE = 0x0f
const OP_CLOSE = 0x08

export function openLine(): Line {
  const sockets = new Set<Duplex>()
  return {
    say(text) {
      for (const socket of sockets) socket.write(frame(text))
    },
    open(request, socket, first) {
      const key = request.headers['sec-websocket-key']
      if (key === undefined) {
        socket.destroy()
        return
      }
      const accept = createHash('sha1')
        .update(key + KEY)
        .digest('base64')
      socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
          `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
      )
      for (const text of first) socket.write(frame(text))
      sockets.add(socket)
      socket.on('data', (data: Buffer) => {
        // A window says nothing here but that it goes.
        if (((data[0] ?? 0) & OPCODE) === OP_CLOSE) socket.end(CLOSE)
      })
      socket.once('close', () => sockets.delete(socket))
      socket.once('error', () => socket.destroy())
    },
  }
}

// --- internal ---

/** Lengths of 7, 16 or 64 bits (5.2); from a server nothing is masked. */
function frame(text: string): Buffer {
  const content = Buffer.from(text)
  const { length } = content
  if (length < 126) return Buffer.concat([Buffer.from([TEXT, length]), content])
  const head = Buffer.alloc(length < 65_536 ? 4 : 10)
  head[0] = TEXT
  if (length < 65_536) {
    head[1] = 126
    head.writeUInt16BE(length, 2)
  } else {
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return Buffer.concat([head, content])
}
