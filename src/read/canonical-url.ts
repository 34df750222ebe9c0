/** Longer addresses are refused: no page needs one, and an index over addresses must hold them. */
const maxLength = 2048;
/** A wrapper may wrap a wrapper; more than this is an attempt to keep us busy. */
const maxUnwraps = 3;

/** Begin the names of parameters that campaign tools add, and nothing else. */
const trackingPrefixes =
  'utm_ mtm_ pk_ piwik_ matomo_ hsa_ _hs oly_ vero_ mc_ itm_ ns_ at_ wt_ wt. fb_ guce_ stm_ ml_subscriber'.split(
    ' ',
  );

/** Names of parameters that say where a reader came from. A page is the same without them. */
const trackingNames = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid msclkid yclid ysclid twclid ttclid igsh igshid ' +
    'li_fat_id rb_clickid srsltid epik rdt_cid sscid irclickid _ga _gl _gac _openstat _branch_match_id _bta_tid ' +
    'mkt_tok xtor echobox __twitter_impression __tn__ action_object_map action_type_map action_ref_map ' +
    'cmpid cmp cmp_id campaign_id ncid ocid icid s_cid sc_cid cid_source smid smtyp emc ftag sref srnd wpisrc itid ' +
    'guccounter soc_src soc_trk taid leadsource traffic_source ref_src ref_url mbid elqtrackid elqtrack trk trkcampaign ' +
    'ito phpsessid jsessionid'
  ).split(' '),
);

/** These names may select what a page shows; they go only when the value is a channel by which readers come. */
const weakNames = new Set(['ref', 'source', 'src', 'from', 'partner', 'feed', 'via', 'channel', 'mod']);
const channels =
  /^(?:rss(?:[-_]?feed)?|feeds?|atom|newsletter|e?mail|social|share|twitter|facebook|linkedin|whatsapp|telegram|reddit|x\.com|rss-+[\w-]*)$/i;

/** Redirecting addresses that carry their target in a parameter. */
const wrappers: readonly { host: RegExp; path: RegExp; names: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/(?:url|imgres)$/, names: ['url', 'q', 'imgrefurl'] },
  { host: /^(?:www\.)?bing\.com$/, path: /^\/news\/apiclick\.aspx$/, names: ['url'] },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, names: ['u'] },
  { host: /^out\.reddit\.com$/, path: /^\//, names: ['url'] },
  { host: /^duckduckgo\.com$/, path: /^\/l\/$/, names: ['uddg'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, names: ['q'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/redir\/redirect$/, names: ['url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\/$/, names: ['url'] },
];
const ampViewer = /^(?:www\.)?google\.[a-z.]{2,6}$/;
const ampCache = /\.cdn\.ampproject\.org$/;

function isTracking(pair: string): boolean {
  const at = pair.indexOf('=');
  const name = decoded(at < 0 ? pair : pair.slice(0, at)).toLowerCase();
  if (name === '' || trackingNames.has(name)) return true;
  if (trackingPrefixes.some((prefix) => name.startsWith(prefix))) return true;
  return weakNames.has(name) && at > 0 && channels.test(decoded(pair.slice(at + 1)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function httpUrl(text: string, base?: string): URL | null {
  const url = URL.parse(text.trim(), base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  return url.username !== '' || url.password !== '' ? null : url;
}

/** `/amp/s/host/path` of a viewer, `/c/s/host/path` of the cache: the address without its scheme. */
function ampTarget(url: URL): string | null {
  const path = ampViewer.test(url.hostname)
    ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname)
    : ampCache.test(url.hostname)
      ? /^\/(?:[cv]|wp)\/(s\/)?(.+)$/.exec(url.pathname)
      : null;
  if (!path?.[2]?.includes('.')) return null;
  return `${path[1] === undefined ? 'http' : 'https'}://${decoded(path[2])}${url.search}`;
}

function wrappedTarget(url: URL): string | null {
  const wrapper = wrappers.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  for (const name of wrapper?.names ?? []) {
    const target = url.searchParams.get(name);
    if (target !== null && /^https?:\/\//i.test(target)) return target;
  }
  return ampTarget(url);
}

function unwrapped(url: URL): URL {
  let inner = url;
  for (let turn = 0; turn < maxUnwraps; turn += 1) {
    const target = wrappedTarget(inner);
    const next = target === null ? null : httpUrl(target);
    if (next === null) break;
    inner = next;
  }
  return inner;
}

/**
 * Percent escapes in one form: RFC 3986 §6.2.2.1 and §6.2.2.2 (`%7e` is `~`, `%c3` is `%C3`). A `%` that escapes
 * nothing is escaped itself, or it would join with what is decoded after it.
 */
function evenEscapes(text: string): string {
  return text.replace(/%([0-9a-f]{2})?/gi, (escape, digits?: string) => {
    if (digits === undefined) return '%25';
    const letter = String.fromCharCode(Number.parseInt(digits, 16));
    return /[a-z0-9\-._~]/i.test(letter) ? letter : escape.toUpperCase();
  });
}

function cleanSearch(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => !isTracking(pair));
  return kept.length === 0 ? '' : `?${evenEscapes(kept.join('&'))}`;
}

/**
 * The address by which duplicates of a page are told: host in lower case, no default port, no fragment (routes after
 * `#!` stay), no tracking parameters, escapes in one form, redirecting wrappers taken off when they carry the target.
 * Null for anything but http and https, for addresses with a password, and for those over 2,048 characters.
 *
 * What could be another page is left alone: parameters keep their order, `ref` and the like go only with a value
 * known to be a channel (`ref=rss`), trailing slashes, `www.`, http against https, and a site's own mobile and AMP
 * addresses stay apart (many sites serve no page, or another, at the folded address; the page's `rel=canonical`
 * tells). Applying it twice changes nothing.
 *
 * @example
 * canonicalUrl('HTTPS://Gridpaper.example:443/a?id=7&utm_source=rss#top'); // 'https://gridpaper.example/a?id=7'
 */
export function canonicalUrl(url: string, base?: string): string | null {
  const given = httpUrl(url, base);
  if (given === null) return null;
  const page = unwrapped(given);
  page.hostname = page.hostname.replace(/\.$/, '');
  const path = evenEscapes(page.pathname.replace(/;jsessionid=[^/;]*/gi, ''));
  const route = page.hash.startsWith('#!') ? page.hash : '';
  const clean = httpUrl(`${page.origin}${path}${cleanSearch(page.search)}${route}`)?.href ?? null;
  return clean === null || clean.length > maxLength ? null : clean;
}
