import { KEY_PERMISSIONS } from "./keys.ts";
import { z } from "zod";
import { PERMISSIONS } from "./permissions.ts";
import { type AnyRoute, pathNames } from "./route.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * The HTTP interface of the workspace as an OpenAPI 3.1 document, made from the same schemas that the server reads and
 * writes by. A session cookie is how a program signs in.
 *
 * @param routes every route that is served
 * @param root below which path of its host the installation lies
 */
export function openApiDocument(routes: readonly AnyRoute[], version: string, root = ""): Json {
  const paths = new Map<string, Record<string, unknown>>();
  const schemas: Record<string, Json> = { Problem: PROBLEM };
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    const operations = paths.get(path) ?? {};
    paths.set(path, { ...operations, [route.method.toLowerCase()]: operationOf(route, schemas) });
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Thang Điểm",
      version,
      description:
        "Everything that the screens do. Texts for people stand in Vietnamese (vi) and English (en).",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: root === "" ? "/" : root }],
    security: [{ session: [] }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "thangdiem-session" },
        key: {
          type: "http",
          scheme: "bearer",
          description: "A key that its owner has made in the workspace",
        },
      },
      schemas,
    },
  };
}

/** @param shared takes schemas that name themselves, such as trees */
function operationOf(route: AnyRoute, shared: Record<string, Json>): Json {
  const { method, path, permission, kind } = route;
  const inPath = pathNames(path);
  const inCamelCase = path.replace(/[^a-zA-Z0-9]+(\w)/g, (_all, letter: string) => letter.toUpperCase());
  const operationId = `${method.toLowerCase()}${inCamelCase}`;
  const input = schemaOf(route.input, "input", operationId, shared);
  const properties = isRecord(input["properties"]) ? input["properties"] : {};
  const required = Array.isArray(input["required"]) ? input["required"] : [];
  const others = Object.keys(properties).filter((name) => !inPath.includes(name));
  const inQuery = method === "GET" || kind === "upload";
  const parameters = [
    ...inPath.map((name) => ({
      name,
      in: "path",
      required: true,
      schema: properties[name] ?? { type: "string" },
    })),
    ...(inQuery
      ? others.map((name) => ({
          name,
          in: "query",
          required: required.includes(name),
          schema: properties[name],
        }))
      : []),
  ];
  const body =
    inQuery || method === "DELETE"
      ? undefined
      : {
          type: "object",
          properties: Object.fromEntries(others.map((name) => [name, properties[name]])),
          required: required.filter((name) => others.includes(String(name))),
        };
  return {
    operationId,
    tags: [path.split("/")[2] ?? "api"],
    summary: permission === "public" ? "For everybody, signed in or not" : PERMISSIONS[permission].about.en,
    ...(permission === "public" ? { security: [] } : { "x-permission": permission }),
    ...(KEY_PERMISSIONS.some((open) => open === permission) && { security: [{ session: [] }, { key: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(kind === "upload" && {
      requestBody: { required: true, content: { "application/octet-stream": { schema: {} } } },
    }),
    ...(body !== undefined &&
      kind !== "upload" && {
        requestBody: { required: others.length > 0, content: { "application/json": { schema: body } } },
      }),
    responses: {
      ...replyOf(route, operationId, shared),
      default: {
        description: "A refusal, with words in both languages",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

function replyOf({ kind, reply }: AnyRoute, operationId: string, shared: Record<string, Json>): Json {
  if (kind === "redirect") return { "302": { description: "Leads elsewhere" } };
  if (kind === "file")
    return { "200": { description: "A file", content: { "application/octet-stream": { schema: {} } } } };
  return {
    "200": {
      description: "Done",
      content: { "application/json": { schema: schemaOf(reply, "output", operationId, shared) } },
    },
  };
}

/** JSON Schema 2020-12, which OpenAPI 3.1 uses as it is; what JSON cannot say is left open. */
function schemaOf(
  schema: z.ZodType,
  io: "input" | "output",
  operationId: string,
  shared: Record<string, Json>,
): Json {
  const made = JSON.stringify(
    z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any", reused: "inline" }),
  );
  const own = `${operationId}.${io}.`;
  const {
    $schema: _dialect,
    $defs: definitions,
    ...rest
  } = JSON.parse(made.replaceAll('"#/$defs/', `"#/components/schemas/${own}`)) as Record<string, unknown>;
  if (isRecord(definitions))
    for (const [name, definition] of Object.entries(definitions))
      if (isRecord(definition)) shared[`${own}${name}`] = definition;
  return rest;
}

const BILINGUAL = {
  type: "object",
  properties: { vi: { type: "string" }, en: { type: "string" } },
  required: ["vi", "en"],
};

/** RFC 9457, with a code for programs and words in both languages. */
const PROBLEM = {
  type: "object",
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    instance: { type: "string" },
    code: { type: "string" },
    message: BILINGUAL,
    suggestion: BILINGUAL,
    details: { type: "object" },
  },
  required: ["status", "code", "message"],
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
