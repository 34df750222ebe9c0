/** What XML 1.0 §2.2 forbids. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function legal(text: string): string {
  return text.toWellFormed().replace(forbidden, '');
}

/**
 * Text for HTML and XML, between tags and in quoted attributes. Characters that XML cannot hold are left out.
 *
 * @example
 * escapeText('Sedge & Sons <3'); // 'Sedge &amp; Sons &lt;3'
 */
export function escapeText(text: string): string {
  return legal(text).replace(/[&<>"']/g, (sign) => entities[sign]!);
}

/** As `escapeText`, with every `&` left bare: what careless feed software sends. */
export function escapeCarelessly(text: string): string {
  return legal(text).replace(/[<>]/g, (sign) => entities[sign]!);
}

/**
 * JSON for a `<script>` element: no character can end the element, whatever the page's charset.
 *
 * @example
 * jsonForScript({ name: '</script>' }); // '{"name":"\\u003c/script\\u003e"}'
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
