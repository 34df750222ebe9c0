const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const functionWords = list(`
  a an the of to in on for and or but is are was were be been being am by with at from as it its that which who whom whose
  these those this there also while after before when where he she they his her hers their theirs him them i we you my our
  your us me has have had having do does did done than then so if into over under about more most up out off down again both
  each few other others another such own same all any some many much because since until though although through during
  against between among amongst within without toward towards upon per via amid despite unless except whether nor yet just
  only even still too very not no never none nobody nothing neither cannot will would can could may might should must shall
  what why how here now himself herself itself themselves myself one ones however around along across behind beyond near
  like being said says say saying told tell tells told mr mrs ms s t d ll re ve m`);

export const negationWords = list('not no never none nobody nothing neither nor without cannot');

/** Verbs and adverbs that turn what follows into its opposite. */
export const negatingWords = list(`
  deny denies denied denying refuse refuses refused refusing fail fails failed failing reject rejects rejected rejecting lack
  lacks lacked lacking unable hardly barely rarely seldom avoid avoids avoided prevent prevents prevented stop stopped without
  unlikely few little decline declined declines cease ceased ruled ban banned`);

/** Words that make a statement less than certain. */
export const hedgeWords = list(`
  may might could would possibly possible perhaps likely unlikely probably potentially potential reportedly allegedly alleged
  apparently expected expects expect plan plans planned planning consider considers considering considered intend intends
  hope hopes hoped seek seeks aim aims propose proposed proposes suggest suggests suggested believe believes believed suspected
  rumoured rumored if whether should try tries tried attempt attempts wants want estimate estimated approximately around
  about almost nearly claims claimed suggesting appear appears appeared seem seems seemed think thinks thought can unclear`);

/** Words that make a statement certain. */
export const certainWords = list(
  'will shall must definitely certainly guaranteed confirmed proved proven surely undoubtedly exactly precisely',
);

/** Words of a relation between two parties, by their roots; one of them must stand in the source. */
export const relationWords = list(`
  backed funded financed owned sponsored acquired merged merger partnered partnering partnership partnerships partner partners
  teamed teaming team-up collaboration collaborations collaborated collaborating collaborate collaboratively alliance invested
  investment sued suing acquisition subsidiary joint jointly co-produced venture backing backer backers funding`);

export const relationSuffixes = list(
  'backed owned funded led financed sponsored controlled powered built supported',
);

export const pronouns = list('he she him her his hers they them their it its himself herself who');

/**
 * True for words that carry no claim of their own.
 *
 * @example
 * isFunctionWord('the'); // true
 */
export function isFunctionWord(lower: string): boolean {
  return functionWords.has(lower);
}
