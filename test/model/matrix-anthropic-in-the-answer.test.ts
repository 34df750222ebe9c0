import { describeMatrix } from './testing/describe-matrix.ts';
import { inTheAnswer } from './testing/misbehaviours.ts';

describeMatrix('anthropic', inTheAnswer);
