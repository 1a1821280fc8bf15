/** What every answer says to browsers, unless a page says it otherwise. The same for every request, so it is made once. */
export function securityHeaders(isSecure: boolean): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'self'",
    "img-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",
    "frame-ancestors 'none'",
    // Without TLS, as on a developer's machine, this would send the browser to an address that does not answer.
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
    "base-uri 'self'",
    "font-src 'self' https: data:",
    "form-action 'self'",
    "object-src 'none'",
    "script-src 'self'",
    "script-src-attr 'none'",
  ];
  return {
    'content-security-policy': policy.join(';'),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'SAMEORIGIN',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  };
}
