import { describe, expect, it } from 'vitest';
import { disclosureOf, schemaSourceType, sourceTypeScheme } from './disclosure.ts';
import { readBrief } from './proof/mod.ts';
import { createSite } from './site/create-site.ts';
import { testNow } from './test-archive.ts';
import { archiveWith, writtenBriefs } from './test-writers.ts';

const host = 'https://wire.example';

function siteWith(brief: (typeof writtenBriefs)[number]['brief']) {
  return createSite({
    ...{ archive: archiveWith(brief), publicUrl: host, title: 'Coast wire', now: () => testNow },
    ...{ engine: '0.1.0', demo: false },
  });
}

async function textOf(app: ReturnType<typeof createSite>, path: string): Promise<string> {
  const answer = await app.request(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.text())
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

/** What a person reads: of a page its body, of a feed the entry of the brief. */
function readable(path: string, output: string, id: string): string {
  if (path === '/atom.xml') return output.split('<entry>').find((entry) => entry.includes(`/briefs/${id}`))!;
  return output.slice(Math.max(0, output.indexOf('<main')));
}

const surfaces = ['/briefs/01KAF3R7', '/briefs/01KAF3R7.md', '/stories/st-01KAF3R7', '/atom.xml'];

describe.each(writtenBriefs)('a brief $name', ({ brief, sourceType, says }) => {
  const app = siteWith(brief);
  const { line } = disclosureOf(brief);
  const uri = `${sourceTypeScheme}${sourceType}`;

  it('has the line it must have', () => {
    expect(line).toContain(says);
    expect(disclosureOf(brief).sourceType).toBe(sourceType);
  });

  it.each(surfaces)('says so before its body on %s', async (path) => {
    const shown = readable(path, await textOf(app, path), brief.id).replaceAll('\\', '');
    const body = shown.indexOf(brief.sentences[0]!.text);
    expect(body).toBeGreaterThan(0);
    expect(shown.indexOf(line)).toBeGreaterThan(-1);
    expect(shown.indexOf(line)).toBeLessThan(body);
  });

  it('says so in JSON Feed: in the text, the summary, the tags and the extension', async () => {
    const feed = JSON.parse(await (await app.request('/feed.json')).text()) as {
      items: {
        url: string;
        content_html: string;
        summary: string;
        tags: string[];
        _nutgraf: { disclosure: string; digitalSourceType: string };
      }[];
    };
    const item = feed.items.find(({ url }) => url.includes(brief.id))!;
    expect(item.content_html.indexOf(line)).toBeLessThan(item.content_html.indexOf('Larkline Ferries has'));
    expect(item.content_html.indexOf(line)).toBeGreaterThan(-1);
    expect(item.summary.startsWith(line)).toBe(true);
    expect(item._nutgraf).toMatchObject({ disclosure: line, digitalSourceType: uri });
    expect(item.tags).toContain(
      says.startsWith('Reviewed') ? 'Reviewed by a person' : 'Not reviewed by a person',
    );
  });

  it('names its digital source type in every form that programs read', async () => {
    const page = await textOf(app, `/briefs/${brief.id}`);
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!;
    const ld = JSON.parse(block) as Record<string, unknown> & { author: { '@type': string; name: string }[] };
    expect(ld['digitalSourceType']).toBe(schemaSourceType[sourceType]);
    expect(ld['backstory']).toBe(line);
    expect(ld.author.every((one) => one['@type'] === 'SoftwareApplication')).toBe(true);
    expect(ld.author.some(({ name }) => name === 'nacre-9b')).toBe(sourceType !== 'algorithmicMedia');
    expect('editor' in ld).toBe(disclosureOf(brief).reviewed !== null);
    const entry = readable('/atom.xml', await textOf(app, '/atom.xml'), brief.id);
    expect(entry).toContain(`<category scheme="${sourceTypeScheme}" term="${sourceType}"`);
    expect(await textOf(app, `/briefs/${brief.id}.md`)).toContain(`digital_source_type: "${uri}"`);
    for (const path of [`/briefs/${brief.id}`, `/stories/${brief.storyId}`])
      expect(await textOf(app, path)).toMatch(
        new RegExp(
          `<meta name="ai-disclosure" content="generated; review=(?:none|human); writers=[a-z,]+; source=${sourceType}[;"]`,
        ),
      );
  });

  it('says the same in brief.json, which is of the published form', async () => {
    const read = readBrief(await (await app.request(`/briefs/${brief.id}.json`)).json());
    expect(read).toMatchObject({ ok: true });
    if (!read.ok) return;
    expect(read.brief.disclosure).toBe(line);
    expect(read.brief.reviewedBy).toEqual(disclosureOf(brief).reviewed);
    expect(read.brief.writtenBy).toMatchObject({
      digitalSourceType: uri,
      headline: brief.headlineBy ?? 'classical',
      model: brief.writer?.model ?? null,
      prompt: brief.writer?.prompt ?? null,
    });
    expect(read.brief.sentences.map(({ by = 'classical' }) => by)).toEqual(
      brief.sentences.map(({ by = 'classical' }) => by),
    );
  });

  it('says of every sentence who wrote it, in its evidence', async () => {
    const page = await textOf(app, `/briefs/${brief.id}`);
    brief.sentences.forEach(({ by }, at) => {
      const id = `s${String(at + 1)}`;
      const evidence = page.slice(
        page.indexOf(`id="${id}-ev"`),
        page.indexOf('</details>', page.indexOf(`id="${id}-ev"`)),
      );
      expect(evidence).toContain(
        by === 'llm' ? 'Written by a language model: <bdi>nacre-9b' : 'Written by software',
      );
      expect(evidence.includes('without any change')).toBe(false);
    });
  });

  it('is among the writers the front page names before its first headline', async () => {
    const page = await textOf(app, '/');
    const names =
      brief.writer === undefined ? 'Written by software from' : 'by a language model (nacre-9b) from';
    expect(page.indexOf(names)).toBeGreaterThan(-1);
    expect(page.indexOf(names)).toBeLessThan(page.indexOf('<h2'));
    expect(page).toContain('<meta name="ai-disclosure" content="generated; review=none; ');
  });
});
