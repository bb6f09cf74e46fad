import { expect, test } from "vitest";
import { isShortFor } from "./office-name.ts";

test.each([
  ["Sở KH&ĐT", "Sở Kế hoạch và Đầu tư"],
  ["Sở KHĐT", "Sở Kế hoạch và Đầu tư"],
  ["Sở Kế hoạch & Đầu tư", "Sở Kế hoạch và Đầu tư"],
  ["sở kế hoạch đầu tư", "Sở Kế hoạch và Đầu tư"],
  ["VP UBND tỉnh", "Văn phòng Ủy ban nhân dân tỉnh"],
  ["Văn phòng UBND", "Văn phòng Ủy ban nhân dân tỉnh"],
  ["Sở Nội Vụ tỉnh Quảng Ninh", "Sở Nội vụ"],
  ["Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn"],
  ["Sở LĐTBXH", "Sở Lao động - Thương binh và Xã hội"],
  ["BQL KKT", "Ban Quản lý Khu kinh tế"],
  ["UBND xã Ba Chẽ", "Xã Ba Chẽ"],
  ["xã Ba Chẽ", "UBND xã Ba Chẽ"],
])("%s is a short way to write %s", (written, name) => {
  expect(isShortFor(written, name)).toBe(true);
});

test.each([
  ["Sở KH&CN", "Sở Kế hoạch và Đầu tư"],
  ["Sở Tài", "Sở Tài chính"],
  ["Sở Tài chính và Nội vụ", "Sở Tài chính"],
  ["UBND", "Ủy ban nhân dân xã Ba Chẽ"],
  ["Xã Ba", "Xã Ba Chẽ"],
])("%s is no way to write %s", (written, name) => {
  expect(isShortFor(written, name)).toBe(false);
});
