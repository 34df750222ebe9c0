import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimKind } from './claim-kind.ts';

describe('claimKind()', () => {
  it.each([
    // Facts, whatever stands in their other clauses.
    ['', 'fact', null],
    ['The quay at Arle fell into the water.', 'fact', null],
    ['The mayor, who would later resign, opened the bridge.', 'fact', null],
    ['Crews left because the wall could fall.', 'fact', null],
    ['If it would rain, the market closed.', 'fact', null],
    ['The plan to close the port drew a crowd.', 'fact', null],
    ['Orme was denied bail on Monday.', 'fact', null],
    ['The judge denied the request for a new trial.', 'fact', null],
    ['The council denied the harbour firm a permit.', 'fact', null],
    ['Orme, who denies the charge, was jailed for a year.', 'fact', null],
    ['The ferry charged $5 a trip.', 'fact', null],
    ['The bull charged toward the crowd.', 'fact', null],
    ['The alleged thief was arrested in Arle.', 'fact', null],
    ['Police arrested a man suspected of theft.', 'fact', null],
    ['Residents could see the smoke from the hill.', 'fact', null],
    ['The firm could not be reached on Monday.', 'fact', null],
    ['The crew could not open the gate.', 'fact', null],
    ['The will was read on Friday.', 'fact', null],
    ['Its plans to expand collapsed.', 'fact', null],
    ['The man accused of the theft walked free.', 'fact', null],
    ['A judge dismissed the claims against the firm.', 'fact', null],
    ['The strike ended after the firm agreed that wages would rise.', 'fact', null],
    ['Orme was reported missing in May.', 'fact', null],
    ['The storm would have drowned the town.', 'fact', null],
    ['Police found the body.', 'fact', null],
    ['The firm added 30 jobs.', 'fact', null],
    // Said.
    ['The quay fell, officials said.', 'said', 'officials'],
    ['Ada Orme said the quay fell.', 'said', 'Ada Orme'],
    ['According to Teal Radio, the quay fell.', 'said', 'Teal Radio'],
    ['Ada Orme, who runs the port, said the quay fell.', 'said', 'Ada Orme'],
    ['Ada Orme, 45, a former mayor, told reporters the quay fell.', 'said', 'Ada Orme'],
    ['“It fell at dawn,” said Mr. Holt, the harbour master.', 'said', 'Mr. Holt'],
    ['“It fell at dawn,” the mayor of Arle said.', 'said', 'the mayor of Arle'],
    ['Lee Holt (R-Arle) said the quay fell.', 'said', 'Lee Holt'],
    ['Officials in Arle confirmed that the quay fell.', 'said', 'Officials in Arle'],
    ['The port should close, the mayor said.', 'said', 'the mayor'],
    ['“I think it fell,” she said.', 'said', 'she'],
    ['Orme said Holt told her that the quay fell.', 'said', 'Orme'],
    ['Researchers found the wall had sunk.', 'said', 'Researchers'],
    ['The study showed that tides rose.', 'said', 'The study'],
    // Planned.
    ['The port will close in May.', 'planned', null],
    ['The port may close.', 'planned', null],
    ['The port plans to close in May, officials said.', 'planned', 'officials'],
    ['The council is expected to vote on Friday.', 'planned', null],
    ['The ferry is set to return next week.', 'planned', null],
    ['The firm is considering a sale.', 'planned', null],
    ['The firm vowed to rebuild the quay.', 'planned', null],
    ['Officials said the port would close.', 'planned', 'Officials'],
    ['Orme said Holt told her that the port will close.', 'planned', 'Orme'],
    ['The firm that hid the cracks will close.', 'planned', null],
    ['The man accused of the theft will appear in court.', 'planned', null],
    ['After the wall fell, the port could close.', 'planned', null],
    ['Orme is due to meet the crews on Monday.', 'planned', null],
    ['The bill would ban night ferries.', 'planned', null],
    ['“We will rebuild it,” the mayor said.', 'planned', 'the mayor'],
    // Alleged.
    ['The firm allegedly hid the cracks.', 'alleged', null],
    ['Prosecutors said the firm is suspected of hiding cracks.', 'alleged', 'Prosecutors'],
    ['Orme was accused of theft and will appear in court.', 'alleged', null],
    ['Orme was charged with theft on Monday.', 'alleged', null],
    ['Prosecutors charged Orme with theft.', 'alleged', null],
    ['Prosecutors accused the firm of theft.', 'alleged', 'Prosecutors'],
    ['The lawsuit alleges that the firm hid cracks.', 'alleged', 'The lawsuit'],
    ['The firm faces charges of fraud.', 'alleged', null],
    ['Orme is believed to have left the country.', 'alleged', null],
    ['The crew may have missed the signal.', 'alleged', null],
    ['The firm reportedly sold the port.', 'alleged', null],
    // Denied.
    ['The firm denied that it hid the cracks.', 'denied', 'The firm'],
    ['Varga denies the alleged theft.', 'denied', 'Varga'],
    ['Varga has repeatedly denied any wrongdoing.', 'denied', 'Varga'],
    ['The firm disputed the figure.', 'denied', 'The firm'],
    ['The mayor rejected the allegations.', 'denied', null],
    ['Orme pleaded not guilty on Monday.', 'denied', null],
    ['Holt said the firm denied the leak.', 'denied', 'Holt'],
    ['He denied being there, officials said.', 'denied', 'He'],
    // Opinion.
    ['The port should close.', 'opinion', null],
    ['Sadly, the quay fell.', 'opinion', null],
    ['I think the quay fell.', 'opinion', null],
    ['We believe that the port ought to close.', 'opinion', null],
    ['It is time to close the port.', 'opinion', null],
    ['Clearly, the wall was too thin.', 'opinion', null],
  ])('of %j is %s, said by %j', (sentence, kind, speaker) => {
    expect(claimKind(sentence)).toEqual({ kind, speaker });
  });

  it('takes no speaker from a clause that opens the sentence', () => {
    expect(claimKind('When the mayor said no, the port closed.').speaker).toBeNull();
  });

  it('takes a sentence that is all quotation for something said', () => {
    expect(claimKind('“We lost the boats.”')).toEqual({ kind: 'said', speaker: null });
  });

  it('names a speaker that stands in the sentence, whatever the sentence', () => {
    const word = fc.constantFrom(
      'Orme',
      'said',
      'told',
      ',',
      'the',
      'who',
      'denied',
      '“',
      '”',
      'according',
      'to',
      'will',
      'fell',
      '.',
      'mayor',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (list) => {
        const sentence = list.join(' ');
        const { speaker } = claimKind(sentence);
        if (speaker !== null) expect(sentence).toContain(speaker);
      }),
    );
  });
});
