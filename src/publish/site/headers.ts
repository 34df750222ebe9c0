import type { MiddlewareHandler } from 'hono';

/** No inline script or style, nothing from elsewhere, no frames, no forms. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const everywhere: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * Security headers on every answer, errors included. Strict transport security is added when readers come by https.
 *
 * @example
 * app.use(securityHeaders('https://wire.example'));
 */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const headers = Object.entries(everywhere);
  if (publicUrl.startsWith('https:')) headers.push(['Strict-Transport-Security', 'max-age=31536000']);
  return async (c, next) => {
    await next();
    for (const [name, value] of headers) c.res.headers.set(name, value);
  };
}

/** Pages and feeds are asked for again each time, cheaply by ETag: a new version must reach every reader at once. */
export const freshCache = 'no-cache';
/** Files whose address holds their hash never change. */
export const foreverCache = 'public, max-age=31536000, immutable';
