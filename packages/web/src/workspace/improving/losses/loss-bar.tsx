import type { ItemLoss } from "@thang-diem/engine";
import { strip } from "@thang-diem/presentation";
import type { ReactElement } from "react";

/** Shares of the maximum: the numbers stand beside the bar, so it is hidden from screen readers. */
export function LossBar({
  loss: { points, maximum, group, best },
}: {
  readonly loss: ItemLoss;
}): ReactElement {
  const share = (value: typeof points) =>
    value === undefined || maximum.isZero ? undefined : Math.max(0, value.over(maximum).toNumber());
  const [mean, top] = [share(group), share(best?.points)];
  return (
    <div
      dangerouslySetInnerHTML={{
        __html: strip({
          value: share(points) ?? 0,
          ...(mean !== undefined && { mean }),
          ...(top !== undefined && { best: top }),
        }),
      }}
    />
  );
}
