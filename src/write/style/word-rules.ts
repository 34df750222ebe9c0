/** Words that praise or excite instead of telling; figures of speech that mark machine prose. */
export const hype =
  /\b(?:bombshell|jaw-dropping|mind-blowing|groundbreaking|ground-breaking|game-chang(?:ing|er)|game changer|cutting-edge|must-(?:see|read|watch)|stunning|shocking|incredibl[ey]|amazing(?:ly)?|unbelievabl[ey]|mind-boggling|eye-popping|sends? shock ?waves|sent shock ?waves|stark reminder|serves? as a reminder|testament to|paves? the way|in a significant development|delves? into|pivotal moment|sparks? (?:outrage|fury|debate)|rais(?:es|ed|ing) eyebrows|only time will tell|remains to be seen|notably|importantly)\b/i;

/** How the program speaks of its own work, or a model of its instructions; no reader has seen either. */
export const pipeline =
  /\b(?:(?:this|the) (?:summary|excerpt|prompt|source (?:text|material|list)|evidence (?:item|list|ledger)|story cluster)|this (?:article|story)|(?:the|these|those) (?:provided|cited|listed|above) (?:sources?|articles?|texts?|passages?|evidence)|sources? in the list|(?:source|item|evidence|sentence) (?:\[?[a-z]?\d+\]?)(?=[\s,.;:]|$)|as an ai\b|language model|i (?:cannot|can't|am unable to)|based on the (?:provided|given|available) (?:information|sources?|evidence|text))|\[\d+\]|\bthe article\b(?! (?:of|in) the (?:constitution|treaty|charter))/i;

/** Words a newspaper does not print, not even of somebody else. */
export const coarse =
  /\b(?:mother)?fuck\w*|\bfriggin['g’]?|\bshit(?:s|ty|ting|hole|show)?\b|\bbullshit\b|\bbitch(?:es)?\b|\bcunts?\b|\bassholes?\b|\bn[i*]gg(?:er|a)s?\b|\bpuss(?:y|ies)\b/i;
