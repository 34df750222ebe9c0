import { outletKey } from '../../text/mod.ts';

/** News agencies under every name their copy carries. Public knowledge; the first form is the usual one. */
const agencyForms: readonly (readonly string[])[] = [
  ['AP', 'Associated Press', 'The Associated Press', 'AP News'],
  ['Reuters', 'Thomson Reuters', 'Thomson Reuters Foundation'],
  ['AFP', 'Agence France-Presse', 'Agence France Presse', 'AFP News'],
  ['PA', 'PA Media', 'Press Association', 'PA News Agency'],
  ['dpa', 'DPA', 'Deutsche Presse-Agentur'],
  ['UPI', 'United Press International'],
  ['Xinhua', 'Xinhua News Agency'],
  ['Kyodo', 'Kyodo News', 'Kyodo News Agency'],
  ['Jiji', 'Jiji Press'],
  ['ANSA'],
  ['EFE', 'Agencia EFE'],
  ['Europa Press'],
  ['TASS', 'ITAR-TASS'],
  ['Interfax'],
  ['RIA Novosti'],
  ['PTI', 'Press Trust of India'],
  ['ANI', 'Asian News International'],
  ['IANS', 'Indo-Asian News Service'],
  ['Yonhap', 'Yonhap News Agency'],
  ['Bernama'],
  ['Antara'],
  ['Anadolu', 'Anadolu Agency', 'Anadolu Ajansı', 'AA'],
  ['AAP', 'Australian Associated Press'],
  ['CP', 'The Canadian Press', 'Canadian Press'],
  ['APA', 'Austria Presse Agentur'],
  ['ANP'],
  ['Belga'],
  ['Ritzau'],
  ['NTB'],
  ['TT', 'TT News Agency'],
  ['STT'],
  ['Keystone-SDA'],
  ['CNS', 'City News Service'],
  ['Bloomberg', 'Bloomberg News'],
  ['Tribune News Service', 'TNS', 'Tribune Content Agency'],
  ['States Newsroom'],
  ['Inter Press Service'],
];

const keyOfForm = new Map(
  agencyForms.flatMap((forms) => forms.map((form) => [outletKey(form), outletKey(forms[0]!)])),
);

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const byLength = agencyForms.flat().sort((a, b) => b.length - a.length);
const kindOfName =
  '(?:\\p{Lu}[\\p{L}&.-]* ){1,4}(?:Press Agency|News Agency|Agency|Newswire|Wire Service|Press Association)';

/** Source of a pattern for an agency's name: a known one, or one that calls itself an agency. For flag `u`. */
export const agencyPattern = `(?:${byLength.map(escaped).join('|')}|${kindOfName})`;

/**
 * A key under which all names of one outlet meet, an agency's short and long ones included.
 *
 * @example
 * sourceKey('The Associated Press') === sourceKey('AP'); // true
 */
export function sourceKey(name: string): string {
  const key = outletKey(name);
  return keyOfForm.get(key) ?? key;
}
