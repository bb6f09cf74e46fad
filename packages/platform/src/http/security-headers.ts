export interface SecurityOptions {
  /** Only where every address of the host is served over HTTPS. */
  readonly strictTransport?: boolean;
  readonly contentSecurityPolicy?: string;
}

/** Scripts, fonts and data come from here alone; charts carry their sizes in style attributes, hence inline styles. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join("; ");

/** The headers that every answer carries (OWASP Secure Headers, 2025). */
export function securityHeaders(options: SecurityOptions = {}): Readonly<Record<string, string>> {
  return {
    "content-security-policy": options.contentSecurityPolicy ?? CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
    ...(options.strictTransport === true
      ? { "strict-transport-security": "max-age=31536000; includeSubDomains" }
      : {}),
  };
}

const FRAMED_POLICY =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors *";

/** The same for a page without scripts, forms or anything of the reader's, which others show inside of theirs. */
export function framedHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { "x-frame-options": _framed, ...others } = headers;
  return { ...others, "content-security-policy": FRAMED_POLICY };
}
