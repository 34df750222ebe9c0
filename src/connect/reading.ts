import type { GroundedArticle } from '../news/mod.ts';
import { readSlots } from './disagreements/read-slots.ts';
import type { SlotReading } from './disagreements/slots.ts';
import { readPage, type EchoPage } from './echo/echo-page.ts';
import { readEntities, type EntityReading } from './entities/read-entities.ts';

/** An article, or those passages of it that are in one story, with all that stories are made of. Some 80 KB. */
export interface Reading {
  readonly grounded: GroundedArticle;
  readonly page: EchoPage;
  readonly entities: EntityReading;
  readonly slots: SlotReading;
}

/**
 * Reads an article for the story it is in.
 *
 * @example
 * // readMember(ground(article)).entities.names
 */
export function readMember(grounded: GroundedArticle): Reading {
  return {
    grounded,
    page: readPage(grounded),
    entities: readEntities(grounded),
    slots: readSlots(grounded),
  };
}
