/**
 * What is wrong with the address of a model's endpoint; null when nothing is.
 *
 * @param keyVariable where a password belongs
 */
export function endpointProblem(value: string, keyVariable: string): string | null {
  if (value === '') return null;
  const url = URL.parse(value);
  if (url === null || !/^https?:\/\//.test(value) || url.hostname === '')
    return 'is not an http or https address';
  if (url.username !== '' || url.password !== '') return `holds a password; name it in ${keyVariable}`;
  return url.search === '' && url.hash === '' ? null : 'must end with the path, without "?" and "#"';
}

/** The same of a key. A message never shows it. */
export function keyProblem(value: string): string | null {
  return /^[\x21-\x7e]*$/.test(value) ? null : 'holds characters that no key has';
}

/** The same of the time for one request. An article has ten minutes in all (its job's limit), with several questions in it. */
export function timeProblem(value: string): string | null {
  const isGood = /^\d{3,6}$/.test(value) && Number(value) >= 100 && Number(value) <= 120_000;
  return isGood ? null : 'is not a whole number between 100 and 120000';
}
