import { crc32, deflateSync } from "node:zlib";
import { encode } from "uqr";

/** Pixels a side of one module: printed at 22 mm a phone reads it without blur. */
const SCALE = 8;

/**
 * A QR code as a PNG of two colours (W3C Portable Network Graphics, 3rd edition; one bit a pixel, 0 = black).
 * Medium error correction: a corner of the sheet may be folded. The same text gives the same bytes.
 */
export function qrCode(text: string): Uint8Array {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const side = size * SCALE;
  const row_bytes = Math.ceil(side / 8);
  const pixels = Buffer.alloc(side * (row_bytes + 1));
  for (let y = 0; y < side; y += 1) {
    const at = y * (row_bytes + 1) + 1;
    for (let x = 0; x < side; x += 1)
      if (data[Math.floor(y / SCALE)]?.[Math.floor(x / SCALE)] !== true)
        pixels[at + (x >> 3)] = (pixels[at + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  return Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(pixels, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.byteLength);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
