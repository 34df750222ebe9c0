/** One page of an invented story. */
export interface InventedPage {
  readonly outlet: string | null;
  readonly title: string;
  readonly text: string;
  readonly description?: string;
}

/** A mill closes, as three outlets tell it. Every outlet and place is invented. */
export const millPages: readonly InventedPage[] = [
  {
    outlet: 'The Harbour Ledger',
    title: 'Ostrel Paper closes Aldmoor mill, 340 jobs go',
    text: `Ostrel Paper will close its Aldmoor mill at the end of March and dismiss all 340 workers there, the company said in a letter to staff on Thursday that was read out at the gate before the early shift.

The closing ends 61 years of newsprint in the valley. The mill lost 14 million crowns in the last two years, the letter said.

Manager Ilse Varga told workers that no buyer had come forward in 18 months of talks. The union called a meeting in the Aldmoor town hall for Saturday.

Aldmoor mayor Tomas Brandel asked the government in Orsk for a fund to retrain the workers. "We are a town of one employer, and we have known it for years," Brandel said.`,
  },
  {
    outlet: 'Teal Radio',
    title: 'Aldmoor mill to shut in March after 61 years',
    text: `The paper mill that has given Aldmoor its work since 1965 is to shut for good in March, its owner Ostrel Paper announced on Thursday, blaming the price of power and the fall in newspaper sales.

Power costs at the mill doubled in three years, according to figures the company published in May. Ostrel Paper runs two more mills in the north and will keep both open.

Workers will receive three months of pay and a place in a training course that the region of Orsk pays for. Some 60 of them are older than 58, union secretary Hana Lysk said.

Lysk said the union would ask a court to stop the closing.`,
  },
  {
    outlet: 'Northline',
    title: 'Last newsprint mill in the Orsk valley closes',
    text: `The last mill in the Orsk valley that makes newsprint closes in March, and with it goes the largest employer of Aldmoor, a town of 7,000 people an hour by train from the capital.

The region of Orsk offered Ostrel Paper a loan of 9 million crowns in January. The company refused the loan because it would have had to keep the mill open for ten years.

Shares of Ostrel Paper rose 4 percent in Orsk on Thursday. Analysts of Belmark Bank expect the company to sell the land beside the river.`,
  },
];

/** A ferry runs late into the harbour, as three outlets tell it. */
export const ferryPages: readonly InventedPage[] = [
  {
    outlet: 'The Arle Courier',
    title: 'Ferry with 212 aboard drifts for nine hours off Arle',
    text: `The island ferry Saint Orla drifted for nine hours off Arle with 212 people aboard on Tuesday after a fire in the engine room, and passengers said the crew handed out blankets and soup until tugs came.

A pump in the engine room caught fire at 6:40 a.m., port captain Lena Voss said. The crew put the fire out within twelve minutes.

Two tugs from Brom towed the ship into the harbour in the afternoon. Nobody was hurt.

The shipping office will inspect all four ferries of the line before the weekend, Voss said.`,
  },
  {
    outlet: 'Coast Evening News',
    title: 'Fire stops Arle ferry, 212 passengers safe',
    text: `More than two hundred passengers of a ferry to the islands spent most of Tuesday on open water near Arle because its engines had stopped, in the third failure on the line this winter.

Orla Lines cancelled nine crossings on Tuesday and Wednesday. The company offered passengers their money back and a night in a hotel in Brom.

Teacher Marit Sund travelled with 31 pupils from the school in Brom. "The children sang, and then they slept," Sund told Coast Evening News.`,
  },
  {
    outlet: 'Islands Today',
    title: 'Saint Orla towed into Arle after engine fire',
    text: `Islanders waited on the quay of Arle until dusk on Tuesday for a ship that should have landed before noon, the Saint Orla, which was towed in with a black funnel and everyone on board unhurt.

The Saint Orla was built in 1987 and carried 240,000 passengers last year. The islands council voted in January for a new ship that costs 38 million crowns.

Council leader Piet Aamodt asked the shipping office to publish its reports on the line. Islands Today has asked for the reports twice since October.`,
  },
];
