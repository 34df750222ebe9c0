import { describeMatrix } from './testing/describe-matrix.ts';
import { onTheWay } from './testing/misbehaviours.ts';

describeMatrix('anthropic', onTheWay);
