import type { UnitRegistry } from "@thang-diem/engine";
import { shippedDgiQuangNinh } from "./dgi-quang-ninh.ts";
import { shippedLocalResults } from "./local-results.ts";
import { shippedPapi } from "./papi.ts";
import { shippedParMinistries } from "./par-ministries.ts";
import { shippedParProvinces } from "./par-provinces.ts";
import type { ShippedSeries } from "./shipped-round.ts";
import { shippedSipas } from "./sipas.ts";
import { shippedSipasSample } from "./sipas-sample.ts";

/**
 * Every series that ships with the product: the country first, then single provinces, then the sample.
 * @throws Error when shipped data is not right
 */
export async function shippedSeries(data: string, registry: UnitRegistry): Promise<ShippedSeries[]> {
  const country = [
    shippedPapi(data, registry),
    shippedParProvinces(data, registry),
    shippedParMinistries(data),
    shippedSipas(data, registry),
  ];
  return [
    ...(await Promise.all([...country, shippedDgiQuangNinh(data, registry)])),
    ...(await shippedLocalResults(data, registry)),
    await shippedSipasSample(data),
  ];
}
