import { Exact } from "../../numbers/index.ts";
import { fault, type PlacedFault } from "../fault.ts";
import type { SchemeText } from "../language.ts";
import { conditionFaults } from "./conditions.ts";
import { placedConditions } from "./walk.ts";

/** Factors above 0, for cases that shared facts and the group of the unit decide. */
export function coefficientFaults(text: SchemeText): PlacedFault[] {
  return (text.index.coefficients ?? []).flatMap(({ when, times }, i) => {
    const path = ["index", "coefficients", i];
    const conditions = placedConditions(when, [...path, "when"]);
    return [
      ...(Exact.of(times).above(Exact.ZERO)
        ? []
        : [
            fault(
              "wrong-sign",
              [...path, "times"],
              [`Hệ số phải lớn hơn 0, đang là ${times}.`, `A factor must be above 0, but is ${times}.`],
              ["Viết ví dụ times: 1.05.", "Write for example times: 1.05."],
            ),
          ]),
      ...conditions.flatMap((each) =>
        typeof each.condition === "object" && "item" in each.condition && each.condition.item !== undefined
          ? [
              fault(
                "wrong-kind-of-fact",
                each.path,
                [
                  "Hệ số chỉ xét được dữ kiện chung và nhóm của đơn vị, không xét điểm của một mục.",
                  "A factor asks for shared facts and the unit's group, not for the points of an item.",
                ],
                ["Khai dữ kiện ở facts của đầu tệp.", "Declare a fact in the facts of the head."],
              ),
            ]
          : conditionFaults(each, text.facts ?? {}, new Map(), "rule"),
      ),
    ];
  });
}
