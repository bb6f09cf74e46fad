import type { EvaluationId, RoundId, UnitVersionId } from "@thang-diem/engine";
import { createHash } from "node:crypto";
import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { evidenceRoutes, type EvidenceDocument, requestOf } from "@thang-diem/contract";
import type { Visitor } from "../../composition/testing.ts";

/** A PDF of one page that viewers open; `extra` makes it another file. */
export function pdfFile(text: string, extra_bytes = 0): Buffer {
  const content = `BT /F1 18 Tf 72 760 Td (${text}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] " +
      "/Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  if (extra_bytes > 0) body += `%${"x".repeat(extra_bytes)}\n`;
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}` +
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}

/** A picture of one colour. */
export function pngFile(size = 64): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(size * 3, 0x5f)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: size }, () => row)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @param streamed sizes stand behind each entry and not before it, as programs write that cannot go back */
export function zipFile(entries: Readonly<Record<string, string | Buffer>>, streamed = false): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(data), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(data.length, 8);
    const fixed = Buffer.alloc(10);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt16LE(streamed ? 8 : 0, 2);
    fixed.writeUInt16LE(8, 4);
    const lengths = Buffer.alloc(4);
    lengths.writeUInt16LE(Buffer.byteLength(name), 0);
    const local = Buffer.concat([
      Buffer.from("PK\x03\x04", "latin1"),
      fixed,
      streamed ? Buffer.alloc(12) : sizes,
      lengths,
      Buffer.from(name),
      packed,
      ...(streamed ? [Buffer.from("PK\x07\x08", "latin1"), sizes] : []),
    ]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([
        Buffer.from("PK\x01\x02\x14\x00", "latin1"),
        fixed,
        sizes,
        lengths,
        rest.subarray(0, 14),
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, listed, Buffer.from("PK\x05\x06", "latin1"), end]);
}

export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** A document that Word opens. The list of parts stands last, as some programs write it. */
export function docxFile(
  text: string,
  {
    type = WORD_TYPE,
    streamed = false,
    more = {},
  }: {
    readonly type?: string;
    readonly streamed?: boolean;
    readonly more?: Readonly<Record<string, string>>;
  } = {},
): Buffer {
  return zipFile(
    {
      "_rels/.rels":
        '<?xml version="1.0"?>' +
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        '<Relationship Id="rId1" Target="word/document.xml" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>' +
        "</Relationships>",
      "word/document.xml":
        '<?xml version="1.0"?>' +
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
        `<w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
      ...more,
      "[Content_Types].xml":
        '<?xml version="1.0"?>' +
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    streamed,
  );
}

export const sha256Of = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");

export interface Place {
  readonly evaluationId: EvaluationId;
  readonly roundId: RoundId;
  readonly unitVersionId: UnitVersionId;
  readonly item: string;
}

/** The address of a document's content, as a page links to it. */
export const contentUrl = (
  { evaluationId, roundId, unitVersionId }: Place,
  { id: documentId }: EvidenceDocument,
  as: "shown" | "download" = "shown",
) => requestOf(evidenceRoutes.content, { evaluationId, roundId, unitVersionId, documentId, as }).url;

/** Sends a file as a browser does. @throws what the server refused */
export async function sendFile(
  visitor: Visitor,
  place: Place,
  name: string,
  content: Uint8Array,
  part_bytes = 1_000_000,
): Promise<EvidenceDocument> {
  const { value } = await visitor.call(evidenceRoutes.begin, {
    ...place,
    name,
    bytes: content.byteLength,
    sha256: sha256Of(content),
  });
  if (value.step === "done") return value.document;
  const of = { ...place, uploadId: value.upload.uploadId };
  for (let { offset } = value.upload; offset < content.byteLength;)
    ({ offset } = (
      await visitor.call(
        evidenceRoutes.part,
        { ...of, offset },
        content.subarray(offset, offset + part_bytes),
      )
    ).value);
  return (await visitor.call(evidenceRoutes.finish, of)).value.document;
}
