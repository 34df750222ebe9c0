/**
 * Whether an address to listen on, or the name in a request, is this machine as seen from itself.
 *
 * @example
 * isLoopback('127.0.0.1'); // true
 */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** The name in a Host header, in lower case, without port, brackets and final dot; null where there is none. */
function nameOf(header: string | null): string | null {
  const [, name] = /^(\[[\da-f:.]+\]|[^\s:[\]/?#@\\]+)(?::\d*)?$/i.exec(header ?? '') ?? [];
  return (
    name
      ?.toLowerCase()
      .replace(/^\[|\]$/g, '')
      .replace(/\.$/, '') ?? null
  );
}

/**
 * Which Host headers a site answers. One that listens on this machine only is asked by its own names, or by that of
 * the proxy in front of it; any other name is a page elsewhere whose name was pointed here, to read the site through
 * the browser of someone who may (DNS rebinding). The port says nothing: it may be forwarded.
 *
 * @param bind The address listened on; one that other machines reach answers every name.
 * @param publicUrl Where readers reach the site; empty: nowhere else.
 *
 * @example
 * hostCheck('127.0.0.1', 'https://wire.example')('evil.example:4680'); // false
 */
export function hostCheck(bind: string, publicUrl = ''): (header: string | null) => boolean {
  if (!isLoopback(bind)) return () => true;
  const own = URL.canParse(publicUrl) ? nameOf(new URL(publicUrl).host) : null;
  return (header) => {
    const name = nameOf(header);
    return name !== null && (isLoopback(name) || name === own);
  };
}
