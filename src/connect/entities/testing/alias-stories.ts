/**
 * Invented stories with the names marked `[as written|who]`, for measuring how well forms of a name are joined. The
 * ambiguities are planned: two people of one surname, a firm and its founder of one name, joint brands, acronyms of two
 * bodies, ships and clubs named after places, nicknames, spellings from another script. A story begins with "=== name",
 * a page with "--- outlet | title".
 */
export const aliasStories = `
=== ferry firm
--- The Harbour Ledger | Ferry firm to cut a third of its routes
ARLE — [Corvell Lines Inc.|corvell], the largest ferry operator on the [Sound of Teal|sound], will cut a third of its routes by March, the company said on Tuesday.
[Marta Corvell|marta], who founded the firm in 1989, told reporters in [Arle|arle] that fuel prices left no choice. "We held out as long as we could," [Ms. Corvell|marta] said.
The decision puts her at odds with her brother, [Jonas Corvell|jonas], the mayor of [Brom|brom]. [Mayor Corvell|jonas] said the town of [Brom|brom] would lose its only link to the mainland.
[Corvell Lines|corvell] carried two million passengers last year. Shares of [Corvell Lines|corvell] fell 8 percent.
The [Harbour Workers' Union|union] called a meeting for Friday. [Tomas Vael|vael], who leads the union, said 400 jobs were at risk. [Vael|vael] has led it since 2019.
[Jonas Corvell|jonas] and [Marta Corvell|marta] have not spoken since 2015, according to [Vael|vael].
--- Brom Evening Post | Mayor attacks sister over ferries
The mayor of [Brom|brom], [Jonas Corvell|jonas], accused his sister of abandoning the town on Wednesday.
[Corvell Lines|corvell] had promised to keep the [Brom|brom] route until 2030, [Jonas Corvell|jonas] said. He wants the [Ministry of Harbours|ministry] to step in.
The [Harbours Ministry|ministry] said it would study the case. Minister [Ines Dorr|dorr] is expected in [Brom|brom] on Monday, and [Dorr|dorr] will meet [Tomas Vael|vael] of the [HWU|union].
"Nobody asked the people of [Brom|brom]," said [Vael|vael], whose [Harbour Workers' Union|union] represents most of the crews.
[Marta Corvell|marta] did not answer calls. A spokeswoman for [Corvell|corvell] said the plan stood.
--- Coast Wire | Minister weighs in on ferry cuts
[Ines Dorr|dorr], the harbours minister, said on Thursday that the state could take over two routes of [Corvell Lines|corvell].
[Dorr|dorr] spoke after talks with [Mayor Jonas Corvell|jonas] in [Brom|brom]. The [Ministry of Harbours|ministry] would pay up to 4 million a year.
Analysts at [Galt & Hollin|galthollin] said the offer was generous. "[Corvell Lines|corvell] can hardly refuse," said [Petra Galt|petra] of [Galt & Hollin|galthollin].
[M. Corvell|marta] holds 61 percent of the shares. The [HWU|union] welcomed the plan.

=== streaming film
--- Wired Harbour | Amber drops the film that a machine helped to write
[Amber|amber], the retailer, has dropped a film that was to be made with tools of [Nuvexa|nuvexa], three people said on Monday.
The film was in production at [Varga Studios|varga], which [Amber|amber] bought in 2022. [Varga|varga] declined to comment.
[Nuvexa|nuvexa] had lent engineers to [Varga Studios|varga]. [Lena Oster|oster], a director at [Nuvexa|nuvexa], called the end of the work "a pity".
[Oster|oster] said the tools of [Nuvexa|nuvexa] were never meant to replace writers.
The [Screen Writers' Guild|guild] had protested outside the offices of [Varga Studios|varga] in [Lowmere|lowmere]. The [guild|-] said it was content.
--- The Lowmere Times | Amber Varga shelves its most modern film
[Amber Varga|ambervarga], as the joint venture is known since the merger, has shelved its most talked about film.
[Amber Varga|ambervarga] told staff on Monday. The retailer [Amber|amber] paid 8 billion for the studio.
"This was a decision of [Amber Varga|ambervarga] alone," said a spokesman for [Amber|amber]. [Nuvexa|nuvexa], which made the tools, has its seat in [Lowmere|lowmere].
The founder of the studio, [Istvan Varga|istvan], died in 1971. [Istvan Varga|istvan] had come to [Lowmere|lowmere] as a boy.
[Lena Oster|oster] of [Nuvexa|nuvexa] said that talks with other studios went on. [Ms. Oster|oster] named none.
--- Teal Daily | Writers cheer as film is dropped
The [Screen Writers' Guild|guild] cheered on Tuesday when [Amber|amber]-owned [Varga Studios|varga] dropped a film made with machines.
[SWG|guild] members had marched in [Lowmere|lowmere] for weeks. [Rob Hask|hask], president of the [SWG|guild], said it was a start.
[Robert Hask|hask] was re-elected in May. "[Varga|varga] listened," [Hask|hask] said.
[Nuvexa|nuvexa] lost a quarter of its value in [Lowmere|lowmere] trading.

=== two offices
--- Arle Observer | Rescue office blamed for slow answer
The [Coast Rescue Office|rescue] needed 50 minutes to reach a yacht off [Arle Head|head] on Saturday, a report says.
The [CRO|rescue] has two boats in [Arle|arle]. Its head, [Dmitri Orlenko|orlenko], said both were at sea.
[Orlenko|orlenko] asked for a third boat last year. The [Coast Rescue Office|rescue] was refused the money by the [Treasury|treasury].
Two people from [Galt Bay|galtbay] drowned. [Anna Reyes|anna] and [Luis Reyes|luis] had rented the yacht in [Galt Bay|galtbay].
[Luis Reyes|luis] was a teacher. [Anna Reyes|anna] worked for the [Coast Bank|coastbank].
--- The Brom Courier | Records of yacht were never filed
The papers of the yacht that sank off [Arle Head|head] were never filed, the [City Records Office|records] of [Brom|brom] said on Monday.
The [CRO|records] keeps a list of boats for hire. An official of the [City Records Office|records], [Mona Petrescu|petrescu], said the hirer had never written.
"We ask every spring," [Petrescu|petrescu] said. The [CRO|records] has a staff of nine.
The hirer, [Bay Boats Ltd|bayboats], has its seat in [Galt Bay|galtbay]. [Bay Boats|bayboats] said the papers were sent.
--- Coast Wire | Rescue chief goes
[Dmitry Orlenko|orlenko] has resigned as head of the [Coast Rescue Office|rescue] after two people drowned off [Arle Head|head].
[Mr. Orlenko|orlenko] led the office for six years. Interior Minister [Paul Anders|anders] said he would name a new head within days.
[Anders|anders] thanked [Orlenko|orlenko]. The [Treasury|treasury] will pay for a third boat, [Anders|anders] added.
The parents of [Luis Reyes|luis] welcomed it. [Bay Boats|bayboats] faces a fine from the [City Records Office|records].

=== northern talks
--- Northern Star | Talks open in Tarvosk
Talks on the border opened in [Tarvosk|tarvosk] on Sunday with a handshake between [Yusuf Haddadi|haddadi] and [Sergei Malenko|malenko].
[Haddadi|haddadi], the foreign minister of [Zahran|zahran], called the mood good. [Malenko|malenko] spoke of hard work.
The [Northern Peace Council|council] leads the talks. Its envoy, [Clara Weiss|weiss], said a text was ready.
[Zahran|zahran] wants the return of [Mount Kesh|kesh]. [Sergei Malenko|malenko] said that [Mount Kesh|kesh] was not for sale.
[Weiss|weiss] will brief the [United Nations|un] on Thursday. The [U.N.|un] has 200 observers near [Mount Kesh|kesh].
--- The Zahran Mirror | Hadadi sees progress
[Youssef Hadadi|haddadi] sees progress. The minister told the [Mirror|mirror] that the talks in [Tarvosk|tarvosk] went well.
[Hadadi|haddadi] met [Sergey Malenko|malenko] twice. He also saw [Dr. Clara Weiss|weiss] of the [NPC|council].
President [Omar Haddadi|omar] of [Zahran|zahran], his cousin, has stayed at home. [President Haddadi|omar] faces a vote in May.
The [NPC|council] said that [Ms. Weiss|weiss] would stay until Friday.
--- Coast Wire | Envoy warns of failure
The envoy of the [Northern Peace Council|council] warned on Tuesday that talks in [Tarvosk|tarvosk] might fail.
[Clara Weiss|weiss] said neither [Yusuf Haddadi|haddadi] nor [Malenko|malenko] had moved on [Mount Kesh|kesh].
"There is no text," [Weiss|weiss] said. The [Northern Peace Council|council] has spent 9 million on the talks.
[Zahran|zahran] and [Tarvosk|tarvosk] share 300 kilometres of border.

=== queen of arle
--- The Harbour Ledger | Old ship to stay in Arle
The steamer [Queen of Arle|ship] will stay in [Arle|arle], the [Port of Arle|port] said on Friday.
The ship was to be broken up in [Teal|teal]. [Bob Galt|galt], who runs the [Steamer Trust|trust], had collected 2 million.
"She belongs to [Arle|arle]," [Galt|galt] said. The [Port of Arle|port] gives the berth for free.
[Ines Teal|inesteal], the trust's secretary, wept when the news came. [Ms. Teal|inesteal] was born on board.
The [Queen of Arle|ship] was built in [Brom|brom] in 1911 by [Hollin and Sons|hollin]. [Hollin|hollin] closed in 1964.
--- Arle Observer | Galt's battle won
[Robert Galt|galt] has won his battle. The [Queen of Arle|ship] stays.
[Mr. Galt|galt], 71, founded the [Steamer Trust|trust] with [Ines Teal|inesteal] in 2001. The [Trust|trust] has 900 members.
[Arle Harbour Bank|bank] lent half of the money. A banker at [Arle Harbour Bank|bank], [Joe Prill|prill], called it a sound loan.
[Joseph Prill|prill] is a member himself. The [Bank|bank] has lent to ships since 1880.
The [University of Brom|uni] will restore the engine. "It is a jewel," said [Ada Lomax|lomax] of [Brom University|uni].
--- Teal Daily | Teal loses the Queen
[Teal|teal] will not break up the steamer [Queen of Arle|ship] after all.
The yard of [Hollin Marine|hollinmarine] in [Teal|teal] had hoped for the work. [Hollin Marine|hollinmarine] employs 80 people.
[Robert Galt|galt] of the [Steamer Trust|trust] apologised. Professor [Ada Lomax|lomax] said the hull was sound.
[Lomax|lomax] leads the school of ships at the [University of Brom|uni].

=== cup final
--- Sport Coast | Rovers stun Arle
[Brom Rovers|rovers] beat [Arle United|arleutd] 2-1 on Saturday to win the [Coast Cup|cup] for the first time.
[Milo Santos|santos] scored twice for [Rovers|rovers]. [Santos|santos] came from [Teal Athletic|tealath] in January.
[United|arleutd] had led through [Pavel Brandt|brandt]. The captain of [Arle United|arleutd], [Kofi Mensah|mensah], was sent off.
"It hurts," said [Mensah|mensah]. Coach [Greta Lindqvist|lindqvist] of [Brom Rovers|rovers] called [Santos|santos] a gift.
[Lindqvist|lindqvist] took over in 2020. The final was played at [Galt Park|park] in [Lowmere|lowmere].
--- The Brom Courier | A night of joy in Brom
[Brom|brom] did not sleep. Thousands met the team of [Brom Rovers|rovers] at the station.
Mayor [Jonas Corvell|jonas] kissed the cup. [Corvell|jonas] had promised free beer.
[Milo Santos|santos] sang from the balcony with [Greta Lindqvist|lindqvist]. "[Brom|brom] is my home," [Santos|santos] said.
[Arle United|arleutd] congratulated [Rovers|rovers]. Their coach, [Stefan Brandt|stefan], the father of [Pavel Brandt|brandt], shook every hand.
[Stefan Brandt|stefan] will leave in summer.
--- Coast Wire | Final report
[Rovers|rovers] won the [Coast Cup|cup] in [Lowmere|lowmere]. [Kofi Mensah|mensah] of [Arle United|arleutd] saw red after an hour.
The [Coast Football Association|cfa] said that [Mensah|mensah] would miss three games. The [CFA|cfa] fined [Arle United|arleutd] as well.
[Santos|santos] was the man of the match. [Pavel Brandt|brandt] scored for [Arle United|arleutd].

=== leak
--- Teal Daily | Clinic loses files of 40,000 patients
[Saint Bruna Hospital|hospital] in [Teal|teal] lost the files of 40,000 patients to thieves, it said on Wednesday.
The thieves call themselves [Red Lantern|lantern]. [Red Lantern|lantern] asked for 3 million.
The hospital uses software of [Osterman Systems|osterman]. The founder, [Karl Osterman|karl], said the fault was mended in June.
[Osterman|karl] said [Saint Bruna|hospital] had not installed the update. [Osterman Systems|osterman] has 300 customers.
The [Data Protection Authority|dpa] has opened a case. [DPA|dpa] chief [Elif Yildiz|yildiz] spoke of gross neglect.
[Yildiz|yildiz] can fine [Saint Bruna Hospital|hospital] up to 20 million.
--- Wired Harbour | Update was never sent, hospital says
[St. Bruna Hospital|hospital] says it never got the update that [Osterman Systems|osterman] speaks of.
"We asked [Osterman Systems|osterman] twice," said [Vera Novak|novak], who runs the hospital. [Novak|novak] showed letters.
[Karl Osterman|karl] did not comment. Shares of [Osterman Systems Inc|osterman] fell by half in [Lowmere|lowmere].
[Red Lantern|lantern] put 900 files on the net. The [Data Protection Authority|dpa] asked people not to look.
--- The Lowmere Times | Osterman steps back
[Karl Osterman|karl] steps back as head of [Osterman Systems|osterman]. [Mr. Osterman|karl] said he took the blame.
[Elif Yildiz|yildiz] of the [Data Protection Authority|dpa] said that changed nothing. [Ms. Yildiz|yildiz] will decide in May.
[Vera Novak|novak] of [Saint Bruna Hospital|hospital] asked for damages. "[Osterman Systems|osterman] must pay," [Dr. Novak|novak] said.

=== crane
--- The Harbour Ledger | Crane falls on the north quay
A crane fell on the north quay of [Arle|arle] on Monday and killed a worker, the harbour master said.
Crane drivers had warned of rust for years. The harbour master, [Edwin Crane|crane], said the mast broke at noon.
[Crane|crane] closed the quay. "We do not know why," [Mr. Crane|crane] said. The crane was made in 1978 by [Zhou Heavy Industries|zhi].
The owner of the firm, [Zhou Lian|zhou], is expected in [Arle|arle]. [Mr. Zhou|zhou] bought it in 2004.
[Lord Arle|lord], who owns the quay, offered his help. [Theodora May|may], the member for [Arle|arle], asked for an inquiry in May.
[May|may] said that [Kestrel|kestrel] had seen the rust. [Kestrel Press Agency|kestrel] took pictures in June.
--- Northern Star | Firm behind crane defends itself
[ZHI|zhi] defended its cranes on Tuesday. A lawyer of [Zhou Heavy Industries|zhi], [María López Ortega|lopez], said that the mast was sound.
"It was not oiled," said [Ms. López|lopez]. The [Bank of Arle|bankarle] paid for the last repair, and [Arle Savings Bank|savings] for the one before.
[Zhou|zhou] spoke by telephone from the ship [Kestrel|shipkestrel]. The ship [Kestrel|shipkestrel] is due on Friday.
[Tariq al-Rashidi|rashidi] of the [Harbour Workers' Union|union] called that a joke. [Al-Rashidi|rashidi] knew the man who died, [Ben Okoro|ben].
[Ben Okoro|ben] leaves a wife, [Grace Okoro|grace], and a son. [Mrs. Okoro|grace] did not want to speak.
--- Coast Wire | Widow sues
[Grace Okoro|grace] will sue [Zhou Heavy Industries|zhi] and the [Port of Arle|port], her lawyer, [Will Hask|hask], said.
[William Hask|hask] wants 2 million. The [Bank of Arle|bankarle] will be named as well, [Hask|hask] said.
[Edwin Crane|crane] has been suspended by the [Port of Arle|port]. [Maria Lopez|lopez] of [ZHI|zhi] had no comment.
A cousin, [Samuel Okoro|samuel], said the family was broken. [Okoro|samuel] works on the same quay.
[Theodora May|may] said the law must change. [Tariq Al Rashidi|rashidi] agreed with [May|may].
`;
