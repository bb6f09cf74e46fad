import type { UnitRegistry } from "@thang-diem/engine";
import { shippedPapi } from "./papi.ts";
import type { ShippedSeries } from "./shipped-round.ts";

/** Every series that ships with the product, in the order of the start page. */
export async function shippedSeries(data: string, registry: UnitRegistry): Promise<ShippedSeries[]> {
  return [await shippedPapi(data, registry)];
}
