import type { UnitRegistry } from "@thang-diem/engine";
import { shippedPapi } from "./papi.ts";
import { shippedParProvinces } from "./par-provinces.ts";
import type { ShippedSeries } from "./shipped-round.ts";
import { shippedSipas } from "./sipas.ts";

/** Every series that ships with the product, in the order of the start page. @throws Error when shipped data is not right */
export async function shippedSeries(data: string, registry: UnitRegistry): Promise<ShippedSeries[]> {
  return await Promise.all([shippedPapi(data, registry), shippedParProvinces(data, registry), shippedSipas(data, registry)]);
}
