import { crc32, deflateRawSync } from 'node:zlib'
import { Header } from 'tar'

export interface PackedFile {
  readonly name: string
  readonly content: string | Uint8Array
  /** Fields of the zip headers that are to be other than they should be. */
  readonly zip?: {
    readonly flags?: number
    readonly method?: number
    readonly crc?: number
    readonly size?: number
    readonly mode?: number
  }
}

/** A zip archive as every program writes it, with names and fields that no program would write. */
export const makeZip = (files: readonly PackedFile[]): Buffer => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, zip = {} } of files) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(zip.flags ?? 0, 2)
    fields.writeUInt16LE(zip.method ?? 8, 4)
    fields.writeUInt32LE(zip.crc ?? crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(zip.size ?? bytes.length, 18)
    fields.writeUInt16LE(nameBytes.length, 22)
    locals.push(Buffer.from('PK\u0003\u0004'), fields, nameBytes, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((zip.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    const madeByUnix = Buffer.from([20, 3])
    central.push(Buffer.from('PK\u0001\u0002'), madeByUnix, fields, rest, nameBytes)
    offset += 30 + nameBytes.length + packed.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, list, end])
}

/** A tar archive; a folder's name ends with a slash. */
export const makeTar = (files: readonly PackedFile[]): Buffer =>
  Buffer.concat([...files.flatMap(({ name, content }) => makeTarMember(name, Buffer.from(content))), Buffer.alloc(1024)])

const makeTarMember = (name: string, bytes: Buffer): Buffer[] => {
  const block = Buffer.alloc(512)
  const type = name.endsWith('/') ? 'Directory' : 'File'
  new Header({ path: name, size: bytes.length, mode: 0o644, mtime: new Date(0), type }).encode(block)
  return [block, bytes, Buffer.alloc(-bytes.length & 511)]
}
