/**
 * Words that reporters and rewriters put for one another, one group a line. They only make a swapped word count more
 * in an alignment; a swap that is not listed is found by its place. Inflected forms meet by their stem.
 */
const groups = `
city town municipal urban
council councillors board assembly
vote ballot poll
decide resolve rule determine opt choose elect
approve pass back endorse adopt greenlight ratify clear
reject refuse decline rebuff dismiss spurn deny
close shut shutter cease
open launch start begin inaugurate commence
end finish conclude stop halt cease
old aging ageing ancient elderly
new fresh recent novel
big large huge major sizeable vast great massive enormous
small little minor tiny modest slight
plant mill factory works facility site
company firm business corporation enterprise
worker employee staff labourer staffer
job post position role
loss deficit shortfall
profit gain earnings
rise increase climb grow surge jump soar
fall drop decline decrease slip sink tumble plunge
cut reduce slash trim lower
boost lift raise hike up
buy purchase acquire
sell offload divest
build construct erect
destroy demolish ruin wreck raze flatten
damage harm hurt
kill slay claim
die perish
dead killed lifeless
injure wound hurt
injured wounded hurt
house home residence dwelling
road street highway route
bridge crossing span
car vehicle automobile
boat vessel ship ferry
fire blaze flames inferno
flood deluge inundation
storm tempest gale
rain downpour rainfall
wind gust
warn caution alert
fear worry concern dread
hope wish aim
plan scheme proposal project programme program
money cash funds funding
cost expense price
pay fund finance
fine penalty sanction
tax levy duty
law statute legislation act
judge magistrate justice
court tribunal
trial hearing proceeding
lawyer attorney solicitor counsel barrister
police officers
arrest detain apprehend seize
charge indict accuse
crime offence offense
suspect accused defendant
jail prison
guilty culpable
free release liberate
government administration authorities
minister secretary
leader head chief boss
mayor chairman
official officer functionary
resident inhabitant local citizen
people residents public
child kid youngster
children kids youngsters
student pupil
teacher educator instructor
school academy
hospital clinic infirmary
doctor physician medic
patient sufferer
illness disease sickness ailment
drug medicine medication
study research survey analysis
researcher scientist academic scholar
find discover uncover detect
show reveal demonstrate indicate disclose
say tell state declare announce
ask request seek demand
answer reply respond
promise pledge vow
agree consent accept
disagree oppose object
support back favour favor
help aid assist
protect guard safeguard shield
attack assault strike raid
fight battle struggle clash
war conflict
peace truce ceasefire
meeting gathering session summit
talk negotiation discussion
deal agreement pact accord contract
dispute row quarrel argument feud
protest demonstration rally march
protester demonstrator
strike walkout stoppage
union federation
crowd throng
win beat defeat
victory win triumph
lose forfeit
game match contest fixture
team side squad
player footballer athlete
goal target aim
season campaign
fan supporter follower
record high
show display exhibit
film movie picture
book volume title
author writer novelist
artist painter
song tune track
famous renowned celebrated noted
important key crucial vital significant
difficult hard tough tricky
easy simple
quick fast rapid swift
quickly rapidly swiftly fast
slow gradual
slowly gradually
danger risk threat hazard
dangerous hazardous perilous risky unsafe
safe secure
cause trigger prompt spark provoke
lead result
happen occur
make create produce
use employ utilise utilize
need require
want wish desire
keep retain hold maintain
leave depart quit exit
arrive come reach
return come
go travel head move
send dispatch
bring carry take
give hand grant award provide
get obtain receive secure
try attempt seek
change alter modify shift
fix repair mend restore
replace swap substitute
remove strip
add include
delay postpone defer
cancel scrap axe call
allow permit let enable
ban prohibit bar forbid outlaw
force compel oblige
expect anticipate
think believe consider
know understand
admit concede acknowledge
claim assert maintain allege contend
blame fault
criticise criticize condemn slam denounce
praise commend hail laud
describe call portray depict
explain clarify
early initial first
late belated tardy
former ex previous past
current present existing
final last ultimate
main chief principal primary
whole entire full complete
half
several various
many numerous
nearly almost
about around roughly approximately
over exceeding
decade ten years
year twelvemonth
week seven
month
month
today
night evening
morning dawn
month
yearly annual
area region district zone
nearby neighbouring neighboring adjacent
coast shore seaside coastline
harbour harbor port
river stream waterway
water
sea ocean
wall barrier
land ground terrain
tree woodland forest woods
farm ranch
farmer grower
animal creature beast
fish
food fare
shop store outlet
customer client shopper buyer
market bazaar
trade commerce
export
import
bank lender
loan credit
debt borrowing
rate level
electricity power
energy power
gas
oil crude petroleum
mine pit colliery
train rail railway
airport airfield
plane aircraft jet
passenger traveller traveler
tourist visitor
hotel inn
church chapel
party faction
election poll
campaign drive
voter elector
bill measure
report account
letter note missive
document paper file record
evidence proof
reason ground
problem issue trouble difficulty
solution remedy answer
effort attempt bid
chance opportunity
part section portion
number figure total amount
group band gang
member
family relatives kin
friend pal companion
woman lady
man gentleman
young youthful
empty vacant deserted
crucial critical
severe serious grave
heavy intense
strong powerful robust
weak feeble frail
rich wealthy affluent
poor impoverished needy
angry furious irate
happy glad pleased delighted
sad unhappy
shocked stunned astonished
despite notwithstanding
because since
after following
before ahead
during amid throughout
while whilst
but yet however
also too
`;

const byWord = new Map<string, number[]>();
groups.split('\n').forEach((line, group) => {
  for (const word of line.trim().split(/\s+/).filter(Boolean)) {
    const known = byWord.get(word);
    if (known) known.push(group);
    else byWord.set(word, [group]);
  }
});

/** Numbers of the groups a word belongs to. */
export function synonymGroups(word: string): readonly number[] {
  return byWord.get(word) ?? [];
}
