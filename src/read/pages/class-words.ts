/** Words in class names and ids of what surrounds an article: parts of a name between hyphens, or several of them. */
const furniture = [
  // pictures and their credits
  'captions?', 'img-?caption', 'figcaption', 'image-?credit', 'photo-?credit', 'credit-?line', 'copyright', 'wp-caption-text',
  'video-?caption', 'media-?caption', 'gallery\\w*', 'slideshow', 'carousel',
  // who and when
  'byline', 'by-line', 'author-?(?:bio|box|info|card|profile|details|block)?', 'about-?author', 'timestamp', 'pubdate',
  'post-?date', 'published', 'entry-?meta', 'post-?meta', 'article-?meta', 'meta-?info', 'metadata',
  // ways to other pages
  'related(?:-?\\w+)?', 'recommend\\w*', 'recirc\\w*', 'read-?(?:more|next|also)', 'see-?also', 'trending', 'popular',
  'most-?(?:read|popular|viewed)', 'more-?(?:stories|from|on|news|articles)', 'teaser\\w*', 'outbrain', 'taboola',
  'breadcrumbs?', 'tags?', 'tag-?(?:list|links|cloud)', 'taxonomy', 'pagination', 'pager', 'jp-relatedposts',
  // asking and selling
  'newsletters?', 'subscribe', 'subscription', 'signup', 'sign-up', 'promo\\w*', 'advert\\w*', 'ads?', 'adsense',
  'sponsor\\w*', 'infobox-?ad', 'paywall', 'cookie\\w*', 'consent', 'gdpr',
  // talk
  'share\\w*', 'sharing', 'social\\w*', 'addthis', 'sharedaddy', 'comments?', 'disqus', 'respond',
  // the frame
  'sidebar', 'side-?bar', 'widget\\w*', 'footer', 'toolbar', 'print',
  'sr-only', 'visually-?hidden', 'screen-reader(?:-text)?',
]; // prettier-ignore

const furnitureName = new RegExp(`(?:^|[-_])(?:${furniture.join('|')})(?:$|[-_])`, 'i');
/** Names of what holds an article, of a state of the whole page, or of a page builder's boxes. */
const wholeName =
  /(?:article|story|post|entry|page)-?(?:body|content|text)|content-?(?:body|main)|main|wrapper|container|layout|has-|no-|with-|js-|is-|^elementor-/i;

/**
 * Whether a class name or id says that the element is furniture: a caption, a byline, links, advertising.
 *
 * @example
 * isFurnitureName('article-byline'); // true
 * isFurnitureName('article-body'); // false
 */
export function isFurnitureName(name: string): boolean {
  const parts = name.slice(0, 100).replace(/([a-z0-9])([A-Z])/g, '$1-$2');
  return furnitureName.test(parts) && !wholeName.test(parts);
}
