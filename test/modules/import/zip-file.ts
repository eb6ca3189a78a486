import { deflateRawSync } from 'node:zlib';

type Entry = string | Buffer | { readonly packed: Buffer; readonly unpacked: number };

/** A zip archive as a hostile program may write it: sizes are what the test says. */
export function zipOf(entries: Readonly<Record<string, Entry>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, entry] of Object.entries(entries)) {
    const { packed, unpacked } = isPacked(entry) ? entry : packedOf(Buffer.from(entry));
    const nameBytes = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(unpacked, 22);
    head.writeUInt16LE(nameBytes.length, 26);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(20, 4);
    line.writeUInt16LE(20, 6);
    line.writeUInt16LE(8, 10);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt32LE(unpacked, 24);
    line.writeUInt16LE(nameBytes.length, 28);
    line.writeUInt32LE(offset, 42);
    bodies.push(head, nameBytes, packed);
    directory.push(line, nameBytes);
    offset += head.length + nameBytes.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

function isPacked(entry: Entry): entry is Extract<Entry, { packed: Buffer }> {
  return typeof entry === 'object' && 'packed' in entry;
}

function packedOf(bytes: Buffer): { packed: Buffer; unpacked: number } {
  return { packed: deflateRawSync(bytes), unpacked: bytes.length };
}
