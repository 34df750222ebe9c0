import type { LiveArticle } from './live-stories.ts';

const dayMs = 86_400_000;
/** Articles this many days apart are never of one story, and an article that arrived this long ago is forgotten. */
export const windowDays = 12;
export const windowMs = windowDays * dayMs;

/**
 * The articles that can still be matched, in order of arrival. The clock is the newest time of any of them; an article
 * grows old 12 days after the clock it arrived at, so that articles leave in the order they came, late ones included.
 * An old one leaves when more than `leastLive` are live: undated articles of a thin beat still meet it. Without any time
 * nothing grows old; past `maxLive` articles the oldest sixteenth leaves at once.
 */
export class LiveArticles {
  readonly #leastLive: number;
  readonly #maxLive: number;
  #articles: LiveArticle[] = [];
  /** Articles before this place have left. */
  #first = 0;
  #clock = -Infinity;
  /** The first time known; what arrived before it counts as arrived then. */
  #firstTime = -Infinity;
  #arrived = 0;

  constructor(leastLive: number, maxLive: number) {
    this.#leastLive = leastLive;
    this.#maxLive = maxLive;
  }

  get count(): number {
    return this.#articles.length - this.#first;
  }

  /** Number of the next article. */
  get arrived(): number {
    return this.#arrived;
  }

  /** Number of the oldest live article; that of the next when there is none. */
  get oldest(): number {
    return this.#arrived - this.count;
  }

  /** The live article with that number. */
  get(number: number): LiveArticle | undefined {
    return number < this.oldest ? undefined : this.#articles[this.#first + number - this.oldest];
  }

  /** Moves the clock on and makes room for one article; gives those that leave. */
  makeRoom(ownTime: number): LiveArticle[] {
    this.#moveClock(ownTime);
    const left = this.#expire();
    if (this.count < this.#maxLive) return left;
    for (let leaving = Math.ceil(this.#maxLive / 16); leaving > 0; leaving -= 1) left.push(this.#shift());
    this.#setClocks(ownTime);
    return [...left, ...this.#expire()];
  }

  /** Takes an article in, after `makeRoom()`, and notes the clock it arrived at. */
  add(article: LiveArticle): void {
    article.arrivedAt = this.#clock;
    this.#articles.push(article);
    this.#arrived += 1;
  }

  #expire(): LiveArticle[] {
    const left: LiveArticle[] = [];
    while (this.count > this.#leastLive && this.#ageOf(this.#articles[this.#first]!) > windowMs)
      left.push(this.#shift());
    return left;
  }

  #ageOf({ arrivedAt }: LiveArticle): number {
    return this.#clock - Math.max(arrivedAt, this.#firstTime);
  }

  #moveClock(time: number): void {
    if (this.#clock === -Infinity) this.#firstTime = time;
    this.#clock = Math.max(this.#clock, time);
  }

  #shift(): LiveArticle {
    const article = this.#articles[this.#first]!;
    this.#first += 1;
    if (this.#first >= 1024 && this.#first * 2 >= this.#articles.length) {
      this.#articles = this.#articles.slice(this.#first);
      this.#first = 0;
    }
    return article;
  }

  /** What had set the clock may have left: clocks are those of the articles that remain. */
  #setClocks(ownTime: number): void {
    this.#clock = -Infinity;
    for (let at = this.#first; at < this.#articles.length; at += 1) {
      const article = this.#articles[at]!;
      this.#moveClock(article.ownTime);
      article.arrivedAt = this.#clock;
    }
    this.#moveClock(ownTime);
  }
}
