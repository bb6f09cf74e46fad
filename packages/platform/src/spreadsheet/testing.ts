import { crc32, deflateRawSync } from "node:zlib";

/** A zip archive of texts, made byte by byte so that a test can also declare sizes that are not true. */
export function zipOf(
  parts: Readonly<Record<string, string>>,
  declared: Readonly<Record<string, number>> = {},
): Uint8Array {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text);
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(0x0800, 0);
    fields.writeUInt16LE(8, 2);
    fields.writeUInt32LE(crc32(content), 8);
    fields.writeUInt32LE(packed.byteLength, 12);
    fields.writeUInt32LE(declared[name] ?? content.byteLength, 16);
    fields.writeUInt16LE(Buffer.byteLength(name), 20);
    const local = Buffer.concat([
      Buffer.from("504b03041400", "hex"),
      fields,
      Buffer.alloc(2),
      Buffer.from(name),
      packed,
    ]);
    const position = Buffer.alloc(4);
    position.writeUInt32LE(offset);
    files.push(local);
    directory.push(
      Buffer.concat([
        Buffer.from("504b010214001400", "hex"),
        fields,
        Buffer.alloc(12),
        position,
        Buffer.from(name),
      ]),
    );
    offset += local.byteLength;
  }
  const end = Buffer.alloc(22);
  end.write("504b0506", "hex");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}
