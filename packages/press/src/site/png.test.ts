import { createCanvas, loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { pngFile } from "./png.ts";

test("a PNG is read back by Skia pixel for pixel", async () => {
  const [width, height] = [301, 97];
  const page = createCanvas(width, height);
  const pen = page.getContext("2d");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = "#0b5d4e";
  pen.arc(150, 48, 40, 0, 6.3);
  pen.fill();
  const { data } = pen.getImageData(0, 0, width, height);
  const file = await pngFile(data, width, height);
  pen.clearRect(0, 0, width, height);
  pen.drawImage(await loadImage(file), 0, 0);
  expect(Buffer.from(pen.getImageData(0, 0, width, height).data).equals(Buffer.from(data))).toBe(true);
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([width, height]);
});
