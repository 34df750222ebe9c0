import { bare, docShare, isUsuallyName, stem, type Tagged } from '../../../text/mod.ts';

const titlesOfNames =
  /^(?:President|Vice|Senator|Sen|Representative|Rep|Congressman|Congresswoman|Governor|Gov|Mayor|Judge|Justice|Chief|Secretary|Prime|Chancellor|King|Queen|Prince|Princess|Pope|General|Gen|Col|Colonel|Captain|Capt|Sgt|Lt|Sheriff|Attorney|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Storm|Hurricane|Typhoon|Cyclone|Lake|Mount|Cape|Port|Fort|River|Operation|Project)$/;
const smallOpeners =
  /^(?:The|A|An|Some|More|Most|Many|Several|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|About|Nearly|At|In|On|Neither|Either|Both|No|All|Every|Each|Other|Another|Former|Police|Officials|After|Before|During|While|As|Although|Though|Since|With|By|For|From|Under|Following|Despite|Amid|When|Because|News|Over|Last|Early|Late|Until|Throughout)$/;

/**
 * True when the first word of a sentence keeps its capital inside one: the article itself writes it so, or nothing
 * shows it to be a common word.
 *
 * @param tokens The sentence.
 * @param sourceText The article, which shows how it writes that word inside a sentence.
 */
export function opensWithName(tokens: readonly Tagged[], sourceText: string): boolean {
  const [first, second] = tokens as [Tagged, Tagged | undefined];
  const word = first.text.replace(/['’]s$/, '');
  const beforeName = second !== undefined && /^\p{Lu}/u.test(second.text);
  if (/^\p{Lu}[\p{Lu}\d.-]/u.test(word) || (beforeName && titlesOfNames.test(word))) return true;
  if (smallOpeners.test(word)) return false;
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (new RegExp(`\\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\\.? ${escaped}(?![\\p{L}])`, 'u').test(sourceText))
    return true;
  if (beforeName && sourceText.includes(` ${word} ${second.text}`)) return true;
  if (new RegExp(`(?:^|[^\\p{L}])${escaped.toLowerCase()}(?![\\p{L}])`, 'u').test(sourceText)) return false;
  if (new RegExp(`[\\p{Ll},] ${escaped}(?![\\p{L}])`, 'u').test(sourceText)) return true;
  const isName = first.pos === 'PROPN' || isUsuallyName(stem(bare(word)));
  if (isName && second?.pos === 'PROPN' && /^\p{Lu}/u.test(second.text)) return true;
  const term = stem(bare(word));
  return isUsuallyName(term) || (first.pos === 'PROPN' && docShare(term) === 0);
}
