import { fourGrams } from '../../text/mod.ts';
import { remember } from '../remember.ts';

/**
 * `fourGrams` of text/, kept: a writer asks for the same sentence in many drafts.
 *
 * @example
 * gramsOf('The old mill closed').size; // 1
 */
export const gramsOf: (text: string) => ReadonlySet<string> = remember(fourGrams, 1000);
